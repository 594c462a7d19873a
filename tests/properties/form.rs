//! Random walks of a user, a host and a network over the form.

mod body;
mod network;
mod steps;
mod wire;

use std::collections::BTreeSet;
use std::rc::Rc;

use access_token_widget::domain::environment::{Environment, Rules};
use access_token_widget::domain::lifetime::Timestamp;
use access_token_widget::domain::outcome::Ending;
use access_token_widget::domain::problem::{Problem, Rule};
use access_token_widget::domain::risk::Remedy;
use access_token_widget::form::{Action, FormState, Phase, reduce};

use crate::figures::figure;
use body::check_body;
use network::secrets_of;
use steps::{OTP, Walker};

/// Actions in all walks together.
const STEPS: usize = 10_000;
const WALKS: u64 = 20;

/// What a walk came across, so that it can't be one that goes nowhere.
#[derive(Debug, Default)]
struct Seen {
    sent: usize,
    issued: usize,
    unknown: usize,
    refused: usize,
    done: usize,
    restarted: usize,
    interrupted: usize,
    requests: usize,
    broken: usize,
    kinds: BTreeSet<String>,
}

/// Every kind of action, as its `Debug` begins.
const KINDS: [&str; 28] = [
    "Typed",
    "Lifetime",
    "Scope",
    "AllowTask",
    "ForbidTask",
    "ClearScopes",
    "AddLimit",
    "Limit",
    "Erc20",
    "Erc20Limit",
    "Admin",
    "SpellOut",
    "Apply",
    "Undo",
    "Remedy",
    "Confirm",
    "Otp",
    "Bearer",
    "Left",
    "Rules",
    "Adopt",
    "Submit",
    "Ended",
    "Back",
    "Acknowledge",
    "Lost",
    "Restart",
    "Again",
];

#[test]
fn ten_thousand_steps_keep_the_promises_of_the_form() {
    let mut seen = Seen::default();
    for seed in 0..WALKS {
        walk(seed, &mut seen);
    }
    let missing = KINDS.iter().filter(|kind| !seen.kinds.contains(**kind));
    assert_eq!(missing.collect::<Vec<_>>(), [&""; 0], "never happened");
    figure("random walk of the form, actions", STEPS);
    // Every kind of state was visited many times.
    let visits = [
        seen.sent,
        seen.issued,
        seen.unknown,
        seen.refused,
        seen.done,
        seen.restarted,
        seen.interrupted,
        seen.requests,
        seen.broken,
    ];
    assert!(visits.iter().all(|visits| *visits >= 10), "{seen:?}");
}

fn walk(seed: u64, seen: &mut Seen) {
    let mut walker = Walker::new(seed);
    let rules = Rules::of(Environment::Test);
    let start = FormState::new(rules, false, walker.now());
    let mut state = Rc::new(start);
    for step in 0..STEPS / WALKS as usize {
        let action = walker.next(&state);
        let before = state.clone();
        state = reduce(state, action.clone());
        let at = format!("seed {seed}, step {step}: {action:?}");
        let kind = |c: char| !c.is_alphanumeric();
        let debug = format!("{action:?}");
        seen.kinds
            .extend(debug.split(kind).next().map(str::to_owned));
        phases(&before, &state, &action, &at);
        counters(&before, &state, &action, &at);
        shown(&state, &at);
        request(&state, walker.now(), seen, &at);
        again(&state, &action, &at);
        ways_out(&state, walker.now(), &at);
        note(&before, &state, seen);
    }
    // The value of a one-time password never comes here, nor any other secret.
    let held = format!("{state:?}");
    assert!(!held.contains(OTP), "seed {seed}");
    let secrets = (0..=state.submission + 1).flat_map(secrets_of);
    secrets.for_each(|secret| assert!(!held.contains(&secret), "seed {seed}"));
}

/// What takes a risk away takes all of it away.
fn ways_out(state: &Rc<FormState>, now: Timestamp, at: &str) {
    for (risk, remedies) in state.ways_out(now) {
        for remedy in remedies {
            if matches!(remedy, Remedy::AddLimit | Remedy::Answer(_)) {
                continue;
            }
            let after = reduce(state.clone(), Action::Remedy(remedy.clone()));
            let remains = after
                .risks(now)
                .iter()
                .any(|other| other.code() == risk.code());
            assert!(!remains, "{at}: {remedy:?}");
        }
    }
}

