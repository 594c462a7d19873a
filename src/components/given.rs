//! The answers that the host gives, shown where they can't be changed.

use yew::{Html, html};

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
            Some(html! {
                <div>
                    <dt>{ Icon::Lock.draw() }{ " " }{ ui.texts.answer(answer) }</dt>
                    <dd>{ value }</dd>
                </div>
            })
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section class="step" part="given" aria-labelledby="given-title">
            <div>
                <h3 id="given-title">{ ui.say(Key::GivenBy, &[by(ui, policy).into()]) }</h3>
                <p class="hint">{ ui.get(Key::GivenHint) }</p>
            </div>
            <dl class="box defs">{ for rows }</dl>
        </section>
    }
}

fn by<'a>(ui: &Ui, policy: &'a Policy) -> &'a str {
    policy.by.as_deref().unwrap_or(ui.get(Key::GivenByService))
}

fn value(ui: &Ui, fixed: &Fixed, answer: Answer) -> Option<Html> {
    let plain = |text: String| html! { { text } };
    let code = |text: String| html! { <span class="mono" dir="ltr">{ text }</span> };
    let codes = |items: Vec<String>| (!items.is_empty()).then(|| code(items.join(", ")));
    match answer {
        Answer::Label => Some(plain(fixed.label.as_ref()?.as_str().to_owned())),
        Answer::Duration => Some(plain(ui.texts.span(fixed.duration??))),
        Answer::Scope => {
            let scopes = fixed.scope.as_ref()?;
            (!scopes.is_empty())
                .then(|| html! { { for scopes.iter().map(|grant| scope(ui, grant)) } })
        }
        Answer::IpRestrict => {
            let ranges = fixed.ip_restrict.as_ref()?.iter();
            codes(ranges.map(ToString::to_string).collect())
        }
        Answer::SpendingLimits => {
            let limits = fixed.spending_limits.as_ref()?;
            let said: Vec<String> = limits
                .iter()
                .map(|limit| match &limit.cap {
                    Cap::Value(units) => ui.texts.amount(&limit.coin, units),
                    Cap::Max => ui.say(Key::SummaryLargest, &[(&symbol(&limit.coin)).into()]),
                })
                .collect();
            (!said.is_empty()).then(|| plain(ui.texts.locale().list(&said)))
        }
        Answer::Erc20Limit => Some(plain(match &fixed.erc20_limit.as_ref()?.as_ref()?.cap {
            Cap::Value(units) => ui.texts.locale().number(units.as_str()),
            Cap::Max => ui.say(Key::SummaryLargest, &[ui.get(Key::SummaryErc20).into()]),
        })),
        Answer::Enterprise => Some(code(
            fixed.enterprise.as_ref()?.as_ref()?.as_str().to_owned(),
        )),
        Answer::Admin => {
            let rights = match fixed.admin? {
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
    html! {
        <p>
            if let Some(name) = name {
                <span>{ name }</span>{ " " }
            }
            <code class="hint" dir="ltr">{ grant.to_text() }</code>
        </p>
    }
}
