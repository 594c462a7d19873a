//! What will be sent, and how to do it in code: the form shows both, and the
//! code does what the form does.

use std::process::Command;

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::interpreters::{LANGUAGES, run};
use crate::page::{OTP, Page, SESSION, key};
use crate::server::Server;
use crate::visit::visit;

const PREVIEW: &str = "one('[part=preview]')";
const CODE: &str = "one('[part=code]').textContent";
/// What begins something else in at least one of the languages.
const AWKWARD: &str = r#"It's "ours" \ $x ${y} #{z} #@a `id` %s 😀 é"#;

fn open(page: &Page, part: &str) {
    page.eval(&format!("one('[part={part}] summary').click()"));
}

fn code(page: &Page, language: &str) -> String {
    page.click(&format!("one('[value={language}]')?.closest('label')"));
    page.eval(CODE).as_str().unwrap().to_owned()
}

/// The JSON of a request as HTTP writes it down.
fn body(http: &str) -> Value {
    let (_, body) = http.split_once("\n\n").unwrap();
    serde_json::from_str(body).unwrap()
}

/// The scripts that are loaded for code.
fn scripts(page: &Page) -> Value {
    page.eval("performance.getEntriesByType('resource').filter(({ name }) => name.includes('snippets')).length")
}

fn secrets() -> [(&'static str, &'static str); 2] {
    [("BITGO_SESSION_TOKEN", SESSION), ("BITGO_OTP", OTP)]
}

fn succeeded(language: &str, output: &std::process::Output) -> String {
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{language}: {said}{errors}");
    said
}

#[test]
fn the_preview_is_what_is_sent_and_follows_the_form() {
    visit("", |page| {
        assert_eq!(scripts(page), 0, "before anybody wants to see code");
        open(page, "preview");
        page.until(&format!("text({PREVIEW}).includes('Complete the form')"));
        assert_eq!(page.eval("one('[part=code]')"), Value::Null);

        page.fill_required();
        page.until("one('[part=code]')");
        let shown = body(page.eval(CODE).as_str().unwrap());
        assert_eq!(shown["label"], "Reports");
        page.fill("label", "Payouts");
        page.paste("ipRestrict", "203.0.113.10");
        page.until(&format!("{CODE}.includes('203.0.113.10')"));
        let mut shown = body(page.eval(CODE).as_str().unwrap());
        assert_eq!(shown["label"], "Payouts");

        page.fill("label", "");
        page.until("!one('[part=code]')");
        page.fill("label", "Payouts");
        page.submit();
        page.until_screen("issued");
        assert_eq!(shown["otp"], "{{BITGO_OTP}}");
        shown["otp"] = OTP.into();
        assert_eq!(page.server.only_body(), shown);
    });
}

#[test]
fn no_secret_is_in_the_preview() {
    visit("", |page| {
        page.fill_required();
        open(page, "preview");
        for language in ["http"].iter().chain(&LANGUAGES) {
            let code = code(page, language);
            for secret in [OTP, SESSION] {
                assert!(!code.contains(secret), "{language}: {code}");
            }
            assert!(code.contains("BITGO_OTP"), "{language}: {code}");
            assert!(code.contains("BITGO_SESSION_TOKEN"), "{language}: {code}");
        }
    });
}

#[test]
fn the_language_is_chosen_by_keyboard_and_remembered() {
    visit("", |page| {
        page.fill_required();
        open(page, "preview");
        page.until("one('[part=code]')");
        page.run("one('[value=http]').focus();", &[]);
        page.press(key::RIGHT);
        page.until(&format!("{CODE}.startsWith('curl ')"));
        page.press(key::TAB);
        assert_eq!(page.eval("focused().getAttribute('part')"), "code");
        page.submit();
        page.until_screen("issued");
        open(page, "usage");
        page.until("one('[part=code]')");
        assert!(page.eval(CODE).as_str().unwrap().starts_with("curl "));
    });
}

#[test]
fn code_that_can_not_be_loaded_is_tried_again() {
    visit("", |page| {
        page.fill_required();
        page.site.take_away("snippets");
        open(page, "preview");
        page.until(&format!("text({PREVIEW}).includes('could not be loaded')"));
        page.forget_troubles();
        page.site.put_back();
        if page.browser.engine == Engine::Firefox {
            // It asks for a script that failed only once, until the page is loaded anew.
            page.goto("/");
            page.fill_required();
        } else {
            open(page, "preview");
            page.until(&format!("!text({PREVIEW}).includes('loaded')"));
        }
        open(page, "preview");
        page.until("one('[part=code]')");
    });
}

#[test]
fn code_is_copied_or_else_selected() {
    visit("", |page| {
        page.fill_required();
        open(page, "preview");
        let python = code(page, "python");
        page.allow_clipboard();
        page.click_button("Copy the code");
        page.until(&format!("text({PREVIEW}).includes('Copied.')"));
        assert_eq!(page.clipboard(), python);

        page.refuse_clipboard();
        page.click_button("Copy the code");
        page.until(&format!("text({PREVIEW}).includes('refused to copy')"));
        let selected = page.eval("getSelection().toString().trim()");
        assert_eq!(selected, python.trim());
    });
}

