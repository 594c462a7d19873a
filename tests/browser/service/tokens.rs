//! Listing and revoking tokens, and other ways to be known than by a session
//! token.

use access_token_widget::domain::id::TokenId;
use access_token_widget::domain::outcome::{DoubtCause, Ending, Reason};
use access_token_widget::service::{
    Connection, Credential, Csrf, CsrfToken, Next, Order, Query, list, revoke,
};
use js_sys::Function;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Restored, hang, install, job, respond, sent};

const ID: &str = "5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f";

fn connection() -> Connection {
    job().connection
}

fn answering(answer: &Function) -> Restored {
    install(answer);
    Restored
}

#[wasm_bindgen_test]
async fn a_page_of_tokens_has_no_secrets_and_leads_to_the_next() {
    let body = r#"{"accessTokens":[{"id":"5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f","label":"Reporting",
        "scope":["wallet_view_all"],"created":"2026-11-23T10:00:00.000Z","token":"v2x-never"}],
        "nextBatchPrevId":"abc/1"}"#;
    let _restored = answering(&respond(200, body));
    let query = Query {
        limit: Some(2),
        after: Some("a b".to_owned()),
        order: Order::Descending,
    };
    let page = list(&connection(), &query).await.unwrap();
    assert_eq!(page.tokens.len(), 1);
    assert_eq!(page.tokens[0].label.as_deref(), Some("Reporting"));
    assert!(!format!("{page:?}").contains("v2x-never"));
    assert_eq!(page.next, Next::Page("abc/1".to_owned()));
    let sent = sent().await;
    assert!(sent.contains(r#""method":"GET""#), "{sent}");
    let url = "https://api.example/proxy/api/v2/user/accesstoken?limit=2&prevId=a%20b&sort=DESC";
    assert!(sent.contains(url), "{sent}");
    assert!(sent.contains("Bearer session-token"), "{sent}");
}

#[wasm_bindgen_test]
async fn the_last_page_leads_nowhere() {
    for (end, next) in [
        ("", Next::End),
        (r#","nextBatchPrevId":null"#, Next::End),
        (r#","nextBatchPrevId":"""#, Next::End),
        (r#","nextBatchPrevId":5"#, Next::Unreadable),
        (r#","nextBatchPrevId":{}"#, Next::Unreadable),
        // It would go into an address.
        (r#","nextBatchPrevId":"session-token""#, Next::Unreadable),
    ] {
        let body = format!(r#"{{"accessTokens":[]{end}}}"#);
        let _restored = answering(&respond(200, &body));
        let page = list(&connection(), &Query::default()).await.unwrap();
        assert_eq!((page.tokens.len(), page.next), (0, next), "{end}");
    }
}

#[wasm_bindgen_test]
async fn a_token_is_revoked_by_its_id() {
    let body = format!(r#"{{"id":"{ID}","label":"Reporting"}}"#);
    let _restored = answering(&respond(200, &body));
    let revoked = revoke(&connection(), &TokenId::parse(ID).unwrap()).await;
    assert_eq!(revoked.unwrap().id.as_deref(), Some(ID));
    let sent = sent().await;
    assert!(sent.contains(r#""method":"DELETE""#), "{sent}");
    assert!(
        sent.contains(&format!("/api/v2/user/accesstoken/{ID}")),
        "{sent}"
    );
}

#[wasm_bindgen_test]
async fn what_is_refused_or_not_answered_is_told_apart() {
    let _restored = answering(&respond(401, r#"{"error":"unauthorized"}"#));
    match list(&connection(), &Query::default()).await {
        Err(Ending::Refused(refusal)) => assert_eq!(refusal.reason, Reason::Session),
        other => panic!("{other:?}"),
    }
    install(&hang());
    let mut hurried = connection();
    hurried.options.time_limit_ms = 20;
    match list(&hurried, &Query::default()).await {
        Err(Ending::Unknown(doubt)) => assert_eq!(doubt.cause, DoubtCause::TimedOut),
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
async fn an_answer_about_something_else_proves_nothing() {
    for body in [r#"{}"#, r#"{"error":"x"}"#, r#"{"accessTokens":null}"#] {
        let _restored = answering(&respond(200, body));
        match list(&connection(), &Query::default()).await {
            Err(Ending::Unknown(doubt)) => assert_eq!(doubt.cause, DoubtCause::Unreadable),
            other => panic!("{body}: {other:?}"),
        }
    }
    for body in [r#"{}"#, r#"{"id":"00000000000000000000000000000001"}"#] {
        let _restored = answering(&respond(200, body));
        match revoke(&connection(), &TokenId::parse(ID).unwrap()).await {
            Err(Ending::Unknown(doubt)) => assert_eq!(doubt.cause, DoubtCause::Unreadable),
            other => panic!("{body}: {other:?}"),
        }
    }
}

#[wasm_bindgen_test]
async fn cookies_go_without_a_session_token() {
    let _restored = answering(&respond(200, r#"{"accessTokens":[]}"#));
    let mut by_cookie = connection();
    by_cookie.credential = Credential::Cookies(Some(Csrf {
        header: "X-CSRF-Token".to_owned(),
        token: CsrfToken::Value("anti-forgery".into()),
    }));
    list(&by_cookie, &Query::default()).await.unwrap();
    let request = sent().await;
    assert!(
        request.contains(r#""x-csrf-token":"anti-forgery""#),
        "{request}"
    );
    assert!(!request.contains("authorization"), "{request}");
    assert!(
        request.contains(r#""credentials":"same-origin""#),
        "{request}"
    );
    assert!(request.contains(r#""mode":"same-origin""#), "{request}");

    install(&respond(200, r#"{"accessTokens":[]}"#));
    by_cookie.credential = Credential::Transport;
    list(&by_cookie, &Query::default()).await.unwrap();
    let request = sent().await;
    assert!(!request.contains("authorization"), "{request}");
    assert!(request.contains(r#""credentials":"omit""#), "{request}");
}
