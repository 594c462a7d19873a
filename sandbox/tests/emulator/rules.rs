use crate::support::{Bench, body_with, body_without, refused};
use serde_json::{Value, json};

/// Each is refused, with a text that names the field.
#[track_caller]
fn refuses(field: &str, values: impl IntoIterator<Item = Value>) {
    let bench = Bench::new().signed_in("rules~1");
    for value in values {
        let answer = bench.create_with(&json!({ field: value }));
        let error = refused(&answer, 400, "ValidationError");
        assert!(error.contains(field), "{value} for {field}: {error}");
    }
    assert_eq!(bench.created(), 0);
}

#[track_caller]
fn accepts(field: &str, values: impl IntoIterator<Item = Value>) {
    let bench = Bench::new();
    for value in values {
        let answer = bench.create_with(&json!({ field: value }));
        assert_eq!(answer.status, 200, "{value} for {field}: {}", answer.text);
    }
}

#[test]
fn label() {
    let bench = Bench::new();
    let error = refused(
        &bench.create(&body_without("label")),
        400,
        "ValidationError",
    );
    assert!(error.contains("label"));
    refuses("label", [json!(""), json!(" \t"), json!(7), Value::Null]);
    accepts(
        "label",
        [json!(" a "), json!("日本"), json!("x".repeat(1000))],
    );
}

#[test]
fn scope_is_needed() {
    let bench = Bench::new();
    refused(&bench.create(&body_without("scope")), 400, "InvalidScope");
    refused(
        &bench.create_with(&json!({ "scope": [] })),
        400,
        "InvalidScope",
    );
    refuses(
        "scope",
        [
            json!("openid"),
            json!([7]),
            Value::Null,
            json!(["openid", "openid"]),
        ],
    );
}

#[test]
fn every_scope_exists() {
    let bench = Bench::new();
    let id = "c0".repeat(16);
    let mut scopes: Vec<String> = [
        "auditlogs_view_all",
        "crypto_compare",
        "enterprise_manage_all",
        "enterprise_view_all",
        "metamask_institutional",
        "openid",
        "pending_approval_update",
        "portfolio_view",
        "profile",
        "settlement_network_read",
        "settlement_network_write",
        "trade_fix",
        "trade_trade",
        "trade_view",
        "user_manage",
        "wallet_create",
        "all",
    ]
    .map(str::to_owned)
    .into();
    for action in [
        "approve", "edit", "freeze", "manage", "spend", "stake", "view",
    ] {
        scopes.push(format!("wallet_{action}_all"));
        scopes.push(format!("wallet_{action}:{id}"));
    }
    for action in ["approve", "edit", "manage", "spend", "view"] {
        scopes.push(format!("wallet_{action}_enterprise"));
    }
    assert_eq!(scopes.len(), 36);
    let document = bench.token(&json!({ "scope": scopes }));
    assert_eq!(document["scope"], json!(scopes));
}

#[test]
fn scopes_that_do_not_exist() {
    let bench = Bench::new();
    let id = "c0".repeat(16);
    let with_id = format!("wallet_view_all:{id}");
    let wallet_create = format!("wallet_create:{id}");
    let upper = format!("wallet_view:{}", "C0".repeat(16));
    for scope in [
        "nonsense",
        "",
        "wallet_view",
        "wallet_spend",
        "wallet_view:",
        "wallet_view:c0",
        &with_id,
        &wallet_create,
        &upper,
        "wallet_freeze_enterprise",
        "wallet_stake_enterprise",
        "WALLET_VIEW_ALL",
        " openid",
    ] {
        let answer = bench.create_with(&json!({ "scope": ["openid", scope] }));
        let error = refused(&answer, 400, "InvalidScope");
        assert_eq!(error, format!("invalid scope: {scope}"));
    }
    assert_eq!(bench.created(), 0);
}

#[test]
fn duration() {
    let wrong = [
        json!(0),
        json!(-1),
        json!(1.5),
        json!(315_360_001),
        json!("90"),
        Value::Null,
    ];
    refuses("duration", wrong);
    accepts("duration", [json!(1), json!(315_360_000)]);
}

#[test]
fn admin() {
    refuses("admin", [json!("true"), json!(1), Value::Null]);
    refuses(
        "adminScope",
        [json!("write"), json!("READ"), json!(true), Value::Null],
    );
    accepts("adminScope", [json!("read"), json!("full")]);
}

