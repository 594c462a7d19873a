//! The JSON that is sent, held against documents written by hand.

use serde_json::{Value, json};

use super::*;
use crate::domain::admin::Admin;
use crate::domain::lifetime::{Lifetime, Unit};
use crate::domain::limit::AmountUnit;
use crate::domain::scope::WalletAction;
use crate::form::{LifetimeChoice, LifetimeField, Limit, choose_scopes};

fn sent(form: &Form) -> Value {
    let request = form.request(NOW).unwrap();
    serde_json::to_value(request).unwrap()
}

fn fixture(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn full() -> Form {
    let mut form = Form::new(Environment::Production);
    form.typed(Field::Label, "  Treasury payouts ")
        .act(Action::Lifetime(LifetimeField {
            choice: LifetimeChoice::Number,
            number: "2".into(),
            unit: Unit::Weeks,
            ..LifetimeField::default()
        }))
        // Ticked in no order: sent in that of the form.
        .tick(&[Scope::Profile, Scope::WalletSpend, Scope::WalletViewAll])
        .tick(&[Scope::WalletView])
        .typed(Field::ScopeWallets(WalletAction::Spend), &[A, B].join(", "))
        .typed(Field::ScopeWallets(WalletAction::View), C)
        .typed(Field::CustomScope, "wallet_teleport_all vault.read")
        .act(Action::Admin(Admin::Full))
        .typed(
            Field::IpRestrict,
            "203.0.113.10, 198.51.100.0/24\n8.8.8.8/32",
        )
        .typed(Field::Enterprise, A)
        .limit("Bitcoin", "1.5")
        .limit("eth", "25")
        .limit("erc:Some-Token", "1000000000000000000000")
        .limit("sol", "7")
        .typed(Field::Template, B)
        .typed(Field::PermittedEnterprises, &[B, C].join("\n"))
        .act(Action::Erc20(true))
        .typed(Field::Erc20Limit, "5000000")
        .otp();
    let (eth, sol) = (form.row(1).id, form.row(3).id);
    form.act(Action::Limit(eth, Limit::Unit(AmountUnit::BaseUnits)))
        .act(Action::Limit(sol, Limit::Max(true)))
        .act(Action::Confirm(true));
    form
}

#[test]
fn the_secrets_are_no_part_of_a_request() {
    let mut form = Form(Rc::new(FormState::new(
        Rules::of(Environment::Test),
        true,
        NOW,
    )));
    form.typed(Field::Label, "Payouts");
    assert!(form.request_without_secrets(NOW).is_err());
    form.tick(&[Scope::WalletViewAll]);
    assert!(form.request(NOW).is_err());
    let before = form.request_without_secrets(NOW);
    form.otp().act(Action::Bearer { filled: true });
    assert_eq!(before, form.request(NOW));
}

#[test]
fn every_field_that_there_is() {
    let expected = include_str!("../../../tests/fixtures/requests-native/every_field.json");
    assert_eq!(sent(&full()), fixture(expected));
}

#[test]
fn nothing_but_what_is_needed() {
    let expected = include_str!("../../../tests/fixtures/requests-native/only_needed.json");
    assert_eq!(sent(&Form::ready()), fixture(expected));
}

#[test]
fn what_a_template_supplies_is_left_out_and_not_sent_empty() {
    let mut form = Form::new(Environment::Production);
    form.typed(Field::Label, "From template")
        .typed(Field::Template, A)
        .act(Action::Lifetime(LifetimeField {
            choice: LifetimeChoice::Template,
            ..LifetimeField::default()
        }))
        .otp();
    let expected = include_str!("../../../tests/fixtures/requests-native/template.json");
    assert_eq!(sent(&form), fixture(expected));
}

#[test]
fn a_template_takes_the_lifetime_that_was_chosen_here() {
    let mut form = Form::ready();
    form.typed(Field::Template, A);
    assert_eq!(sent(&form)["duration"], json!(7_776_000));
}

#[test]
fn admin_always_names_its_scope() {
    let mut form = Form::ready();
    for (admin, expected) in [
        (Admin::Read, json!([true, "read"])),
        (Admin::Full, json!([true, "full"])),
        (Admin::No, json!([null, null])),
    ] {
        let body = sent(form.act(Action::Admin(admin)).act(Action::Confirm(true)));
        assert_eq!(json!([body["admin"], body["adminScope"]]), expected);
        assert_eq!(body.get("admin").is_some(), admin != Admin::No);
        assert_eq!(body.get("adminScope").is_some(), admin != Admin::No);
    }
}

#[test]
fn a_wallet_scope_is_sent_once_for_each_wallet() {
    let mut form = Form::ready();
    form.act(Action::ClearScopes)
        .tick(&[Scope::WalletFreeze, Scope::WalletView])
        .typed(Field::ScopeWallets(WalletAction::View), &[B, A].join("\n"))
        .typed(Field::ScopeWallets(WalletAction::Freeze), A);
    let named = [("view", B), ("view", A), ("freeze", A)];
    let named = named.map(|(action, id)| format!("wallet_{action}:{id}"));
    assert_eq!(sent(&form)["scope"], json!(named));
}

#[test]
fn wallets_of_a_scope_that_is_off_are_not_sent() {
    let mut form = Form::ready();
    form.typed(Field::ScopeWallets(WalletAction::Spend), "not an id");
    assert_eq!(sent(&form)["scope"], json!(["wallet_view_all"]));
}

#[test]
fn scopes_that_the_form_does_not_know_come_last_as_typed() {
    let mut form = Form::ready();
    form.typed(Field::CustomScope, "z_first; Vault.Read:x");
    let expected = json!(["wallet_view_all", "z_first", "Vault.Read:x"]);
    assert_eq!(sent(&form)["scope"], expected);
}

#[test]
fn every_scope_is_sent_in_the_order_of_the_form() {
    let mut form = Form::ready();
    let mut backwards = Scope::ALL;
    backwards.reverse();
    form.tick(&backwards);
    for action in WalletAction::ALL {
        form.typed(Field::ScopeWallets(action), A);
    }
    form.act(Action::Confirm(true));
    let expected: Vec<String> = Scope::ALL
        .map(|scope| match scope.needs_wallets() {
            Some(_) => format!("{}:{A}", scope.name()),
            None => scope.name().to_owned(),
        })
        .into();
    assert_eq!(sent(&form)["scope"], json!(expected));
}

#[test]
fn the_permitted_are_sent_under_their_own_name() {
    let mut form = Form::ready();
    let body = sent(form.typed(Field::PermittedEnterprises, A));
    assert_eq!(body["permittedEnterprises"], json!([A]));
    assert!(body.get("permittedWallets").is_none());
    form.typed(Field::PermittedEnterprises, " ");
    let body = sent(form.typed(Field::PermittedWallets, &[A, B].join(" ")));
    assert_eq!(body["permittedWallets"], json!([A, B]));
    assert!(body.get("permittedEnterprises").is_none());
}

#[test]
fn limits_are_texts_of_base_units() {
    let mut form = Form::ready();
    form.limit("tbtc", "10")
        .limit("hteth", "0.000000000000000001");
    let expected = json!([
        {"coin": "tbtc", "txValueLimit": "1000000000"},
        {"coin": "hteth", "txValueLimit": "1"},
    ]);
    assert_eq!(sent(&form)["spendingLimits"], expected);
}

#[test]
fn a_blank_amount_sends_no_limit_and_a_confirmed_zero_does() {
    let mut form = Form::ready();
    form.limit("tbtc", " ").act(Action::AddLimit);
    assert!(sent(&form).get("spendingLimits").is_none());
    let id = form.row(0).id;
    form.typed(Field::LimitValue(id), "0.0")
        .act(Action::Limit(id, Limit::Zero(true)));
    let expected = json!([{"coin": "tbtc", "txValueLimit": "0"}]);
    assert_eq!(sent(&form)["spendingLimits"], expected);
}

#[test]
fn the_limit_on_erc20_tokens_is_sent_as_typed_while_it_is_on() {
    let mut form = Form::ready();
    form.typed(Field::Erc20Limit, "5");
    assert!(sent(&form).get("allErc20TokensLimit").is_none());
    let body = sent(form.act(Action::Erc20(true)));
    let expected = json!({"enabled": true, "txValueLimit": "5"});
    assert_eq!(body["allErc20TokensLimit"], expected);
    let body = sent(form.act(Action::Erc20Limit(Limit::Max(true))));
    let expected = json!({"enabled": true, "maxLimit": true});
    assert_eq!(body["allErc20TokensLimit"], expected);
}

#[test]
fn ipv6_is_sent_where_the_host_allows_it() {
    let mut form = Form::ready();
    let rules = Rules {
        ipv6: crate::domain::ip::Ipv6::Allowed,
        ..form.rules
    };
    form.typed(Field::IpRestrict, "2001:DB8::/64")
        .act(Action::Rules {
            rules,
            ask_bearer: false,
        });
    assert_eq!(sent(&form)["ipRestrict"], json!(["2001:db8::/64"]));
}

#[test]
fn the_lifetime_is_a_number_of_seconds() {
    let mut form = Form::ready();
    for lifetime in Lifetime::PRESETS {
        form.act(Action::Lifetime(LifetimeField {
            choice: LifetimeChoice::Preset(lifetime),
            ..LifetimeField::default()
        }));
        assert_eq!(sent(&form)["duration"], json!(lifetime.seconds()));
    }
}

#[test]
fn the_one_time_password_is_no_part_of_the_request() {
    assert!(sent(&full()).get("otp").is_none());
}

#[test]
fn null_is_never_sent() {
    for form in [full(), Form::ready()] {
        assert!(!sent(&form).to_string().contains("null"));
    }
}

#[test]
fn a_list_of_scopes_fills_in_what_sends_it() {
    let list = ["trade_view", &format!("wallet_view:{A}"), "vault_read"].map(str::to_owned);
    let mut form = Form::new(Environment::Test);
    for action in choose_scopes(&list) {
        form.act(action);
    }
    form.typed(Field::Label, "Reports").otp();
    let mut scope = sent(&form)["scope"].clone();
    scope
        .as_array_mut()
        .unwrap()
        .sort_by_key(ToString::to_string);
    assert_eq!(
        scope,
        json!(["trade_view", "vault_read", format!("wallet_view:{A}")])
    );
}

#[test]
fn a_form_lives_from_the_moment_when_it_was_opened() {
    let start = Form::ready().0;
    let (rules, opened) = (start.rules, later(DAY));
    let state = FormState::starting(Some(start), Rc::default(), rules, false, opened);
    assert_eq!(state.now, opened);
}
