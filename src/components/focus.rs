//! Moves the focus to where the user must look next.

use yew::{NodeRef, hook, use_effect_with, use_mut_ref, use_node_ref};

use super::dom::focus_node;
use super::form_view::Nodes;
use crate::form::{FormState, Phase};

/// A title that takes the focus when its screen comes up.
#[hook]
pub(super) fn use_focused_title() -> NodeRef {
    let title = use_node_ref();
    use_effect_with((), {
        let title = title.clone();
        move |()| focus_node(&title)
    });
    title
}

/// The form takes the focus back when it comes again, and gives it to the
/// error summary after a submit.
#[hook]
pub(super) fn use_focus(state: &FormState, nodes: &Nodes) {
    let on_form = matches!(state.phase, Phase::Editing | Phase::Sending);
    let was_on_form = use_mut_ref(|| true);
    use_effect_with(on_form, {
        let title = nodes.title.clone();
        move |on_form| {
            if *on_form && !was_on_form.replace(*on_form) {
                focus_node(&title);
            }
            was_on_form.replace(*on_form);
        }
    });
    use_effect_with(state.attempts, {
        let errors = nodes.errors.clone();
        move |_| focus_node(&errors)
    });
}
