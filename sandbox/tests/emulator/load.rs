//! Many clients at once: nothing is lost and nothing is there twice.

use crate::figures::figure;
use crate::support::{Bench, TOKENS, body_with, required};
use sandbox::Config;
use serde_json::{Value, json};
use std::{
    collections::HashSet,
    sync::Barrier,
    thread,
    time::{Duration, Instant},
};

const CLIENTS: usize = 200;
const TOKENS_EACH: usize = 5;

/// What each client makes of its turn, all of them at once.
fn all_at_once<T: Send>(turn: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let start = Barrier::new(CLIENTS);
    let client = |n| {
        start.wait();
        turn(n)
    };
    thread::scope(|scope| {
        let client = &client;
        let clients: Vec<_> = (0..CLIENTS)
            .map(|n| scope.spawn(move || client(n)))
            .collect();
        clients.into_iter().map(|c| c.join().unwrap()).collect()
    })
}

/// A server that waits as long as a busy machine may need.
fn patient() -> Bench {
    let patience = Some(Duration::from_secs(60));
    let config = Config {
        patience,
        ..Config::default()
    };
    Bench::with(config).signed_out()
}

fn headers(bearer: &str) -> [(&'static str, &str); 2] {
    [
        ("authorization", bearer),
        ("content-type", "application/json"),
    ]
}

#[test]
fn every_token_of_200_clients_is_in_the_list_and_none_is_there_twice() {
    let bench = patient();
    let from = Instant::now();
    let answered = all_at_once(|client| {
        let bearer = format!("Bearer user{client}~1");
        let create = |_| {
            let asked = Instant::now();
            let body = required().to_string();
            let answer = bench.try_send("POST", TOKENS, &headers(&bearer), Some(&body));
            let answer = answer.unwrap();
            assert_eq!(answer.status, 200, "{}", answer.text);
            (answer.json(), asked.elapsed())
        };
        let made: Vec<(Value, Duration)> = (0..TOKENS_EACH).map(create).collect();
        let list = bench.try_send("GET", TOKENS, &headers(&bearer), None);
        let list = list.unwrap().json();
        let listed: HashSet<_> = ids(&list["accessTokens"]).collect();
        let own = made.iter().map(|(token, _)| token["id"].to_string());
        assert_eq!(listed, own.collect(), "each client sees its own");
        made
    });
    let took = from.elapsed();
    let (made, mut waits): (Vec<Value>, Vec<Duration>) = answered.into_iter().flatten().unzip();
    let secrets: HashSet<_> = made
        .iter()
        .map(|token| token["token"].to_string())
        .collect();
    assert_eq!(secrets.len(), CLIENTS * TOKENS_EACH);
    let made: HashSet<_> = made.iter().map(|token| token["id"].to_string()).collect();
    let kept = bench.get("/_sandbox/tokens").json();
    assert_eq!(kept["created"], CLIENTS * TOKENS_EACH);
    assert_eq!(ids(&kept["tokens"]).collect::<HashSet<_>>(), made);
    waits.sort();
    let slowest = waits[waits.len() * 99 / 100].as_millis();
    let per_second = waits.len() as f64 / took.as_secs_f64();
    figure(
        "sandbox, tokens a second for 200 clients",
        format!("{per_second:.0}"),
    );
    figure("sandbox, 99 of 100 answers within (ms)", slowest);
}

#[test]
fn a_password_that_200_clients_send_at_once_is_used_once() {
    let bench = patient();
    bench.put(
        "/_sandbox/limits",
        &json!({ "passwordsPerMinute": CLIENTS, "requestsPerMinute": CLIENTS }),
    );
    let fields = json!({ "otp": "123456", "ipRestrict": ["203.0.113.7"] });
    let body = body_with(&fields).to_string();
    let path = format!("/production{TOKENS}");
    let answers = all_at_once(|_| {
        let answer = bench.try_send("POST", &path, &headers("Bearer one"), Some(&body));
        answer.unwrap().status
    });
    let count = |status| answers.iter().filter(|answer| **answer == status).count();
    assert_eq!((count(200), count(401)), (1, CLIENTS - 1));
    assert_eq!(bench.created(), 1);
}

fn ids(documents: &Value) -> impl Iterator<Item = String> {
    let documents = documents.as_array().unwrap().iter();
    documents.map(|document| document["id"].to_string())
}
