//! With a template, leaving an answer blank and wanting none are different.

use super::*;
use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::risk::Risk;
use crate::domain::said::Said;
use crate::domain::scope::Breadth;
use crate::form::Limit;

fn with_template() -> Form {
    let mut form = Form::ready();
    form.typed(Field::Template, A);
    form
}

#[test]
fn a_blank_answer_is_left_to_the_template_unless_the_user_wants_none() {
    let mut form = with_template();
    let request = form.request(NOW).unwrap();
    let parts = request.parts();
    assert_eq!(
        (&parts.admin, &parts.ip_restrict),
        (&Said::Left, &Said::Left)
    );
    assert_eq!(
        (&parts.spending_limits, &parts.erc20_limit),
        (&Said::Left, &Said::Left)
    );
    for answer in Answer::MAY_BE_NONE {
        assert_eq!(form.left_choice(answer), Some(true), "{answer:?}");
        form.act(Action::SpellOut(answer, true));
    }
    let request = form.request(NOW).unwrap();
    let parts = request.parts();
    assert_eq!(parts.admin, Said::As(Admin::No));
    assert_eq!(parts.ip_restrict, Said::As(Vec::new()));
    assert_eq!(parts.spending_limits, Said::As(Vec::new()));
    assert_eq!(parts.erc20_limit, Said::As(None));
    for answer in Answer::MAY_BE_NONE {
        form.act(Action::SpellOut(answer, false));
    }
    assert_eq!(form.request(NOW).unwrap().parts().admin, Said::Left);
}

#[test]
fn an_answer_that_is_given_is_sent_either_way() {
    let mut form = with_template();
    form.typed(Field::IpRestrict, "9.9.9.9");
    assert_eq!(form.left_choice(Answer::IpRestrict), None);
    let request = form.request(NOW).unwrap();
    assert_eq!(request.parts().ip_restrict.value().map(Vec::len), Some(1));
}

#[test]
fn without_a_template_nothing_can_be_left_to_it() {
    let mut form = Form::ready();
    form.act(Action::SpellOut(Answer::Admin, true));
    assert_eq!(form.left_choice(Answer::Admin), None);
    let request = form.request(NOW).unwrap();
    assert_eq!(request.parts().admin, Said::As(Admin::No));
}

#[test]
fn production_does_not_ask_whether_there_shall_be_no_address() {
    let mut form = Form::new(Environment::Production);
    form.typed(Field::Template, A);
    assert_eq!(form.left_choice(Answer::IpRestrict), None);
    assert_eq!(form.left_choice(Answer::Admin), Some(true));
}

#[test]
fn the_summary_says_whose_word_it_is() {
    use crate::domain::summary::Fact;
    let mut form = with_template();
    assert!(form.facts(NOW).contains(&Fact::AddressesFromTemplate));
    form.act(Action::SpellOut(Answer::IpRestrict, true));
    assert!(form.facts(NOW).contains(&Fact::Anywhere));
}

#[test]
fn scopes_are_the_templates_only_where_the_form_has_none_of_either_kind() {
    let mut form = Form::new(Environment::Test);
    form.typed(Field::Template, A);
    assert!(form.is_left(Answer::Scope));
    let mut ticked = form.clone();
    ticked.tick(&[Scope::TradeView]);
    assert!(!ticked.is_left(Answer::Scope));
    form.typed(Field::CustomScope, "vault_read");
    assert!(!form.is_left(Answer::Scope));
}

/// In production; it spends from every wallet, by what is chosen here.
fn spending() -> Form {
    let mut form = Form::new(Environment::Production);
    form.typed(Field::Label, "Payouts")
        .typed(Field::Template, A)
        .tick(&[Scope::WalletSpendAll])
        .typed(Field::IpRestrict, "8.8.8.8")
        .otp();
    form
}

#[test]
fn a_limit_without_an_amount_leaves_the_templates_limits_in_place() {
    let mut form = spending();
    form.limit("btc", "")
        .limit("", "")
        .act(Action::Confirm(true));
    assert_eq!(form.left_choice(Answer::SpendingLimits), Some(true));
    let request = form.request(NOW).unwrap();
    assert_eq!(request.parts().spending_limits, Said::Left);
    let id = form.row(0).id;
    form.act(Action::Limit(id, Limit::Max(true)));
    assert_eq!(form.left_choice(Answer::SpendingLimits), None);
    let request = form.request(NOW).unwrap();
    assert_eq!(
        request.parts().spending_limits.value().map(Vec::len),
        Some(1)
    );
}

/// Whether a template has limits is not known, so that it counts as none.
#[test]
fn spending_that_only_a_template_may_limit_is_confirmed() {
    let table = [
        (None, true),
        (Some(Answer::SpendingLimits), false),
        (Some(Answer::Erc20Limit), true),
    ];
    for (said_none, template) in table {
        let mut form = spending();
        if let Some(answer) = said_none {
            form.act(Action::SpellOut(answer, true));
        }
        let expected = Risk::NoLimits {
            breadth: Some(Breadth::All),
            environment: Environment::Production,
            template,
        };
        assert_eq!(form.dangers(), [expected], "{said_none:?}");
        assert_eq!(form.problem_fields(), [Field::Confirm], "{said_none:?}");
        form.act(Action::Confirm(true));
        assert_eq!(form.problems(), [], "{said_none:?}");
        form.limit("btc", "1");
        assert_eq!(form.dangers(), [], "{said_none:?}");
    }
}

#[test]
fn taking_its_limits_from_a_template_that_may_spend_is_confirmed() {
    let mut form = spending();
    form.act(Action::ClearScopes);
    assert_eq!(form.dangers(), []);
    form.act(Action::SpellOut(Answer::SpendingLimits, true));
    let expected = Risk::NoLimits {
        breadth: None,
        environment: Environment::Production,
        template: false,
    };
    assert_eq!(form.dangers(), [expected]);
}
