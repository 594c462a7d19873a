//! What parsing, checking, describing and serialising cost, by size.
#![allow(clippy::expect_used, reason = "a benchmark of nothing must not pass")]

use std::hint::black_box;
use std::rc::Rc;

use access_token_widget::domain::amount::parse_coins;
use access_token_widget::domain::ip::Ipv6;
use access_token_widget::domain::ip_list::IpList;
use access_token_widget::domain::label::Label;
use access_token_widget::domain::problem::Field;
use access_token_widget::form::{Action, reduce};
use access_token_widget::text::{Messages, Texts};
use bench::{English, NOW, Size, addresses, form};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};

/// From an empty form to more than anybody fills in.
fn sizes() -> Vec<(String, Size)> {
    let scopes = 5;
    let of = |addresses, limits| Size {
        addresses,
        limits,
        scopes,
    };
    let mut sizes = vec![(
        "empty".to_owned(),
        Size {
            scopes: 1,
            ..Size::default()
        },
    )];
    sizes.extend([10, 100, 1_000, 10_000].map(|n| (format!("{n} addresses"), of(n, 0))));
    sizes.extend([10, 100].map(|n| (format!("{n} limits"), of(0, n))));
    sizes.push((
        "20 scopes".to_owned(),
        Size {
            scopes: 20,
            ..Size::default()
        },
    ));
    sizes
}

fn parse(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("parse");
    group.bench_function("a name", |bencher| {
        bencher.iter(|| Label::parse(black_box("Reports")))
    });
    group.bench_function("an amount", |bencher| {
        bencher.iter(|| parse_coins(black_box("12.5"), 18));
    });
    for count in [1, 10, 100, 1_000, 10_000] {
        let text = addresses(count);
        group.bench_with_input(
            BenchmarkId::new("addresses", count),
            &text,
            |bencher, text| {
                bencher.iter(|| IpList::parse(black_box(text), Ipv6::Refused));
            },
        );
    }
}

/// A key in the name: the next state, with all that is checked for it.
fn key(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("a key in the name");
    for (title, size) in sizes() {
        let state = form(size);
        group.bench_function(title, |bencher| {
            bencher.iter(|| {
                let typed = Action::Typed(Field::Label, "Reports for".to_owned());
                reduce(black_box(Rc::clone(&state)), typed)
            });
        });
    }
}

/// Every rule of the whole form.
fn validate(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("validate");
    for (title, size) in sizes() {
        let state = form(size);
        assert!(state.problems().is_empty(), "{title}");
        group.bench_function(title, |bencher| {
            bencher.iter(|| black_box(&state).problems())
        });
    }
}

/// The summary and the notes on risks, in words.
fn describe(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("describe");
    let texts = Texts::new(Rc::new(English), Messages::default());
    for (title, size) in sizes() {
        let state = form(size);
        group.bench_function(title, |bencher| {
            bencher.iter(|| {
                let (facts, risks) = (black_box(&state).facts(NOW), state.risks(NOW));
                let facts: Vec<String> = facts.iter().map(|fact| texts.fact(fact)).collect();
                let risks: Vec<String> = risks.iter().map(|risk| texts.risk(risk)).collect();
                (facts, risks)
            });
        });
    }
}

/// From a filled-in form to the body of the request.
fn serialise(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("serialise");
    for (title, size) in sizes() {
        let state = form(size);
        group.bench_function(title, |bencher| {
            bencher.iter(|| {
                let request = black_box(&state)
                    .request(NOW)
                    .expect("the form breaks no rule");
                serde_json::to_string(&request).expect("a request is JSON")
            });
        });
    }
}

criterion_group!(benches, parse, key, validate, describe, serialise);
criterion_main!(benches);
