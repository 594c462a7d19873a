//! A group of scopes that are no wallet actions, folded away until needed.

use yew::{Callback, Html};

use super::check::Check;
use super::el::{Child, el};
use super::icon::Icon;
use super::ui::Ui;
use crate::domain::scope::{Group, Scope, ScopeSet};
use crate::form::Action;
use crate::text::Key;

/// A group with those of its scopes that the filter lets through.
pub(super) fn scope_group(
    ui: &Ui,
    group: Group,
    shown: &[Scope],
    open: bool,
    chosen: ScopeSet,
) -> Html {
    let on = group.scopes().filter(|scope| chosen.has(*scope)).count();
    let offered = group.scopes().filter(|scope| ui.policy.offers(*scope));
    let count = [on.into(), offered.count().into()];
    let name = ui.texts.group(group);
    el("details")
        .key(group as u8)
        .flag("open", open)
        .child(
            el("summary")
                .child(el("span").class("label").child(name))
                .child(
                    el("span")
                        .class("hint num")
                        .child(ui.say(Key::GroupCount, &count)),
                )
                .child(Icon::Down.draw()),
        )
        .child(
            el("fieldset")
                .class("in-details two")
                .child(el("legend").class("vh").child(name))
                .list(shown.iter().map(|scope| check(ui, *scope, chosen))),
        )
        .html()
}

fn check(ui: &Ui, scope: Scope, chosen: ScopeSet) -> Html {
    let on_change = {
        let ui = ui.clone();
        Callback::from(move |on| ui.emit(Action::Scope(scope, on)))
    };
    let fixed = !ui.policy.leaves_open(scope);
    let caveat = scope.caveat().map(|caveat| ui.texts.caveat(caveat));
    let check = Check {
        name: "scope".into(),
        value: Some(scope.name()),
        label: ui.texts.scope(scope).into(),
        hint: Some(ui.texts.scope_hint(scope)),
        code: Some(scope.name()),
        tag: fixed.then(|| ui.get(Key::GivenTag)).or(caveat),
        fixed,
        checked: chosen.has(scope),
        on_change,
        ..Check::default()
    };
    check.draw()
}
