use super::*;
use crate::domain::ip::Ipv6;
use crate::domain::scope_list::CustomScope;

const ID: &str = "5f3a9c0e71d24b86a0c2e4f81b7d93c2";

fn parts() -> Parts {
    Parts {
        label: Label::parse("Payouts").unwrap(),
        duration: Some(Lifetime::DEFAULT),
        scope: vec![Grant::Known(Scope::WalletViewAll)],
        admin: Admin::No,
        ip_restrict: vec![IpRange::parse("203.0.113.10", Ipv6::Refused).unwrap()],
        enterprise: None,
        spending_limits: Vec::new(),
        erc20_limit: None,
        template: None,
        permitted: Permitted::Everything,
    }
}

fn broken(parts: Parts, environment: Environment) -> Vec<Field> {
    let request = TokenRequest::new(parts, &Rules::of(environment));
    let problems = request.err().unwrap_or_default();
    problems.iter().map(|problem| problem.field).collect()
}

#[test]
fn a_request_that_keeps_the_rules_exists() {
    let request = TokenRequest::new(parts(), &Rules::of(Environment::Production)).unwrap();
    assert_eq!(request.parts(), &parts());
}

#[test]
fn what_a_template_may_supply_is_needed_without_one() {
    let nothing = Parts {
        duration: None,
        scope: Vec::new(),
        ip_restrict: Vec::new(),
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
        ip_restrict: Vec::new(),
        ..parts()
    };
    let rules = Rules {
        ip_exception: true,
        ..Rules::of(Environment::Production)
    };
    assert!(TokenRequest::new(anywhere, &rules).is_ok());
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
        let request = TokenRequest::new(parts, &Rules::of(Environment::Production));
        serde_json::to_string(&request.unwrap()).unwrap()
    };
    let enterprises = Parts {
        admin: Admin::Read,
        enterprise: Some(EnterpriseId::parse(ID).unwrap()),
        permitted: Permitted::Enterprises(vec![EnterpriseId::parse(ID).unwrap()]),
        ..parts()
    };
    let expected = r#"{"label":"Payouts","duration":7776000,"scope":["wallet_view_all"],"admin":true,"adminScope":"read","ipRestrict":["203.0.113.10"],"enterprise":"ID","permittedEnterprises":["ID"]}"#;
    assert_eq!(json(enterprises), expected.replace("ID", ID));
}
