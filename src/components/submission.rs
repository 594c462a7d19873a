//! One request for each submission, and what comes of it.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, hook, use_effect_with};

use super::dom::held_text;
use super::form_view::Nodes;
use super::on_token::{OnToken, Reveal};
use super::secrets::Secrets;
use super::settings::{FormEvent, Settings};
use super::token_form::TokenFormProps;
use super::ui::Ui;
use crate::domain::outcome::{Doubt, DoubtCause, Ending, Handover, Issued, NotSent};
use crate::form::{Action, Failure, FormState};
use crate::service::{Connection, Credential, Job, TokenSecret, create, within};

/// Sends the request whenever the number of submissions has grown, so that
/// there is exactly one for each. The view may go away meanwhile: the host is
/// told how it ended all the same.
#[hook]
pub(super) fn use_submission(
    ui: &Ui,
    props: &TokenFormProps,
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

fn send(ui: Ui, props: &TokenFormProps, state: &FormState, nodes: &Nodes, secrets: Secrets) {
    let settings = &props.settings;
    let outlet = Outlet {
        ui,
        submission: state.submission,
        label: state.sent_label(),
        on_event: props.on_event.clone(),
        on_token: settings.on_token.clone(),
        patience_ms: settings.options.time_limit_ms,
        secrets,
    };
    let Ok(request) = state.request(state.now) else {
        // A state that is being sent breaks no rule.
        return outlet.end(Ending::NotSent(NotSent::Request));
    };
    let job = Job {
        connection: connection(settings, nodes),
        request,
        otp: held_text(&nodes.otp),
    };
    spawn_local(create(job, move |report| {
        match (report.ending, report.secret) {
            (Ending::Issued(issued), Some(secret)) => outlet.deliver(*issued, secret),
            (ending, _) => outlet.end(ending),
        }
    }));
}

/// How the API is called as of now: with the host's session, or with the one
/// that is in the form.
pub(super) fn connection(settings: &Settings, nodes: &Nodes) -> Connection {
    let typed = || Credential::Token(held_text(&nodes.bearer));
    Connection {
        base: settings.api_base.clone(),
        path: settings.path.clone(),
        credential: settings.credential.clone().unwrap_or_else(typed),
        options: settings.options.clone(),
    }
}

/// Where the outcome of one submission goes.
#[derive(Clone)]
struct Outlet {
    ui: Ui,
    submission: u32,
    label: Rc<str>,
    on_event: Callback<FormEvent>,
    on_token: Option<OnToken>,
    patience_ms: u32,
    secrets: Secrets,
}

impl Outlet {
    fn end(&self, ending: Ending) {
        self.on_event.emit(match &ending {
            Ending::Issued(issued) => FormEvent::Created((**issued).clone().into()),
            Ending::Refused(refusal) => FormEvent::Failed(Failure::Refused(refusal.clone())),
            Ending::NotSent(reason) => FormEvent::Failed(Failure::NotSent(*reason)),
            Ending::Unknown(doubt) => FormEvent::Unknown {
                label: self.label.to_string(),
                doubt: doubt.clone(),
            },
        });
        let submission = self.submission;
        self.ui.emit(Action::Ended { submission, ending });
    }

    /// Shows a token, or gives it to the host, or both.
    fn deliver(&self, issued: Issued, secret: TokenSecret) {
        let Some(on_token) = &self.on_token else {
            return self.show(issued, secret, Handover::NotAsked);
        };
        let taken = on_token.take(secret.share(), Rc::new(issued.clone()));
        match on_token.reveal {
            Reveal::Once => {
                spawn_local(async { _ = taken.await });
                self.show(issued, secret, Handover::NotAsked);
            }
            Reveal::Never => {
                let outlet = self.clone();
                spawn_local(async move {
                    match within(outlet.patience_ms, taken).await {
                        Some(true) => outlet.issue(issued, Handover::Done),
                        _ => outlet.show(issued, secret, Handover::Failed),
                    }
                });
            }
        }
    }

    /// Shows a token. A page that was left can't: its user looks for it there.
    /// Nor can a form that was taken away: the host is told.
    fn show(&self, issued: Issued, secret: TokenSecret, handover: Handover) {
        if self.secrets.keep(secret, issued.id.clone()) {
            self.issue(issued, handover);
            if !self.secrets.are_seen() {
                self.secrets.lose_all(&self.ui, &self.on_event);
            }
        } else {
            let (cause, request_id) = (DoubtCause::PageLeft, None);
            self.end(Ending::Unknown(Doubt { cause, request_id }));
        }
    }

    fn issue(&self, issued: Issued, handover: Handover) {
        let issued = Issued { handover, ..issued };
        self.end(Ending::Issued(Box::new(issued)));
    }
}
