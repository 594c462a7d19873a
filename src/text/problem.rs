//! What is said of a broken rule: what is wrong and the way out.

use crate::domain::id::{IdError, IdListError};
use crate::domain::label::LabelError;
use crate::domain::lifetime::{LifetimeError, Unit};
use crate::domain::otp::OtpError;
use crate::domain::problem::{Problem, Rule};
use crate::domain::scope_list::CustomScopeError;

use super::{Key, Texts};

impl Texts {
    /// The sentence about a problem, the same wherever it is shown.
    pub fn problem(&self, problem: &Problem) -> String {
        match &problem.rule {
            Rule::Label(error) => self.label_error(error),
            Rule::Lifetime(error) => self.lifetime_error(error),
            Rule::NoScope => self.say(Key::ScopeNone, &[]),
            Rule::AllInProduction => self.say(Key::ScopeAllInProduction, &[]),
            Rule::ScopeWallets(action, IdListError::Blank) => {
                self.say(Key::ScopeWalletsBlank, &[self.action(*action).into()])
            }
            Rule::ScopeWallets(action, error) => {
                let name = self.say(Key::ScopeWalletsOf, &[self.action(*action).into()]);
                self.id_list_error(&name, error)
            }
            Rule::CustomScope(error) => self.custom_scope_error(error),
            Rule::NoIpRestriction => self.say(Key::IpNone, &[]),
            Rule::Ip { text, error } => self.ip_error(text, error),
            Rule::IpDuplicate { text } => self.say(Key::IpDuplicate, &[text.into()]),
            Rule::Limit { coin, error } => self.limit_error(coin.as_ref(), error),
            Rule::Erc20Limit(error) => self.erc20_error(error),
            Rule::Enterprise(error) => self.id_error(self.get(Key::Enterprise), error),
            Rule::Template(error) => self.id_error(self.get(Key::Template), error),
            Rule::PermittedEnterprises(error) => {
                self.id_list_error(self.get(Key::PermittedEnterprises), error)
            }
            Rule::PermittedWallets(error) => {
                self.id_list_error(self.get(Key::PermittedWallets), error)
            }
            Rule::PermittedBoth => self.say(Key::PermittedBoth, &[]),
            Rule::Policy(error) => self.policy_error(error),
            Rule::NotConfirmed => self.say(Key::ConfirmMissing, &[]),
            Rule::NoBearer => self.say(Key::BearerBlank, &[]),
            Rule::Otp(error) => self.otp_error(*error),
            Rule::Refused(refusal) => self.refusal(refusal),
        }
    }

    fn label_error(&self, error: &LabelError) -> String {
        match error {
            LabelError::Blank => self.say(Key::LabelBlank, &[]),
            LabelError::TooLong { got } => self.say(Key::LabelTooLong, &[(*got).into()]),
            LabelError::Control { place } => self.say(Key::LabelControl, &[(*place).into()]),
        }
    }

    fn lifetime_error(&self, error: &LifetimeError) -> String {
        match error {
            LifetimeError::Blank => self.say(Key::LifetimeBlank, &[]),
            LifetimeError::NotANumber => self.say(Key::LifetimeNotANumber, &[]),
            LifetimeError::NotWhole => self.say(Key::LifetimeNotWhole, &[]),
            LifetimeError::Negative => self.say(Key::LifetimeNegative, &[]),
            LifetimeError::OtherDigits { ascii: Some(ascii) } => {
                self.say(Key::LifetimeOtherDigits, &[ascii.into()])
            }
            LifetimeError::OtherDigits { ascii: None } => {
                self.say(Key::LifetimeOtherDigitsPlain, &[])
            }
            LifetimeError::Zero => self.say(Key::LifetimeZero, &[]),
            LifetimeError::TooLong { max, unit } => {
                let unit = self.get(unit_name(*unit));
                self.say(Key::LifetimeTooLong, &[u64::from(*max).into(), unit.into()])
            }
            LifetimeError::InPast => self.say(Key::LifetimeInPast, &[]),
            LifetimeError::TooFar { last } => {
                let day = self.locale().day(*last);
                self.say(Key::LifetimeTooFar, &[(&day).into()])
            }
        }
    }

    fn custom_scope_error(&self, error: &CustomScopeError) -> String {
        match error {
            CustomScopeError::Character { number, found } => {
                let found = found.to_string();
                self.say(Key::CustomCharacter, &[(*number).into(), (&found).into()])
            }
            CustomScopeError::TooLong { number } => {
                self.say(Key::CustomTooLong, &[(*number).into()])
            }
            CustomScopeError::Known { scope } => self.say(Key::CustomKnown, &[scope.name().into()]),
            CustomScopeError::Duplicate { number, first } => {
                self.say(Key::CustomDuplicate, &[(*number).into(), (*first).into()])
            }
        }
    }

    fn id_error(&self, name: &str, error: &IdError) -> String {
        match error {
            IdError::Blank => self.say(Key::IdBlank, &[name.into()]),
            IdError::UpperCase => self.say(Key::IdUpperCase, &[name.into()]),
            IdError::Character { found } => {
                let found = found.to_string();
                self.say(Key::IdCharacter, &[name.into(), (&found).into()])
            }
            IdError::Length { got } => self.say(Key::IdLength, &[name.into(), (*got).into()]),
        }
    }

    fn id_list_error(&self, name: &str, error: &IdListError) -> String {
        match error {
            IdListError::Blank => self.id_error(name, &IdError::Blank),
            IdListError::Item { number, error } => {
                let item = self.say(Key::IdItem, &[name.into(), (*number).into()]);
                self.id_error(&item, error)
            }
            IdListError::Duplicate { number, first } => self.say(
                Key::IdDuplicate,
                &[name.into(), (*number).into(), (*first).into()],
            ),
        }
    }

    fn otp_error(&self, error: OtpError) -> String {
        match error {
            OtpError::Blank => self.say(Key::OtpBlank, &[]),
            OtpError::DigitCount { got } => self.say(Key::OtpDigits, &[got.into()]),
            OtpError::KeyLength { got } => self.say(Key::OtpKeyLength, &[got.into()]),
            OtpError::Character => self.say(Key::OtpCharacter, &[]),
        }
    }
}

/// The plural name of a unit of time.
pub fn unit_name(unit: Unit) -> Key {
    match unit {
        Unit::Seconds => Key::UnitSeconds,
        Unit::Minutes => Key::UnitMinutes,
        Unit::Hours => Key::UnitHours,
        Unit::Days => Key::UnitDays,
        Unit::Weeks => Key::UnitWeeks,
        Unit::Years => Key::UnitYears,
    }
}
