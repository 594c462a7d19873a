//! A host's decisions as they are put together, and what of them can't be.

use super::*;
use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::coin::{Network, Ticker};
use crate::domain::id::{EnterpriseId, WalletId};
use crate::domain::lifetime::{Lifetime, Unit};
use crate::domain::policy::{LabelPattern, PolicyError};
use crate::domain::problem::{Problem, Rule};
use crate::form::{Decisions, Draft, LifetimeChoice, Limit, LimitRow, answers};

const DAY_SECONDS: u32 = 86_400;

/// Decisions over a draft, as a host's scripts make them.
fn decide(fill_in: impl FnOnce(&mut Draft), set: &[Answer], made: &[(&str, &[&str])]) -> Decisions {
    let mut draft = Draft::new(Rules::of(Environment::Test), NOW);
    fill_in(&mut draft);
    let mut decisions = Decisions::new(None, draft.into_start(), set.to_vec());
    for (name, values) in made {
        decisions.decide(name, &texts(values)).unwrap();
    }
    decisions
}

fn texts(values: &[&str]) -> Vec<String> {
    values.iter().map(|value| (*value).into()).collect()
}

fn but(open: &[Answer]) -> Vec<Answer> {
    let mut given = Answer::ALL.to_vec();
    given.retain(|answer| !open.contains(answer));
    given
}

fn form_of(decisions: &Decisions) -> Form {
    let (start, policy) = (Some(decisions.start()), decisions.policy());
    let rules = Rules::of(Environment::Test);
    Form(Rc::new(FormState::starting(
        start, policy, rules, false, NOW,
    )))
}

fn choice(form: &Form) -> (LifetimeChoice, Option<u32>) {
    let value = form.lifetime.value(NOW).unwrap();
    let seconds = match value {
        crate::form::LifetimeValue::Lasting(lifetime) => Some(lifetime.seconds()),
        crate::form::LifetimeValue::Template => None,
    };
    (form.lifetime.choice, seconds)
}

#[test]
fn a_lifetime_that_nobody_chose_is_not_longer_than_it_may_be() {
    for (longest, expected, is_offered) in [
        (180 * DAY_SECONDS, 90 * DAY_SECONDS, true),
        (60 * DAY_SECONDS, 30 * DAY_SECONDS, true),
        (30 * DAY_SECONDS, 30 * DAY_SECONDS, true),
        (7 * DAY_SECONDS, 7 * DAY_SECONDS, false),
        (90, 90, false),
    ] {
        let max = longest.to_string();
        let mut decisions = decide(|_| {}, &[], &[("duration.max", &[&max])]);
        let form = form_of(&decisions);
        let (choice, seconds) = choice(&form);
        assert_eq!(seconds, Some(expected), "{longest}");
        assert_eq!(matches!(choice, LifetimeChoice::Preset(_)), is_offered);
        assert!(!form.problem_fields().contains(&Field::Duration));
        // The host gave no lifetime, so that a lock is on the proposed one.
        decisions.fix(&[Answer::Duration], NOW).unwrap();
        assert_eq!(decisions.contradictions(NOW), []);
    }
    let week = decide(|_| {}, &[], &[("duration.max", &["604800"])]);
    assert_eq!(form_of(&week).lifetime.unit, Unit::Weeks);
}

#[test]
fn a_late_policy_shortens_only_a_lifetime_that_nobody_chose() {
    let late = decide(|_| {}, &[], &[("duration.max", &["2592000"])]);
    let adopt = || Action::Adopt {
        policy: late.policy(),
        start: Some(late.start()),
    };
    let mut form = Form::new(Environment::Test);
    form.act(adopt());
    assert_eq!(choice(&form).1, Some(30 * DAY_SECONDS));
    let mut form = Form::new(Environment::Test);
    let year = Lifetime::from_seconds(365 * 86_400).unwrap();
    let mut lifetime = (*form.lifetime).clone();
    lifetime.choice = LifetimeChoice::Preset(year);
    form.act(Action::Lifetime(lifetime)).act(adopt());
    assert_eq!(choice(&form).1, Some(365 * DAY_SECONDS));
    assert!(form.problem_fields().contains(&Field::Duration));
}

#[test]
fn a_proposed_lifetime_that_is_just_as_long_as_it_may_be_stays() {
    let proposed = decide(
        |draft| draft.duration("5184000".into()),
        &[Answer::Duration],
        &[],
    );
    let late = decide(
        |_| {},
        &[Answer::Duration],
        &[("duration.max", &["5184000"])],
    );
    let mut form = form_of(&proposed);
    form.act(Action::Adopt {
        policy: late.policy(),
        start: Some(proposed.start()),
    });
    assert_eq!(choice(&form).1, Some(60 * DAY_SECONDS));
}

