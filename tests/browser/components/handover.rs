//! A host that takes new tokens over.

use std::cell::RefCell;
use std::rc::Rc;

use access_token_widget::components::{FormEvent, OnToken, Reveal};
use access_token_widget::domain::outcome::Issued;
use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, ISSUED, Network, SECRET, in_test};
use super::page::{text, until};

/// A form that shows what became of a token, and what the host was given.
async fn issued(
    network: &Network,
    reveal: Reveal,
    taken: bool,
) -> (Form, Rc<RefCell<Vec<(String, Rc<Issued>)>>>) {
    let given = Rc::<RefCell<Vec<(String, Rc<Issued>)>>>::default();
    let mut settings = in_test();
    settings.on_token = Some(OnToken::new(reveal, {
        let given = given.clone();
        move |secret, issued| {
            given.borrow_mut().push((secret.expose().into(), issued));
            async move { taken }
        }
    }));
    let form = Form::open(settings).await;
    form.fill().await;
    form.submit().await;
    network.answer(0, 200, ISSUED).await;
    (form, given)
}

#[wasm_bindgen_test]
async fn a_host_may_have_the_token_beside_the_user() {
    let network = Network::new();
    let (form, given) = issued(&network, Reveal::Once, true).await;
    assert_eq!(given.borrow()[0].0, SECRET);
    assert_eq!(given.borrow()[0].1.label.as_deref(), Some("Reporting"));
    form.press("Show").await;
    assert_eq!(text(&form.one("[part=token]")), SECRET);
    form.press("I have saved it").await;
    assert!(!form.has("[part=token]"));
}

#[wasm_bindgen_test]
async fn a_host_may_have_the_token_in_place_of_the_user() {
    let network = Network::new();
    let (form, given) = issued(&network, Reveal::Never, true).await;
    assert_eq!(given.borrow().len(), 1);
    assert!(form.text().contains("This service has received the token"));
    assert!(!form.has("[part=token]"));
    assert!(!form.html().contains(SECRET));
    form.press("Done").await;
    assert!(form.has("[part=done]"));
    let events = form.events.borrow();
    assert!(matches!(events[0], FormEvent::Created(_)));
    assert!(matches!(
        events[1],
        FormEvent::Dismissed {
            acknowledged: true,
            ..
        }
    ));
}

#[wasm_bindgen_test]
async fn a_token_that_the_host_fails_to_take_over_is_shown_after_all() {
    let network = Network::new();
    let (form, _) = issued(&network, Reveal::Never, false).await;
    let said = "could not be passed on: save it yourself";
    until(said, || form.text().contains(said)).await;
    form.press("Show").await;
    assert_eq!(text(&form.one("[part=token]")), SECRET);
}
