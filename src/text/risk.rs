//! What is said of risks and of the ways out.

use crate::domain::ip::IpRange;
use crate::domain::lifetime::Lifetime;
use crate::domain::risk::{Level, Remedy, Risk};
use crate::domain::scope::Scope;

use super::{Key, Texts, lower_first};

/// More blocks than a sentence can name; a pasted list may have hundreds.
const NAMED_BLOCKS: usize = 3;

impl Texts {
    /// What a risk comes to.
    pub fn risk(&self, risk: &Risk) -> String {
        let key = match risk {
            Risk::Everything => Key::RiskEverything,
            Risk::ManyScopes(count) => return self.say(Key::RiskManyScopes, &[(*count).into()]),
            Risk::AdminFull => Key::RiskAdminFull,
            Risk::NoLimits { template, .. } if *template => Key::RiskTemplateLimits,
            Risk::NoLimits { .. } => Key::RiskNoLimits,
            Risk::ZeroLimits(zero) => {
                return self.listed(Key::RiskZeroLimits, zero.iter().map(|of| self.of(of)));
            }
            Risk::AllWallets(actions) => {
                let names = actions.iter().map(|action| {
                    let name = self.action(*action);
                    self.say(Key::Quoted, &[name.into()])
                });
                return self.listed(Key::RiskAllWallets, names);
            }
            Risk::Anywhere(_) => Key::RiskAnywhere,
            Risk::Unusable => Key::RiskUnusable,
            Risk::NeverSeen(blocks) => return self.about_blocks(Key::RiskNeverSeen, blocks),
            Risk::WideBlocks(blocks) => return self.about_blocks(Key::RiskWideBlocks, blocks),
            Risk::LongLived(lifetime) => {
                let span = self.span(*lifetime);
                return self.say(Key::RiskLongLived, &[(&span).into()]);
            }
            Risk::Deprecated(scopes) => return self.about_scopes(Key::RiskDeprecated, scopes),
            Risk::Powerless(scopes) => return self.about_scopes(Key::RiskPowerless, scopes),
            Risk::Implied(scopes) => return self.about_scopes(Key::RiskImplied, scopes),
            Risk::UnusedLimits => Key::RiskUnusedLimits,
            Risk::UnlockRemovesLimits => Key::RiskUnlock,
        };
        self.get(key).to_owned()
    }

    /// The word for a level; what is only good to know needs none.
    pub fn level(&self, level: Level) -> Option<&'static str> {
        match level {
            Level::Note => None,
            Level::Caution => Some(self.get(Key::LevelCaution)),
            Level::Danger => Some(self.get(Key::LevelDanger)),
        }
    }

    /// What is on the button that takes a way out.
    pub fn remedy(&self, remedy: &Remedy) -> String {
        let key = match remedy {
            Remedy::Untick(scopes) => return self.about_scopes(Key::RemedyUntick, scopes),
            Remedy::Narrow(_, breadth) => {
                let breadth = lower_first(self.breadth(*breadth));
                return self.say(Key::RemedyNarrow, &[(&breadth).into()]);
            }
            Remedy::Shorten => {
                let span = self.span(Lifetime::DEFAULT);
                return self.say(Key::RemedyShorten, &[(&span).into()]);
            }
            Remedy::ClearScopes => Key::RemedyClearScopes,
            Remedy::ReadAsAdmin => Key::RemedyReadAsAdmin,
            Remedy::AddLimit => Key::RemedyAddLimit,
            Remedy::RemoveZeroLimits => Key::RemedyRemoveZeroLimits,
            Remedy::RemoveLimits => Key::RemedyRemoveLimits,
            Remedy::RemoveUnseen => Key::RemedyRemoveUnseen,
            Remedy::Answer(_) => Key::RemedyAnswer,
        };
        self.get(key).to_owned()
    }

    /// What the user confirms who wants these risks.
    pub fn confirmation(&self, dangers: &[Risk]) -> String {
        let names = dangers.iter().filter_map(|risk| match risk {
            Risk::Everything => Some(self.get(Key::ConfirmEverything).to_owned()),
            Risk::AdminFull => Some(self.get(Key::ConfirmAdminFull).to_owned()),
            Risk::NoLimits {
                breadth, template, ..
            } => {
                let key = if *template {
                    Key::ConfirmTemplateLimits
                } else {
                    Key::ConfirmNoLimits
                };
                let reach = match breadth {
                    Some(breadth) => lower_first(self.breadth(*breadth)),
                    None => self.get(Key::ReachTemplate).to_owned(),
                };
                Some(self.say(key, &[(&reach).into()]))
            }
            _ => None,
        });
        self.listed(Key::Confirm, names)
    }

    fn about_blocks(&self, key: Key, blocks: &[IpRange]) -> String {
        let more = (blocks.len() > NAMED_BLOCKS).then(|| "…".to_owned());
        let named = blocks.iter().take(NAMED_BLOCKS);
        self.listed(key, named.map(ToString::to_string).chain(more))
    }

    fn about_scopes(&self, key: Key, scopes: &[Scope]) -> String {
        let names = scopes.iter().map(|scope| {
            let name = match scope.wallet() {
                Some((action, breadth)) => {
                    let breadth = lower_first(self.breadth(breadth));
                    self.say(
                        Key::Joined,
                        &[self.action(action).into(), (&breadth).into()],
                    )
                }
                None => self.scope(*scope).to_owned(),
            };
            self.say(Key::Quoted, &[(&name).into()])
        });
        self.listed(key, names)
    }
}
