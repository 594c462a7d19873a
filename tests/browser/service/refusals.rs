//! Answers that say no, recorded in `tests/fixtures/answers/refused`.

use access_token_widget::domain::outcome::Reason;
use js_sys::JsString;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::*;

macro_rules! recorded {
    ($($name:literal,)*) => {
        [$(($name, include_str!(concat!(
            "../../fixtures/answers/refused/", $name, ".json"
        )))),*]
    };
}

const RECORDED: &[(&str, &str)] = &recorded![
    "admin-scope",
    "duration",
    "duration-expiry",
    "empty",
    "enterprise",
    "enterprise-404",
    "foreign-types",
    "hidden-characters",
    "ip-required",
    "ip-restrict",
    "label",
    "limits",
    "limits-coin",
    "limits-erc20",
    "needs-unlock",
    "not-allowed",
    "not-allowed-two-factor",
    "not-found",
    "other",
    "other-409",
    "other-unregistered",
    "otp-beats-session",
    "otp-flag-400",
    "otp-flag-401",
    "otp-flag-403",
    "otp-name",
    "otp-words",
    "permitted",
    "request-id-strange",
    "scope-invalid",
    "scope-invalid-401",
    "scope-unknown",
    "session-address",
    "session-address-403",
    "session-address-words",
    "session-expired",
    "session-none",
    "template",
    "template-404",
    "too-many",
    "too-many-400",
    "too-many-wait",
];

#[wasm_bindgen_test]
async fn recorded_refusals_are_told_apart() {
    for (name, file) in RECORDED {
        let field = |path| plain_text(file, path);
        let status = field("status").unwrap().parse().unwrap();
        let retry_after = field("headers.retry-after");
        let headers = match retry_after {
            Some(wait) => {
                format!(r#"{{"content-type":"application/json","retry-after":"{wait}"}}"#)
            }
            None => JSON.to_owned(),
        };
        let answer = respond_headers(status, &headers, &field("body").unwrap());
        let refusal = refusal(job(), &answer).await;
        let reason = format!("{:?}", refusal.reason);
        assert_eq!(Some(reason), field("expect.reason"), "{name}");
        assert_eq!(refusal.detail, field("expect.detail"), "{name}");
        assert_eq!(refusal.request_id, field("expect.requestId"), "{name}");
        assert_eq!(refusal.status, status, "{name}");
    }
}

#[wasm_bindgen_test]
async fn a_proxys_page_refuses_by_its_status() {
    let headers = r#"{"content-type":"text/html","x-request-id":"edge-7"}"#;
    for (status, reason) in [
        (400, Reason::Other),
        (401, Reason::Session),
        (403, Reason::NotAllowed),
        (404, Reason::NotFound),
        (413, Reason::Other),
        (429, Reason::TooMany { wait: None }),
    ] {
        let answer = respond_headers(status, headers, "<h1>label otp ip</h1>");
        let refusal = refusal(job(), &answer).await;
        assert_eq!((refusal.reason, refusal.status), (reason, status));
        assert_eq!(refusal.request_id.as_deref(), Some("edge-7"));
        assert_eq!(refusal.detail, None);
    }
    let cut_short = refusal(job(), &cut(401)).await;
    assert_eq!(cut_short.reason, Reason::Session);
    let oversized = refusal(job(), &stream(403, 0, 100_000)).await;
    assert_eq!(oversized.reason, Reason::NotAllowed);
}

#[wasm_bindgen_test]
async fn a_wait_until_a_date() {
    let date = js_sys::Date::new(&(js_sys::Date::now() + 90_000.0).into()).to_utc_string();
    let date = date.as_string().unwrap();
    let headers = format!(r#"{{"content-type":"application/json","retry-after":"{date}"}}"#);
    let refusal = refusal(job(), &respond_headers(429, &headers, "{}")).await;
    let Reason::TooMany { wait: Some(wait) } = refusal.reason else {
        panic!("{refusal:?}");
    };
    assert!((85..=90).contains(&wait), "{wait}");
}

#[wasm_bindgen_test]
async fn what_was_sent_never_comes_back_in_a_sentence() {
    let bearer = random_secret();
    let template = JsString::from(r#"{"error":"not so: SECRET!","requestId":"a-SECRET"}"#);
    let mut with_bearer = job();
    with_bearer.connection.credential =
        access_token_widget::service::Credential::Token(bearer.clone());
    let answer = respond_js(400, &fill(&template, "SECRET", &bearer));
    let refused = refusal(with_bearer, &answer).await;
    assert_eq!((refused.detail, refused.request_id), (None, None));
    assert_eq!(refused.reason, Reason::Other);
    let otp = JsString::from(r#"{"error":"123456 is a wrong otp","requestId":"abc"}"#);
    let refused = refusal(job(), &respond_js(400, &otp)).await;
    assert_eq!(refused.reason, Reason::Otp);
    assert_eq!(refused.request_id.as_deref(), Some("abc"));
    let odd = JsString::from(r#"{"error":"123456 is odd"}"#);
    let refused = refusal(job(), &respond_js(400, &odd)).await;
    assert_eq!((refused.reason, refused.detail), (Reason::Other, None));
}
