//! The answers that a policy gives.

use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::id::{EnterpriseId, TemplateId};
use crate::domain::ip::IpRange;
use crate::domain::label::Label;
use crate::domain::lifetime::Lifetime;
use crate::domain::limit::{Erc20Limit, SpendingLimit};
use crate::domain::permitted::Permitted;
use crate::domain::said::Said;
use crate::domain::scope_list::Grant;

/// The answers that a policy gives; the absent ones are the user's. A given
/// answer may be that there is none, or what the given template says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fixed {
    /// The token's name.
    pub label: Option<Label>,
    /// How long it lives; inside, absent if a template says so.
    pub duration: Option<Option<Lifetime>>,
    /// What it may do; nothing if a template says so.
    pub scope: Option<Vec<Grant>>,
    /// Where it may be used from.
    pub ip_restrict: Option<Said<Vec<IpRange>>>,
    /// What it may spend, by coin.
    pub spending_limits: Option<Said<Vec<SpendingLimit>>>,
    /// What it may spend of every ERC-20 token.
    pub erc20_limit: Option<Said<Option<Erc20Limit>>>,
    /// The enterprise that it is tied to.
    pub enterprise: Option<Option<EnterpriseId>>,
    /// Whether it acts as admin.
    pub admin: Option<Said<Admin>>,
    /// The template that supplies what is left out.
    pub template: Option<Option<TemplateId>>,
    /// What it may reach at all.
    pub permitted: Option<Permitted>,
}

impl Fixed {
    /// Whether the answer is given.
    pub fn has(&self, answer: Answer) -> bool {
        match answer {
            Answer::Label => self.label.is_some(),
            Answer::Duration => self.duration.is_some(),
            Answer::Scope => self.scope.is_some(),
            Answer::IpRestrict => self.ip_restrict.is_some(),
            Answer::SpendingLimits => self.spending_limits.is_some(),
            Answer::Erc20Limit => self.erc20_limit.is_some(),
            Answer::Enterprise => self.enterprise.is_some(),
            Answer::Admin => self.admin.is_some(),
            Answer::Template => self.template.is_some(),
            Answer::Permitted => self.permitted.is_some(),
        }
    }
}

impl Fixed {
    /// Whether the answer that is given is whatever the template says.
    pub fn leaves(&self, answer: Answer) -> bool {
        match answer {
            Answer::Duration => self.duration == Some(None),
            Answer::Scope => self.scope.as_ref().is_some_and(Vec::is_empty),
            Answer::IpRestrict => self.ip_restrict == Some(Said::Left),
            Answer::SpendingLimits => self.spending_limits == Some(Said::Left),
            Answer::Erc20Limit => self.erc20_limit == Some(Said::Left),
            Answer::Admin => self.admin == Some(Said::Left),
            Answer::Label | Answer::Enterprise | Answer::Template | Answer::Permitted => false,
        }
    }
}

/// Whether the same is said with a list, in any order.
pub(super) fn is_said_list<T: PartialEq>(list: &Said<Vec<T>>, other: &Said<Vec<T>>) -> bool {
    match (list, other) {
        (Said::As(list), Said::As(other)) => is_same_list(list, other),
        _ => list == other,
    }
}

/// Whether two lists have the same entries, in any order; none has one twice.
pub(crate) fn is_same_list<T: PartialEq>(list: &[T], other: &[T]) -> bool {
    list == other || list.len() == other.len() && list.iter().all(|entry| other.contains(entry))
}

/// Whether a token is kept to the same.
pub(super) fn is_same_reach(reach: &Permitted, other: &Permitted) -> bool {
    match (reach, other) {
        (Permitted::Enterprises(ids), Permitted::Enterprises(others)) => is_same_list(ids, others),
        (Permitted::Wallets(ids), Permitted::Wallets(others)) => is_same_list(ids, others),
        _ => reach == other,
    }
}
