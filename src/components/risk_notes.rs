//! What is risky about the token, each with its way out.

use yew::{Callback, Html, NodeRef, Properties, component, use_node_ref};

use super::dom::{by_id, focus, focus_control};
use super::el::{Child, button, el};
use super::icon::Icon;
use super::ids::id_of;
use super::ui::Ui;
use crate::domain::risk::{Level, Remedy, Risk};
use crate::form::Action;
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct RiskNotesProps {
    pub(super) ui: Ui,
    pub(super) risks: Vec<(Risk, Vec<Remedy>)>,
}

#[component]
pub(super) fn RiskNotes(props: &RiskNotesProps) -> Html {
    let RiskNotesProps { ui, risks } = props;
    let node = use_node_ref();
    // What a wider permission includes is said beside its boxes.
    let mut shown = risks
        .iter()
        .filter(|(risk, _)| !matches!(risk, Risk::Implied(_)))
        .map(|(risk, remedies)| note(ui, &node, risk, remedies))
        .peekable();
    let has_notes = shown.peek().is_some();
    let asks = risks.iter().any(|(risk, _)| risk.asks());
    el("div")
        .class("risks")
        .with("part", "risks")
        .node(&node)
        .child(has_notes.then(|| {
            el("h4")
                .with("id", "risks-title")
                .words(ui, Key::RisksTitle)
        }))
        // Spoken once when the first grave risk comes up, and not at each key.
        .child(el("p").class("hint").with("role", "status").child(if asks {
            ui.get(Key::ConfirmNeeded)
        } else {
            ""
        }))
        .child(has_notes.then(|| el("ul").with("aria-labelledby", "risks-title").list(shown)))
        .html()
}

fn note(ui: &Ui, node: &NodeRef, risk: &Risk, remedies: &[Remedy]) -> Html {
    let level = risk.level();
    let class = match level {
        Level::Note => "mild",
        Level::Caution => "note",
        Level::Danger => "note grave",
    };
    let word = ui.texts.level(level);
    let buttons = remedies.iter().map(|remedy| way_out(ui, node, remedy));
    el("li")
        .key(risk.code())
        .class(class)
        .child(word.map(|word| el("b").child(Icon::Alert.draw()).child(" ").child(word)))
        .child(el("p").child(ui.texts.risk(risk)))
        .child((!remedies.is_empty()).then(|| el("div").class("line").list(buttons)))
        .html()
}

fn way_out(ui: &Ui, node: &NodeRef, remedy: &Remedy) -> Html {
    let words = ui.texts.remedy(remedy);
    let (ui, node, remedy) = (ui.clone(), node.clone(), remedy.clone());
    let onclick = Callback::from(move |_| {
        // The button goes with its note, and must not take the focus along.
        if let Remedy::Answer(field) = remedy {
            focus_control(&node, &id_of(field));
        } else if let Some(title) = by_id(&node, "summary-title") {
            focus(&title);
        }
        ui.emit(Action::Remedy(remedy.clone()));
    });
    button("link").onclick(onclick).child(words).html()
}
