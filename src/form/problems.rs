//! Which rules the form breaks, and which of them the user is told.

use crate::domain::answer::Answer;
use crate::domain::limit::LimitError;
use crate::domain::problem::{Field, Problem, Rule};
use crate::domain::request::{Overview, whole_request_problems};
use crate::domain::scope::Scope;

use super::{Failure, FormState, LifetimeValue, LimitRow};

/// The parts of the page that draw their fields' problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Label and lifetime.
    Name,
    /// Scopes.
    Permissions,
    /// Addresses.
    Addresses,
    /// Limits.
    Spending,
    /// What few tokens need.
    Advanced,
    /// Confirmation, session token and one-time password.
    Review,
}

impl Section {
    /// The section that has a field.
    pub fn of(field: Field) -> Self {
        match field {
            Field::Label | Field::Duration => Self::Name,
            Field::Scope | Field::ScopeWallets(_) => Self::Permissions,
            Field::IpRestrict | Field::IpEntry(_) => Self::Addresses,
            Field::Limits | Field::LimitCoin(_) | Field::LimitValue(_) | Field::Erc20Limit => {
                Self::Spending
            }
            Field::CustomScope
            | Field::Enterprise
            | Field::Admin
            | Field::Template
            | Field::PermittedEnterprises
            | Field::PermittedWallets => Self::Advanced,
            Field::Confirm | Field::Bearer | Field::Otp => Self::Review,
        }
    }
}

impl FormState {
    /// Every rule that the form breaks, in the order of the form.
    pub fn problems(&self) -> Vec<Problem> {
        let mut found = Vec::new();
        let mut add = |field, rule| insert(&mut found, Problem::new(field, rule));
        if let Err(error) = &self.label.value {
            add(Field::Label, Rule::Label(error.clone()));
        }
        if let Err(error) = self.lifetime.value(self.now) {
            add(Field::Duration, Rule::Lifetime(error));
        }
        let mut whole = whole_request_problems(&self.rules, &self.overview());
        whole
            .drain(..)
            .for_each(|problem| add(problem.field, problem.rule));
        for (action, error) in self.scopes.broken_wallets() {
            let rule = Rule::ScopeWallets(action, error.clone());
            add(Field::ScopeWallets(action), rule);
        }
        let list = &self.addresses.list;
        if list.problems() != 0 {
            for (index, entry) in list.entries().iter().enumerate() {
                if let Some(rule) = entry.broken_rule() {
                    add(Field::IpEntry(index), rule);
                }
            }
        }
        for row in &self.limits.rows {
            for problem in row_problems(row) {
                insert(&mut found, problem);
            }
        }
        let mut add = |field, rule| insert(&mut found, Problem::new(field, rule));
        if let Err(error) = self.erc20.limit() {
            add(Field::Erc20Limit, Rule::Erc20Limit(error));
        }
        let advanced = &self.advanced;
        if let Err(error) = &advanced.enterprise.value {
            add(Field::Enterprise, Rule::Enterprise(error.clone()));
        }
        if let Err(error) = &advanced.template.value {
            add(Field::Template, Rule::Template(error.clone()));
        }
        if let Err(error) = &advanced.enterprises.value {
            add(
                Field::PermittedEnterprises,
                Rule::PermittedEnterprises(error.clone()),
            );
        }
        if let Err(error) = &advanced.wallets.value {
            add(
                Field::PermittedWallets,
                Rule::PermittedWallets(error.clone()),
            );
        } else if advanced.permits_both() {
            add(Field::PermittedWallets, Rule::PermittedBoth);
        }
        if let Err(error) = &advanced.scopes.value {
            add(Field::CustomScope, Rule::CustomScope(error.clone()));
        }
        for problem in self.policy_problems() {
            if !found.iter().any(|known| known.field == problem.field) {
                insert(&mut found, problem);
            }
        }
        let mut add = |field, rule| insert(&mut found, Problem::new(field, rule));
        if self.confirmed != self.dangers() {
            add(Field::Confirm, Rule::NotConfirmed);
        }
        if self.ask_bearer && !self.bearer_filled {
            add(Field::Bearer, Rule::NoBearer);
        }
        if let Err(error) = self.otp {
            add(Field::Otp, Rule::Otp(error));
        }
        found
    }

    fn overview(&self) -> Overview {
        let advanced = &self.advanced;
        let further = advanced
            .scopes
            .value
            .as_ref()
            .map_or(true, |list| !list.is_empty());
        Overview {
            lifetime: advanced.has_template()
                || self.lifetime.value(self.now) != Ok(LifetimeValue::Template),
            scopes: !self.scopes.chosen.is_empty() || further || self.is_left(Answer::Scope),
            everything: self.scopes.chosen.has(Scope::All),
            addresses: !self.addresses.list.entries().is_empty()
                || self.is_left(Answer::IpRestrict),
        }
    }

    /// The broken rules that the user is told: those of fields that were
    /// left, all of them once a submit was tried, and what the server said.
    pub(super) fn shown_problems(&self) -> Vec<Problem> {
        let mut shown = self.problems();
        shown.retain(|problem| self.attempted || self.touched.contains(&group(problem.field)));
        if let Some(refusal) = self.refused_field() {
            shown.retain(|problem| problem.field != refusal.field);
            // The whole stands before its parts: a list before its entries.
            let place = |field| (section_order(field), field);
            let is_before = |problem: &Problem| place(problem.field) < place(refusal.field);
            let at = shown.partition_point(is_before);
            shown.insert(at, refusal);
        }
        shown
    }

    /// A refusal that is about one field of the form. A session that the host
    /// gives has none.
    fn refused_field(&self) -> Option<Problem> {
        let Some(Failure::Refused(refusal)) = self.failure.as_deref() else {
            return None;
        };
        let field = refusal.reason.field()?;
        let is_here = field != Field::Bearer || self.ask_bearer;
        is_here.then(|| Problem::new(field, Rule::Refused(refusal.clone())))
    }
}

/// The field that stands for others when it comes to having been left.
pub(super) fn group(field: Field) -> Field {
    match field {
        Field::IpEntry(_) => Field::IpRestrict,
        field => field,
    }
}

/// Puts a problem behind those of earlier sections and of its own.
fn insert(found: &mut Vec<Problem>, problem: Problem) {
    let section = section_order(problem.field);
    let at = found.partition_point(|other| section_order(other.field) <= section);
    found.insert(at, problem);
}

fn section_order(field: Field) -> u8 {
    Section::of(field) as u8
}

fn row_problems(row: &LimitRow) -> Vec<Problem> {
    if row.is_blank() {
        return Vec::new();
    }
    let duplicate = row.duplicate_of;
    let duplicate = duplicate.map(|first_index| LimitError::DuplicateCoin { first_index });
    let broken = duplicate.into_iter().chain(row.cap().err());
    let problem = |error| {
        let field = match error {
            LimitError::Ticker(_) | LimitError::DuplicateCoin { .. } => Field::LimitCoin(row.id),
            _ => Field::LimitValue(row.id),
        };
        let coin = row.coin.clone().ok();
        Problem::new(field, Rule::Limit { coin, error })
    };
    broken.map(problem).collect()
}