#[test]
fn ip_restriction() {
    let many: Vec<String> = (0..101).map(|n| format!("203.0.113.{n}")).collect();
    refuses(
        "ipRestrict",
        [
            json!("203.0.113.7"),
            json!([7]),
            json!(["203.0.113"]),
            json!(["203.0.113.256"]),
            json!(["203.0.113.7 "]),
            json!(["203.0.113.7/33"]),
            json!(["203.0.112.0/23"]),
            json!(["0.0.0.0/0"]),
            json!(["203.0.113.7/24"]),
            json!(["203.0.113.1/31"]),
            json!(["2001:db8::1"]),
            json!(["example.org"]),
            json!([""]),
            json!(["203.0.113.7", "203.0.113.7"]),
            json!(many),
        ],
    );
    accepts(
        "ipRestrict",
        [
            Value::Null,
            json!([]),
            json!(["203.0.113.7"]),
            json!(["203.0.113.0/24", "203.0.113.7/32", "203.0.113.6/31"]),
            json!(many[..100]),
        ],
    );
}

#[test]
fn ids() {
    let id = "c0".repeat(16);
    refuses(
        "enterprise",
        [
            json!("c0"),
            json!("C0".repeat(16)),
            json!(["x"]),
            Value::Null,
        ],
    );
    accepts("enterprise", [json!(id)]);
    for field in ["permittedEnterprises", "permittedWallets"] {
        refuses(
            field,
            [json!(id), json!(["c0"]), json!([id, id]), Value::Null],
        );
        accepts(field, [json!([]), json!([id])]);
    }
    let both = json!({ "permittedEnterprises": [id], "permittedWallets": [id] });
    let error = refused(&Bench::new().create_with(&both), 400, "ValidationError");
    assert!(error.contains("permittedEnterprises") && error.contains("permittedWallets"));
}

#[test]
fn spending_limits() {
    let row = |limit: Value| json!([{ "coin": "tbtc", "txValueLimit": limit }]);
    refuses(
        "spendingLimits",
        [
            json!({}),
            Value::Null,
            json!(["tbtc"]),
            json!([{}]),
            json!([{ "coin": "", "txValueLimit": "1" }]),
            json!([{ "coin": "t btc", "txValueLimit": "1" }]),
            json!([{ "coin": 7 }]),
            row(json!("")),
            row(json!("1.5")),
            row(json!("-1")),
            row(json!("1e3")),
            row(json!("1,000")),
            row(json!("١")),
            row(json!(1.5)),
            row(json!(-1)),
            row(Value::Null),
            row(json!(true)),
            row(json!("1".repeat(79))),
            json!([{ "coin": "tbtc", "maxLimit": "true" }]),
            json!([{ "coin": "tbtc", "maxLimit": true, "txValueLimit": "1" }]),
            json!([{ "coin": "tbtc", "maxLimit": true }, { "coin": "tbtc", "txValueLimit": "1" }]),
        ],
    );
    accepts(
        "spendingLimits",
        [
            json!([]),
            row(json!("0")),
            row(json!("1".repeat(78))),
            json!([{ "coin": "tbtc", "maxLimit": false, "txValueLimit": "1" }]),
            json!([{ "coin": "hteth:some-token_1.0", "txValueLimit": 1 }]),
        ],
    );
}

#[test]
fn erc20_limit() {
    refuses(
        "allErc20TokensLimit",
        [
            Value::Null,
            json!(true),
            json!({}),
            json!({ "enabled": "yes", "txValueLimit": "1" }),
            json!({ "enabled": true, "txValueLimit": "1.5" }),
            json!({ "enabled": true, "txValueLimit": "1", "maxLimit": true }),
        ],
    );
    accepts(
        "allErc20TokensLimit",
        [
            json!({ "enabled": true, "maxLimit": true }),
            json!({ "enabled": true, "txValueLimit": 1 }),
        ],
    );
}

#[test]
fn a_refused_body_uses_up_no_password_and_a_good_one_follows() {
    let bench = Bench::new();
    let wrong = body_with(&json!({ "duration": 0, "otp": "1111111" }));
    refused(&bench.create(&wrong), 400, "ValidationError");
    bench.token(&json!({}));
}

#[test]
fn unknown_fields_are_taken_and_noted() {
    let bench = Bench::new();
    bench.token(&json!({ "lable": "typo", "extra": { "deep": 1 } }));
    let received = bench.received();
    assert_eq!(received[0]["unknownFields"], json!(["extra", "lable"]));
}
