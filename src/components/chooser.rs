//! Around a field for ids: what finds them by name, and the names of those in it.

use yew::{AttrValue, Callback, Html, Properties, component, use_node_ref, use_state};

use super::asking::{Answer, use_answer};
use super::choices::{Choice, Choices, search};
use super::chosen_names::chosen_names;
use super::combo::{ComboInput, use_combo};
use super::combo_list::ComboOption;
use super::el::all;
use super::ids::id_of;
use super::ui::Ui;
use crate::domain::id::add;
use crate::domain::problem::Field;
use crate::form::Action;
use crate::text::Key;

#[derive(Properties)]
pub(super) struct ChooserProps {
    pub(super) ui: Ui,
    pub(super) field: Field,
    pub(super) choices: Choices,
    /// What choosing is called.
    pub(super) words: Key,
    /// What is in the field.
    pub(super) text: String,
    /// The field takes any number of ids.
    pub(super) many: bool,
    /// The field.
    pub(super) children: Html,
}

impl PartialEq for ChooserProps {
    /// The field is drawn anew each time, and the code that could compare it
    /// is large.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

#[component]
pub(super) fn Chooser(props: &ChooserProps) -> Html {
    let ChooserProps { ui, choices, .. } = props;
    let query = use_state(String::new);
    let combo = use_combo();
    let answer = use_answer(choices, &combo, &query);
    let node = use_node_ref();
    let (found, nothing) = if combo.is_open() {
        found(choices, answer.as_ref(), &query)
    } else {
        (Vec::new(), Key::FindNone)
    };
    let options: Vec<ComboOption> = found.iter().map(option).collect();
    let id = [&id_of(props.field), "find"].join("-");
    let words = ui.get(props.words);
    let take = take(props);
    let on_choose = {
        let (query, take) = (query.setter(), take.clone());
        Callback::from(move |index: usize| {
            if let Some(choice) = found.get(index) {
                take.emit(choice.id().clone());
                query.set(String::new());
            }
        })
    };
    // What was not chosen shall not stay and look like an answer; an id is one.
    let on_leave = {
        let query = query.clone();
        Callback::from(move |_| {
            if let Ok(choice) = Choice::new(&query, "", "") {
                take.emit(choice.id().clone());
            }
            query.set(String::new());
        })
    };
    let setter = query.setter();
    let input = ComboInput {
        id: &id,
        name: None,
        text: (*query).clone().into(),
        purpose: Some(words),
        described: None,
        invalid: false,
        label: words,
        options: &options,
        nothing: ui.get(nothing),
        on_type: Callback::from(move |text| setter.set(text)),
        on_choose,
        on_leave,
    };
    all([
        combo.draw(input),
        props.children.clone(),
        chosen_names(props, &node),
    ])
}

/// What fits the words, and what is said where nothing does.
fn found(choices: &Choices, answer: Option<&Answer>, query: &str) -> (Vec<Choice>, Key) {
    let (list, nothing): (&[Choice], Key) = match (choices.list(), answer) {
        (Some(list), _) => (list, Key::FindNone),
        (None, Some(answer)) if answer.query == query => match &answer.found {
            Some(list) => (list, Key::FindNone),
            None => (&[], Key::FindFailed),
        },
        // Until the next answer is there, the one before is narrowed down.
        (None, answer) => {
            let before = answer.and_then(|answer| answer.found.as_deref());
            (before.unwrap_or_default(), Key::FindWaiting)
        }
    };
    let mut found = search(list, query);
    if found.is_empty() {
        found.extend(Choice::new(query, "", ""));
    }
    if found.is_empty() && nothing == Key::FindNone && choices.list().is_none() {
        // A function may know more about its choices than their words say.
        found = search(list, "");
    }
    (found, nothing)
}

fn option(choice: &Choice) -> ComboOption {
    ComboOption {
        key: choice.id().clone(),
        label: choice.label().clone(),
        note: choice.note().clone(),
        code: false,
    }
}

/// Puts an id into the field.
fn take(props: &ChooserProps) -> Callback<AttrValue> {
    let (ui, field, many) = (props.ui.clone(), props.field, props.many);
    let text = props.text.clone();
    Callback::from(move |id: AttrValue| {
        let text = if many {
            add(&text, &id)
        } else {
            id.to_string()
        };
        ui.emit(Action::Typed(field, text));
    })
}
