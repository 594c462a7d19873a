//! What a token will be able to do, in sentences.

use crate::domain::scope::{Breadth, Scope, WalletAction};
use crate::domain::summary::{Fact, Most, Of};

use super::{Key, Texts, symbol};

impl Texts {
    /// A fact as a sentence that completes "This token will".
    pub fn fact(&self, fact: &Fact) -> String {
        let key = match fact {
            Fact::Nothing => Key::SummaryNothing,
            Fact::PermissionsFromTemplate => Key::SummaryFromTemplate,
            Fact::Wallet {
                action,
                breadth,
                wallets,
            } => return self.wallet_fact(*action, *breadth, *wallets),
            Fact::Others(scopes) if scopes.contains(&Scope::All) => Key::SummaryEverything,
            Fact::Others(scopes) => {
                let names = scopes
                    .iter()
                    .map(|scope| self.say(Key::Quoted, &[self.scope(*scope).into()]));
                return self.listed(Key::SummaryOther, names);
            }
            Fact::Unknown(names) => {
                return self.listed(Key::SummaryOther, names.iter().cloned());
            }
            Fact::AdminRead => Key::SummaryAdminRead,
            Fact::AdminFull => Key::SummaryAdminFull,
            Fact::Limits(limits) => {
                return self.listed(
                    Key::SummaryLimits,
                    limits.iter().map(|most| self.most(most)),
                );
            }
            Fact::Addresses(count) => {
                return self.counted(*count, Key::SummaryAddresses, Key::SummaryAddressesMany);
            }
            Fact::Anywhere => Key::SummaryAnywhere,
            Fact::NoAddress => Key::SummaryNoAddress,
            Fact::AddressesFromTemplate => Key::SummaryAddressTemplate,
            Fact::Ends { end, lifetime } => {
                let (day, span) = (self.locale().day(*end), self.span(*lifetime));
                return self.say(Key::SummaryEnds, &[(&day).into(), (&span).into()]);
            }
            Fact::EndFromTemplate => Key::SummaryEndTemplate,
            Fact::NoEnd => Key::SummaryNoEnd,
        };
        self.say(key, &[])
    }

    fn wallet_fact(&self, action: WalletAction, breadth: Breadth, wallets: usize) -> String {
        let reach = match breadth {
            Breadth::Wallet if wallets == 0 => self.say(Key::ReachUnnamedWallets, &[]),
            Breadth::Wallet => self.say(Key::ReachNamedWallets, &[wallets.into()]),
            Breadth::Enterprise => self.say(Key::ReachEnterprise, &[]),
            Breadth::All => self.say(Key::ReachAll, &[]),
        };
        let key = match action {
            WalletAction::View => Key::SummaryView,
            WalletAction::Spend => Key::SummarySpend,
            WalletAction::Edit => Key::SummaryEdit,
            WalletAction::Manage => Key::SummaryManage,
            WalletAction::Approve => Key::SummaryApprove,
            WalletAction::Freeze => Key::SummaryFreeze,
            WalletAction::Stake => Key::SummaryStake,
        };
        self.say(key, &[(&reach).into()])
    }

    pub(super) fn listed(&self, key: Key, items: impl Iterator<Item = String>) -> String {
        let items: Vec<String> = items.collect();
        self.say(key, &[(&self.locale().list(&items)).into()])
    }

    fn most(&self, most: &Most) -> String {
        match (&most.of, &most.units) {
            (Of::Coin(coin), Some(units)) => self.amount(coin, units),
            (Of::Erc20, Some(units)) => {
                let number = self.locale().number(units.as_str());
                self.say(Key::SummaryErc20Most, &[(&number).into()])
            }
            (of, None) => self.say(Key::SummaryLargest, &[(&self.of(of)).into()]),
        }
    }

    pub(super) fn of(&self, of: &Of) -> String {
        match of {
            Of::Coin(coin) => symbol(coin),
            Of::Erc20 => self.get(Key::SummaryErc20).to_owned(),
        }
    }
}
