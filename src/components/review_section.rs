//! Section 5: the confirmation, the one-time password, and the button.

use yew::{Html, NodeRef, Properties, component, use_effect_with};

use super::confirm::confirm;
use super::dom::{characters, is_filled};
use super::el::{Child, all, el};
use super::secret_field::SecretField;
use super::section::section;
use super::ui::Ui;
use crate::domain::environment::Environment;
use crate::domain::otp;
use crate::domain::problem::{Field, Problem};
use crate::domain::risk::Risk;
use crate::form::Action;
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct ReviewSectionProps {
    pub(super) ui: Ui,
    pub(super) environment: Environment,
    pub(super) ask_bearer: bool,
    pub(super) sending: bool,
    /// What must be confirmed.
    pub(super) dangers: Vec<Risk>,
    pub(super) confirmed: bool,
    /// Changes when the one-time password must be entered anew.
    pub(super) otp_round: u32,
    pub(super) otp: NodeRef,
    pub(super) bearer: NodeRef,
    pub(super) problems: Vec<Problem>,
}

#[component]
pub(super) fn ReviewSection(props: &ReviewSectionProps) -> Html {
    let ReviewSectionProps {
        ui,
        problems,
        sending,
        ..
    } = props;
    let otp_hint = match props.environment {
        Environment::Production => ui.get(Key::OtpHint).to_owned(),
        Environment::Test => {
            let hints = [Key::OtpHint, Key::OtpHintTest].map(|key| ui.get(key).into());
            ui.say(Key::Sentences, &hints)
        }
    };
    use_effect_with(props.otp_round, {
        let otp = props.otp.clone();
        move |_| {
            if let Some(otp) = otp.cast::<web_sys::HtmlInputElement>() {
                otp.set_value("");
            }
        }
    });
    let otp_error = ui.error(problems, Field::Otp);
    let otp = SecretField {
        name: "otp",
        label: ui.get(Key::Otp),
        hint: otp_hint,
        error: otp_error.as_deref(),
        input: &props.otp,
        one_time: true,
        judge: Some(|text| Action::Otp(otp::check(characters(text)))),
    };
    let bearer_error = ui.error(problems, Field::Bearer);
    let bearer = SecretField {
        name: "bearer",
        label: ui.get(Key::Bearer),
        hint: ui.get(Key::BearerHint).to_owned(),
        error: bearer_error.as_deref(),
        input: &props.bearer,
        one_time: false,
        judge: Some(|text| Action::Bearer {
            filled: is_filled(text),
        }),
    };
    let confirm_error = ui.error(problems, Field::Confirm);
    let fields = all([
        (!props.dangers.is_empty())
            .then(|| {
                confirm(
                    ui,
                    &props.dangers,
                    props.confirmed,
                    confirm_error.as_deref(),
                )
            })
            .html(),
        props
            .ask_bearer
            .then(|| bearer.draw(ui, Field::Bearer))
            .html(),
        otp.draw(ui, Field::Otp),
        el("div")
            .class("line")
            .child(
                el("button")
                    .with("type", "submit")
                    .class("btn main")
                    .with("part", "submit")
                    .with("aria-disabled", sending.then_some("true"))
                    .words(
                        ui,
                        if *sending {
                            Key::Submitting
                        } else {
                            Key::Submit
                        },
                    ),
            )
            .child(el("span").class("hint").words(ui, Key::SubmitHint))
            .child(
                el("span")
                    .class("vh")
                    .with("role", "status")
                    .child(if *sending {
                        ui.get(Key::Submitting)
                    } else {
                        ""
                    }),
            )
            .html(),
    ]);
    section(
        ui,
        5,
        Key::ReviewSection,
        ui.get(Key::ReviewSectionHint),
        fields,
    )
}
