use super::*;
use crate::domain::ip::Ipv6;
use crate::domain::scope_list::CustomScope;

const ID: &str = "5f3a9c0e71d24b86a0c2e4f81b7d93c2";

fn parts() -> Parts {
    Parts {
        label: Label::parse("Payouts").unwrap(),
        duration: Some(Lifetime::DEFAULT),
        scope: vec![Grant::Known(Scope::WalletViewAll)],
        admin: Said::As(Admin::No),
        ip_restrict: Said::As(vec![IpRange::parse("203.0.113.10", Ipv6::Refused).unwrap()]),
        enterprise: None,
        spending_limits: Said::Left,
        erc20_limit: Said::Left,
        template: None,
        permitted: Permitted::Everything,
    }
}

fn broken(parts: Parts, environment: Environment) -> Vec<Field> {
    let request = TokenRequest::new(parts, &Rules::of(environment), &Policy::default());
    let problems = request.err().unwrap_or_default();
    problems.iter().map(|problem| problem.field).collect()
}

#[test]
fn a_request_that_keeps_the_rules_exists() {
    let request = TokenRequest::new(
        parts(),
        &Rules::of(Environment::Production),
        &Policy::default(),
    )
    .unwrap();
    assert_eq!(request.parts(), &parts());
}

#[test]
fn what_a_template_may_supply_is_needed_without_one() {
    let nothing = Parts {
        duration: None,
        scope: Vec::new(),
        ip_restrict: Said::Left,
        ..parts()
    };
    let needed = [Field::Duration, Field::Scope, Field::IpRestrict];
    assert_eq!(broken(nothing.clone(), Environment::Production), needed);
    assert_eq!(broken(nothing.clone(), Environment::Test), needed[..2]);
    let template = Parts {
        template: Some(TemplateId::parse(ID).unwrap()),
        ..nothing
    };
    assert_eq!(broken(template, Environment::Production), []);
}

#[test]
fn an_exception_lifts_the_need_for_addresses() {
    let anywhere = Parts {
        ip_restrict: Said::Left,
        ..parts()
    };
    let rules = Rules {
        ip_exception: true,
        ..Rules::of(Environment::Production)
    };
    assert!(TokenRequest::new(anywhere, &rules, &Policy::default()).is_ok());
}

#[test]
fn everything_is_refused_in_production_even_with_a_template() {
    let everything = Parts {
        scope: vec![Grant::Known(Scope::Openid), Grant::Known(Scope::All)],
        template: Some(TemplateId::parse(ID).unwrap()),
        ..parts()
    };
    let production = broken(everything.clone(), Environment::Production);
    assert_eq!(production, [Field::Scope]);
    assert_eq!(broken(everything, Environment::Test), []);
}

#[test]
fn a_scope_that_the_widget_does_not_know_is_a_scope() {
    let scope = CustomScope::parse_list("wallet_teleport").unwrap();
    let custom = Parts {
        scope: scope.into_iter().map(Grant::Custom).collect(),
        ..parts()
    };
    assert_eq!(broken(custom, Environment::Production), []);
}

#[test]
fn the_fields_have_the_names_of_the_api() {
    let json = |parts| {
        let request = TokenRequest::new(
            parts,
            &Rules::of(Environment::Production),
            &Policy::default(),
        );
        serde_json::to_string(&request.unwrap()).unwrap()
    };
    let enterprises = Parts {
        admin: Said::As(Admin::Read),
        enterprise: Some(EnterpriseId::parse(ID).unwrap()),
        permitted: Permitted::Enterprises(vec![EnterpriseId::parse(ID).unwrap()]),
        ..parts()
    };
    let expected = r#"{"label":"Payouts","duration":7776000,"scope":["wallet_view_all"],"admin":true,"adminScope":"read","ipRestrict":["203.0.113.10"],"enterprise":"ID","permittedEnterprises":["ID"]}"#;
    assert_eq!(json(enterprises), expected.replace("ID", ID));
}

#[test]
fn with_a_template_none_is_said_and_nothing_is_not() {
    let json = |parts| {
        let rules = Rules::of(Environment::Test);
        let request = TokenRequest::new(parts, &rules, &Policy::default()).unwrap();
        serde_json::to_value(request).unwrap()
    };
    let left = Parts {
        admin: Said::Left,
        ip_restrict: Said::Left,
        template: Some(TemplateId::parse(ID).unwrap()),
        ..parts()
    };
    let none = Parts {
        admin: Said::As(Admin::No),
        ip_restrict: Said::As(Vec::new()),
        spending_limits: Said::As(Vec::new()),
        erc20_limit: Said::As(None),
        ..left.clone()
    };
    let fields = [
        "admin",
        "ipRestrict",
        "spendingLimits",
        "allErc20TokensLimit",
    ];
    let left = json(left);
    assert!(
        fields.iter().all(|field| left.get(field).is_none()),
        "{left}"
    );
    let said = json(none.clone());
    let values = serde_json::json!([false, [], [], {"enabled": false}]);
    let found: Vec<_> = fields.iter().map(|field| said[*field].clone()).collect();
    assert_eq!(serde_json::Value::from(found), values);
    let without = json(Parts {
        template: None,
        ..none
    });
    assert!(
        fields.iter().all(|field| without.get(field).is_none()),
        "{without}"
    );
}

#[test]
fn none_that_is_said_is_no_address() {
    let none = Parts {
        ip_restrict: Said::As(Vec::new()),
        template: Some(TemplateId::parse(ID).unwrap()),
        ..parts()
    };
    assert_eq!(
        broken(none.clone(), Environment::Production),
        [Field::IpRestrict]
    );
    assert_eq!(broken(none, Environment::Test), []);
}
