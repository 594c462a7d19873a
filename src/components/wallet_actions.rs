//! The wallet actions, one row each, by breadth.

use std::rc::Rc;

use yew::{Callback, Html, Properties, classes, component, html};

use super::dom::ticked;
use super::text_field::TextField;
use super::ui::Ui;
use crate::domain::problem::{Field, Problem};
use crate::domain::scope::{Breadth, Caveat, Scope, ScopeSet, WalletAction};
use crate::form::{Action, ScopeField};
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct WalletActionsProps {
    pub(super) ui: Ui,
    pub(super) actions: Vec<WalletAction>,
    pub(super) scopes: Rc<ScopeField>,
    pub(super) problems: Vec<Problem>,
}

#[component]
pub(super) fn WalletActions(props: &WalletActionsProps) -> Html {
    let ui = &props.ui;
    let heads = Breadth::ALL.map(|breadth| html! { <span>{ ui.texts.breadth(breadth) }</span> });
    html! {
        <div class="box" part="wallet-actions">
            <div class="heads" aria-hidden="true">
                <span>{ ui.get(Key::WalletActionHead) }</span>
                { for heads }
            </div>
            { for props.actions.iter().map(|action| row(props, *action)) }
        </div>
    }
}

fn row(props: &WalletActionsProps, action: WalletAction) -> Html {
    let WalletActionsProps { ui, scopes, .. } = props;
    let id = ["action", &(action as u32).to_string()].join("-");
    let hint = [&id, "hint"].join("-");
    let cells = Breadth::ALL.map(|breadth| cell(ui, action, breadth, scopes.chosen));
    let wallets = action
        .scope(Breadth::Wallet)
        .filter(|scope| scopes.chosen.has(*scope));
    let chosen = scopes.chosen.widest(action).is_some();
    html! {
        <div key={id.clone()} class={classes!("act", chosen.then_some("has"))} role="group"
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
                <div class="more">{ wallet_ids(props, action, scope) }</div>
            }
        </div>
    }
}

fn cell(ui: &Ui, action: WalletAction, breadth: Breadth, chosen: ScopeSet) -> Html {
    let Some(scope) = action.scope(breadth) else {
        return html! { <span class="cell none" aria-hidden="true" /> };
    };
    let onchange = toggle(ui, scope);
    let old = scope.caveat() == Some(Caveat::Deprecated);
    html! {
        <label class={classes!("cell", old.then_some("old"))}>
            <input type="checkbox" name="scope" value={scope.name()} checked={chosen.has(scope)}
                {onchange} />
            <span>{ ui.texts.breadth(breadth) }</span>
            if old {
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
        .map(|breadth| ui.texts.breadth(breadth).to_lowercase())
        .collect();
    if narrower.is_empty() {
        return None;
    }
    let narrower = ui.texts.locale().list(&narrower);
    let widest = ui.texts.breadth(widest);
    Some(ui.say(Key::NeedlessBeside, &[widest.into(), (&narrower).into()]))
}

fn wallet_ids(props: &WalletActionsProps, action: WalletAction, scope: Scope) -> Html {
    let WalletActionsProps { ui, scopes, .. } = props;
    let field = Field::ScopeWallets(action);
    let value = scopes.wallets(action).text.clone();
    let name = ["scope", scope.name(), "wallets"].join(".");
    html! {
        <TextField ui={ui.clone()} {field} {name} label={ui.get(Key::ScopeWallets)}
            hint={ui.get(Key::ScopeWalletsHint)} error={ui.error(&props.problems, field)}
            rows=1 code=true required=true {value} />
    }
}
