//! How long the token lives, and the end that is shown.

use js_sys::Date;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlSelectElement};

use super::form::{Form, Network, in_test};
use super::page::{happen, moment, settle, text};

const NUMBER: &str = "durationNumber";
const DATE: &str = "durationDate";
const TEMPLATE: &str = "accessTokenTemplateId";
const DAY: f64 = 86_400.0;

fn said(form: &Form) -> String {
    form.says("output[for=duration]")
}

fn choices(form: &Form) -> Vec<String> {
    let choices = form.all("label:has([name=duration])");
    choices.iter().map(text).collect()
}

/// Checks the sentence against the clock, which may be a minute on by now.
fn assert_ends(form: &Form, seconds: f64, rest: &str) {
    let end = |now: f64| moment(now - now % 60_000.0 + seconds * 1_000.0, "moment");
    let sentence = |now| format!("Ends {} your time, after {rest}.", end(now));
    let now = Date::now();
    let said = said(form);
    let due = [sentence(now), sentence(now - 60_000.0)];
    assert!(due.contains(&said), "{said} is not {}", due[0]);
}

#[wasm_bindgen_test]
async fn ninety_days_are_offered_first_and_every_choice_shows_its_end() {
    let form = Form::open(in_test()).await;
    let all = [
        "30 days",
        "90 days",
        "180 days",
        "1 year",
        "Other",
        "Pick a date",
    ];
    assert_eq!(choices(&form), all);
    let chosen = form.one("[name=duration]:checked");
    assert_eq!(chosen.get_attribute("value").as_deref(), Some("7776000"));
    assert_ends(&form, 90.0 * DAY, "90 days (7,776,000 seconds)");

    form.choose("duration", "2592000").await;
    assert_ends(&form, 30.0 * DAY, "30 days (2,592,000 seconds)");
    form.choose("duration", "31536000").await;
    assert_ends(&form, 365.0 * DAY, "1 year (31,536,000 seconds)");
}

async fn choose_unit(form: &Form, index: i32) {
    let select: HtmlSelectElement = form.named("durationUnit").unchecked_into();
    select.set_selected_index(index);
    happen(&select, "change");
    settle().await;
}

#[wasm_bindgen_test]
async fn a_number_counts_in_its_unit() {
    let form = Form::open(in_test()).await;
    form.choose("duration", "number").await;
    assert_eq!(said(&form), "The end of the token is shown here.");
    form.type_in(NUMBER, "36").await;
    assert_ends(&form, 36.0 * DAY, "36 days (3,110,400 seconds)");
    choose_unit(&form, 2).await;
    assert_eq!(form.value(NUMBER), "36");
    assert_ends(&form, 1.5 * DAY, "1 day 12 hours (129,600 seconds)");
    choose_unit(&form, 5).await;
    form.leave(NUMBER).await;
    assert_eq!(
        form.error(NUMBER).as_deref(),
        Some("A token lives ten years at most. Enter 10 years or fewer")
    );
    assert_eq!(said(&form), "The end of the token is shown here.");
    form.type_in(NUMBER, "2").await;
    assert_eq!(form.error(NUMBER), None);
    assert_ends(&form, 730.0 * DAY, "2 years (63,072,000 seconds)");
}

#[wasm_bindgen_test]
async fn a_date_ends_with_its_last_second_where_the_user_is() {
    let network = Network::new();
    let form = Form::open(in_test()).await;
    form.fill().await;
    form.choose("duration", "date").await;
    let now = Date::new_0();
    let year = now.get_full_year() + 1;
    form.type_in(DATE, &format!("{year}-01-31")).await;
    let end = Date::new_with_year_month_day_hr_min_sec(year, 0, 31, 23, 59, 59);
    let words = format!("Ends {} your time", moment(end.get_time(), "moment"));
    assert!(said(&form).starts_with(&words), "{}", said(&form));
    assert!(words.contains("11:59"));

    let before = Date::now();
    form.submit().await;
    let body = js_sys::JSON::parse(&network.body(0).await).unwrap();
    let duration = js_sys::Reflect::get(&body, &"duration".into()).unwrap();
    let duration = duration.as_f64().unwrap();
    let most = (end.get_time() - before) / 1_000.0;
    assert!(
        duration <= most && duration > most - 10.0,
        "{duration} {most}"
    );
}

#[wasm_bindgen_test]
async fn a_day_that_is_over_is_refused() {
    let form = Form::open(in_test()).await;
    form.choose("duration", "date").await;
    form.type_in(DATE, "2020-02-29").await;
    form.leave(DATE).await;
    let error = form.error(DATE);
    assert_eq!(error.as_deref(), Some("That day is over. Pick a later one"));
    form.choose("duration", "7776000").await;
    assert_eq!(form.error_at(&form.one("fieldset#duration")), None);
    form.choose("duration", "date").await;
    assert_eq!(form.value(DATE), "2020-02-29");
}

#[wasm_bindgen_test]
async fn only_a_named_template_can_decide_the_end() {
    let form = Form::open(in_test()).await;
    let offered = |form: &Form| choices(form).contains(&"Leave to template".to_owned());
    assert!(!offered(&form));
    form.type_in(TEMPLATE, "5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f")
        .await;
    assert!(offered(&form));
    form.choose("duration", "template").await;
    assert_eq!(said(&form), "The template decides when the token ends.");
    assert!(
        form.says("[part=summary]")
            .contains("End when its template says.")
    );

    form.type_in(TEMPLATE, "").await;
    assert!(!offered(&form));
    let chosen: Vec<HtmlElement> = form.all("[name=duration]:checked");
    assert_eq!(chosen.len(), 1);
    assert_ends(&form, 90.0 * DAY, "90 days (7,776,000 seconds)");
}
