//! The names of what is in a field for ids.

use yew::{Callback, Html, NodeRef};

use super::choices::Choice;
use super::chooser::ChooserProps;
use super::dom::focus_control;
use super::el::{Child, button, el};
use super::icon::Icon;
use super::ids::id_of;
use crate::domain::id::{items, remove};
use crate::form::Action;
use crate::text::Key;

/// The ids in the field whose names are known.
pub(super) fn chosen_names(props: &ChooserProps, node: &NodeRef) -> Html {
    let known = items(&props.text).filter_map(|id| props.choices.known(id));
    let rows: Vec<Html> = known.map(|choice| name(props, node, &choice)).collect();
    el("div")
        .class("names")
        .with("aria-live", "polite")
        .node(node)
        .child((!rows.is_empty()).then(|| el("ul").list(rows)))
        .html()
}

fn name(props: &ChooserProps, node: &NodeRef, choice: &Choice) -> Html {
    let ui = &props.ui;
    let onclick = {
        let (ui, field, node) = (ui.clone(), props.field, node.clone());
        let text = remove(&props.text, choice.id());
        Callback::from(move |_| {
            ui.emit(Action::Typed(field, text.clone()));
            focus_control(&node, &id_of(field));
        })
    };
    el("li")
        .child(
            el("div")
                .child(el("span").child(choice.label()))
                .child(" ")
                .child(el("span").class("hint").child(choice.note())),
        )
        .child(
            button("btn icon")
                .onclick(onclick)
                .with(
                    "aria-label",
                    ui.say(Key::Remove, &[(&**choice.label()).into()]),
                )
                .child(Icon::Cross.draw()),
        )
        .html()
}
