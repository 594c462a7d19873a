//! Which addresses a session token may be sent to.

use access_token_widget::domain::environment::Environment;
use access_token_widget::service::{ApiBase, ApiBaseError};
use wasm_bindgen_test::wasm_bindgen_test;

const PAGE: &str = "https://page.example";

#[wasm_bindgen_test]
fn https_loopback_and_paths_of_the_page() {
    for (text, address) in [
        ("https://app.bitgo.com", "https://app.bitgo.com"),
        ("https://app.bitgo.com/", "https://app.bitgo.com"),
        (
            "HTTPS://Proxy.Example:8443/a/b//",
            "https://proxy.example:8443/a/b",
        ),
        (
            "https://proxy.example:443/a/../b",
            "https://proxy.example/b",
        ),
        ("http://localhost:8080", "http://localhost:8080"),
        (
            "http://127.0.0.1:8080/production",
            "http://127.0.0.1:8080/production",
        ),
        ("http://127.1", "http://127.0.0.1"),
        ("http://[::1]:80/x", "http://[::1]/x"),
        ("/", "https://page.example"),
        ("/production", "https://page.example/production"),
    ] {
        let base = ApiBase::parse(text, PAGE);
        assert_eq!(base.as_ref().map(ApiBase::as_str), Ok(address), "{text}");
    }
    let base = ApiBase::parse("/test", "http://localhost:3000");
    assert_eq!(
        base.as_ref().map(ApiBase::as_str),
        Ok("http://localhost:3000/test")
    );
    for environment in [Environment::Production, Environment::Test] {
        let base = ApiBase::of(environment);
        assert_eq!(ApiBase::parse(base.as_str(), PAGE), Ok(base));
    }
}

#[wasm_bindgen_test]
fn nothing_else() {
    use ApiBaseError::{Blank, Character, Credentials, Form, Insecure, Query};
    for (text, error) in [
        ("", Blank),
        (" https://a.example", Character),
        ("https://a.example\n", Character),
        ("/\t/evil.example", Character),
        ("/\\evil.example", Character),
        ("https:\\\\a.example", Character),
        ("//evil.example", Form),
        ("a.example", Form),
        ("production", Form),
        ("https:a.example", Form),
        ("javascript:alert(1)", Form),
        ("https://", Form),
        ("https://a b.example", Character),
        ("https://[::1", Form),
        ("http://a.example", Insecure),
        ("http://127.example.com", Insecure),
        ("http://localhost.example.com", Insecure),
        ("ws://localhost", Insecure),
        ("ftp://localhost", Insecure),
        ("file:///tmp", Insecure),
        ("https://user@a.example", Credentials),
        ("https://user:word@a.example", Credentials),
        ("https://:word@a.example", Credentials),
        ("https://a.example?x=1", Query),
        ("https://a.example/?", Query),
        ("https://a.example/#", Query),
        ("/production?x", Query),
    ] {
        assert_eq!(ApiBase::parse(text, PAGE), Err(error), "{text}");
    }
    assert_eq!(ApiBase::parse("/", "null"), Err(Form));
    assert_eq!(ApiBase::parse("/", "http://page.example"), Err(Insecure));
}
