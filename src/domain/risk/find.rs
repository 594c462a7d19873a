//! Which risks there are.

use super::Risk;
use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::environment::{Environment, Rules};
use crate::domain::ip::IpRange;
use crate::domain::ip_list::{IpEntry, IpList};
use crate::domain::lifetime::Lifetime;
use crate::domain::limit::Cap;
use crate::domain::permitted::Permitted;
use crate::domain::scope::{Breadth, Caveat, Scope, ScopeSet, WalletAction};
use crate::domain::summary::{Of, Reach};

/// More scopes than one piece of software needs: a third of all.
const MANY_SCOPES: usize = 12;

/// What is asked for so far. What breaks a rule is left out of it.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// The rules of the place.
    pub rules: &'a Rules,
    /// The scopes that the widget knows.
    pub scopes: ScopeSet,
    /// There are scopes that it does not know, and that may allow anything.
    pub unknown_scopes: bool,
    /// Admin permissions.
    pub admin: Admin,
    /// The limits.
    pub limits: &'a [(Of, Cap)],
    /// The addresses.
    pub addresses: &'a IpList,
    /// The lifetime, where it is known.
    pub lifetime: Option<Lifetime>,
    /// The blank answers that a template supplies.
    pub left: Vec<Answer>,
    /// What may be reached at all.
    pub permitted: Permitted,
}

/// Every risk, the gravest first.
pub fn risks(asked: &Asked<'_>) -> Vec<Risk> {
    let mut found = Found(Vec::new());
    about_rights(asked, &mut found);
    about_spending(asked, &mut found);
    about_theft(asked, &mut found);
    about_needless_scopes(asked.scopes, &mut found);
    found.0
}

struct Found(Vec<Risk>);

impl Found {
    /// Puts a risk behind those that are as grave.
    fn push(&mut self, risk: Risk) {
        let level = risk.level();
        let at = self.0.partition_point(|other| other.level() >= level);
        self.0.insert(at, risk);
    }
}

/// Everything at once. Production refuses it, so that there it is a broken
/// rule and no risk.
fn is_everything(asked: &Asked<'_>) -> bool {
    asked.scopes.has(Scope::All) && asked.rules.environment == Environment::Test
}

fn is_left(asked: &Asked<'_>, answer: Answer) -> bool {
    asked.left.contains(&answer)
}

fn about_rights(asked: &Asked<'_>, found: &mut Found) {
    let scopes = asked.scopes;
    if is_everything(asked) {
        found.push(Risk::Everything);
    }
    if asked.admin == Admin::Full {
        found.push(Risk::AdminFull);
    }
    if scopes.len() > MANY_SCOPES {
        found.push(Risk::ManyScopes(scopes.len()));
    }
    let wide: Vec<WalletAction> = [WalletAction::Spend, WalletAction::Manage]
        .into_iter()
        .filter(|action| scopes.widest(*action) == Some(Breadth::All))
        .collect();
    if !wide.is_empty() && asked.permitted == Permitted::Everything && !is_everything(asked) {
        found.push(Risk::AllWallets(wide));
    }
}

fn about_spending(asked: &Asked<'_>, found: &mut Found) {
    let everywhere = is_everything(asked).then_some(Breadth::All);
    let spends = everywhere.or_else(|| asked.scopes.widest(WalletAction::Spend));
    if asked.limits.is_empty() {
        let template = is_left(asked, Answer::SpendingLimits);
        if spends.is_some() || (is_left(asked, Answer::Scope) && !template) {
            let within = |breadth| Reach { breadth, named: 0 }.within(&asked.permitted);
            found.push(Risk::NoLimits {
                breadth: spends.map(|breadth| within(breadth).breadth),
                environment: asked.rules.environment,
                template,
            });
        }
        return;
    }
    if spends.is_none() && !asked.unknown_scopes && !is_left(asked, Answer::Scope) {
        found.push(Risk::UnusedLimits);
        return;
    }
    found.push(Risk::UnlockRemovesLimits);
    let zero = asked.limits.iter().filter(|(_, cap)| cap.is_zero());
    let zero: Vec<Of> = zero.map(|(of, _)| of.clone()).collect();
    if !zero.is_empty() {
        found.push(Risk::ZeroLimits(zero));
    }
}

/// What a token is worth to who should not have it.
fn about_theft(asked: &Asked<'_>, found: &mut Found) {
    let allows = !asked.scopes.is_empty()
        || asked.unknown_scopes
        || asked.admin != Admin::No
        || is_left(asked, Answer::Scope);
    if asked.addresses.is_empty() {
        if allows && !is_left(asked, Answer::IpRestrict) && !asked.rules.ip_required() {
            found.push(Risk::Anywhere(asked.rules.environment));
        }
    } else if asked.addresses.entries().iter().all(IpEntry::is_never_seen) {
        found.push(Risk::Unusable);
    } else {
        about_blocks(asked.addresses, found);
    }
    if let Some(lifetime) = asked.lifetime
        && lifetime > Lifetime::DEFAULT
    {
        found.push(Risk::LongLived(lifetime));
    }
}

fn about_blocks(addresses: &IpList, found: &mut Found) {
    let mut add = |risk: fn(Vec<IpRange>) -> Risk, those: &[IpRange]| {
        if !those.is_empty() {
            found.push(risk(those.to_vec()));
        }
    };
    add(Risk::NeverSeen, addresses.never_seen());
    add(Risk::WideBlocks, addresses.wide());
}

fn about_needless_scopes(scopes: ScopeSet, found: &mut Found) {
    let mut add = |risk: fn(Vec<Scope>) -> Risk, is: &dyn Fn(Scope) -> bool| {
        let those: Vec<Scope> = scopes.iter().filter(|scope| is(*scope)).collect();
        if !those.is_empty() {
            found.push(risk(those));
        }
    };
    add(Risk::Deprecated, &|scope| {
        scope.caveat() == Some(Caveat::Deprecated)
    });
    add(Risk::Powerless, &|scope| {
        scope.caveat() == Some(Caveat::ShortLivedOnly)
    });
    add(Risk::Implied, &|scope| {
        let wallet = scope.wallet();
        wallet.is_some_and(|(action, breadth)| scopes.widest(action) > Some(breadth))
    });
}
