//! The whole widget, without a place of its own.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, use_effect_with, use_memo, use_reducer_eq};

use super::calm_dispatch::use_calm_dispatch;
use super::choice_sources::use_sources;
use super::code::{Code, CodeHost};
use super::dom::now;
use super::done::{Done, DoneProps};
use super::el::{Child, all, component, keyed};
use super::focus::use_focus;
use super::form_view::{Extras, Nodes, form_view};
use super::import_fold::Pasted;
use super::issued::{IssuedToken, IssuedTokenProps};
use super::locale::Browser;
use super::presets::use_presets;
use super::secrets::{Secrets, use_page_left};
use super::settings::{FormEvent, Presets, Settings, Status};
use super::submission::{connection, use_submission};
use super::ui::Ui;
use super::unknown::{Unknown, UnknownProps};
use crate::domain::outcome::{Handover, Issued};
use crate::domain::policy::Policy;
use crate::form::{Action, FormState, Phase, Preset};
use crate::text::Texts;

/// What a host gives the form.
#[derive(Clone, Debug, Properties, PartialEq)]
pub struct TokenFormProps {
    /// What it sets.
    pub settings: Settings,
    /// What it is told.
    #[prop_or_default]
    pub on_event: Callback<FormEvent>,
    /// What the form starts with, also after a token was made. A change of it
    /// does not touch what the user has typed.
    #[prop_or_default]
    pub start: Option<Rc<FormState>>,
    /// What the host has decided. Every answer that it gives is in `start`.
    #[prop_or_default]
    pub policy: Rc<Policy>,
    /// Which presets the form offers.
    #[prop_or_default]
    pub presets: Presets,
    /// Answers to be filled in as soon as this changes.
    #[prop_or_default]
    pub fill: Option<Filling>,
    /// How the form stands, at first and whenever that has changed.
    #[prop_or_default]
    pub on_status: Callback<Status>,
    /// Shows the request, and how to use a token, as code. Without it there
    /// are no places for that.
    #[prop_or_default]
    pub on_code: Option<Callback<Code>>,
    /// Reads a request that the user has pasted and has it filled in. Without
    /// it there is no place to paste one.
    #[prop_or_default]
    pub on_paste: Option<Callback<Pasted>>,
}

/// Answers to be filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Filling {
    /// Tells one time from the next, even if the answers are the same.
    pub time: u32,
    /// The answers.
    pub preset: Rc<Preset>,
}

/// A form that creates an access token and shows it once, drawn where it is
/// put. Its look is in [`STYLE`](super::STYLE), which is made for a shadow
/// root.
#[component]
pub fn TokenForm(props: &TokenFormProps) -> Html {
    let settings = &props.settings;
    let ask_bearer = settings.credential.is_none();
    let state = use_reducer_eq(|| {
        let (start, policy) = (props.start.clone(), props.policy.clone());
        FormState::starting(start, policy, settings.rules, ask_bearer, now())
    });
    let language = (settings.lang.clone(), settings.messages.clone());
    let texts = use_memo(language, |(lang, messages)| {
        Texts::new(
            Rc::new(Browser::new(lang, messages.is_empty())),
            messages.clone(),
        )
    });
    let kept = use_memo((), |()| <(Secrets, Nodes)>::default());
    let (secrets, nodes) = &*kept;
    let ui = Ui {
        texts: (*texts).clone(),
        dispatch: use_calm_dispatch(state.dispatcher()),
        choices: use_sources(&settings.choices),
        policy: state.policy.clone(),
    };

    use_effect_with((settings.rules, ask_bearer), {
        let ui = ui.clone();
        move |(rules, ask_bearer)| {
            let (rules, ask_bearer) = (*rules, *ask_bearer);
            ui.emit(Action::Rules { rules, ask_bearer });
        }
    });
    use_effect_with((props.policy.clone(), props.start.clone()), {
        let ui = ui.clone();
        move |(policy, start)| {
            let (policy, start) = (policy.clone(), start.clone());
            ui.emit(Action::Adopt { policy, start });
        }
    });
    use_effect_with(props.fill.clone(), {
        let ui = ui.clone();
        move |fill| {
            if let Some(Filling { preset, .. }) = fill {
                ui.emit(Action::Apply(preset.clone()));
            }
        }
    });
    let state: &FormState = &state;
    use_effect_with(status(state), {
        let on_status = props.on_status.clone();
        move |status| on_status.emit(*status)
    });
    use_page_left(&ui, secrets, &props.on_event);
    use_submission(&ui, props, state, nodes, secrets);
    use_focus(state, nodes);

    let code = props.on_code.clone().map(|show| CodeHost {
        base: settings.api_base.clone(),
        path: settings.path.clone(),
        show,
    });
    let extras = Extras {
        presets: use_presets(&props.presets, state),
        code: code.clone(),
        on_paste: props.on_paste.clone(),
    };
    let environment = state.rules.environment;
    // The form stays where it is, hidden, with all that was typed: beside the
    // other screen or beside nothing, so that Yew takes it for the same one.
    let form_and = |other: Html| all([form_view(&ui, state, nodes, &extras), other.html()]);
    let connect = {
        let (settings, nodes) = (settings.clone(), nodes.clone());
        Callback::from(move |()| connection(&settings, &nodes))
    };
    match &state.phase {
        Phase::Editing | Phase::Sending => form_and(Html::default()),
        Phase::Unknown { doubt, sent, label } => form_and(component::<Unknown>(UnknownProps {
            ui: ui.clone(),
            environment,
            doubt: doubt.clone(),
            sent: *sent,
            label: label.clone(),
            wanted: state.wanted.clone(),
            connect,
        })),
        Phase::Issued(issued) => {
            let on_gone = on_gone(&ui, props, secrets, issued);
            let bearer = state.ask_bearer.then(|| nodes.bearer.clone());
            keyed::<IssuedToken>(
                state.otp_round,
                IssuedTokenProps {
                    ui: ui.clone(),
                    environment,
                    issued: issued.clone(),
                    secrets: secrets.clone(),
                    code,
                    request: state.sent_for_shown(),
                    connect,
                    bearer,
                    on_gone,
                },
            )
        }
        Phase::Done => component::<Done>(DoneProps { ui: ui.clone() }),
    }
}

fn status(state: &FormState) -> Status {
    match &state.phase {
        Phase::Sending => Status::Submitting,
        Phase::Issued(_) => Status::Issued,
        Phase::Unknown { .. } => Status::Failed,
        Phase::Editing if state.failure.is_some() => Status::Failed,
        Phase::Editing | Phase::Done => Status::Ready,
    }
}

/// The token that was shown is gone, from here and from memory.
fn on_gone(
    ui: &Ui,
    props: &TokenFormProps,
    secrets: &Secrets,
    issued: &Rc<Issued>,
) -> Callback<bool> {
    let (ui, on_event, secrets) = (ui.clone(), props.on_event.clone(), secrets.clone());
    let issued = issued.clone();
    Callback::from(move |acknowledged: bool| {
        if !acknowledged {
            return secrets.lose_all(&ui, &on_event);
        }
        if issued.handover != Handover::Done {
            secrets.forget_first();
        }
        ui.emit(Action::Acknowledge);
        let id = issued.id.clone();
        on_event.emit(FormEvent::Dismissed { acknowledged, id });
    })
}
