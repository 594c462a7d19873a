//! The texts that the fuzzer starts from, without a fuzzer: a host's policies,
//! links and pasted requests, as JSON.

use std::fs;
use std::path::Path;

use proptest::prelude::*;

#[path = "../../fuzz/shared/host.rs"]
mod host;
#[path = "../../fuzz/shared/policy.rs"]
mod policy;
#[path = "../../fuzz/shared/prefill.rs"]
mod prefill;
#[path = "../../fuzz/shared/rules.rs"]
mod rules;

fn each(corpus: &str, check: fn(&str)) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = fs::read_dir(root.join("fuzz/corpus").join(corpus)).unwrap();
    let texts = files.map(|file| fs::read(file.unwrap().path()).unwrap());
    let mut count = 0;
    for text in texts {
        if let Ok(text) = String::from_utf8(text) {
            check(&text);
            count += 1;
        }
    }
    assert!(count > 0, "{corpus}");
}

#[test]
fn no_form_goes_beyond_a_policy_and_what_is_given_stays() {
    each("policy", policy::check);
}

#[test]
fn what_a_link_or_a_paste_fills_in_knows_no_secret_and_can_be_undone() {
    each("prefill", prefill::check);
}

/// Texts that mean something somewhere, and some that should not.
const ATOMS: [&str; 30] = [
    "null",
    "true",
    "false",
    "0",
    "60",
    "7776000",
    "1.5",
    "\"\"",
    "\"*\"",
    "\"Acme *\"",
    "\"Acme x\"",
    "\"none\"",
    "\"read\"",
    "\"full\"",
    "\"tbtc\"",
    "\"TBTC\"",
    "\"tusdc\"",
    "\"0\"",
    "\"1000\"",
    "\"wallet_view_all\"",
    "\"wallet_spend\"",
    "\"vault_read\"",
    "\"198.51.100.7\"",
    "\"10.0.0.0/8\"",
    "\"5f3a9c0e71d24b86a0c2e4f81b7d93c2\"",
    "\"wallet_spend:5f3a9c0e71d24b86a0c2e4f81b7d93c2\"",
    "{\"enabled\":true,\"txValueLimit\":\"0\"}",
    "{\"enabled\":true,\"maxLimit\":true}",
    "{\"coin\":\"tbtc\",\"txValueLimit\":\"500\"}",
    "{\"coin\":\"tbtc\"}",
];
const MEMBERS: [&str; 7] = [
    "preset", "locked", "required", "allowed", "max", "pattern", "coins",
];

fn atom() -> impl Strategy<Value = String> {
    let one = proptest::sample::select(ATOMS.to_vec()).prop_map(str::to_owned);
    let list = proptest::collection::vec(one.clone(), 0..3);
    prop_oneof![one, list.prop_map(|items| format!("[{}]", items.join(",")))]
}

fn object(
    names: &[&'static str],
    value: impl Strategy<Value = String>,
) -> impl Strategy<Value = String> {
    let member = (proptest::sample::select(names.to_vec()), value);
    let members = proptest::collection::vec(member, 0..4);
    members.prop_map(|members| {
        let written = members.iter();
        let written: Vec<String> = written
            .map(|(name, value)| format!("\"{name}\":{value}"))
            .collect();
        format!("{{{}}}", written.join(","))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn random_policies_and_requests_hold_too(
        decided in object(&host::FIELDS, object(&MEMBERS, atom())),
        asked in object(&host::FIELDS, atom()),
    ) {
        policy::check(&format!("[{decided},{asked}]"));
        prefill::check(&asked);
    }
}
