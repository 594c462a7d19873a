//! The box that lists what stands between the user and the token.

use yew::{Callback, Html, NodeRef};

use super::dom::{focus_control, select_bytes};
use super::el::{Child, button, el, remark};
use super::ids::id_of;
use super::ui::Ui;
use crate::domain::problem::{Field, Problem, Rule};
use crate::form::{Failure, FormState};
use crate::text::Key;

/// How many entries of the list of addresses are named: more would hide what else is wrong.
const ENTRIES: usize = 10;

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
        .child(el("ul").list(lines(ui, state, node)))
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

fn lines(ui: &Ui, state: &FormState, node: &NodeRef) -> Vec<Html> {
    let of_entry = |problem: &Problem| matches!(problem.field, Field::IpEntry(_));
    let entries = state
        .shown
        .iter()
        .filter(|problem| of_entry(problem))
        .count();
    let mut lines = Vec::new();
    let mut passed = 0;
    for problem in &*state.shown {
        passed += usize::from(of_entry(problem));
        if !of_entry(problem) || passed <= ENTRIES {
            lines.push(line(state, node, problem.field, ui.texts.problem(problem)));
        } else if passed == entries {
            let rest = ui.say(Key::IpBrokenMore, &[(entries - ENTRIES).into()]);
            lines.push(line(state, node, Field::IpRestrict, rest));
        }
    }
    lines
}

fn line(state: &FormState, node: &NodeRef, field: Field, text: String) -> Html {
    let node = node.clone();
    let addresses = state.addresses.clone();
    let onclick = Callback::from(move |_| {
        let control = focus_control(&node, &id_of(field));
        if let (Field::IpEntry(index), Some(control)) = (field, control)
            && let Some(entry) = addresses.list.entries().get(index)
        {
            select_bytes(&control, &addresses.text, entry.start, entry.end);
        }
    });
    el("li")
        .child(button("link").onclick(onclick).child(text))
        .html()
}
