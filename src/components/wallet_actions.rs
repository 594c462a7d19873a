//! The wallet actions, one row each, by breadth.

use yew::{Callback, Html, html};

use super::dom::ticked;
use super::text_field::TextField;
use super::ui::Ui;
use crate::domain::problem::{Field, Problem};
use crate::domain::scope::{Breadth, Caveat, Scope, ScopeSet, WalletAction};
use crate::form::{Action, ScopeField};
use crate::text::{Key, lower_first};

pub(super) fn wallet_actions(
    ui: &Ui,
    actions: &[WalletAction],
    scopes: &ScopeField,
    problems: &[Problem],
) -> Html {
    let heads = Breadth::ALL.map(|breadth| html! { <span>{ ui.texts.breadth(breadth) }</span> });
    let rows = actions
        .iter()
        .map(|action| row(ui, *action, scopes, problems));
    html! {
        <div class="box" part="wallet-actions">
            <div class="heads" aria-hidden="true">
                <span>{ ui.get(Key::WalletActionHead) }</span>
                { for heads }
            </div>
            { for rows }
        </div>
    }
}

fn row(ui: &Ui, action: WalletAction, scopes: &ScopeField, problems: &[Problem]) -> Html {
    let id = ["action", &(action as u32).to_string()].join("-");
    let hint = [&id, "hint"].join("-");
    let cells = Breadth::ALL.map(|breadth| cell(ui, action, breadth, scopes.chosen));
    let wallets = action
        .scope(Breadth::Wallet)
        .filter(|scope| scopes.chosen.has(*scope));
    let chosen = scopes.chosen.widest(action).is_some();
    html! {
        <div key={id.clone()} class={if chosen { "act has" } else { "act" }} role="group"
            aria-labelledby={id.clone()} aria-describedby={hint.clone()}>
            <div>
                <b class="label" {id}>{ ui.texts.action(action) }</b>
                <p class="hint" id={hint}>{ ui.texts.action_hint(action) }</p>
            </div>
            { for cells }
            if let Some(text) = needless(ui, action, scopes.chosen) {
                <p class="hint more">{ text }</p>
            }
            if let Some(scope) = wallets {
                <div class="more">{ wallet_ids(ui, action, scope, scopes, problems) }</div>
            }
        </div>
    }
}

fn cell(ui: &Ui, action: WalletAction, breadth: Breadth, chosen: ScopeSet) -> Html {
    let scope = action
        .scope(breadth)
        .filter(|scope| ui.policy.offers(*scope));
    let Some(scope) = scope else {
        return html! { <span class="cell none" aria-hidden="true" /> };
    };
    let onchange = toggle(ui, scope);
    let fixed = !ui.policy.leaves_open(scope);
    let old = scope.caveat() == Some(Caveat::Deprecated);
    html! {
        <label class={if old || fixed { "cell old" } else { "cell" }}>
            <input type="checkbox" name="scope" value={scope.name()} checked={chosen.has(scope)}
                disabled={fixed} {onchange} />
            <span>{ ui.texts.breadth(breadth) }</span>
            if fixed {
                <small>{ ui.get(Key::GivenTag) }</small>
            } else if old {
                <small>{ ui.texts.caveat(Caveat::Deprecated) }</small>
            }
        </label>
    }
}

/// Ticks or unticks a scope.
pub(super) fn toggle(ui: &Ui, scope: Scope) -> Callback<yew::Event> {
    let ui = ui.clone();
    Callback::from(move |event: yew::Event| ui.emit(Action::Scope(scope, ticked(&event))))
}

/// What a wider breadth makes needless.
fn needless(ui: &Ui, action: WalletAction, chosen: ScopeSet) -> Option<String> {
    let widest = chosen.widest(action)?;
    let narrower: Vec<String> = Breadth::ALL
        .into_iter()
        .filter(|breadth| *breadth < widest)
        .filter(|breadth| {
            action
                .scope(*breadth)
                .is_some_and(|scope| chosen.has(scope))
        })
        .map(|breadth| lower_first(ui.texts.breadth(breadth)))
        .collect();
    if narrower.is_empty() {
        return None;
    }
    let narrower = ui.texts.locale().list(&narrower);
    let widest = ui.texts.breadth(widest);
    Some(ui.say(Key::NeedlessBeside, &[widest.into(), (&narrower).into()]))
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
        hint: ui.get(Key::ScopeWalletsHint),
        error: ui.error(problems, field),
        value: scopes.wallets(action).text.clone(),
        rows: Some("1"),
        code: true,
        required: true,
        ..TextField::default()
    };
    text.draw(ui, field)
}
