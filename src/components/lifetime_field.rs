//! How long the token lives, and when that ends.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::{AttrValue, Callback, Event, Html, InputEvent, Properties, TargetCast, component};

use super::dom::{end_of_day, typed};
use super::el::{Child, el};
use super::error_text::{error_text, field_class};
use super::ids::{described_by, error_id, hint_id, id_of};
use super::segments::{Choice, Segments};
use super::ui::Ui;
use crate::domain::lifetime::{Lifetime, Timestamp, Unit};
use crate::domain::problem::Field;
use crate::form::{Action, LifetimeChoice, LifetimeField, LifetimeValue};
use crate::text::{Key, unit_name};

#[derive(Properties, PartialEq)]
pub(super) struct LifetimeInputProps {
    pub(super) ui: Ui,
    pub(super) lifetime: Rc<LifetimeField>,
    /// It can be left to a template.
    pub(super) may_be_left: bool,
    pub(super) now: Timestamp,
    pub(super) error: Option<String>,
}

#[component]
pub(super) fn LifetimeInput(props: &LifetimeInputProps) -> Html {
    let LifetimeInputProps { ui, lifetime, .. } = props;
    let id = id_of(Field::Duration);
    let error = props.error.as_deref();
    let on_choose = change(props, |field, value: AttrValue| {
        field.choice = choice_of(&value);
    });
    let ways = Segments {
        name: "duration".into(),
        label: None,
        choices: choices(ui, props.may_be_left),
        chosen: value_of(lifetime.choice),
        on_choose,
    };
    el("fieldset")
        .class(field_class(error))
        .with("id", id.clone())
        .with("aria-describedby", described_by(&id, true, error.is_some()))
        .child(el("legend").words(ui, Key::Lifetime))
        .child(
            el("p")
                .class("hint")
                .with("id", hint_id(&id))
                .words(ui, Key::LifetimeHint),
        )
        .child(error_text(ui, &id, error))
        .child(ways.draw())
        .child(details(props, &id))
        .child(
            el("output")
                .class("hint num")
                .with("for", id.clone())
                .child(meaning(props)),
        )
        .html()
}

/// The inputs of the chosen way.
fn details(props: &LifetimeInputProps, id: &str) -> Html {
    let LifetimeInputProps { ui, lifetime, .. } = props;
    let left = ui.on::<yew::FocusEvent>(|| Action::Left(Field::Duration));
    let invalid = props.error.is_some().then_some("true");
    let described = props.error.as_ref().map(|_| error_id(id));
    match lifetime.choice {
        LifetimeChoice::Number => {
            let oninput = change(props, |field, event: InputEvent| {
                field.number = typed(&event)
            });
            let onchange = change(props, |field, event: Event| {
                let select = event.target_dyn_into::<HtmlSelectElement>();
                let index = select.map_or(0, |select| select.selected_index());
                let unit = usize::try_from(index)
                    .ok()
                    .and_then(|index| Unit::ALL.get(index));
                field.unit = unit.copied().unwrap_or(Unit::Days);
            });
            let units = Unit::ALL.map(|unit| {
                let selected = unit == lifetime.unit;
                el("option")
                    .flag("selected", selected)
                    .child(ui.get(unit_name(unit)))
                    .html()
            });
            el("div")
                .class("line")
                .child(
                    el("input")
                        .class("in short num")
                        .with("name", "durationNumber")
                        .with("inputmode", "numeric")
                        .with("dir", "ltr")
                        .with("autocomplete", "off")
                        .with("aria-label", ui.get(Key::LifetimeAmount))
                        .value(lifetime.number.clone())
                        .oninput(oninput)
                        .onblur(left)
                        .with("aria-invalid", invalid)
                        .with("aria-describedby", described),
                )
                .child(
                    el("select")
                        .class("in short")
                        .with("name", "durationUnit")
                        .with("aria-label", ui.get(Key::LifetimeUnit))
                        .onchange(onchange)
                        .list(units),
                )
                .html()
        }
        LifetimeChoice::Date => {
            let oninput = change(props, |field, event: InputEvent| {
                field.date = typed(&event);
                field.end = end_of_day(&field.date);
            });
            el("input")
                .class("in short")
                .with("type", "date")
                .with("name", "durationDate")
                .with("aria-label", ui.get(Key::LifetimeLastDay))
                .value(lifetime.date.clone())
                .oninput(oninput)
                .onblur(left)
                .with("aria-invalid", invalid)
                .with("aria-describedby", described)
                .html()
        }
        LifetimeChoice::Preset(_) | LifetimeChoice::Template => Html::default(),
    }
}

/// When the token ends, in words and in seconds.
fn meaning(props: &LifetimeInputProps) -> String {
    let LifetimeInputProps { ui, lifetime, .. } = props;
    match lifetime.value(props.now) {
        Ok(LifetimeValue::Lasting(lasting)) => {
            let end = ui.texts.locale().moment(lasting.ends(props.now));
            let (span, seconds) = (ui.texts.span(lasting), u64::from(lasting.seconds()));
            let key = if lasting.span().exact {
                Key::LifetimeEnds
            } else {
                Key::LifetimeRounded
            };
            ui.say(key, &[(&end).into(), (&span).into(), seconds.into()])
        }
        Ok(LifetimeValue::Template) => ui.say(Key::LifetimeTemplateHint, &[]),
        Err(_) => ui.say(Key::LifetimePending, &[]),
    }
}

/// A callback that changes the field with what an event says.
fn change<E: 'static>(
    props: &LifetimeInputProps,
    change: impl Fn(&mut LifetimeField, E) + 'static,
) -> Callback<E> {
    let (ui, lifetime) = (props.ui.clone(), props.lifetime.clone());
    Callback::from(move |event| {
        let mut field = (*lifetime).clone();
        change(&mut field, event);
        ui.emit(Action::Lifetime(field));
    })
}

fn choices(ui: &Ui, may_be_left: bool) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Lifetime::PRESETS
        .into_iter()
        .filter(|preset| ui.policy.longest.is_none_or(|longest| *preset <= longest))
        .map(|preset| {
            let value = value_of(LifetimeChoice::Preset(preset));
            (value, ui.texts.span(preset).into())
        })
        .collect();
    let mut ways = vec![
        (LifetimeChoice::Number, Key::LifetimeNumber),
        (LifetimeChoice::Date, Key::LifetimeDate),
    ];
    if may_be_left {
        ways.push((LifetimeChoice::Template, Key::LifetimeTemplate));
    }
    choices.extend(
        ways.into_iter()
            .map(|(way, words)| (value_of(way), ui.get(words).into())),
    );
    choices
}

fn value_of(choice: LifetimeChoice) -> AttrValue {
    match choice {
        LifetimeChoice::Preset(lifetime) => lifetime.seconds().to_string().into(),
        LifetimeChoice::Number => "number".into(),
        LifetimeChoice::Date => "date".into(),
        LifetimeChoice::Template => "template".into(),
    }
}

fn choice_of(value: &str) -> LifetimeChoice {
    match value {
        "number" => LifetimeChoice::Number,
        "date" => LifetimeChoice::Date,
        "template" => LifetimeChoice::Template,
        seconds => {
            let seconds = seconds.parse().ok();
            let lifetime = seconds.and_then(|seconds| Lifetime::from_seconds(seconds).ok());
            LifetimeChoice::Preset(lifetime.unwrap_or(Lifetime::DEFAULT))
        }
    }
}
