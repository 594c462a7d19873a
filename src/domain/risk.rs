//! What about a token may cost its owner dearly, and the way out of it.

mod find;
#[cfg(test)]
mod tests;

use super::answer::Answer;
use super::environment::Environment;
use super::ip::IpRange;
use super::lifetime::{Lifetime, Unit};
use super::problem::Field;
use super::scope::{Breadth, Scope, WalletAction};
use super::summary::Of;

pub use find::{Asked, risks};

/// How much a risk matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Good to know.
    Note,
    /// Seldom wanted, and better changed.
    Caution,
    /// Nobody should get it without meaning it.
    Danger,
}

/// Something about a token that its owner may regret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Risk {
    /// The scope `all`.
    Everything,
    /// So many scopes that a leak does far more harm than it had to.
    ManyScopes(usize),
    /// It acts as admin without restriction.
    AdminFull,
    /// It spends, and no limit of the request lets it do so without an unlock.
    /// Limits can't be added later.
    NoLimits {
        /// How far its spending reaches; absent where its template says that.
        breadth: Option<Breadth>,
        /// Whose coins these are.
        environment: Environment,
        /// Its template may have limits. Whether it has is not known here, so
        /// that it counts as having none.
        template: bool,
    },
    /// Every withdrawal of these is refused.
    ZeroLimits(Vec<Of>),
    /// It does these to every wallet of the user.
    AllWallets(Vec<WalletAction>),
    /// Nothing says from where it may be used.
    Anywhere(Environment),
    /// It may be used only from addresses that BitGo never sees.
    Unusable,
    /// BitGo never sees these, and others of its addresses it does.
    NeverSeen(Vec<IpRange>),
    /// The widest blocks of addresses that there are.
    WideBlocks(Vec<IpRange>),
    /// It lives longer than [`Lifetime::DEFAULT`].
    LongLived(Lifetime),
    /// Scopes that BitGo is retiring.
    Deprecated(Vec<Scope>),
    /// Scopes that do nothing in a long-lived token.
    Powerless(Vec<Scope>),
    /// Scopes that a wider one contains.
    Implied(Vec<Scope>),
    /// Limits without a scope that spends.
    UnusedLimits,
    /// An unlock removes its limits.
    UnlockRemovesLimits,
}

/// A change that takes a risk away, or leads to where that can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// These scopes are unticked.
    Untick(Vec<Scope>),
    /// All scopes are unticked.
    ClearScopes,
    /// What was for every wallet is for fewer.
    Narrow(Vec<WalletAction>, Breadth),
    /// Admin permissions are for reading.
    ReadAsAdmin,
    /// There is a limit to fill in.
    AddLimit,
    /// Limits of zero go.
    RemoveZeroLimits,
    /// All limits go.
    RemoveLimits,
    /// Addresses go that BitGo never sees.
    RemoveUnseen,
    /// The lifetime is [`Lifetime::DEFAULT`].
    Shorten,
    /// Only the user knows the answer: a field to go to.
    Answer(Field),
}

impl Remedy {
    /// The answer that it changes, or leads to.
    pub fn answer(&self) -> Option<Answer> {
        Some(match self {
            Self::Untick(_) | Self::ClearScopes | Self::Narrow(..) => Answer::Scope,
            Self::ReadAsAdmin => Answer::Admin,
            Self::AddLimit | Self::RemoveZeroLimits | Self::RemoveLimits => Answer::SpendingLimits,
            Self::RemoveUnseen => Answer::IpRestrict,
            Self::Shorten => Answer::Duration,
            Self::Answer(field) => return Answer::of(*field),
        })
    }
}

impl Risk {
    /// How much it matters.
    pub fn level(&self) -> Level {
        match self {
            Self::Everything | Self::AdminFull | Self::ZeroLimits(_) => Level::Danger,
            Self::NoLimits { environment, .. } => match environment {
                Environment::Production => Level::Danger,
                Environment::Test => Level::Caution,
            },
            Self::Anywhere(Environment::Test) => Level::Note,
            Self::LongLived(lifetime) if lifetime.seconds() <= Unit::Years.seconds() => Level::Note,
            Self::ManyScopes(_)
            | Self::AllWallets(_)
            | Self::Anywhere(_)
            | Self::Unusable
            | Self::LongLived(_) => Level::Caution,
            Self::NeverSeen(_)
            | Self::WideBlocks(_)
            | Self::Deprecated(_)
            | Self::Powerless(_)
            | Self::Implied(_)
            | Self::UnusedLimits
            | Self::UnlockRemovesLimits => Level::Note,
        }
    }

    /// Whether it is to be confirmed before a request is sent. A limit of zero
    /// is not: its row has a confirmation of its own.
    pub fn asks(&self) -> bool {
        self.level() == Level::Danger && !matches!(self, Self::ZeroLimits(_))
    }

    /// Whether it says what the token may spend, or may not.
    pub fn is_about_limits(&self) -> bool {
        matches!(
            self,
            Self::NoLimits { .. } | Self::ZeroLimits(_) | Self::UnusedLimits
        )
    }

    /// Its name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Everything => "everything",
            Self::ManyScopes(_) => "many-scopes",
            Self::AdminFull => "admin-full",
            Self::NoLimits { .. } => "no-limits",
            Self::ZeroLimits(_) => "zero-limits",
            Self::AllWallets(_) => "all-wallets",
            Self::Anywhere(_) => "anywhere",
            Self::Unusable => "unusable",
            Self::NeverSeen(_) => "never-seen",
            Self::WideBlocks(_) => "wide-blocks",
            Self::LongLived(_) => "long-lived",
            Self::Deprecated(_) => "deprecated",
            Self::Powerless(_) => "powerless",
            Self::Implied(_) => "implied",
            Self::UnusedLimits => "unused-limits",
            Self::UnlockRemovesLimits => "unlock-removes-limits",
        }
    }

    /// The ways out, the mildest first.
    pub fn remedies(&self) -> Vec<Remedy> {
        let remedy = match self {
            Self::Everything => Remedy::Untick(vec![Scope::All]),
            Self::ManyScopes(_) => Remedy::ClearScopes,
            Self::AdminFull => Remedy::ReadAsAdmin,
            Self::NoLimits { .. } => Remedy::AddLimit,
            Self::ZeroLimits(_) => Remedy::RemoveZeroLimits,
            Self::AllWallets(actions) => {
                return [Breadth::Enterprise, Breadth::Wallet]
                    .map(|breadth| Remedy::Narrow(actions.clone(), breadth))
                    .into();
            }
            Self::Anywhere(_) | Self::Unusable | Self::WideBlocks(_) => {
                Remedy::Answer(Field::IpRestrict)
            }
            Self::NeverSeen(_) => Remedy::RemoveUnseen,
            Self::LongLived(_) => Remedy::Shorten,
            Self::Deprecated(scopes) | Self::Powerless(scopes) | Self::Implied(scopes) => {
                Remedy::Untick(scopes.clone())
            }
            Self::UnusedLimits => Remedy::RemoveLimits,
            // BitGo does so whatever a request says.
            Self::UnlockRemovesLimits => return Vec::new(),
        };
        vec![remedy]
    }
}