/// A phase is entered only by what leads there.
fn phases(before: &FormState, after: &FormState, action: &Action, at: &str) {
    let issued = |action: &Action| {
        let ending = match action {
            Action::Ended { ending, .. } => ending,
            _ => return false,
        };
        matches!(ending, Ending::Issued(_))
    };
    match (&before.phase, &after.phase) {
        (Phase::Editing, Phase::Sending) => {
            assert!(matches!(action, Action::Submit(_)), "{at}");
            assert_eq!(before.problems_at(after.now), [], "{at}");
        }
        (_, Phase::Sending) => assert_eq!(before.phase, Phase::Sending, "{at}"),
        (Phase::Issued(old), Phase::Issued(new)) if !Rc::ptr_eq(old, new) => {
            // The next of the queue, after the one before was saved.
            assert!(matches!(action, Action::Acknowledge), "{at}");
            assert!(before.waiting.len() > after.waiting.len(), "{at}");
        }
        (Phase::Issued(_), Phase::Issued(_)) => {}
        (_, Phase::Issued(_)) => {
            let queued = !before.waiting.is_empty() && matches!(action, Action::Ended { .. });
            assert!(issued(action) || queued, "{at}");
        }
        (Phase::Issued(_), _) => {
            assert!(matches!(action, Action::Acknowledge | Action::Lost), "{at}");
            assert!(after.waiting.is_empty(), "{at}");
        }
        (Phase::Unknown { .. } | Phase::Editing, Phase::Done) => panic!("{at}"),
        _ => {}
    }
    // A token waits only for what is on its way or for the one being shown.
    let busy = matches!(after.phase, Phase::Sending | Phase::Issued(_));
    assert!(after.waiting.is_empty() || busy, "{at}");
    let shown = matches!(after.phase, Phase::Issued(_));
    assert!(after.interrupted.is_none() || shown, "{at}");
}

fn counters(before: &FormState, after: &FormState, action: &Action, at: &str) {
    let accepted = before.phase == Phase::Editing && after.phase == Phase::Sending;
    let sent = u32::from(accepted);
    assert_eq!(after.submission, before.submission + sent, "{at}");
    assert!(after.attempts >= before.attempts, "{at}");
    let restarted = matches!(action, Action::Restart);
    assert!(restarted || after.otp_round >= before.otp_round, "{at}");
    // A one-time password is good for one submission.
    let ended = before.phase == Phase::Sending && after.phase != Phase::Sending;
    assert!(!ended || after.otp.is_err(), "{at}");
}

/// What is shown are broken rules and what the server said.
fn shown(state: &FormState, at: &str) {
    let problems = state.problems();
    let is_said = |problem: &&Problem| matches!(problem.rule, Rule::Refused(_));
    let (said, broken): (Vec<&Problem>, Vec<&Problem>) = state.shown.iter().partition(is_said);
    assert!(said.len() <= 1, "{at}");
    assert!(said.is_empty() || state.failure.is_some(), "{at}");
    let mut order = problems.iter();
    for problem in broken {
        assert!(order.any(|known| known == problem), "{at}: {problem:?}");
    }
    let mut fields: Vec<_> = state.shown.iter().map(|problem| problem.field).collect();
    let count = fields.len();
    fields.sort_unstable();
    fields.dedup();
    assert_eq!(fields.len(), count, "{at}");
    if state.attempted {
        assert!(state.shown.len() >= problems.len(), "{at}");
    }
}

/// A request exists exactly if no rule is broken, and has the API's fields.
fn request(state: &FormState, now: Timestamp, seen: &mut Seen, at: &str) {
    let problems = state.problems_at(now);
    match state.request(now) {
        Err(broken) => {
            seen.broken += 1;
            assert!(!problems.is_empty(), "{at}");
            assert_eq!(broken, problems, "{at}");
        }
        Ok(request) => {
            seen.requests += 1;
            assert_eq!(problems, [], "{at}");
            let json = serde_json::to_string(&request).unwrap();
            check_body(&serde_json::from_str(&json).unwrap(), state, at);
        }
    }
    let _ = state.facts(now);
}

/// An edit that is made again changes nothing.
fn again(state: &Rc<FormState>, action: &Action, at: &str) {
    if keystroke(action) {
        let twice = reduce(state.clone(), action.clone());
        assert!(Rc::ptr_eq(state, &twice), "{at}");
    }
}

/// Whether an action sets something to a value, and so twice is once.
fn keystroke(action: &Action) -> bool {
    !matches!(
        action,
        Action::AddLimit
            | Action::Remedy(Remedy::AddLimit)
            | Action::Submit(_)
            // Keeps what was there before, for the way back.
            | Action::Apply(_)
            | Action::Ended { .. }
            | Action::Acknowledge
            | Action::Lost
    )
}

fn note(before: &FormState, after: &FormState, seen: &mut Seen) {
    let entered =
        |phase: fn(&Phase) -> bool| usize::from(phase(&after.phase) && !phase(&before.phase));
    seen.sent += entered(|phase| *phase == Phase::Sending);
    seen.issued += entered(|phase| matches!(phase, Phase::Issued(_)));
    seen.unknown += entered(|phase| matches!(phase, Phase::Unknown { .. }));
    seen.done += entered(|phase| *phase == Phase::Done);
    let failed = after.failure.is_some() && before.failure.is_none();
    seen.refused += usize::from(failed);
    let restarted = before.phase == Phase::Done && after.phase == Phase::Editing;
    seen.restarted += usize::from(restarted);
    seen.interrupted += usize::from(after.interrupted.is_some() && before.interrupted.is_none());
}

/// The rules that a form breaks at a moment.
trait ProblemsAt {
    fn problems_at(&self, now: Timestamp) -> Vec<Problem>;
}

impl ProblemsAt for FormState {
    fn problems_at(&self, now: Timestamp) -> Vec<Problem> {
        let at = Self {
            now,
            ..self.clone()
        };
        at.problems()
    }
}
