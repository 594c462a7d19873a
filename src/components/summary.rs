//! What the token will be able to do, always in view.

use yew::{Html, Properties, component};

use super::el::{Child, all, component, el};
use super::icon::Icon;
use super::risk_notes::{RiskNotes, RiskNotesProps};
use super::ui::Ui;
use crate::domain::risk::{Remedy, Risk};
use crate::domain::scope::{Breadth, WalletAction};
use crate::domain::summary::{Fact, breadth};
use crate::text::{Key, lower_first};

#[derive(Properties, PartialEq)]
pub(super) struct SummaryProps {
    pub(super) ui: Ui,
    pub(super) facts: Vec<Fact>,
    pub(super) risks: Vec<(Risk, Vec<Remedy>)>,
}

/// A component, so that the facts are put into words when they change and not
/// at every key.
#[component]
pub(super) fn Summary(props: &SummaryProps) -> Html {
    let SummaryProps { ui, facts, risks } = props;
    let lines = facts.iter().map(|fact| {
        let open = matches!(fact, Fact::Nothing | Fact::NoAddress | Fact::NoEnd);
        let icon = if open { Icon::Minus } else { Icon::Check };
        el("li")
            .class(open.then_some("none"))
            .child(icon.draw())
            .child(el("span").child(ui.texts.fact(fact)))
            .html()
    });
    el("aside")
        .class("sum")
        .with("part", "summary")
        .with("aria-labelledby", "summary-title")
        .child(
            el("h3")
                .with("id", "summary-title")
                .with("tabindex", "-1")
                .words(ui, Key::SummaryTitle),
        )
        .child(el("ul").class("can").list(lines))
        .child(component::<RiskNotes>(RiskNotesProps {
            ui: ui.clone(),
            risks: risks.clone(),
        }))
        .child(picture(ui, facts))
        .html()
}

/// Actions by breadth, as bars.
fn picture(ui: &Ui, facts: &[Fact]) -> Html {
    let from_template = facts.contains(&Fact::PermissionsFromTemplate);
    let heads = [Key::PictureWallet, Key::PictureEnterprise, Key::PictureAll];
    let words: Vec<String> = WalletAction::ALL
        .into_iter()
        .map(|action| {
            let reach = match breadth(facts, action) {
                Some(breadth) => ui.texts.breadth(breadth),
                None if from_template => ui.get(Key::ReachTemplate),
                None => ui.get(Key::SummaryPictureNothing),
            };
            let reach = lower_first(reach);
            ui.say(
                Key::SummaryPicture,
                &[ui.texts.action(action).into(), (&reach).into()],
            )
        })
        .collect();
    let rows = WalletAction::ALL.into_iter().map(|action| {
        let widest = breadth(facts, action);
        let bars = Breadth::ALL.map(|breadth| {
            let on = widest.is_some_and(|widest| breadth <= widest);
            let class = on.then_some("on").or(from_template.then_some("open"));
            el("i").class(class).html()
        });
        all([
            el("span")
                .class(widest.map(|_| "has"))
                .child(ui.texts.action(action))
                .html(),
            Html::from_iter(bars),
        ])
    });
    el("div")
        .class("pic")
        .with("role", "img")
        .with("aria-label", words.join(" "))
        .child(el("span"))
        .list(heads.map(|head| el("b").words(ui, head).html()))
        .list(rows)
        .html()
}
