//! What is sent.

use access_token_widget::domain::admin::Admin;
use access_token_widget::domain::amount::parse_base_units;
use access_token_widget::domain::coin::{Network, Ticker};
use access_token_widget::domain::id::{EnterpriseId, TemplateId, WalletId};
use access_token_widget::domain::ip::{IpRange, Ipv6};
use access_token_widget::domain::lifetime::Lifetime;
use access_token_widget::domain::limit::{Cap, Erc20Limit, SpendingLimit};
use access_token_widget::domain::permitted::Permitted;
use access_token_widget::domain::said::Said;
use access_token_widget::service::{ApiBase, Credential, TokensPath};
use js_sys::JsString;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::*;

#[wasm_bindgen_test]
async fn the_request_is_exactly_this() {
    run(job(), &respond(200, r#"{"token":"v2x"}"#)).await;
    let sent = sent().await;
    let expected = concat!(
        r#"{"method":"POST","url":"https://api.example/proxy/api/v2/user/accesstoken","#,
        r#""mode":"cors","credentials":"omit","cache":"no-store","redirect":"error","#,
        r#""referrer":"about:client","referrerPolicy":"no-referrer","#,
        r#""integrity":"","keepalive":false,"#,
        r#""headers":{"authorization":"Bearer session-token","content-type":"application/json"},"#,
        r#""body":"{\"label\":\"Reporting\",\"duration\":7776000,"#,
        r#"\"scope\":[\"wallet_view_all\"],\"otp\":\"123456\"}","#,
        r#""more":0}"#,
    );
    assert_eq!(sent, expected);
}

#[wasm_bindgen_test]
async fn every_field_reaches_the_body() {
    let id = "5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f";
    let mut parts = parts();
    parts.duration = Some(Lifetime::from_seconds(315_360_000).unwrap());
    parts.admin = Said::As(Admin::Read);
    let block = IpRange::parse("198.51.100.0/24", Ipv6::Refused).unwrap();
    parts.ip_restrict = Said::As(vec![block]);
    parts.enterprise = Some(EnterpriseId::parse(id).unwrap());
    let wei = parse_base_units("123456789012345678901234567890").unwrap();
    let coin = |ticker| Ticker::parse(ticker, Network::Test).unwrap();
    parts.spending_limits = Said::As(vec![
        SpendingLimit {
            coin: coin("teth"),
            cap: Cap::Value(wei),
        },
        SpendingLimit {
            coin: coin("tbtc"),
            cap: Cap::Max,
        },
    ]);
    parts.erc20_limit = Said::As(Some(Erc20Limit { cap: Cap::Max }));
    parts.template = Some(TemplateId::parse(id).unwrap());
    parts.permitted = Permitted::Wallets(vec![WalletId::parse(id).unwrap()]);
    let mut job = job();
    job.request = token_request(parts);
    run(job, &respond(200, r#"{"token":"v2x"}"#)).await;
    let body = plain_text(&sent().await, "body").unwrap();
    let expected = concat!(
        r#"{"label":"Reporting","duration":315360000,"scope":["wallet_view_all"],"#,
        r#""admin":true,"adminScope":"read","ipRestrict":["198.51.100.0/24"],"#,
        r#""enterprise":"5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f","#,
        r#""spendingLimits":[{"coin":"teth","txValueLimit":"123456789012345678901234567890"},"#,
        r#"{"coin":"tbtc","maxLimit":true}],"#,
        r#""allErc20TokensLimit":{"enabled":true,"maxLimit":true},"#,
        r#""accessTokenTemplateId":"5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f","#,
        r#""permittedWallets":["5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f"],"otp":"123456"}"#,
    );
    assert_eq!(body, expected);
}

#[wasm_bindgen_test]
async fn address_path_and_white_space() {
    let mut job = job();
    job.connection.base = ApiBase::parse("/production", "http://127.0.0.1:8080").unwrap();
    job.connection.path = TokensPath::parse(TokensPath::SDK).unwrap();
    job.connection.credential = Credential::Token(JsString::from(" v2xabc \n"));
    job.otp = JsString::from("\u{2003}12\t34\u{85}56\n7 ");
    run(job, &respond(200, r#"{"token":"v2x"}"#)).await;
    let sent = sent().await;
    let field = |path| plain_text(&sent, path).unwrap();
    assert_eq!(
        field("url"),
        "http://127.0.0.1:8080/production/api/auth/v1/accesstoken"
    );
    assert_eq!(field("headers.authorization"), "Bearer v2xabc");
    assert_eq!(
        plain_text(&field("body"), "otp").as_deref(),
        Some("1234567")
    );
}

#[wasm_bindgen_test]
async fn the_hosts_own_transport_is_called_instead_of_fetch() {
    let mut job = job();
    job.connection.options.transport = Some(respond(200, r#"{"token":"v2x-own"}"#));
    let reports = run_all(job, &respond(500, "")).await;
    assert_eq!(call_count(), 0);
    assert_eq!(reports.len(), 1);
    assert!(reports[0].secret.is_some());
}
