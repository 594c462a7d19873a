//! What the host has decided, in words.

use super::*;
use crate::domain::admin::Admin;
use crate::domain::amount::parse_coins;
use crate::domain::answer::Answer;
use crate::domain::coin::{Network, Ticker};
use crate::domain::lifetime::Lifetime;
use crate::domain::policy::{LabelPattern, PolicyError as E};
use crate::domain::preset::BuiltIn;
use crate::domain::scope::Scope;

pub(super) fn table() -> Table {
    let btc = || Ticker::parse("btc", Network::Main).unwrap();
    let amount = |text| parse_coins(text, 8).unwrap();
    let table = [
        (
            E::Fixed,
            "This is set by the service. Leave it out, or as it is set",
        ),
        (E::Required, "An answer is needed here"),
        (
            E::Erc20NotOffered,
            "A limit on every ERC-20 token is not allowed here. Limit coins one by one",
        ),
        (
            E::EnterpriseOfTemplate,
            "Enter an enterprise that is allowed here, since the template may have another",
        ),
        (
            E::TemplateWithEnterprise,
            "Leave the template blank: it may have an enterprise, and none is allowed here",
        ),
        (
            E::Label(LabelPattern::parse("Acme *").unwrap()),
            "Name it like this: Acme *. The star stands for your own words",
        ),
        (
            E::Lifetime(Lifetime::DEFAULT),
            "Choose a lifetime of at most 90 days",
        ),
        (
            E::ScopesNotOffered(vec!["trade_trade".into(), "vault".into()]),
            "Not allowed here: trade_trade and vault. Take it out",
        ),
        (
            E::ScopesMissing(vec![Scope::WalletViewAll]),
            "Needed here too: wallet_view_all. Add it",
        ),
        (
            E::Admin(Admin::No),
            "Admin rights are not allowed here. Leave them off",
        ),
        (
            E::Admin(Admin::Read),
            "As admin, the token may only read here. Choose read only",
        ),
        (
            E::NotAllowed("5f3a".into()),
            "5f3a is not among the ids that are allowed here",
        ),
        (
            E::Coin(vec![btc()]),
            "Choose a coin that is allowed here: BTC",
        ),
        (
            E::Cap(Some(btc()), amount("1.5")),
            "Enter at most 1.5\u{a0}BTC",
        ),
        (E::Cap(None, amount("0.00001")), "Enter at most 1,000"),
    ];
    table
        .into_iter()
        .map(|(error, said)| (Rule::Policy(error), said))
        .collect()
}

#[test]
fn each_decision_has_its_sentence() {
    check(table());
}

#[test]
fn answers_and_presets_are_told_apart() {
    let texts = texts();
    let mut names: Vec<&str> = Answer::ALL.map(|answer| texts.answer(answer)).into();
    names.extend(BuiltIn::ALL.map(|preset| texts.preset(preset).0));
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}
