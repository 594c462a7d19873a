//! The names of scopes, units and coins.

use std::collections::HashSet;

use super::*;
use crate::domain::coin::{Network, Ticker};
use crate::domain::lifetime::Unit;
use crate::domain::scope::{Breadth, Caveat, Group, Scope, WalletAction};
use crate::text::{symbol, unit_name};

#[test]
fn every_scope_outside_the_grid_has_a_name_and_a_meaning_of_its_own() {
    let texts = texts();
    let scopes = Group::ALL.into_iter().flat_map(Group::scopes);
    let mut seen = HashSet::new();
    for scope in scopes {
        assert!(seen.insert(texts.scope(scope)), "{scope:?}");
        assert!(seen.insert(texts.scope_hint(scope)), "{scope:?}");
    }
    assert_eq!(seen.len(), 2 * 17);
}

#[test]
fn a_wallet_scope_is_called_by_its_action() {
    let texts = texts();
    for scope in Scope::ALL {
        let Some((action, _)) = scope.wallet() else {
            continue;
        };
        assert_eq!(texts.scope(scope), texts.action(action));
        assert_eq!(texts.scope_hint(scope), texts.action_hint(action));
    }
}

#[test]
fn actions_are_called_after_the_api() {
    for action in WalletAction::ALL {
        assert_eq!(texts().action(action), format!("{action:?}"));
    }
}

#[test]
fn breadths_groups_caveats_and_units_differ() {
    let texts = texts();
    let caveats = [
        Caveat::Deprecated,
        Caveat::TestOnly,
        Caveat::ShortLivedOnly,
        Caveat::PartnersOnly,
    ];
    let mut words: Vec<&str> = Breadth::ALL.map(|breadth| texts.breadth(breadth)).into();
    words.extend(Group::ALL.map(|group| texts.group(group)));
    words.extend(caveats.map(|caveat| texts.caveat(caveat)));
    words.extend(Unit::ALL.map(|unit| texts.get(unit_name(unit))));
    assert_eq!(words.iter().collect::<HashSet<_>>().len(), words.len());
}

#[test]
fn a_known_coin_is_written_in_capitals_and_another_as_typed() {
    let ticker = |text| Ticker::parse(text, Network::Main).unwrap();
    assert_eq!(symbol(&ticker("Bitcoin")), "BTC");
    assert_eq!(symbol(&ticker("xlm:UsdC-g")), "xlm:UsdC-g");
}
