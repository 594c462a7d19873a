//! What the token will be able to do, and the picture of how far it reaches.

use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, in_test};
use super::page::settle;

const ID: &str = "5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f";
const NAMES: [&str; 7] = [
    "View", "Spend", "Edit", "Manage", "Approve", "Freeze", "Stake",
];

/// What the picture says to who can't see it.
fn label(form: &Form) -> String {
    let picture = form.one("[part=summary] [role=img]");
    picture.get_attribute("aria-label").unwrap()
}

/// What the bars of an action show, the narrowest first.
fn bars(form: &Form, action: &str) -> Vec<String> {
    let row = NAMES.iter().position(|name| *name == action).unwrap();
    let bars = form.all("[part=summary] [role=img] i");
    let of_row = &bars[3 * row..3 * row + 3];
    of_row.iter().map(|bar| bar.class_name()).collect()
}

/// Each action with the same reach.
fn each(reach: &str) -> String {
    NAMES.map(|name| format!("{name}: {reach}.")).join(" ")
}

/// The picture of a form with one permission to spend, and more.
async fn spending(scope: &str, more: &[(&str, &str)]) -> Form {
    let form = Form::open(in_test()).await;
    form.scope(scope).click();
    settle().await;
    for (name, text) in more {
        form.type_in(name, text).await;
    }
    form
}

#[wasm_bindgen_test]
async fn the_picture_says_how_far_each_action_reaches() {
    let form = Form::open(in_test()).await;
    assert_eq!(label(&form), each("nothing"));
    assert_eq!(bars(&form, "View"), ["", "", ""]);

    type Row<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str, [&'a str; 3]);
    let table: [Row<'_>; 5] = [
        ("wallet_spend", &[], "one wallet", ["on", "", ""]),
        (
            "wallet_spend_enterprise",
            &[],
            "one enterprise",
            ["on", "on", ""],
        ),
        ("wallet_spend_all", &[], "all wallets", ["on", "on", "on"]),
        // No further than the token itself.
        (
            "wallet_spend_all",
            &[("permittedWallets", ID)],
            "one wallet",
            ["on", "", ""],
        ),
        (
            "wallet_spend_all",
            &[("permittedEnterprises", ID)],
            "one enterprise",
            ["on", "on", ""],
        ),
    ];
    for (scope, more, reach, expected) in table {
        let form = spending(scope, more).await;
        let said = label(&form);
        assert!(
            said.contains(&format!("Spend: {reach}.")),
            "{scope}: {said}"
        );
        assert_eq!(said.matches("nothing").count(), 6, "{scope}: {said}");
        assert_eq!(bars(&form, "Spend"), expected, "{scope}");
        assert_eq!(bars(&form, "View"), ["", "", ""], "{scope}");
    }
}

#[wasm_bindgen_test]
async fn everything_fills_the_picture_and_a_template_leaves_it_open() {
    let form = spending("all", &[]).await;
    assert_eq!(label(&form), each("all wallets"));
    assert_eq!(bars(&form, "Stake"), ["on", "on", "on"]);
    assert!(
        form.says("[part=summary]")
            .contains("Do everything your user can do.")
    );
    form.type_in("permittedEnterprises", ID).await;
    assert_eq!(label(&form), each("one enterprise"));

    let form = Form::open(in_test()).await;
    form.type_in("accessTokenTemplateId", ID).await;
    assert_eq!(label(&form), each("as far as its template lets it"));
    assert_eq!(bars(&form, "View"), ["open", "open", "open"]);
    form.scope("wallet_view_all").click();
    settle().await;
    assert!(label(&form).starts_with("View: all wallets. Spend: nothing."));
}

#[wasm_bindgen_test]
async fn the_summary_says_what_the_token_is_kept_to() {
    let form = spending(
        "wallet_spend_all",
        &[("permittedWallets", ID), ("enterprise", ID)],
    )
    .await;
    let said = form.says("[part=summary]");
    assert!(
        said.contains("Start withdrawals from 1 named wallet."),
        "{said}"
    );
    assert!(said.contains("Be tied to one enterprise."), "{said}");
    assert!(
        said.contains("Reach 1 named wallet and no other."),
        "{said}"
    );
    assert!(!said.contains("every wallet"), "{said}");
}
