//! Each way out of a risk, taken.

use access_token_widget::domain::answer::Answer;
use access_token_widget::domain::policy::Policy;
use access_token_widget::domain::scope::Scope as ScopeOf;
use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, in_test};
use super::page::settle;
use super::risks::{notes, payouts, says};

/// What a form must have for a risk, by the names of its controls.
enum Step {
    Scope(&'static str),
    Type(&'static str, &'static str),
    Tick(&'static str),
    Choose(&'static str, &'static str),
    Press(&'static str),
}

impl Step {
    async fn take(&self, form: &Form) {
        match self {
            Self::Scope(scope) => {
                form.scope(scope).click();
                settle().await;
            }
            Self::Type(name, text) => form.type_in(name, text).await,
            Self::Tick(name) => form.tick(name).await,
            Self::Choose(name, value) => form.choose(name, value).await,
            Self::Press(words) => form.press(words).await,
        }
    }
}

#[wasm_bindgen_test]
async fn every_way_out_is_one_click_that_takes_its_risk_away() {
    use Step::{Choose, Press, Scope, Tick, Type};
    let limit = [
        Press("Add a limit"),
        Type("spendingLimits[0].coin", "tbtc"),
        Type("spendingLimits[0].txValueLimit", "0"),
    ];
    let [add, coin, zero] = limit;
    // Every other permission that is no wallet action.
    let many = ScopeOf::ALL
        .into_iter()
        .filter(|scope| scope.wallet().is_none());
    let many = many.filter(|scope| *scope != ScopeOf::All);
    let many = many.map(|scope| Scope(scope.name())).collect();
    let wide = || vec![Scope("wallet_spend_all")];
    // What is done, what is said then, the way out, and what tells that it was taken.
    let table: Vec<(Vec<Step>, &str, &str, &str)> = vec![
        (
            vec![Scope("all")],
            "can do all that you can do",
            "Untick “Everything”",
            "[value=all]:not(:checked)",
        ),
        (
            many,
            "this one has",
            "Untick all permissions",
            "#scope:not(:has([name=scope]:checked))",
        ),
        (
            vec![Tick("admin"), Choose("adminScope", "full")],
            "can do as admin",
            "Let it only read",
            "[name=adminScope][value=read]:checked",
        ),
        (
            wide(),
            "reaches every wallet",
            "Narrow to one enterprise",
            "[value=wallet_spend_enterprise]:checked",
        ),
        (
            wide(),
            "reaches every wallet",
            "Narrow to one wallet",
            "[value=wallet_spend]:checked",
        ),
        (
            vec![add, coin, zero],
            "do nothing without a permission to spend",
            "Remove the limits",
            "[part=form]:not(:has([name^='spendingLimits[']))",
        ),
        (
            vec![
                Scope("wallet_spend_enterprise"),
                Press("Add a limit"),
                Type("spendingLimits[0].coin", "tbtc"),
                Type("spendingLimits[0].txValueLimit", "0"),
            ],
            "Every withdrawal of TBTC will be refused",
            "Remove the limit of zero",
            "[part=form]:not(:has([name^='spendingLimits[']))",
        ),
        (
            vec![Choose("duration", "31536000")],
            "leaks unnoticed",
            "Shorten to 90 days",
            "[name=duration][value='7776000']:checked",
        ),
        (
            vec![Type("ipRestrict", "10.0.0.1, 8.8.8.8")],
            "never sees requests from 10.0.0.1",
            "Remove what BitGo never sees",
            "[name=ipRestrict]",
        ),
        (
            vec![Scope("portfolio_view")],
            "is retiring",
            "Untick “Portfolio”",
            "[value=portfolio_view]:not(:checked)",
        ),
        (
            vec![Scope("user_manage")],
            "does nothing in a long-lived token",
            "Untick “Manage your user”",
            "[value=user_manage]:not(:checked)",
        ),
    ];
    for (steps, said, way_out, after) in table {
        let form = Form::open(in_test()).await;
        for step in &steps {
            step.take(&form).await;
        }
        assert!(says(&form, said), "{said}: {:?}", notes(&form));
        let title = form.one("#summary-title");
        form.press(way_out).await;
        assert!(!says(&form, said), "{way_out}: {:?}", notes(&form));
        assert!(form.has(after), "{way_out}: {after}");
        assert!(form.has_focus(&title), "{way_out}");
    }
}

#[wasm_bindgen_test]
async fn a_way_out_to_an_answer_leads_there() {
    for (addresses, said) in [
        ("", "it works from anywhere"),
        ("10.0.0.1", "so the token can't be used"),
        ("8.8.8.0/24", "Every machine in 8.8.8.0/24"),
    ] {
        let form = Form::open(in_test()).await;
        form.scope("wallet_view_all").click();
        form.type_in("ipRestrict", addresses).await;
        assert!(says(&form, said), "{said}: {:?}", notes(&form));
        form.press("Go to the addresses").await;
        assert!(form.has_focus(&form.named("ipRestrict")), "{said}");
    }
    let form = payouts().await;
    form.press("Set a limit").await;
    assert!(form.has_focus(&form.named("spendingLimits[0].coin")));
}

#[wasm_bindgen_test]
async fn what_a_wider_permission_includes_is_unticked_beside_its_boxes() {
    let form = Form::open(in_test()).await;
    for scope in ["wallet_view", "wallet_view_enterprise", "wallet_view_all"] {
        form.scope(scope).click();
        settle().await;
    }
    form.press("Untick “View, one wallet” and “View, one enterprise”")
        .await;
    assert!(!form.text().contains("already includes"));
    assert_eq!(form.all("[name=scope]:checked").len(), 1);
    assert!(form.scope("wallet_view_all").checked());
    assert!(form.has_focus(&form.scope("wallet_view")));
}

#[wasm_bindgen_test]
async fn a_way_out_against_the_policy_is_not_offered() {
    let policy = Policy {
        required: vec![Answer::SpendingLimits],
        ..Policy::default()
    };
    let form = Form::open_under(policy, in_test()).await;
    form.scope("wallet_view_all").click();
    form.press("Add a limit").await;
    form.type_in("spendingLimits[0].coin", "tbtc").await;
    form.type_in("spendingLimits[0].txValueLimit", "1").await;
    assert!(says(&form, "do nothing without a permission to spend"));
    assert!(!form.text().contains("Remove the limits"));
}
