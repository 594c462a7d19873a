//! The wallet actions, one row each, by breadth.

use yew::{Callback, Html};

use super::dom::ticked;
use super::el::{Child, el};
use super::needless::needless;
use super::text_field::TextField;
use super::ui::Ui;
use crate::domain::problem::{Field, Problem};
use crate::domain::scope::{Breadth, Caveat, Scope, ScopeSet, WalletAction};
use crate::form::{Action, ScopeField};
use crate::text::Key;

pub(super) fn wallet_actions(
    ui: &Ui,
    actions: &[WalletAction],
    scopes: &ScopeField,
    problems: &[Problem],
) -> Html {
    let heads = Breadth::ALL.map(|breadth| el("span").child(ui.texts.breadth(breadth)).html());
    let rows = actions
        .iter()
        .map(|action| row(ui, *action, scopes, problems));
    el("div")
        .class("box")
        .with("part", "wallet-actions")
        .child(
            el("div")
                .class("heads")
                .with("aria-hidden", "true")
                .child(el("span").words(ui, Key::WalletActionHead))
                .list(heads),
        )
        .list(rows)
        .html()
}

fn row(ui: &Ui, action: WalletAction, scopes: &ScopeField, problems: &[Problem]) -> Html {
    let id = ["action", &(action as u32).to_string()].join("-");
    let hint = [&id, "hint"].join("-");
    let cells = Breadth::ALL.map(|breadth| cell(ui, action, breadth, scopes.chosen));
    let wallets = action
        .scope(Breadth::Wallet)
        .filter(|scope| scopes.chosen.has(*scope));
    let chosen = scopes.chosen.widest(action).is_some();
    el("div")
        .key(id.clone())
        .class(if chosen { "act has" } else { "act" })
        .with("role", "group")
        .with("aria-labelledby", id.clone())
        .with("aria-describedby", hint.clone())
        .child(
            el("div")
                .child(
                    el("b")
                        .class("label")
                        .with("id", id)
                        .child(ui.texts.action(action)),
                )
                .child(
                    el("p")
                        .class("hint")
                        .with("id", hint)
                        .child(ui.texts.action_hint(action)),
                ),
        )
        .list(cells)
        .child(needless(ui, action, scopes.chosen))
        .child(wallets.map(|scope| {
            el("div")
                .class("more")
                .child(wallet_ids(ui, action, scope, scopes, problems))
        }))
        .html()
}

fn cell(ui: &Ui, action: WalletAction, breadth: Breadth, chosen: ScopeSet) -> Html {
    let scope = action
        .scope(breadth)
        .filter(|scope| ui.policy.offers(*scope));
    let Some(scope) = scope else {
        return el("span")
            .class("cell none")
            .with("aria-hidden", "true")
            .html();
    };
    let onchange = toggle(ui, scope);
    let fixed = !ui.policy.leaves_open(scope);
    let old = scope.caveat() == Some(Caveat::Deprecated);
    el("label")
        .class(if old || fixed { "cell old" } else { "cell" })
        .child(
            el("input")
                .with("type", "checkbox")
                .with("name", "scope")
                .value(scope.name())
                .checked(chosen.has(scope))
                .flag("disabled", fixed)
                .onchange(onchange),
        )
        .child(el("span").child(ui.texts.breadth(breadth)))
        .child(if fixed {
            el("small").words(ui, Key::GivenTag).html()
        } else {
            (old.then(|| el("small").child(ui.texts.caveat(Caveat::Deprecated)))).html()
        })
        .html()
}

/// Ticks or unticks a scope.
pub(super) fn toggle(ui: &Ui, scope: Scope) -> Callback<yew::Event> {
    let ui = ui.clone();
    Callback::from(move |event: yew::Event| ui.emit(Action::Scope(scope, ticked(&event))))
}

fn wallet_ids(
    ui: &Ui,
    action: WalletAction,
    scope: Scope,
    scopes: &ScopeField,
    problems: &[Problem],
) -> Html {
    let field = Field::ScopeWallets(action);
    let text = TextField {
        name: ["scope", scope.name(), "wallets"].join(".").into(),
        label: ui.get(Key::ScopeWallets),
        hint: ui.get(Key::ScopeWalletsHint).into(),
        error: ui.error(problems, field),
        value: scopes.wallets(action).text.clone(),
        rows: Some("1"),
        code: true,
        required: true,
        ..TextField::default()
    };
    text.draw(ui, field)
}
