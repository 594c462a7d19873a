//! A group of scopes that are no wallet actions, folded away until needed.

use yew::{Callback, Html, Properties, component, html};

use super::check::Check;
use super::icon::Icon;
use super::ui::Ui;
use crate::domain::scope::{Group, Scope, ScopeSet};
use crate::form::Action;
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct ScopeGroupProps {
    pub(super) ui: Ui,
    pub(super) group: Group,
    /// The group's scopes that the filter lets through.
    pub(super) shown: Vec<Scope>,
    pub(super) open: bool,
    pub(super) chosen: ScopeSet,
}

#[component]
pub(super) fn ScopeGroup(props: &ScopeGroupProps) -> Html {
    let ScopeGroupProps {
        ui, group, chosen, ..
    } = props;
    let on = group.scopes().filter(|scope| chosen.has(*scope)).count();
    let count = [on.into(), group.scopes().count().into()];
    let name = ui.texts.group(*group);
    html! {
        <details open={props.open}>
            <summary>
                <span class="label">{ name }</span>
                <span class="hint num">{ ui.say(Key::GroupCount, &count) }</span>
                { Icon::Down.draw() }
            </summary>
            <fieldset class="in-details two">
                <legend class="vh">{ name }</legend>
                { for props.shown.iter().map(|scope| check(ui, *scope, *chosen)) }
            </fieldset>
        </details>
    }
}

fn check(ui: &Ui, scope: Scope, chosen: ScopeSet) -> Html {
    let on_change = {
        let ui = ui.clone();
        Callback::from(move |on| ui.emit(Action::Scope(scope, on)))
    };
    let tag = scope.caveat().map(|caveat| ui.texts.caveat(caveat));
    html! {
        <Check key={scope.name()} name="scope" value={scope.name()} label={ui.texts.scope(scope)}
            hint={ui.texts.scope_hint(scope)} code={scope.name()} {tag}
            checked={chosen.has(scope)} {on_change} />
    }
}
