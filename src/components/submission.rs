//! One request for each submission, and what comes of it.

use wasm_bindgen_futures::spawn_local;
use yew::{hook, use_effect_with};

use super::access_token_form::AccessTokenFormProps;
use super::dom::held_text;
use super::form_view::Nodes;
use super::settings::FormEvent;
use super::token_value::Secrets;
use super::ui::Ui;
use crate::domain::outcome::{Ending, NotSent};
use crate::form::{Action, Failure, FormState};
use crate::service::{Bearer, Job, Options, Report, create};

/// Sends the request whenever the number of submissions has grown, so that
/// there is exactly one for each. The view may go away meanwhile: the host is
/// told how it ended all the same.
#[hook]
pub(super) fn use_submission(
    ui: &Ui,
    props: &AccessTokenFormProps,
    state: &FormState,
    nodes: &Nodes,
    secrets: &Secrets,
) {
    use_effect_with(state.submission, {
        let (ui, props, state) = (ui.clone(), props.clone(), state.clone());
        let (nodes, secrets) = (nodes.clone(), secrets.clone());
        move |submission| {
            if *submission > 0 {
                send(ui, &props, &state, &nodes, secrets);
            }
        }
    });
}

fn send(ui: Ui, props: &AccessTokenFormProps, state: &FormState, nodes: &Nodes, secrets: Secrets) {
    let submission = state.submission;
    let label = state.sent_label.clone();
    let on_event = props.on_event.clone();
    let report = move |report: Report| {
        if let Some(secret) = report.secret {
            secrets.keep(secret);
        }
        on_event.emit(event(&report.ending, &label));
        let ending = report.ending;
        ui.emit(Action::Ended { submission, ending });
    };
    let settings = &props.settings;
    let Ok(request) = state.request(state.now) else {
        // A state that is being sent breaks no rule.
        return report(Ending::NotSent(NotSent::Request).into());
    };
    let typed = || Bearer::Value(held_text(&nodes.bearer));
    let job = Job {
        base: settings.api_base.clone(),
        path: settings.create_path.clone(),
        bearer: settings.bearer.clone().unwrap_or_else(typed),
        request,
        otp: held_text(&nodes.otp),
        options: Options {
            time_limit_ms: settings.time_limit,
            ..Options::default()
        },
    };
    spawn_local(create(job, report));
}

/// What the host is told of an ending.
fn event(ending: &Ending, label: &str) -> FormEvent {
    match ending {
        Ending::Issued(issued) => FormEvent::Created((**issued).clone().into()),
        Ending::Refused(refusal) => FormEvent::Failed(Failure::Refused(refusal.clone())),
        Ending::NotSent(reason) => FormEvent::Failed(Failure::NotSent(*reason)),
        Ending::Unknown(doubt) => FormEvent::Unknown {
            label: label.to_owned(),
            doubt: doubt.clone(),
        },
    }
}
