//! Which fields offer what to choose.

use std::rc::Rc;

use yew::{hook, use_memo};

use super::choices::Choices;
use crate::domain::problem::Field;
use crate::text::Key;

/// The choices that a host offers for each kind of id; none unless it says so.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChoiceSources {
    /// For every field that takes ids of wallets.
    pub wallets: Option<Choices>,
    /// For every field that takes ids of enterprises.
    pub enterprises: Option<Choices>,
    /// For the template.
    pub templates: Option<Choices>,
}

impl ChoiceSources {
    /// What may be chosen in a field, and what choosing there is called.
    pub(super) fn of(&self, field: Field) -> Option<(&Choices, Key)> {
        let (choices, words) = match field {
            Field::ScopeWallets(_) | Field::PermittedWallets => (&self.wallets, Key::FindWallet),
            Field::Enterprise | Field::PermittedEnterprises => {
                (&self.enterprises, Key::FindEnterprise)
            }
            Field::Template => (&self.templates, Key::FindTemplate),
            _ => return None,
        };
        Some((choices.as_ref()?, words))
    }
}

/// The sources as a host has set them. Each stays the same, with the names
/// that it has given, until the host sets another one.
#[hook]
pub(super) fn use_sources(new: &ChoiceSources) -> Rc<ChoiceSources> {
    let wallets = use_memo(new.wallets.clone(), Clone::clone);
    let enterprises = use_memo(new.enterprises.clone(), Clone::clone);
    let templates = use_memo(new.templates.clone(), Clone::clone);
    Rc::new(ChoiceSources {
        wallets: (*wallets).clone(),
        enterprises: (*enterprises).clone(),
        templates: (*templates).clone(),
    })
}
