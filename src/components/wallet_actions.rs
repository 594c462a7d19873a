//! The wallet actions, one row each, by breadth.

use yew::{Callback, Html, MouseEvent};

use super::dom::{focus_group, ticked};
use super::el::{Child, button, el, remark};
use super::text_field::TextField;
use super::ui::Ui;
use crate::domain::problem::{Field, Problem};
use crate::domain::risk::Remedy;
use crate::domain::scope::{Breadth, Caveat, Scope, ScopeSet, WalletAction};
use crate::form::{Action, ScopeField};
use crate::text::{Key, lower_first};

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

/// What a wider breadth makes needless, and the way out.
fn needless(ui: &Ui, action: WalletAction, chosen: ScopeSet) -> Option<Html> {
    let widest = chosen.widest(action)?;
    let (scopes, names): (Vec<Scope>, Vec<String>) = Breadth::ALL
        .into_iter()
        .filter(|breadth| *breadth < widest)
        .filter_map(|breadth| Some((action.scope(breadth)?, breadth)))
        .filter(|(scope, _)| chosen.has(*scope))
        .map(|(scope, breadth)| (scope, lower_first(ui.texts.breadth(breadth))))
        .unzip();
    if scopes.is_empty() {
        return None;
    }
    let names = ui.texts.locale().list(&names);
    let widest = ui.texts.breadth(widest);
    let text = ui.say(Key::NeedlessBeside, &[widest.into(), (&names).into()]);
    let open = scopes.iter().all(|scope| ui.policy.leaves_open(*scope));
    let untick = open.then(|| {
        let remedy = Remedy::Untick(scopes);
        let words = ui.texts.remedy(&remedy);
        let ui = ui.clone();
        let onclick = move |event: MouseEvent| {
            // The button goes, and must not take the focus along.
            focus_group(&event);
            ui.emit(Action::Remedy(remedy.clone()));
        };
        button("link").onclick(onclick).child(words)
    });
    let note = el("div").class("line more");
    Some(note.child(remark(text)).child(untick).html())
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
