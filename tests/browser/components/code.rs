//! Code is the host's: a form whose host shows none has no place for it.

use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, Network, in_test};

#[wasm_bindgen_test]
async fn without_a_host_for_code_there_is_no_empty_place() {
    let network = Network::new();
    let form = Form::with_token(&network).await;
    assert!(form.has("[part=issued]"));
    assert!(!form.has("[part=usage]"));
    let form = Form::open(in_test()).await;
    assert!(form.has("[part=advanced]"));
    assert!(!form.has("[part=preview]"));
}
