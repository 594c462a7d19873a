//! Every fault of the sandbox in every circumstance of a submission: each ends
//! in one way, after one request, and the user is told the truth.

mod circumstance;
pub(crate) mod expected;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::counts::count;
use crate::engine::Engine;
use crate::page::{Page, SESSION, open};
use crate::server::Server;
use crate::site::Site;
use crate::webdriver::Browser;
use circumstance::Circumstance;
use expected::{End, FAULTS};

#[test]
fn every_fault_of_the_sandbox_is_met() {
    let help = include_str!("../../sandbox/src/help.txt");
    let (_, faults) = help.split_once("FAULTS").unwrap();
    let named = faults.lines().skip(1).filter_map(|line| {
        let name = line.strip_prefix("  ")?.split(' ').next()?;
        (!name.is_empty()).then_some(name)
    });
    let named: BTreeSet<&str> = named.collect();
    let met = FAULTS.iter().map(|fault| fault.kind);
    assert_eq!(named, met.collect());
}

fn meet_all_in(circumstance: Circumstance) {
    let site = Site::new();
    let server = Server::start(Some(site.directory.clone()));
    server.lift_limits();
    let url = server.url();
    let page = open(Browser::start(), &url, server);
    let mut table = Vec::new();
    for fault in &FAULTS {
        page.goto("/");
        page.until_screen("form");
        page.server.forget_requests();
        let made = page.server.tokens();
        fill_everything(&page);
        circumstance.submit(&page, fault.order());
        let end = judge(&page, circumstance, fault.end, made);
        let requests = page.server.received().len() - circumstance.requests_before();
        assert_eq!(requests, 1, "{fault} {circumstance:?}");
        table.push(format!("{circumstance:?} | {fault} | {end} | {requests}"));
        count(&format!("fault matrix, rows ({})", Engine::chosen()), 1);
    }
    eprintln!("{}", table.join("\n"));
}

/// Waits for the end, and holds what is said against what is true.
fn judge(page: &Page, circumstance: Circumstance, end: End, made: u64) -> &'static str {
    let told = circumstance.told(page, end);
    let gone = circumstance == Circumstance::Unmount && end == End::Issued;
    if gone {
        assert_eq!(told[1]["type"], "access-token-dismissed");
        assert_eq!(told[1]["detail"]["acknowledged"], false);
    }
    let last = &told[told.len() - 1 - usize::from(gone)];
    let made = page.server.tokens() - made;
    let kind = last["type"].as_str().unwrap();
    match end {
        End::Issued => {
            assert_eq!(kind, "access-token-created", "{told:?}");
            assert_eq!(made, 1);
        }
        End::Refused => {
            assert_eq!(kind, "access-token-failed", "{told:?}");
            assert_eq!(made, 0, "what is refused does not exist");
        }
        End::Unknown { made: expected } => {
            assert_eq!(kind, "access-token-unknown", "{told:?}");
            assert_eq!(made, expected, "what is unknown may exist");
        }
    }
    if circumstance == Circumstance::Unmount {
        assert_gone(page);
    } else {
        assert_shown(page, end);
    }
    assert_eq!(page.eval("seen.troubles"), json!([]));
    end.name()
}

fn assert_shown(page: &Page, end: End) {
    match end {
        End::Issued => {
            page.until_screen("issued");
            assert!(page.server.accepts(&page.reveal()));
        }
        End::Refused => {
            page.until("focused()?.matches('[part=error-summary]')");
            let said = page.text("one('[part=error-summary]')");
            assert!(said.contains("Your answers are kept"), "{said}");
            assert_kept(page);
        }
        End::Unknown { .. } => {
            page.until_screen("unknown");
            let said = page.text("one('[part=unknown]')");
            assert!(said.contains("BitGo may have created “Reports”."), "{said}");
            page.click_button("Back to the form");
            page.until_screen("form");
            assert_kept(page);
        }
    }
}

/// An answer in every field, of which each must be kept.
fn fill_everything(page: &Page) {
    page.fill_required();
    page.run(include_str!("faults/answers.js"), &[]);
}

fn assert_kept(page: &Page) {
    page.until("named('otp').value === ''");
    assert_eq!(page.value("bearer"), SESSION);
    assert_eq!(page.eval("answers()"), page.eval("filled"));
    assert_eq!(page.value("label"), "Reports");
    let count = page.eval("filled.length").as_u64();
    assert!(count.is_some_and(|count| count > 50), "{count:?} controls");
}

/// The form that is put back is a new one.
fn assert_gone(page: &Page) {
    page.run("document.body.append(gone);", &[]);
    page.until("named('label')?.value === ''");
    assert_eq!(page.eval("screen()"), "form");
    assert_eq!(page.value("bearer"), "");
    let left: Value = page.eval("root.textContent");
    assert!(!left.as_str().unwrap().contains("v2x"));
}

#[test]
fn at_the_first_try() {
    meet_all_in(Circumstance::First);
}

#[test]
fn after_an_earlier_failure() {
    meet_all_in(Circumstance::AfterFailure);
}

#[test]
fn while_the_form_is_taken_away() {
    meet_all_in(Circumstance::Unmount);
}

#[test]
fn with_a_double_click() {
    meet_all_in(Circumstance::DoubleClick);
}

#[test]
fn with_enter_held_down() {
    meet_all_in(Circumstance::EnterHeld);
}

#[test]
fn with_an_answer_after_the_time_limit() {
    meet_all_in(Circumstance::TimedOut);
}

#[test]
fn while_the_network_goes_away() {
    meet_all_in(Circumstance::Offline);
}
