//! The fields that few tokens need.

use crate::domain::admin::Admin;
use crate::domain::id::{EnterpriseId, IdError, IdListError, TemplateId, WalletId};
use crate::domain::permitted::Permitted;
use crate::domain::scope_list::{CustomScope, CustomScopeError};

use super::Typed;

/// The fields that few tokens need, each of which may be left blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advanced {
    /// The enterprise that the token is tied to.
    pub enterprise: Typed<Option<EnterpriseId>, IdError>,
    /// Admin permissions.
    pub admin: Admin,
    /// The template.
    pub template: Typed<Option<TemplateId>, IdError>,
    /// The only enterprises that the token may reach.
    pub enterprises: Typed<Option<Vec<EnterpriseId>>, IdListError>,
    /// The only wallets that the token may reach.
    pub wallets: Typed<Option<Vec<WalletId>>, IdListError>,
    /// Scopes that the form does not list.
    pub scopes: Typed<Vec<CustomScope>, CustomScopeError>,
}

impl Default for Advanced {
    fn default() -> Self {
        let blank = String::new;
        Self {
            enterprise: Typed::optional(blank(), EnterpriseId::parse),
            admin: Admin::No,
            template: Typed::optional(blank(), TemplateId::parse),
            enterprises: Typed::optional(blank(), EnterpriseId::parse_list),
            wallets: Typed::optional(blank(), WalletId::parse_list),
            scopes: Typed::parse(blank(), CustomScope::parse_list),
        }
    }
}

impl Advanced {
    /// Whether a template is named, even by an id that is not right yet.
    pub fn has_template(&self) -> bool {
        self.template.value != Ok(None)
    }

    /// Whether both lists are filled in, of which the API takes one.
    pub fn permits_both(&self) -> bool {
        self.enterprises.value != Ok(None) && self.wallets.value != Ok(None)
    }

    /// How many of these fields say something.
    pub fn used(&self) -> usize {
        let texts = [
            &self.enterprise.text,
            &self.template.text,
            &self.enterprises.text,
            &self.wallets.text,
            &self.scopes.text,
        ];
        texts.iter().filter(|text| !text.trim().is_empty()).count()
            + usize::from(self.admin != Admin::No)
    }

    pub(super) fn permitted(&self) -> Permitted {
        match (&self.enterprises.value, &self.wallets.value) {
            (Ok(Some(ids)), _) => Permitted::Enterprises(ids.clone()),
            (_, Ok(Some(ids))) => Permitted::Wallets(ids.clone()),
            _ => Permitted::Everything,
        }
    }
}
