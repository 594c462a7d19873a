//! The form: its sections in the order in which a person thinks.

use std::rc::Rc;

use yew::{Callback, Html, NodeRef, SubmitEvent};

use super::address_section::{AddressSection, AddressSectionProps};
use super::advanced_section::{AdvancedSection, AdvancedSectionProps, has_advanced};
use super::code::CodeHost;
use super::code_fold::{CodeFold, preview};
use super::dom::now;
use super::el::{Child, component, el, remark};
use super::error_summary::{error_summary, has_summary};
use super::given::given;
use super::import_fold::{ImportFold, ImportFoldProps, Pasted};
use super::name_section::{NameSection, NameSectionProps};
use super::permission_section::{PermissionSection, PermissionSectionProps};
use super::presets::{PresetList, PresetListProps};
use super::review_section::{ReviewSection, ReviewSectionProps};
use super::spending_section::{SpendingSection, SpendingSectionProps};
use super::summary::{Summary, SummaryProps};
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
    el("form")
        .with("part", "form")
        .flag("novalidate", true)
        .with("aria-labelledby", "title")
        .onsubmit(onsubmit)
        .flag("hidden", hidden)
        .with("aria-busy", sending.then_some("true"))
        .child(
            el("header")
                .class("top")
                .child(
                    el("div")
                        .class("line")
                        .child(
                            el("h2")
                                .with("id", "title")
                                .with("tabindex", "-1")
                                .node(&nodes.title)
                                .words(ui, Key::Title),
                        )
                        .child(tag(ui, state.rules.environment)),
                )
                .child(remark(ui.get(Key::Intro))),
        )
        .child((has_summary(state)).then(|| error_summary(ui, state, &nodes.errors)))
        .child(given(ui))
        .child(component::<PresetList>(PresetListProps {
            ui: ui.clone(),
            presets: extras.presets.clone(),
            applied: state.applied.clone(),
        }))
        .child((open(&[Answer::Label, Answer::Duration])).then(|| {
            component::<NameSection>(NameSectionProps {
                ui: ui.clone(),
                label: state.label.clone(),
                lifetime: state.lifetime.clone(),
                may_be_left,
                now: minute,
                problems: of(Section::Name),
            })
        }))
        .child((open(&[Answer::Scope])).then(|| {
            component::<PermissionSection>(PermissionSectionProps {
                ui: ui.clone(),
                scopes: state.scopes.clone(),
                left: state.is_left(Answer::Scope),
                problems: of(Section::Permissions),
            })
        }))
        .child((open(&[Answer::IpRestrict])).then(|| {
            component::<AddressSection>(AddressSectionProps {
                ui: ui.clone(),
                rules: state.rules,
                addresses: state.addresses.clone(),
                left: state.left_choice(Answer::IpRestrict),
                problems: of(Section::Addresses),
            })
        }))
        .child(
            (open(&[Answer::SpendingLimits, Answer::Erc20Limit])).then(|| {
                component::<SpendingSection>(SpendingSectionProps {
                    ui: ui.clone(),
                    network: state.rules.environment.network(),
                    limits: state.limits.clone(),
                    erc20: state.erc20.clone(),
                    limits_left: state.left_choice(Answer::SpendingLimits),
                    erc20_left: state.left_choice(Answer::Erc20Limit),
                    problems: of(Section::Spending),
                })
            }),
        )
        .child((has_advanced(ui)).then(|| {
            component::<AdvancedSection>(AdvancedSectionProps {
                ui: ui.clone(),
                advanced: advanced.clone(),
                admin_left: state.left_choice(Answer::Admin),
                problems: of(Section::Advanced),
            })
        }))
        .child(component::<Summary>(SummaryProps {
            ui: ui.clone(),
            facts: state.facts(minute),
            risks: state.ways_out(minute),
        }))
        .child(
            extras
                .code
                .as_ref()
                .map(|code| component::<CodeFold>(preview(ui, code, state.clone()))),
        )
        .child(extras.on_paste.as_ref().map(|on_paste| {
            component::<ImportFold>(ImportFoldProps {
                ui: ui.clone(),
                on_paste: on_paste.clone(),
            })
        }))
        .child(component::<ReviewSection>(ReviewSectionProps {
            ui: ui.clone(),
            environment: state.rules.environment,
            ask_bearer: state.ask_bearer,
            sending,
            otp_round: state.otp_round,
            dangers: state.dangers(),
            confirmed: !state.confirmed.is_empty(),
            otp: nodes.otp.clone(),
            bearer: nodes.bearer.clone(),
            problems: of(Section::Review),
        }))
        .html()
}

/// Which environment the token is for.
pub(super) fn tag(ui: &Ui, environment: Environment) -> Html {
    let (class, words) = match environment {
        Environment::Production => ("tag", Key::Production),
        Environment::Test => ("tag test", Key::Test),
    };
    el("span").class(class).words(ui, words).html()
}

/// The present minute, so that what shows a date is not drawn at every key.
fn this_minute() -> Timestamp {
    Timestamp::from_millis(now().millis() / 60_000 * 60_000)
}
