//! The texts that the fuzzer starts from, without a fuzzer: a host's policies,
//! links and pasted requests, as JSON.

use std::fs;
use std::path::Path;

#[path = "../../fuzz/shared/host.rs"]
mod host;
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
    each("policy", rules::check_policy);
}

#[test]
fn what_a_link_or_a_paste_fills_in_knows_no_secret_and_can_be_undone() {
    each("prefill", rules::check_prefill);
}