/// Each by its name, with the values that a page gives.
#[test]
fn every_decision_bounds_its_answer() {
    let policy = |name: &str, values: &[&str]| decide(|_| {}, &[], &[(name, values)]).policy();
    let units = |text: &str| crate::domain::amount::parse_base_units(text).unwrap();

    let pattern = policy("label.pattern", &["Acme *"]).label.clone();
    assert_eq!(pattern, LabelPattern::parse("Acme *").ok());
    let allowed = policy("scope.allowed", &["trade_view", "vault_read"]);
    let offer = allowed.scopes.as_ref().unwrap();
    assert!(offer.known.has(Scope::TradeView) && offer.others.len() == 1);
    let required = policy("scope.required", &["trade_view", "trade_trade"]);
    assert!(required.required_scopes.has(Scope::TradeView));
    assert!(required.required_scopes.has(Scope::TradeTrade));
    for (name, most) in [
        ("none", Admin::No),
        ("read", Admin::Read),
        ("full", Admin::Full),
    ] {
        assert_eq!(policy("admin.max", &[name]).admin, Some(most));
    }
    let both = [A, B];
    let text = both.join(" ");
    let enterprises = EnterpriseId::parse_list(&text).ok();
    let wallets = WalletId::parse_list(&text).ok();
    let allowed = policy("enterprise.allowed", &both);
    assert_eq!(allowed.enterprises, enterprises);
    let allowed = policy("permittedEnterprises.allowed", &both);
    assert_eq!(allowed.permitted_enterprises, enterprises);
    let allowed = policy("permittedWallets.allowed", &both);
    assert_eq!(allowed.permitted_wallets, wallets);
    let tickers = ["tbtc", "hteth"];
    let coins = tickers.map(|coin| Ticker::parse(coin, Network::Test).unwrap());
    let allowed = policy("spendingLimits.coins", &tickers);
    assert_eq!(allowed.coins.as_deref(), Some(&coins[..]));
    let caps = policy("spendingLimits.max", &["tbtc", "5", "hteth", "6"]);
    let expected: Vec<_> = coins.into_iter().zip([units("5"), units("6")]).collect();
    assert_eq!(caps.caps, expected);
    let erc20 = policy("allErc20TokensLimit.max", &["7"]).erc20.clone();
    assert_eq!(erc20, Some(units("7")));
    assert_eq!(
        policy("required", &["label", "label", "no such answer"]).required,
        [Answer::Label]
    );
}

#[test]
fn a_decision_that_can_not_be_read_says_what_it_must_be() {
    let mut decisions = decide(|_| {}, &[], &[]);
    let mut said = |name, values: &[&str]| decisions.decide(name, &texts(values)).unwrap_err();
    let long = ["*", &"x".repeat(100)].concat();
    for (name, values, wanted) in [
        ("label.pattern", &["Acme"][..], "a text with a * for"),
        ("label.pattern", &[&*long], "at most 100 characters"),
        ("duration.max", &["0"], "a whole number of seconds"),
        ("scope.allowed", &[], "names of scopes, at least one"),
        ("scope.required", &["vault_read"], "names of scopes that"),
        ("enterprise.allowed", &["x"], "ids of 32 hexadecimal"),
        (
            "spendingLimits.coins",
            &[],
            "tickers of coins, at least one",
        ),
        ("spendingLimits.coins", &["btc"], "tickers of coins of the"),
        (
            "spendingLimits.max",
            &["tbtc", "1.5"],
            "an amount in base units",
        ),
        ("label.max", &["x"], "left out"),
    ] {
        assert!(said(name, values).starts_with(wanted), "{name} {values:?}");
    }
}

#[test]
fn a_late_policy_says_what_it_takes_away() {
    let late = decide(|_| {}, &[], &[("scope.allowed", &["trade_view"])]);
    let mut form = Form::new(Environment::Test);
    form.typed(Field::CustomScope, "vault_read")
        .act(Action::Adopt {
            policy: late.policy(),
            start: Some(late.start()),
        });
    let applied = form.applied.clone().unwrap();
    assert_eq!(applied.changed, [Answer::Scope]);
    assert!(!applied.can_be_undone());
}

#[test]
fn a_zero_limit_is_confirmed_by_the_user_alone() {
    let zero = |draft: &mut Draft| {
        draft.limit("tbtc".into(), Some("0".into()), true);
        draft.erc20(Some("0".into()), true);
    };
    let limits = [Answer::SpendingLimits, Answer::Erc20Limit];
    let mut decisions = decide(zero, &limits, &[]);
    for answer in limits {
        assert!(
            decisions.fix(&[answer], NOW).is_err(),
            "nobody could confirm"
        );
    }
    assert_eq!(decisions.contradictions(NOW), []);
    let mut form = form_of(&decisions);
    let unconfirmed = [Field::LimitValue(form.row(0).id), Field::Erc20Limit];
    let open = |form: &Form| {
        let mut fields = form.problem_fields();
        fields.retain(|field| unconfirmed.contains(field));
        fields
    };
    assert_eq!(open(&form), unconfirmed);
    let id = form.row(0).id;
    form.act(Action::Limit(id, Limit::Zero(true)))
        .act(Action::Erc20Limit(Limit::Zero(true)));
    assert_eq!(open(&form), []);
    // Even in a policy that was made by other means.
    let mut confirmed = Form::new(Environment::Test);
    confirmed.limit("tbtc", "0");
    let id = confirmed.row(0).id;
    confirmed.act(Action::Limit(id, Limit::Zero(true)));
    assert!(confirmed.fixed(&[Answer::SpendingLimits], NOW).is_err());
    let mut form = Form::new(Environment::Test);
    form.0 = Rc::new(FormState::starting(
        Some(confirmed.0),
        Rc::default(),
        form.rules,
        false,
        NOW,
    ));
    assert!(!LimitRow::clone(form.row(0)).amount.zero_confirmed);
}

