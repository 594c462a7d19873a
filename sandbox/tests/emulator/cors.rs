use crate::support::{Answer, Bench, TOKENS, refused, required};

fn preflight(bench: &Bench, path: &str, method: &str, headers: Option<&str>) -> Answer {
    let mut sent = vec![
        ("origin", "https://example.org"),
        ("access-control-request-method", method),
    ];
    sent.extend(headers.map(|h| ("access-control-request-headers", h)));
    bench.try_send("OPTIONS", path, &sent, None).unwrap()
}

#[test]
fn preflights_allow_two_headers() {
    let mut bench = Bench::new();
    bench.bearer = None;
    let production = format!("/production{TOKENS}");
    let one = format!("{TOKENS}/{}", "f".repeat(32));
    for (path, method) in [
        (TOKENS, "POST"),
        (&production, "POST"),
        (&one, "DELETE"),
        ("/api/auth/v1/accesstoken", "POST"),
        ("/api/v2/user/unlock", "POST"),
    ] {
        for headers in [
            None,
            Some("authorization"),
            Some("Content-Type, AUTHORIZATION"),
        ] {
            let answer = preflight(&bench, path, method, headers);
            assert_eq!(answer.status, 204, "{path} {headers:?}");
            assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
            let allowed = answer.header("access-control-allow-headers");
            assert_eq!(allowed, Some("Authorization, Content-Type"));
            assert!(
                answer
                    .header("access-control-allow-methods")
                    .unwrap()
                    .contains(method)
            );
        }
    }
}

#[test]
fn preflights_with_other_headers_or_methods_are_refused_without_cors_headers() {
    let bench = Bench::new();
    let refusals = [
        preflight(
            &bench,
            TOKENS,
            "POST",
            Some("authorization,x-requested-with"),
        ),
        preflight(&bench, TOKENS, "POST", Some("idempotency-key")),
        preflight(&bench, TOKENS, "PATCH", None),
    ];
    for answer in refusals {
        assert_eq!(answer.status, 403);
        let mut names = answer.headers.keys().map(|n| n.as_str());
        assert!(
            !names.any(|n| n.starts_with("access-control-")),
            "{:?}",
            answer.headers
        );
    }
}

#[test]
fn answers_and_refusals_can_be_read_from_any_origin() {
    let mut bench = Bench::new();
    let answer = bench.create(&required());
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    assert!(answer.header("access-control-allow-credentials").is_none());
    assert!(answer.header("access-control-expose-headers").is_none());
    bench.bearer = None;
    let answer = bench.create(&required());
    refused(&answer, 401, "Unauthorized");
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
}

#[test]
fn the_control_endpoint_is_closed_to_other_origins() {
    let bench = Bench::new();
    let answer = preflight(&bench, "/_sandbox/fault", "PUT", Some("content-type"));
    assert!(answer.header("access-control-allow-origin").is_none());
    let answer = bench.get("/_sandbox/received");
    assert!(answer.header("access-control-allow-origin").is_none());
    let text = [("content-type", "text/plain")];
    let body = Some(r#"{"seconds":1}"#);
    let answer = bench
        .try_send("POST", "/_sandbox/clock/advance", &text, body)
        .unwrap();
    refused(&answer, 400, "ValidationError");
}
