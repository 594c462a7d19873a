//! Presets to start from, and what the last one has changed.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, hook, use_memo, use_node_ref};

use super::applied::{outcome, words};
use super::dom::focus_node;
use super::el::{Child, all, button, el, remark};
use super::settings;
use super::ui::Ui;
use crate::domain::preset::BuiltIn;
use crate::form::{Action, Applied, FormState, Preset};
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct PresetListProps {
    pub(super) ui: Ui,
    pub(super) presets: Rc<[Rc<Preset>]>,
    pub(super) applied: Option<Rc<Applied>>,
}

#[component]
pub(super) fn PresetList(props: &PresetListProps) -> Html {
    let PresetListProps { ui, applied, .. } = props;
    let said = use_node_ref();
    let buttons = props.presets.iter().map(|preset| {
        let (name, hint) = words(ui, &preset.source);
        let hint = (!hint.is_empty()).then(|| hint.to_owned());
        let name = name.to_owned();
        let onclick: Callback<MouseEvent> = {
            let preset = preset.clone();
            ui.on(move || Action::Apply(preset.clone()))
        };
        el("li")
            .child(
                button("btn small")
                    .with("title", hint)
                    .onclick(onclick)
                    .child(name),
            )
            .html()
    });
    // The button goes with what it undoes, and must not take the focus along.
    let undo = {
        let (ui, said) = (ui.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            focus_node(&said);
            ui.emit(Action::Undo);
        })
    };
    // What it will say is announced only if its place was there before.
    let is_empty = props.presets.is_empty() && applied.is_none();
    let undoable = applied
        .as_ref()
        .is_some_and(|applied| applied.can_be_undone());
    el("div")
        .class(if is_empty { "vh" } else { "presets" })
        .with("part", "presets")
        .child((!props.presets.is_empty()).then(|| {
            all([
                el("h3")
                    .with("id", "presets-title")
                    .words(ui, Key::Presets)
                    .html(),
                remark(ui.get(Key::PresetsHint)).html(),
                el("ul")
                    .with("aria-labelledby", "presets-title")
                    .list(buttons)
                    .html(),
            ])
        }))
        .child(
            el("div")
                .class("line")
                .child(
                    el("p")
                        .with("role", "status")
                        .with("tabindex", "-1")
                        .node(&said)
                        .list(applied.as_ref().map(|applied| outcome(ui, applied))),
                )
                .child(undoable.then(|| button("link").onclick(undo).words(ui, Key::PresetUndo))),
        )
        .html()
}

/// The presets that the policy leaves to the user: the host's own, then those
/// that every form has.
#[hook]
pub(super) fn use_presets(offer: &settings::Presets, state: &FormState) -> Rc<[Rc<Preset>]> {
    let by = (offer.clone(), state.policy.clone(), state.rules);
    let presets = use_memo(by, |(offer, ..)| {
        let built_in = BuiltIn::ALL.into_iter().filter(|_| !offer.only_own);
        let built_in = built_in.map(|preset| Rc::new(state.built_in(preset)));
        let all = offer.own.iter().cloned().chain(built_in);
        let presets: Rc<[Rc<Preset>]> = all.filter(|preset| state.allows(preset)).collect();
        presets
    });
    (*presets).clone()
}
