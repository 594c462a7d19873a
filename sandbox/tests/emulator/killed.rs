//! A server that is killed in the middle of its work keeps what it answered.

use crate::figures::figure;
use crate::program::Program;
use crate::scratch::Scratch;
use crate::support::{TOKENS, required};
use serde_json::{Value, json};
use std::{
    collections::HashSet,
    sync::mpsc::{Sender, channel},
    thread,
    time::Duration,
};

const CLIENTS: usize = 8;
const KILLS: usize = 5;

/// Lifts the limits, so that nothing but the kill stops a client.
fn lift_limits(url: &str) {
    let limits = json!({ "requestsPerMinute": u32::MAX, "passwordsPerMinute": u32::MAX });
    let request = ureq::put(format!("{url}/_sandbox/limits"));
    let request = request.header("content-type", "application/json");
    request.send(limits.to_string()).unwrap();
}

/// Creates tokens until the server is gone, and tells the id of each.
fn create_on(url: &str, user: &str, made: &Sender<String>) {
    let agent = ureq::Agent::new_with_defaults();
    let body = required().to_string();
    loop {
        let request = agent.post(format!("{url}{TOKENS}"));
        let request = request.header("authorization", format!("Bearer {user}~1"));
        let request = request.header("content-type", "application/json");
        let answer = request
            .send(&body)
            .and_then(|mut a| a.body_mut().read_to_string());
        let Ok(text) = answer else { return };
        let token: Value = serde_json::from_str(&text).unwrap();
        made.send(token["id"].as_str().unwrap().to_owned()).unwrap();
    }
}

fn kept(url: &str) -> Vec<String> {
    let answer = ureq::get(format!("{url}/_sandbox/tokens")).call();
    let text = answer.unwrap().body_mut().read_to_string().unwrap();
    let kept: Value = serde_json::from_str(&text).unwrap();
    let ids = kept["tokens"].as_array().unwrap().iter();
    ids.map(|token| token["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn every_token_that_was_answered_outlives_a_kill_during_writes() {
    let scratch = Scratch::new("killed");
    let database = scratch.database();
    let flags = ["--database", database.to_str().unwrap()];
    let mut answered: HashSet<String> = HashSet::new();
    for kill in 0..KILLS {
        let mut program = Program::start(&flags);
        let url = program.url().to_owned();
        lift_limits(&url);
        let (made, ids) = channel();
        let clients: Vec<_> = (0..CLIENTS)
            .map(|client| {
                let (url, made) = (url.clone(), made.clone());
                let user = format!("user{kill}-{client}");
                thread::spawn(move || create_on(&url, &user, &made))
            })
            .collect();
        drop(made);
        // Once all is under way, at another moment of its work each time.
        answered.extend(ids.iter().take(CLIENTS * 2));
        thread::sleep(Duration::from_millis(37 * kill as u64));
        program.kill();
        answered.extend(ids);
        clients
            .into_iter()
            .for_each(|client| client.join().unwrap());

        let restarted = Program::start(&flags);
        let kept = kept(restarted.url());
        let distinct: HashSet<String> = kept.iter().cloned().collect();
        assert_eq!(distinct.len(), kept.len(), "a token is there twice");
        let lost: Vec<_> = answered.difference(&distinct).collect();
        assert!(lost.is_empty(), "answered and lost: {lost:?}");
    }
    figure("sandbox, tokens kept over 5 kills", answered.len());
}
