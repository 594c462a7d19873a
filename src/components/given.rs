//! The answers that the host gives, shown where they can't be changed.

use yew::Html;

use super::el::{Child, all, el, remark};
use super::icon::Icon;
use super::ui::Ui;
use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::limit::Cap;
use crate::domain::permitted::Permitted;
use crate::domain::policy::{Fixed, Policy};
use crate::domain::scope_list::Grant;
use crate::text::{Key, lower_first, symbol};

/// Who gives which answers. Those that are none are left out: the summary
/// says what the token can't do.
pub(super) fn given(ui: &Ui) -> Html {
    let policy = &*ui.policy;
    let rows: Vec<Html> = Answer::ALL
        .into_iter()
        .filter_map(|answer| {
            let value = value(ui, &policy.fixed, answer)?;
            Some(
                el("div")
                    .child(el("dt").child(Icon::Lock.draw()).child(" ").child(name(
                        ui,
                        &policy.fixed,
                        answer,
                    )))
                    .child(el("dd").child(value))
                    .html(),
            )
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    el("section")
        .class("step")
        .with("part", "given")
        .with("aria-labelledby", "given-title")
        .child(
            el("div")
                .child(
                    el("h3")
                        .with("id", "given-title")
                        .child(ui.say(Key::GivenBy, &[by(ui, policy).into()])),
                )
                .child(remark(ui.get(Key::GivenHint))),
        )
        .child(el("dl").class("box defs").list(rows))
        .html()
}

pub(super) fn by<'a>(ui: &Ui, policy: &'a Policy) -> &'a str {
    policy.by.as_deref().unwrap_or(ui.get(Key::GivenByService))
}

fn name(ui: &Ui, fixed: &Fixed, answer: Answer) -> &'static str {
    match (answer, &fixed.permitted) {
        (Answer::Permitted, Some(permitted)) => ui.texts.reach(permitted),
        _ => ui.texts.answer(answer),
    }
}

fn value(ui: &Ui, fixed: &Fixed, answer: Answer) -> Option<Html> {
    let plain = |text: String| text.html();
    let code = |text: String| {
        el("span")
            .class("mono")
            .with("dir", "ltr")
            .child(text)
            .html()
    };
    let codes = |items: Vec<String>| (!items.is_empty()).then(|| code(items.join(", ")));
    match answer {
        Answer::Label => Some(plain(fixed.label.as_ref()?.as_str().to_owned())),
        Answer::Duration => Some(plain(ui.texts.span(fixed.duration??))),
        Answer::Scope => {
            let scopes = fixed.scope.as_ref()?;
            (!scopes.is_empty())
                .then(|| Html::from_iter(scopes.iter().map(|grant| scope(ui, grant))))
        }
        Answer::IpRestrict => {
            let ranges = fixed.ip_restrict.as_ref()?.value()?.iter();
            codes(ranges.map(ToString::to_string).collect())
        }
        Answer::SpendingLimits => {
            let limits = fixed.spending_limits.as_ref()?.value()?;
            let said: Vec<String> = limits
                .iter()
                .map(|limit| match &limit.cap {
                    Cap::Value(units) => ui.texts.amount(&limit.coin, units),
                    Cap::Max => ui.say(Key::SummaryLargest, &[(&symbol(&limit.coin)).into()]),
                })
                .collect();
            (!said.is_empty()).then(|| plain(ui.texts.locale().list(&said)))
        }
        Answer::Erc20Limit => Some(plain(
            match &fixed.erc20_limit.as_ref()?.value()?.as_ref()?.cap {
                Cap::Value(units) => ui.texts.locale().number(units.as_str()),
                Cap::Max => ui.say(Key::SummaryLargest, &[ui.get(Key::SummaryErc20).into()]),
            },
        )),
        Answer::Enterprise => Some(code(
            fixed.enterprise.as_ref()?.as_ref()?.as_str().to_owned(),
        )),
        Answer::Admin => {
            let rights = match fixed.admin.as_ref()?.value()? {
                Admin::No => return None,
                Admin::Read => Key::AdminRead,
                Admin::Full => Key::AdminFull,
            };
            Some(plain(ui.get(rights).to_owned()))
        }
        Answer::Template => Some(code(fixed.template.as_ref()?.as_ref()?.as_str().to_owned())),
        Answer::Permitted => codes(match fixed.permitted.as_ref()? {
            Permitted::Everything => Vec::new(),
            Permitted::Enterprises(ids) => ids.iter().map(|id| id.as_str().to_owned()).collect(),
            Permitted::Wallets(ids) => ids.iter().map(|id| id.as_str().to_owned()).collect(),
        }),
    }
}

/// A scope for people, and for those who know it by its name.
fn scope(ui: &Ui, grant: &Grant) -> Html {
    let name = grant.scope().map(|scope| match scope.wallet() {
        Some((action, breadth)) => {
            let reach = lower_first(ui.texts.breadth(breadth));
            let names = [ui.texts.action(action).into(), (&reach).into()];
            ui.say(Key::Joined, &names)
        }
        None => ui.texts.scope(scope).to_owned(),
    });
    el("p")
        .child(name.map(|name| all([el("span").child(name).html(), " ".html()])))
        .child(
            el("code")
                .class("hint")
                .with("dir", "ltr")
                .child(grant.to_text()),
        )
        .html()
}
