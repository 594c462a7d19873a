//! The form: its sections in the order in which a person thinks.

use yew::{Callback, Html, NodeRef, SubmitEvent, html};

use super::address_section::AddressSection;
use super::advanced_section::AdvancedSection;
use super::code::CodeHost;
use super::code_fold::CodeFold;
use super::dom::now;
use super::error_summary::{error_summary, has_summary};
use super::name_section::NameSection;
use super::permission_section::PermissionSection;
use super::review_section::ReviewSection;
use super::spending_section::SpendingSection;
use super::summary::summary;
use super::ui::{Ui, problems_of};
use crate::domain::environment::Environment;
use crate::domain::lifetime::Timestamp;
use crate::form::{Action, FormState, Phase, Section};
use crate::text::Key;

/// The nodes that are read or given the focus by hand.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Nodes {
    pub(super) title: NodeRef,
    pub(super) errors: NodeRef,
    pub(super) otp: NodeRef,
    pub(super) bearer: NodeRef,
}

/// The form in its present state.
pub(super) fn form_view(
    ui: &Ui,
    state: &FormState,
    nodes: &Nodes,
    code: Option<&CodeHost>,
) -> Html {
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
            <NameSection ui={ui.clone()} label={state.label.clone()}
                lifetime={state.lifetime.clone()} has_template={advanced.has_template()}
                now={minute} problems={of(Section::Name)} />
            <PermissionSection ui={ui.clone()} scopes={state.scopes.clone()}
                problems={of(Section::Permissions)} />
            <AddressSection ui={ui.clone()} rules={state.rules}
                addresses={state.addresses.clone()} problems={of(Section::Addresses)} />
            <SpendingSection ui={ui.clone()} network={state.rules.environment.network()}
                limits={state.limits.clone()} erc20={state.erc20.clone()}
                problems={of(Section::Spending)} />
            <AdvancedSection ui={ui.clone()} advanced={advanced.clone()}
                problems={of(Section::Advanced)} />
            { summary(ui, &state.facts(minute), state.scopes.chosen, state.risks(minute)) }
            if let Some(code) = code {
                <CodeFold ui={ui.clone()} part="preview" title={Key::Preview} hint={Key::PreviewHint}
                    code={code.clone()} state={state.clone()} />
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
