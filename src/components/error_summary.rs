//! The box that lists what stands between the user and the token.

use yew::{Callback, Html, NodeRef};

use super::dom::{focus_control, select_bytes};
use super::el::{Child, button, el, remark};
use super::ids::id_of;
use super::ui::Ui;
use crate::domain::problem::{Field, Problem, Rule};
use crate::form::{Failure, FormState};
use crate::text::Key;

/// Whether there is something to list: a submit was tried and did not succeed.
pub(super) fn has_summary(state: &FormState) -> bool {
    state.failure.is_some() || state.attempted && !state.shown.is_empty()
}

pub(super) fn error_summary(ui: &Ui, state: &FormState, node: &NodeRef) -> Html {
    let problems = &state.shown;
    let failure = state.failure.as_deref();
    let at_field = |problem: &Problem| matches!(problem.rule, Rule::Refused(_));
    let general = failure
        .filter(|_| !problems.iter().any(at_field))
        .map(|failure| general(ui, failure));
    let kept = matches!(failure, Some(Failure::Refused(_)));
    let request_id = match failure {
        Some(Failure::Refused(refusal)) => refusal.request_id.as_ref(),
        _ => None,
    };
    el("div")
        .class("error-summary")
        .with("part", "error-summary")
        .with("role", "group")
        .with("tabindex", "-1")
        .with("aria-labelledby", "problem-title")
        .node(node)
        .child(
            el("h3")
                .with("id", "problem-title")
                .words(ui, Key::ProblemTitle),
        )
        .child(general.map(|text| el("p").child(text)))
        .child(
            el("ul").list(
                problems
                    .iter()
                    .map(|problem| line(ui, state, node, problem)),
            ),
        )
        .child(kept.then(|| remark(ui.get(Key::ProblemKept))))
        .child(request_id.map(|id| {
            el("p")
                .class("hint mono")
                .child(ui.say(Key::RequestId, &[id.into()]))
        }))
        .html()
}

/// A failure that is about no field.
fn general(ui: &Ui, failure: &Failure) -> String {
    match failure {
        Failure::NotSent(reason) => ui.texts.not_sent(*reason).to_owned(),
        Failure::Refused(refusal) => ui.texts.refusal(refusal),
    }
}

fn line(ui: &Ui, state: &FormState, node: &NodeRef, problem: &Problem) -> Html {
    let (field, node) = (problem.field, node.clone());
    let addresses = state.addresses.clone();
    let onclick = Callback::from(move |_| {
        let control = focus_control(&node, &id_of(field));
        if let (Field::IpEntry(index), Some(control)) = (field, control)
            && let Some(entry) = addresses.list.entries().get(index)
        {
            select_bytes(&control, &addresses.text, entry.start, entry.end);
        }
    });
    let text = ui.texts.problem(problem);
    el("li")
        .child(button("link").onclick(onclick).child(text))
        .html()
}