#[test]
fn a_locked_answer_can_be_the_templates() {
    let template = |draft: &mut Draft| {
        draft.text(Field::Template, A.into());
        draft.duration_from_template();
    };
    let mut decisions = decide(template, &[Answer::Template], &[]);
    decisions.fix(&but(&[Answer::Label]), NOW).unwrap();
    assert_eq!(decisions.contradictions(NOW), []);
    let mut form = form_of(&decisions);
    form.typed(Field::Label, "Payouts").otp();
    let request = form.request(NOW).unwrap();
    let sent = serde_json::to_value(&request).unwrap();
    let expected = serde_json::json!({ "label": "Payouts", "accessTokenTemplateId": A });
    assert_eq!(sent, expected);
    // Nobody can have it otherwise.
    form.act(Action::SpellOut(Answer::Admin, true))
        .act(Action::Admin(Admin::Full))
        .tick(&[Scope::WalletSpendAll]);
    assert_eq!(form.request(NOW).unwrap(), request);
    assert_eq!(form.left_choice(Answer::IpRestrict), None);
}

#[test]
fn a_locked_none_is_not_the_templates() {
    let none = |draft: &mut Draft| {
        draft.text(Field::Template, A.into());
        draft.duration("60".into());
        draft.scope(&["trade_view".into()]);
        draft.none(Answer::IpRestrict);
        draft.none(Answer::Admin);
    };
    let set = answers(&texts(&["accessTokenTemplateId", "ipRestrict", "admin"]));
    let mut decisions = decide(none, &set, &[]);
    decisions.fix(&but(&[Answer::Label]), NOW).unwrap();
    let mut form = form_of(&decisions);
    form.typed(Field::Label, "Payouts").otp();
    let sent = serde_json::to_value(form.request(NOW).unwrap()).unwrap();
    assert_eq!(sent["ipRestrict"], serde_json::json!([]));
    assert_eq!(sent["admin"], false);
    assert_eq!(sent.get("spendingLimits"), None);
}

#[test]
fn part_of_an_answer_can_be_left_to_the_user() {
    let payouts = |draft: &mut Draft| {
        draft.scope(&["wallet_spend".into()]);
        draft.limit("tbtc".into(), Some(String::new()), false);
    };
    let set = [Answer::Scope, Answer::SpendingLimits];
    let mut decisions = decide(payouts, &set, &[("required", &["spendingLimits"])]);
    assert_eq!(decisions.contradictions(NOW), []);
    let mut form = form_of(&decisions);
    assert_eq!(form.row(0).coin_text, "tbtc");
    assert!(form.problem_fields().contains(&Field::Limits));
    let wallets = Field::ScopeWallets(crate::domain::scope::WalletAction::Spend);
    assert!(form.problem_fields().contains(&wallets));
    let id = form.row(0).id;
    form.typed(Field::Label, "Payouts")
        .typed(wallets, A)
        .typed(Field::LimitValue(id), "0.5")
        .otp();
    assert!(form.request(NOW).is_ok());
    for answer in set {
        assert!(decisions.fix(&[answer], NOW).is_err(), "{answer:?}");
    }
}

#[test]
fn decisions_that_nothing_could_fulfil_are_refused() {
    for (name, values) in [
        ("scope.allowed", &[][..]),
        ("spendingLimits.coins", &[]),
        ("enterprise.allowed", &[]),
        ("permittedWallets.allowed", &[]),
        ("permittedEnterprises.allowed", &["x"]),
        ("label.pattern", &["Acme"]),
        ("duration.max", &["0"]),
        ("teleport", &["x"]),
    ] {
        let mut decisions = decide(|_| {}, &[], &[]);
        assert!(decisions.decide(name, &texts(values)).is_err(), "{name}");
    }
    let both = [
        ("permittedWallets.allowed", &[A][..]),
        ("permittedEnterprises.allowed", &[B]),
    ];
    let both = decide(|_| {}, &[], &both);
    let problem = Problem::new(Field::PermittedWallets, Rule::PermittedBoth);
    assert_eq!(both.contradictions(NOW), [problem]);
    let largest = |draft: &mut Draft| draft.limit("tbtc".into(), None, false);
    let mut largest = decide(
        largest,
        &[Answer::SpendingLimits],
        &[("required", &["spendingLimits"])],
    );
    largest.fix(&[Answer::SpendingLimits], NOW).unwrap();
    let required = Rule::Policy(PolicyError::Required);
    let problem = Problem::new(Field::Limits, required);
    assert_eq!(largest.contradictions(NOW), [problem], "it limits nothing");
}
