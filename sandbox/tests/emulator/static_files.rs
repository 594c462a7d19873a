use crate::support::{Bench, refused, required};
use sandbox::{CONTENT_SECURITY_POLICY, Config};
use std::path::PathBuf;

fn dist(name: &str) -> Bench {
    let dist = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&dist).unwrap();
    std::fs::write(
        dist.join("index.html"),
        "<!doctype html><title>Demo</title>",
    )
    .unwrap();
    std::fs::write(dist.join("app.wasm"), b"\0asm").unwrap();
    std::fs::write(dist.join("app.js"), "export {};").unwrap();
    std::fs::write(dist.with_extension("secret"), "outside").unwrap();
    Bench::with(Config {
        dist: Some(dist),
        ..Config::default()
    })
}

#[test]
fn files_have_their_type_and_the_strict_policy() {
    let bench = dist("dist-files");
    for (path, kind) in [
        ("/", "text/html"),
        ("/index.html", "text/html"),
        ("/app.wasm", "application/wasm"),
        ("/app.js", "text/javascript"),
        ("/?theme=dark", "text/html"),
    ] {
        let answer = bench.get(path);
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (200, Some(kind)),
            "{path}"
        );
        assert_eq!(
            answer.header("content-security-policy"),
            Some(CONTENT_SECURITY_POLICY)
        );
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
        assert_eq!(answer.header("cache-control"), Some("no-cache"));
    }
    assert_eq!(
        CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    );
}

#[test]
fn what_is_missing_or_outside_is_not_found_under_the_same_policy() {
    let bench = dist("dist-missing");
    for path in [
        "/nothing.js",
        "/..%2fdist-missing.secret",
        "/%2e%2e/dist-missing.secret",
    ] {
        let answer = bench.get(path);
        assert_eq!(answer.status, 404, "{path}: {}", answer.text);
        assert_eq!(
            answer.header("content-security-policy"),
            Some(CONTENT_SECURITY_POLICY)
        );
    }
    let answer = Bench::new().get("/");
    assert_eq!(answer.status, 404);
    assert!(answer.text.contains("/_sandbox"));
    assert_eq!(
        answer.header("content-security-policy"),
        Some(CONTENT_SECURITY_POLICY)
    );
}

#[test]
fn the_api_goes_before_the_files() {
    let bench = dist("dist-api");
    assert_eq!(bench.create(&required()).status, 200);
    refused(
        &bench.post("/api/v9/user/accesstoken", &required()),
        404,
        "NotFound",
    );
    refused(&bench.get("/api/v9"), 404, "NotFound");
}

#[test]
fn a_directory_that_does_not_exist_is_an_error() {
    let dist = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("never-made");
    let error = sandbox::spawn(Config {
        dist: Some(dist),
        ..Config::default()
    });
    assert!(error.unwrap_err().to_string().contains("never-made"));
}
