//! What the token may do, as it stands in the form.

use std::rc::Rc;

use crate::domain::id::{IdListError, WalletId};
use crate::domain::problem::Field;
use crate::domain::scope::{Scope, ScopeSet, WalletAction};
use crate::domain::scope_list::Grant;

use super::{Action, Typed};

/// The wallets typed for one wallet action.
type Wallets = Typed<Vec<WalletId>, IdListError>;

/// What fills in a list of scopes as it is sent: known ones, wallet scopes
/// with a wallet (`wallet_view:<id>`), and others.
pub fn choose_scopes(names: &[String]) -> Vec<Action> {
    let mut actions = Vec::new();
    let mut wallets: [Vec<&str>; WalletAction::ALL.len()] = Default::default();
    let mut others: Vec<&str> = Vec::new();
    for name in names {
        let (bare, id) = match name.split_once(':') {
            Some((bare, id)) => (bare, Some(id)),
            None => (name.as_str(), None),
        };
        let scope = Scope::from_name(bare);
        match (scope, id, scope.and_then(Scope::needs_wallets)) {
            (Some(scope), None, _) => actions.push(Action::Scope(scope, true)),
            (Some(scope), Some(id), Some(action)) => {
                actions.push(Action::Scope(scope, true));
                wallets[action as usize].push(id);
            }
            _ => others.push(name),
        }
    }
    for action in WalletAction::ALL {
        let ids = wallets[action as usize].join("\n");
        actions.push(Action::Typed(Field::ScopeWallets(action), ids));
    }
    actions.push(Action::Typed(Field::CustomScope, others.join("\n")));
    actions
}

/// The chosen scopes, and the wallets of those that name some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopeField {
    /// The boxes that are ticked.
    pub chosen: ScopeSet,
    wallets: [Rc<Wallets>; WalletAction::ALL.len()],
}

impl Default for ScopeField {
    fn default() -> Self {
        Self {
            chosen: ScopeSet::default(),
            wallets: WalletAction::ALL
                .map(|_| Rc::new(Wallets::parse(String::new(), WalletId::parse_list))),
        }
    }
}

impl ScopeField {
    /// The wallets typed for an action; they are kept while its box is off.
    pub fn wallets(&self, action: WalletAction) -> &Rc<Typed<Vec<WalletId>, IdListError>> {
        &self.wallets[action as usize]
    }

    /// Whether both choose the same, with the same wallets in any order.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let mut wallets = self.wallets.iter().zip(&other.wallets);
        self.chosen == other.chosen && wallets.all(|(own, other)| own.lists_same(other))
    }

    pub(super) fn set_wallets(&mut self, action: WalletAction, text: String) {
        self.wallets[action as usize] = Rc::new(Wallets::parse(text, WalletId::parse_list));
    }

    /// The broken rules of wallets that are asked for.
    pub(super) fn broken_wallets(&self) -> impl Iterator<Item = (WalletAction, &IdListError)> {
        let asked = self.chosen.iter().filter_map(Scope::needs_wallets);
        asked.filter_map(|action| Some((action, self.wallets(action).value.as_ref().err()?)))
    }

    /// What is sent, leaving out wallets that break a rule.
    pub(super) fn grants(&self) -> Vec<Grant> {
        let mut grants = Vec::new();
        for scope in self.chosen.iter() {
            match scope.needs_wallets() {
                None => grants.push(Grant::Known(scope)),
                Some(action) => {
                    let wallets = self.wallets(action).value.iter().flatten();
                    grants.extend(wallets.map(|id| Grant::ForWallet(scope, id.clone())));
                }
            }
        }
        grants
    }
}
