//! What a wider permission beside it makes needless.

use yew::{Html, MouseEvent};

use super::dom::focus_group;
use super::el::{Child, button, el, remark};
use super::ui::Ui;
use crate::domain::risk::Remedy;
use crate::domain::scope::{Breadth, Scope, ScopeSet, WalletAction};
use crate::form::Action;
use crate::text::{Key, lower_first};

/// What a wider breadth makes needless, and the way out.
pub(super) fn needless(ui: &Ui, action: WalletAction, chosen: ScopeSet) -> Option<Html> {
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
