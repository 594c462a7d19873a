//! The form: its sections in the order in which a person thinks.

use std::rc::Rc;

use yew::{Callback, Html, NodeRef, SubmitEvent, html};

use super::address_section::AddressSection;
use super::advanced_section::{AdvancedSection, has_advanced};
use super::code::CodeHost;
use super::code_fold::CodeFold;
use super::dom::now;
use super::error_summary::{error_summary, has_summary};
use super::given::given;
use super::import_fold::{ImportFold, Pasted};
use super::name_section::NameSection;
use super::permission_section::PermissionSection;
use super::presets::PresetList;
use super::review_section::ReviewSection;
use super::spending_section::SpendingSection;
use super::summary::summary;
use super::ui::{Ui, problems_of};
use crate::domain::answer::Answer;
use crate::domain::environment::Environment;
use crate::domain::lifetime::Timestamp;
use crate::form::{Action, FormState, Phase, Preset, Section};
use crate::text::Key;

/// The nodes that are read or given the focus by hand.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Nodes {
    pub(super) title: NodeRef,
    pub(super) errors: NodeRef,
    pub(super) otp: NodeRef,
    pub(super) bearer: NodeRef,
}

/// What makes filling in easier, where there is such a thing.
pub(super) struct Extras {
    pub(super) presets: Rc<[Rc<Preset>]>,
    pub(super) code: Option<CodeHost>,
    pub(super) on_paste: Option<Callback<Pasted>>,
}

/// The form in its present state.
pub(super) fn form_view(ui: &Ui, state: &FormState, nodes: &Nodes, extras: &Extras) -> Html {
    let minute = this_minute();
    let onsubmit = {
        let ui = ui.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            ui.emit(Action::Submit(now()));
        })
    };
    let sending = state.phase == Phase::Sending;
    let hidden = matches!(state.phase, Phase::Unknown { .. });
    let advanced = &state.advanced;
    let of = |section| problems_of(state, section);
    let open = |answers: &[Answer]| answers.iter().any(|answer| ui.is_open(*answer));
    let may_be_left = advanced.has_template() && !state.policy.restricts(Answer::Duration);
    html! {
        <form part="form" novalidate=true aria-labelledby="title" {onsubmit} {hidden}
            aria-busy={sending.then_some("true")}>
            <header class="top">
                <div class="line">
                    <h2 id="title" tabindex="-1" ref={nodes.title.clone()}>{ ui.get(Key::Title) }</h2>
                    { tag(ui, state.rules.environment) }
                </div>
                <p class="hint">{ ui.get(Key::Intro) }</p>
            </header>
            if has_summary(state) {
                { error_summary(ui, state, &nodes.errors) }
            }
            { given(ui) }
            if !extras.presets.is_empty() || state.applied.is_some() {
                <PresetList ui={ui.clone()} presets={extras.presets.clone()} applied={state.applied.clone()} />
            }
            if open(&[Answer::Label, Answer::Duration]) {
            <NameSection ui={ui.clone()} label={state.label.clone()}
                lifetime={state.lifetime.clone()} may_be_left={may_be_left}
                now={minute} problems={of(Section::Name)} />
            }
            if open(&[Answer::Scope]) {
            <PermissionSection ui={ui.clone()} scopes={state.scopes.clone()}
                problems={of(Section::Permissions)} />
            }
            if open(&[Answer::IpRestrict]) {
            <AddressSection ui={ui.clone()} rules={state.rules}
                addresses={state.addresses.clone()} left={state.left_choice(Answer::IpRestrict)}
                problems={of(Section::Addresses)} />
            }
            if open(&[Answer::SpendingLimits, Answer::Erc20Limit]) {
            <SpendingSection ui={ui.clone()} network={state.rules.environment.network()}
                limits={state.limits.clone()} erc20={state.erc20.clone()}
                limits_left={state.left_choice(Answer::SpendingLimits)}
                erc20_left={state.left_choice(Answer::Erc20Limit)}
                problems={of(Section::Spending)} />
            }
            if has_advanced(ui) {
            <AdvancedSection ui={ui.clone()} advanced={advanced.clone()}
                admin_left={state.left_choice(Answer::Admin)} problems={of(Section::Advanced)} />
            }
            { summary(ui, &state.facts(minute), state.scopes.chosen, state.risks(minute)) }
            if let Some(code) = &extras.code {
                <CodeFold ui={ui.clone()} part="preview" title={Key::Preview} hint={Key::PreviewHint}
                    code={code.clone()} state={state.clone()} />
            }
            if let Some(on_paste) = &extras.on_paste {
                <ImportFold ui={ui.clone()} on_paste={on_paste.clone()} />
            }
            <ReviewSection ui={ui.clone()} environment={state.rules.environment}
                ask_bearer={state.ask_bearer} {sending} otp_round={state.otp_round}
                dangers={state.dangers()} confirmed={!state.confirmed.is_empty()}
                otp={nodes.otp.clone()} bearer={nodes.bearer.clone()}
                problems={of(Section::Review)} />
        </form>
    }
}

/// Which environment the token is for.
pub(super) fn tag(ui: &Ui, environment: Environment) -> Html {
    let (class, words) = match environment {
        Environment::Production => ("tag", Key::Production),
        Environment::Test => ("tag test", Key::Test),
    };
    html! { <span {class}>{ ui.get(words) }</span> }
}

/// The present minute, so that what shows a date is not drawn at every key.
fn this_minute() -> Timestamp {
    Timestamp::from_millis(now().millis() / 60_000 * 60_000)
}
