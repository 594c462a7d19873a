//! The names of what is in a field for ids.

use yew::{Callback, Html, NodeRef, html};

use super::choices::Choice;
use super::chooser::ChooserProps;
use super::dom::focus_control;
use super::icon::Icon;
use super::ids::id_of;
use crate::domain::id::{items, remove};
use crate::form::Action;
use crate::text::Key;

/// The ids in the field whose names are known.
pub(super) fn chosen_names(props: &ChooserProps, node: &NodeRef) -> Html {
    let known = items(&props.text).filter_map(|id| props.choices.known(id));
    let rows: Vec<Html> = known.map(|choice| name(props, node, &choice)).collect();
    html! {
        <div class="names" aria-live="polite" ref={node.clone()}>
            if !rows.is_empty() {
                <ul>{ for rows }</ul>
            }
        </div>
    }
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
    html! {
        <li>
            <div>
                <span>{ choice.label() }</span>{ " " }<span class="hint">{ choice.note() }</span>
            </div>
            <button type="button" class="btn icon" {onclick}
                aria-label={ui.say(Key::Remove, &[(&**choice.label()).into()])}>
                { Icon::Cross.draw() }
            </button>
        </li>
    }
}
