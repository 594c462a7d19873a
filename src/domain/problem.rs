//! A broken rule and the field that broke it.

use super::amount::AmountError;
use super::coin::Ticker;
use super::id::{IdError, IdListError};
use super::ip::IpError;
use super::label::LabelError;
use super::lifetime::LifetimeError;
use super::limit::LimitError;
use super::otp::OtpError;
use super::outcome::Refusal;
use super::policy::PolicyError;
use super::scope::WalletAction;
use super::scope_list::CustomScopeError;

/// A field of the form, in its order. Rows carry the number that they were made with, which
/// stays the same while other rows come and go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// `label`
    Label,
    /// `duration`
    Duration,
    /// `scope`
    Scope,
    /// The wallets of a scope that needs some: `scope.<name>.wallets`
    ScopeWallets(WalletAction),
    /// `ipRestrict` as a whole
    IpRestrict,
    /// One entry of `ipRestrict`, counted from 0
    IpEntry(usize),
    /// `spendingLimits` as a whole
    Limits,
    /// `spendingLimits[n].coin`
    LimitCoin(u32),
    /// `spendingLimits[n].txValueLimit`
    LimitValue(u32),
    /// `allErc20TokensLimit.txValueLimit`
    Erc20Limit,
    /// `enterprise`
    Enterprise,
    /// `admin` and `adminScope`
    Admin,
    /// `accessTokenTemplateId`
    Template,
    /// `permittedEnterprises`
    PermittedEnterprises,
    /// `permittedWallets`
    PermittedWallets,
    /// Scopes that the form does not list.
    CustomScope,
    /// That the gravest risks are wanted
    Confirm,
    /// The session token, where the form asks for it: `bearer`
    Bearer,
    /// `otp`
    Otp,
}

/// The rule that was broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Of labels.
    Label(LabelError),
    /// Of lifetimes.
    Lifetime(LifetimeError),
    /// At least one scope is needed.
    NoScope,
    /// `all` is refused in production.
    AllInProduction,
    /// Of the wallet ids of a scope.
    ScopeWallets(WalletAction, IdListError),
    /// Of further scopes.
    CustomScope(CustomScopeError),
    /// Production tokens need an address restriction.
    NoIpRestriction,
    /// Of one address.
    Ip {
        /// The entry as typed.
        text: String,
        /// The rule.
        error: IpError,
    },
    /// An address stands there twice.
    IpDuplicate {
        /// The entry as typed.
        text: String,
    },
    /// Of a spending limit.
    Limit {
        /// The coin, once it is known which.
        coin: Option<Ticker>,
        /// The rule.
        error: LimitError,
    },
    /// Of the limit on every ERC-20 token.
    Erc20Limit(LimitError),
    /// Of an enterprise's id.
    Enterprise(IdError),
    /// Of a template's id.
    Template(IdError),
    /// Of the list of enterprises.
    PermittedEnterprises(IdListError),
    /// Of the list of wallets.
    PermittedWallets(IdListError),
    /// Enterprises and wallets can't both be listed.
    PermittedBoth,
    /// What the host has decided.
    Policy(PolicyError),
    /// The gravest risks are not confirmed.
    NotConfirmed,
    /// The form needs a session token.
    NoBearer,
    /// Of one-time passwords.
    Otp(OtpError),
    /// The server said no.
    Refused(Refusal),
}

/// A rule that a field breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where the way out is.
    pub field: Field,
    /// What is wrong.
    pub rule: Rule,
}

impl Problem {
    /// A rule that a field breaks.
    pub fn new(field: Field, rule: Rule) -> Self {
        Self { field, rule }
    }

    /// Whether something is missing that its user is yet to enter, so that
    /// who fills in part of a form may leave it open.
    pub fn is_blank(&self) -> bool {
        matches!(
            self.rule,
            Rule::ScopeWallets(_, IdListError::Blank)
                | Rule::Erc20Limit(LimitError::Amount(AmountError::Blank))
                | Rule::Policy(PolicyError::Required)
        )
    }
}
