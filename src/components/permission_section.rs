//! Section 2: what the token may do.

use std::rc::Rc;

use yew::{
    Callback, Html, InputEvent, KeyboardEvent, MouseEvent, NodeRef, Properties, component,
    use_node_ref, use_state,
};

use super::dom::{focus_node, lower_case, typed};
use super::el::{Child, button, component, el, remark};
use super::error_text::error_text;
use super::ids::{error_id, id_of};
use super::scope_group::scope_group;
use super::section::section;
use super::task_list::{TaskList, TaskListProps};
use super::text_field::swallow_enter;
use super::ui::Ui;
use super::wallet_actions::wallet_actions;
use crate::domain::problem::{Field, Problem};
use crate::domain::scope::{Breadth, Group, Scope, WalletAction};
use crate::form::{Action, ScopeField};
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct PermissionSectionProps {
    pub(super) ui: Ui,
    pub(super) scopes: Rc<ScopeField>,
    /// Whether they are left to the template.
    pub(super) left: bool,
    pub(super) problems: Vec<Problem>,
}

#[component]
pub(super) fn PermissionSection(props: &PermissionSectionProps) -> Html {
    let PermissionSectionProps { ui, scopes, .. } = props;
    let filter = use_state(String::new);
    let input = use_node_ref();
    let words = lower_case(filter.trim());
    let actions: Vec<WalletAction> = WalletAction::ALL
        .into_iter()
        .filter(|action| is_offered(ui, *action) && action_matches(ui, *action, &words))
        .collect();
    let groups: Vec<(Group, Vec<Scope>)> = Group::ALL
        .into_iter()
        .map(|group| (group, scopes_matching(ui, group, &words)))
        .filter(|(_, scopes)| !scopes.is_empty())
        .collect();
    let id = id_of(Field::Scope);
    let error = ui.error(&props.problems, Field::Scope);
    let fields = el("div")
        .class(if error.is_some() {
            "stack bad"
        } else {
            "stack"
        })
        .with("id", id.clone())
        .with("role", "group")
        .with("aria-labelledby", "section-2")
        .with("aria-describedby", error.as_ref().map(|_| error_id(&id)))
        .child(error_text(ui, &id, error.as_deref()))
        .child((props.left).then(|| remark(ui.get(Key::LeftWithoutScope))))
        .child(component::<TaskList>(TaskListProps {
            ui: ui.clone(),
            chosen: scopes.chosen,
        }))
        .child(tools(ui, scopes, &filter, &input))
        .child(
            (actions.is_empty() && groups.is_empty())
                .then(|| remark(ui.say(Key::FilterNone, &[filter.trim().into()]))),
        )
        .child((!actions.is_empty()).then(|| wallet_actions(ui, &actions, scopes, &props.problems)))
        .child((!groups.is_empty()).then(|| {
            el("div")
                .class("box")
                .with("part", "other-scopes")
                .list(groups.iter().map(|(group, shown)| {
                    scope_group(ui, *group, shown, !words.is_empty(), scopes.chosen)
                }))
        }))
        .html();
    section(
        ui,
        2,
        Key::PermissionSection,
        ui.get(Key::PermissionSectionHint),
        fields,
    )
}

/// The filter, the count and the way to clear all.
fn tools(
    ui: &Ui,
    scopes: &ScopeField,
    filter: &yew::UseStateHandle<String>,
    input: &NodeRef,
) -> Html {
    let oninput = {
        let filter = filter.clone();
        move |event: InputEvent| filter.set(typed(&event))
    };
    let onkeydown = |event: KeyboardEvent| swallow_enter(&event);
    // The button hides, and must not take the focus along.
    let clear = {
        let (ui, input) = (ui.clone(), input.clone());
        Callback::from(move |_: MouseEvent| {
            ui.emit(Action::ClearScopes);
            focus_node(&input);
        })
    };
    let chosen = scopes.chosen.len();
    let offered = Scope::ALL
        .into_iter()
        .filter(|scope| ui.policy.offers(*scope));
    let count = ui.say(Key::ChosenCount, &[chosen.into(), offered.count().into()]);
    el("div")
        .class("line")
        .child(
            el("label")
                .class("vh")
                .with("for", "filter")
                .words(ui, Key::Filter),
        )
        .child(
            el("input")
                .class("in")
                .with("id", "filter")
                .with("type", "search")
                .with("autocomplete", "off")
                .node(input)
                .oninput(oninput)
                .onkeydown(onkeydown)
                .with("placeholder", ui.get(Key::FilterHint))
                .value((**filter).clone()),
        )
        .child(
            el("output")
                .class("hint num")
                .with("for", "filter")
                .child(count),
        )
        .child(
            button("link")
                .onclick(clear)
                .flag("hidden", chosen <= ui.policy.required_scopes.len())
                .words(ui, Key::ClearAll),
        )
        .html()
}

fn is_offered(ui: &Ui, action: WalletAction) -> bool {
    let scopes = Breadth::ALL
        .into_iter()
        .filter_map(|breadth| action.scope(breadth));
    scopes.into_iter().any(|scope| ui.policy.offers(scope))
}

fn action_matches(ui: &Ui, action: WalletAction, words: &str) -> bool {
    let names = Scope::ALL
        .into_iter()
        .filter(|scope| scope.wallet().is_some_and(|(own, _)| own == action))
        .map(Scope::name);
    names
        .chain([ui.texts.action(action), ui.texts.action_hint(action)])
        .any(|text| has(text, words))
}

fn scopes_matching(ui: &Ui, group: Group, words: &str) -> Vec<Scope> {
    let whole = has(ui.texts.group(group), words);
    let texts = |scope: Scope| {
        [
            scope.name(),
            ui.texts.scope(scope),
            ui.texts.scope_hint(scope),
        ]
    };
    let matches = |scope: &Scope| whole || texts(*scope).iter().any(|text| has(text, words));
    let offered = group.scopes().filter(|scope| ui.policy.offers(*scope));
    offered.filter(matches).collect()
}

/// Any character stands for itself.
fn has(text: &str, words: &str) -> bool {
    words.is_empty() || lower_case(text).contains(words)
}
