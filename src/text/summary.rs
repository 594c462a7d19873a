//! What a token will be able to do, in sentences.

use crate::domain::scope::{Breadth, WalletAction};
use crate::domain::summary::{Fact, Most, Of, Reach};

use super::{Key, Texts, symbol};

impl Texts {
    /// A fact as a sentence that completes "This token will".
    pub fn fact(&self, fact: &Fact) -> String {
        let key = match fact {
            Fact::Nothing => Key::SummaryNothing,
            Fact::PermissionsFromTemplate => Key::SummaryFromTemplate,
            Fact::Everything(_) => Key::SummaryEverything,
            Fact::Wallet { action, reach } => return self.wallet_fact(*action, *reach),
            Fact::Others(scopes) => {
                let names = scopes.iter().map(|scope| self.scope(*scope));
                return self.quoted(Key::SummaryOther, names);
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
            Fact::Enterprise => Key::SummaryEnterprise,
            Fact::OnlyEnterprises(count) => {
                return self.say(Key::SummaryOnlyEnterprises, &[(*count).into()]);
            }
            Fact::OnlyWallets(count) => {
                return self.say(Key::SummaryOnlyWallets, &[(*count).into()]);
            }
            Fact::Left(answers) => {
                let names = answers.iter().map(|answer| self.answer(*answer));
                return self.quoted(Key::SummaryLeft, names);
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

    fn wallet_fact(&self, action: WalletAction, reach: Reach) -> String {
        let key = match (reach.breadth, reach.named) {
            (Breadth::Wallet, 0) => Key::ReachUnnamedWallets,
            (Breadth::Wallet, _) => Key::ReachNamedWallets,
            (Breadth::Enterprise, 0) => Key::ReachEnterprise,
            (Breadth::Enterprise, _) => Key::ReachNamedEnterprises,
            (Breadth::All, _) => Key::ReachAll,
        };
        let reach = self.say(key, &[reach.named.into()]);
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

    fn quoted<'a>(&self, key: Key, names: impl Iterator<Item = &'a str>) -> String {
        self.listed(key, names.map(|name| self.say(Key::Quoted, &[name.into()])))
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
