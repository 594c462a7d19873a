//! Section 1: what the token is called and when it ends.

use std::rc::Rc;

use yew::{Html, Properties, component};

use super::el::{Child, all, component};
use super::lifetime_field::{LifetimeInput, LifetimeInputProps};
use super::section::section;
use super::text_field::TextField;
use super::ui::Ui;
use crate::domain::answer::Answer;
use crate::domain::label::{Label, LabelError};
use crate::domain::lifetime::Timestamp;
use crate::domain::problem::{Field, Problem};
use crate::form::{LifetimeField, Typed};
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct NameSectionProps {
    pub(super) ui: Ui,
    pub(super) label: Rc<Typed<Label, LabelError>>,
    pub(super) lifetime: Rc<LifetimeField>,
    /// The lifetime can be left to a template.
    pub(super) may_be_left: bool,
    pub(super) now: Timestamp,
    pub(super) problems: Vec<Problem>,
}

#[component]
pub(super) fn NameSection(props: &NameSectionProps) -> Html {
    let NameSectionProps { ui, label, .. } = props;
    let trimmed = label.value.as_ref().ok().map(Label::as_str);
    let note = trimmed
        .filter(|trimmed| *trimmed != label.text)
        .map(|trimmed| ui.say(Key::LabelTrimmed, &[trimmed.into()]));
    let pattern = ui.policy.label.as_ref();
    let pattern = pattern.map(|pattern| ui.say(Key::PolicyLabelHint, &[pattern.as_str().into()]));
    let text = TextField {
        name: "label".into(),
        label: ui.get(Key::Label),
        hint: ui.get(Key::LabelHint).into(),
        error: ui.error(&props.problems, Field::Label),
        note: note.or(pattern),
        value: label.text.clone(),
        required: true,
        ..TextField::default()
    };
    let fields = all([
        (ui.is_open(Answer::Label))
            .then(|| text.draw(ui, Field::Label))
            .html(),
        (ui.is_open(Answer::Duration))
            .then(|| {
                component::<LifetimeInput>(LifetimeInputProps {
                    ui: ui.clone(),
                    lifetime: props.lifetime.clone(),
                    may_be_left: props.may_be_left,
                    now: props.now,
                    error: ui.error(&props.problems, Field::Duration),
                })
            })
            .html(),
    ]);
    section(
        ui,
        1,
        Key::NameSection,
        ui.get(Key::NameSectionHint),
        fields,
    )
}
