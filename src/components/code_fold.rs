//! A place for code, folded away; what is in it is made when it is opened.

use web_sys::{Element, Event};
use yew::{
    Callback, Html, Properties, TargetCast, component, use_effect_with, use_node_ref, use_state,
};

use super::code::{Call, CodeHost, CodeWords};
use super::dom::now;
use super::el::{Child, el, remark};
use super::icon::Icon;
use super::ui::Ui;
use crate::form::FormState;
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct CodeFoldProps {
    pub(super) ui: Ui,
    pub(super) part: &'static str,
    pub(super) title: Key,
    pub(super) hint: Key,
    pub(super) code: CodeHost,
    /// The form whose request is shown; without one, how to use a token.
    #[prop_or_default]
    pub(super) state: Option<FormState>,
}

/// The request that a form stands for.
pub(super) fn preview(ui: &Ui, code: &CodeHost, state: FormState) -> CodeFoldProps {
    CodeFoldProps {
        ui: ui.clone(),
        part: "preview",
        title: Key::Preview,
        hint: Key::PreviewHint,
        code: code.clone(),
        state: Some(state),
    }
}

#[component]
pub(super) fn CodeFold(props: &CodeFoldProps) -> Html {
    let CodeFoldProps { ui, code, .. } = props;
    let open = use_state(|| false);
    let place = use_node_ref();
    let call = open.then(|| call(props.state.as_ref())).flatten();
    let note = match &call {
        Some(Call::Create(_)) => ui.get(Key::PreviewSecrets).to_owned(),
        Some(Call::Use) => ui.say(Key::UsageSecret, &["BITGO_ACCESS_TOKEN".into()]),
        None => ui.get(Key::PreviewIncomplete).to_owned(),
    };
    use_effect_with((code.clone(), call.clone(), CodeWords::of(ui)), {
        let place = place.clone();
        move |(code, call, words)| {
            if let (Some(place), Some(call)) = (place.cast(), call) {
                code.show(place, call.clone(), *words);
            }
        }
    });
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let details = event.target_dyn_into::<Element>();
            open.set(details.is_some_and(|details| details.has_attribute("open")));
        })
    };
    el("details")
        .class("box adv")
        .with("part", props.part)
        .ontoggle(ontoggle)
        .child(
            el("summary")
                .child(el("span").class("label").words(ui, props.title))
                .child(el("span").class("hint").words(ui, props.hint))
                .child(Icon::Down.draw()),
        )
        .child(
            el("div")
                .class("in-details")
                .child((*open).then(|| remark(note)))
                .child(
                    call.is_some()
                        .then(|| el("div").class("stack").node(&place)),
                ),
        )
        .html()
}

/// What the code does; nothing while the form breaks a rule.
fn call(state: Option<&FormState>) -> Option<Call> {
    match state {
        Some(state) => Some(Call::Create(
            state.request_without_secrets(now()).ok()?.into(),
        )),
        None => Some(Call::Use),
    }
}
