//! A job to run, an answer for it, and what came of it.

use std::cell::RefCell;
use std::rc::Rc;

use access_token_widget::domain::environment::{Environment, Rules};
use access_token_widget::domain::label::Label;
use access_token_widget::domain::lifetime::Lifetime;
use access_token_widget::domain::outcome::{Doubt, DoubtCause, Ending, NotSent, Refusal};
use access_token_widget::domain::permitted::Permitted;
use access_token_widget::domain::policy::Policy;
use access_token_widget::domain::request::{Parts, TokenRequest};
use access_token_widget::domain::said::Said;
use access_token_widget::domain::scope::Scope;
use access_token_widget::domain::scope_list::Grant;
use access_token_widget::service::{
    ApiBase, Connection, Credential, Job, Options, Report, TokensPath, create,
};
use js_sys::{Function, JsString, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/tests/browser/service/stub.js")]
extern "C" {
    pub(super) fn install(answer: &Function);
    fn restore();
    #[wasm_bindgen(js_name = callCount)]
    pub(super) fn call_count() -> u32;
    #[wasm_bindgen(js_name = cancelCount)]
    pub(super) fn cancel_count() -> u32;
    #[wasm_bindgen(js_name = sent)]
    fn sent_json() -> Promise;
    #[wasm_bindgen(js_name = respond)]
    fn respond_with(status: u16, headers: &JsString, body: &JsString) -> Function;
    pub(super) fn opaque() -> Function;
    pub(super) fn later(milliseconds: u32, answer: &Function) -> Function;
    #[wasm_bindgen(js_name = whenLetGo)]
    fn when_let_go(answer: &Function) -> Function;
    #[wasm_bindgen(js_name = letGo)]
    fn let_go();
    pub(super) fn hang() -> Function;
    pub(super) fn reject(reason: &str) -> Function;
    pub(super) fn throwing() -> Function;
    pub(super) fn resolve(value: &JsValue) -> Function;
    pub(super) fn stream(status: u16, count: u32, size: u32) -> Function;
    pub(super) fn bytewise(text: &str) -> Function;
    #[wasm_bindgen(js_name = slowBody)]
    pub(super) fn slow_body(milliseconds: u32, head: &str, tail: &str) -> Function;
    pub(super) fn cut(status: u16) -> Function;
    /// A body that never ends after its first piece.
    pub(super) fn piece(status: u16, text: &JsString) -> Function;
    /// A body whose second piece is none of bytes.
    pub(super) fn strange(status: u16, text: &JsString) -> Function;
    #[wasm_bindgen(js_name = pieceIsWiped)]
    pub(super) fn piece_is_wiped() -> bool;
    #[wasm_bindgen(js_name = usedUp)]
    pub(super) fn used_up(status: u16) -> Function;
    #[wasm_bindgen(js_name = lockedBody)]
    pub(super) fn locked_body(status: u16) -> Function;
    #[wasm_bindgen(js_name = randomSecret)]
    pub(crate) fn random_secret() -> JsString;
    #[wasm_bindgen(js_name = randomDigits)]
    pub(crate) fn random_digits() -> JsString;
    pub(super) fn fill(template: &JsString, place: &str, value: &JsString) -> JsString;
    #[wasm_bindgen(js_name = memoryHolds)]
    fn memory_holds(memory: &JsValue, text: &JsString) -> bool;
    #[wasm_bindgen(js_name = goOnline)]
    fn go_online(online: bool);
    #[wasm_bindgen(js_name = restoreOnline)]
    fn restore_online();
    pub(super) fn giver(kind: &str, token: &JsString) -> Function;
    #[wasm_bindgen(js_name = sleep)]
    fn sleep_promise(milliseconds: u32) -> Promise;
    #[wasm_bindgen(js_name = plainText)]
    pub(super) fn plain_text(json: &str, path: &str) -> Option<String>;
}

/// JSON without remarkable headers.
pub(super) const JSON: &str = r#"{"content-type":"application/json"}"#;

/// Puts the page back as it was, whatever becomes of the test.
pub(super) struct Restored;

impl Drop for Restored {
    fn drop(&mut self) {
        restore();
        restore_online();
    }
}

pub(super) fn respond(status: u16, body: &str) -> Function {
    respond_with(status, &JsString::from(JSON), &JsString::from(body))
}

pub(super) fn respond_headers(status: u16, headers: &str, body: &str) -> Function {
    respond_with(status, &JsString::from(headers), &JsString::from(body))
}

/// An answer whose headers never were in the module's memory either.
pub(super) fn respond_headers_js(status: u16, headers: &JsString, body: &JsString) -> Function {
    respond_with(status, headers, body)
}

/// An answer whose body never was in the module's memory as a whole.
pub(super) fn respond_js(status: u16, body: &JsString) -> Function {
    respond_with(status, &JsString::from(JSON), body)
}

pub(super) async fn sleep(milliseconds: u32) {
    JsFuture::from(sleep_promise(milliseconds)).await.unwrap();
}

pub(crate) fn holds(text: &JsString) -> bool {
    memory_holds(&wasm_bindgen::memory(), text)
}

/// What the one call was made with.
pub(super) async fn sent() -> String {
    let sent = JsFuture::from(sent_json()).await.unwrap();
    sent.as_string().unwrap()
}

pub(super) fn parts() -> Parts {
    Parts {
        label: Label::parse("Reporting").unwrap(),
        duration: Some(Lifetime::DEFAULT),
        scope: vec![Grant::Known(Scope::from_name("wallet_view_all").unwrap())],
        admin: Said::Left,
        ip_restrict: Said::Left,
        enterprise: None,
        spending_limits: Said::Left,
        erc20_limit: Said::Left,
        template: None,
        permitted: Permitted::Everything,
    }
}

pub(super) fn token_request(parts: Parts) -> TokenRequest {
    TokenRequest::new(parts, &Rules::of(Environment::Test), &Policy::default()).unwrap()
}

/// A job with everything usual.
pub(super) fn job() -> Job {
    Job {
        connection: Connection {
            base: ApiBase::parse("https://api.example/proxy/", "https://page.example").unwrap(),
            path: TokensPath::default(),
            credential: Credential::Token(JsString::from("session-token")),
            options: Options::default(),
        },
        request: token_request(parts()),
        otp: JsString::from("123 456"),
    }
}

/// A job that waits no longer than so many milliseconds.
pub(super) fn impatient(time_limit_ms: u32) -> Job {
    let mut job = job();
    job.connection.options.time_limit_ms = time_limit_ms;
    job
}

/// The reports of a job that is running or over.
#[derive(Clone, Default)]
pub(super) struct Reports(Rc<RefCell<Vec<Report>>>);

impl Reports {
    pub(super) fn count(&self) -> usize {
        self.0.borrow().len()
    }

    pub(super) fn take(&self) -> Vec<Report> {
        self.0.take()
    }
}

/// Runs a job to its end.
pub(super) async fn run_all(job: Job, answer: &Function) -> Vec<Report> {
    let _restored = Restored;
    install(answer);
    let reports = Reports::default();
    let sink = reports.clone();
    create(job, move |report| sink.0.borrow_mut().push(report)).await;
    reports.take()
}

/// Starts a job and lets it run for so many milliseconds.
pub(super) async fn run_for(milliseconds: u32, job: Job, answer: &Function) -> Reports {
    let _restored = Restored;
    install(answer);
    let reports = Reports::default();
    let sink = reports.clone();
    wasm_bindgen_futures::spawn_local(create(job, move |report| {
        sink.0.borrow_mut().push(report);
    }));
    sleep(milliseconds).await;
    reports
}

/// Runs a job to its end that is answered once it has reported that time is over.
pub(super) async fn run_late(job: Job, answer: &Function) -> Vec<Report> {
    let _restored = Restored;
    install(&when_let_go(answer));
    let reports = Reports::default();
    let sink = reports.clone();
    create(job, move |report| {
        sink.0.borrow_mut().push(report);
        let_go();
    })
    .await;
    reports.take()
}

/// Runs a job that reports once and sends once.
pub(super) async fn run(job: Job, answer: &Function) -> Report {
    let mut reports = run_all(job, answer).await;
    assert_eq!(call_count(), 1, "exactly one request");
    assert_eq!(reports.len(), 1, "exactly one report");
    reports.remove(0)
}

/// Runs a job that must not send.
pub(super) async fn run_unsent(job: Job, online: bool) -> NotSent {
    let _restored = Restored;
    go_online(online);
    let mut reports = run_all(job, &respond(200, r#"{"token":"v2x-unwanted"}"#)).await;
    assert_eq!(call_count(), 0, "nothing is sent");
    assert_eq!(reports.len(), 1, "exactly one report");
    match reports.remove(0) {
        Report {
            ending: Ending::NotSent(reason),
            secret: None,
        } => reason,
        report => panic!("{report:?}"),
    }
}

pub(super) async fn doubt(answer: &Function) -> Doubt {
    match run(job(), answer).await {
        Report {
            ending: Ending::Unknown(doubt),
            secret: None,
        } => doubt,
        report => panic!("{report:?}"),
    }
}

pub(super) async fn cause(answer: &Function) -> DoubtCause {
    doubt(answer).await.cause
}

pub(super) async fn refusal(job: Job, answer: &Function) -> Refusal {
    match run(job, answer).await {
        Report {
            ending: Ending::Refused(refusal),
            secret: None,
        } => refusal,
        report => panic!("{report:?}"),
    }
}
