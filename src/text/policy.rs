//! What is said of what a host has decided.

use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::permitted::Permitted;
use crate::domain::policy::PolicyError;
use crate::domain::preset::BuiltIn;
use crate::domain::scope::Scope;

use super::limit::symbol;
use super::{Key, Texts};

impl Texts {
    /// The sentence about an answer that is not as it has to be here.
    pub(super) fn policy_error(&self, error: &PolicyError) -> String {
        match error {
            PolicyError::Fixed => self.say(Key::PolicyFixed, &[]),
            PolicyError::Required => self.say(Key::PolicyRequired, &[]),
            PolicyError::Label(pattern) => self.say(Key::PolicyLabel, &[pattern.as_str().into()]),
            PolicyError::Lifetime(longest) => {
                self.say(Key::PolicyLifetime, &[(&self.span(*longest)).into()])
            }
            PolicyError::ScopesNotOffered(names) => {
                let names = self.locale().list(names);
                self.say(Key::PolicyScopes, &[(&names).into()])
            }
            PolicyError::ScopesMissing(scopes) => {
                let names: Vec<String> = scopes.iter().map(|s| Scope::name(*s).into()).collect();
                let names = self.locale().list(&names);
                self.say(Key::PolicyScopesMissing, &[(&names).into()])
            }
            PolicyError::Admin(Admin::No) => self.say(Key::PolicyNoAdmin, &[]),
            PolicyError::Admin(_) => self.say(Key::PolicyAdminRead, &[]),
            PolicyError::NotAllowed(id) => self.say(Key::PolicyNotAllowed, &[id.into()]),
            PolicyError::Coin(coins) => {
                let coins: Vec<String> = coins.iter().map(symbol).collect();
                let coins = self.locale().list(&coins);
                self.say(Key::PolicyCoins, &[(&coins).into()])
            }
            PolicyError::Cap(coin, most) => {
                let most = match coin {
                    Some(coin) => self.amount(coin, most),
                    None => self.locale().number(most.as_str()),
                };
                self.say(Key::PolicyCap, &[(&most).into()])
            }
            PolicyError::Erc20NotOffered => self.say(Key::PolicyErc20, &[]),
            PolicyError::EnterpriseOfTemplate => self.say(Key::PolicyEnterprise, &[]),
            PolicyError::TemplateWithEnterprise => self.say(Key::PolicyTemplate, &[]),
        }
    }

    /// The name of an answer, as the form calls it.
    pub fn answer(&self, answer: Answer) -> &'static str {
        self.get(match answer {
            Answer::Label => Key::Label,
            Answer::Duration => Key::Lifetime,
            Answer::Scope => Key::PermissionSection,
            Answer::IpRestrict => Key::IpRestrict,
            Answer::SpendingLimits => Key::LimitSection,
            Answer::Erc20Limit => Key::Erc20,
            Answer::Enterprise => Key::Enterprise,
            Answer::Admin => Key::AdminBox,
            Answer::Template => Key::Template,
            Answer::Permitted => Key::Permitted,
        })
    }

    /// What a token is kept to, as the form calls the list of it.
    pub fn reach(&self, permitted: &Permitted) -> &'static str {
        self.get(match permitted {
            Permitted::Everything => Key::Permitted,
            Permitted::Enterprises(_) => Key::PermittedEnterprises,
            Permitted::Wallets(_) => Key::PermittedWallets,
        })
    }

    /// A preset's name and what it is for.
    pub fn preset(&self, preset: BuiltIn) -> (&'static str, &'static str) {
        let (name, hint) = match preset {
            BuiltIn::Reporting => (Key::PresetReporting, Key::PresetReportingHint),
            BuiltIn::Trading => (Key::PresetTrading, Key::PresetTradingHint),
            BuiltIn::Staking => (Key::PresetStaking, Key::PresetStakingHint),
            BuiltIn::Payouts => (Key::PresetPayouts, Key::PresetPayoutsHint),
            BuiltIn::Nothing => (Key::PresetNothing, Key::PresetNothingHint),
        };
        (self.get(name), self.get(hint))
    }
}