#[test]
fn code_sends_what_the_form_sends_and_uses_what_it_creates() {
    visit("", |page| {
        page.fill("label", AWKWARD);
        page.tick("wallet_view_all");
        page.tick("wallet_spend_all");
        page.paste("ipRestrict", "203.0.113.10, 198.51.100.16/28\n8.8.8.0/24");
        page.add_limit(0, "tbtc");
        page.fill("spendingLimits[0].txValueLimit", "1.5");
        page.add_limit(1, "hteth");
        page.fill(
            "spendingLimits[1].txValueLimit",
            "12345678901.234567890123456789",
        );
        page.fill_credentials();
        open(page, "preview");
        for language in LANGUAGES {
            let code = code(page, language);
            let said = succeeded(language, &run(language, &code, "form", &secrets()));
            assert!(said.contains("v2x"), "{language} shows the token: {said}");
        }
        page.submit();
        page.until_screen("issued");
        let received = page.server.received();
        assert_eq!(received.len(), LANGUAGES.len() + 1);
        let of_form = received.iter().find(|request| !request["origin"].is_null());
        let of_form = of_form.unwrap();
        assert_eq!(of_form["body"]["label"], AWKWARD);
        for request in &received {
            assert_eq!(request["body"], of_form["body"]);
            assert_eq!(request["authorization"], of_form["authorization"]);
            let kind = request["contentType"].as_str().unwrap();
            assert!(kind.starts_with("application/json"), "{kind}");
        }

        let token = page.reveal();
        open(page, "usage");
        for language in LANGUAGES {
            let code = code(page, language);
            assert!(!code.contains(&token), "{language}: {code}");
            assert!(code.contains("BITGO_ACCESS_TOKEN"), "{language}: {code}");
            let env = [("BITGO_ACCESS_TOKEN", &*token)];
            let said = succeeded(language, &run(language, &code, "usage", &env));
            assert!(said.contains("wallet_spend_all"), "{language}: {said}");
        }
    });
}

#[test]
fn the_functions_without_a_form_write_code_too() {
    visit("", |page| {
        let script = "return load('/widget/headless.js').then(async ({ requestJson, snippet }) => {
            const settings = { environment: 'test', apiBase: '/proxy', path: '/create' };
            const request = { label: 'Reports', duration: 60, scope: ['wallet_view_all'], otp: '1234567' };
            const errors = await Promise.all([
                snippet('cobol', request, settings),
                snippet('go', { ...request, label: '' }, settings),
                snippet('go', request, { ...settings, bearer: 'secret' }),
            ].map((code) => code.catch((error) => error.code)));
            const code = await snippet('shell', request, settings);
            return { json: JSON.parse(requestJson(request, settings)), code, errors };
        });";
        let said = page.run(script, &[]);
        let json = json!({ "label": "Reports", "duration": 60, "scope": ["wallet_view_all"], "otp": "{{BITGO_OTP}}" });
        assert_eq!(said["json"], json);
        let code = said["code"].as_str().unwrap();
        let url = format!("'{}/proxy/create'", page.server.url());
        assert!(code.contains(&url), "{code}");
        assert!(!code.contains("1234567"), "{code}");
        let errors = ["option-value", "invalid-request", "unknown-option"];
        assert_eq!(said["errors"], json!(errors));
    });
}

/// The form refuses such labels; who calls the package's function may use
/// other texts one day, and the code must not become another program by them.
#[test]
fn no_text_breaks_out_of_its_string() {
    let server = Server::start(None);
    let label = format!("{AWKWARD}\n\r\t\u{8}\0\u{1b}\u{7f}\u{202e}\u{2028}\u{feff}'''\"\"\"$(id)");
    let request = json!({ "label": label, "scope": ["a\nb"], "admin": true, "duration": 60 });
    let call =
        json!({ "base": server.url(), "path": "/api/v2/user/accesstoken", "request": request });
    let script = format!(
        "import {{ write }} from '{}/npm/lib/snippets.js';
        process.stdout.write(write(process.argv[1], JSON.parse(process.argv[2])));",
        env!("CARGO_MANIFEST_DIR")
    );
    let mut sent = request;
    sent["otp"] = OTP.into();
    for (count, language) in LANGUAGES.iter().enumerate() {
        let written = Command::new("node")
            .args(["--input-type=module", "--eval", &script, language])
            .arg(call.to_string())
            .output()
            .unwrap();
        let code = succeeded("node", &written);
        // The server refuses it; what it was sent is what counts.
        let output = run(language, &code, "texts", &secrets());
        let received = server.received();
        assert_eq!(received.len(), count + 1, "{language}: {code}{output:?}");
        assert_eq!(received[count]["body"], sent, "{language}: {code}");
    }
}
