//! What each entry of the list of addresses covers, or what is wrong with it.

use std::rc::Rc;

use yew::{Callback, Html, NodeRef, Properties, component, use_node_ref, use_state};

use super::dom::focus_control;
use super::el::{Child, button, el};
use super::icon::Icon;
use super::ids::id_of;
use super::ui::Ui;
use crate::domain::ip::IpRange;
use crate::domain::ip_list::{IpEntry, Relation, remove, replace};
use crate::domain::problem::{Field, Problem};
use crate::form::{Action, IpField};
use crate::text::Key;

/// How many entries are shown before the user asks for more of them.
const FIRST: usize = 20;

/// How many come at once, and how many broken ones are shown beyond the first: more would hold up
/// the page.
const STEP: usize = 200;

#[derive(Properties, PartialEq)]
pub(super) struct AddressEntriesProps {
    pub(super) ui: Ui,
    pub(super) addresses: Rc<IpField>,
    pub(super) problems: Vec<Problem>,
}

#[component]
pub(super) fn AddressEntries(props: &AddressEntriesProps) -> Html {
    let AddressEntriesProps { ui, addresses, .. } = props;
    let first = use_state(|| FIRST);
    let node = use_node_ref();
    let entries = addresses.list.entries();
    let shown: Vec<_> = entries
        .iter()
        .enumerate()
        .filter(|(index, entry)| *index < *first || entry.accepted().is_none())
        .take(*first + STEP)
        .collect();
    let show = |words: String, count: usize| {
        let first = first.clone();
        let onclick = Callback::from(move |_| first.set(count));
        button("link").onclick(onclick).child(words).html()
    };
    let more = match entries.len() - shown.len() {
        0 => None,
        hidden if hidden <= STEP => {
            let words = ui.say(Key::IpShowAll, &[entries.len().into()]);
            Some(show(words, entries.len()))
        }
        _ => Some(show(ui.say(Key::IpShowMore, &[STEP.into()]), *first + STEP)),
    };
    let fewer = (*first > FIRST).then(|| show(ui.say(Key::IpShowFewer, &[]), FIRST));
    el("div")
        .class("stack")
        .node(&node)
        .child(
            el("ul")
                .class("box ips")
                .with("aria-label", ui.get(Key::IpEntries))
                .list(
                    shown
                        .into_iter()
                        .map(|(index, entry)| row(props, &node, index, entry)),
                ),
        )
        .child(
            el("div")
                .class("line")
                .child(
                    el("p")
                        .class("hint num")
                        .with("role", "status")
                        .child(total(ui, addresses)),
                )
                .child(more)
                .child(fewer),
        )
        .child(addresses.list.more_than_recommended().then(|| {
            el("p")
                .class("note")
                .child(ui.say(Key::IpTooMany, &[entries.len().into()]))
        }))
        .html()
}

fn total(ui: &Ui, addresses: &IpField) -> String {
    let list = &addresses.list;
    match (u64::try_from(list.addresses()), list.problems()) {
        (Ok(count), 0) => ui.say(Key::IpTotal, &[count.into()]),
        (Ok(count), broken) => ui.say(Key::IpTotalBroken, &[count.into(), broken.into()]),
        (Err(_), _) => ui.texts.ip_count(list.addresses()),
    }
}

fn row(props: &AddressEntriesProps, node: &NodeRef, index: usize, entry: &IpEntry) -> Html {
    let ui = &props.ui;
    let error = ui.error(&props.problems, Field::IpEntry(index));
    let edit = |change: Box<dyn Fn(&str) -> String>| {
        let (ui, addresses, node) = (ui.clone(), props.addresses.clone(), node.clone());
        Callback::from(move |_| {
            let text = change(&addresses.text);
            ui.emit(Action::Typed(Field::IpRestrict, text));
            focus_control(&node, &id_of(Field::IpRestrict));
        })
    };
    let removal = edit(Box::new(move |text| remove(text, index)));
    let key = match entry.relation {
        Some(Relation::DuplicateOf(_)) => [&entry.text, "#", &index.to_string()].concat(),
        _ => entry.text.to_string(),
    };
    let remedies = error
        .as_ref()
        .and_then(|_| entry.parsed.as_ref().err())
        .map(|error| {
            let readings = error.readings();
            let separate = matches!(
                error,
                crate::domain::ip::IpError::HostBits { .. }
                    | crate::domain::ip::IpError::LeadingZeros { .. }
            );
            offers(&readings, separate)
        });
    let remedies = remedies.unwrap_or_default().into_iter().map(|with| {
        let words = ui.say(Key::IpUse, &[(&with).into()]);
        let onclick = edit(Box::new(move |text| replace(text, index, &with)));
        button("link").onclick(onclick).child(words).html()
    });
    el("li")
        .key(key)
        .class(if error.is_some() { "ip bad" } else { "ip" })
        .child(
            el("span")
                .class("mono")
                .with("dir", "ltr")
                .child(entry.text.to_string()),
        )
        .child(
            el("div")
                .list(says(props, entry, error))
                .child(el("div").class("line").list(remedies)),
        )
        .child(
            button("btn icon")
                .onclick(removal)
                .with("aria-label", ui.say(Key::Remove, &[(&*entry.text).into()]))
                .child(Icon::Cross.draw()),
        )
        .html()
}

/// The texts that may replace an entry: its readings one by one where only
/// one can be meant, all of them together where they are one range.
fn offers(readings: &[IpRange], separate: bool) -> Vec<String> {
    let texts: Vec<String> = readings.iter().map(ToString::to_string).collect();
    if separate || texts.is_empty() {
        texts
    } else {
        vec![texts.join(", ")]
    }
}

/// What is said of an entry: its error, or what it covers and what to know.
fn says(props: &AddressEntriesProps, entry: &IpEntry, error: Option<String>) -> Vec<Html> {
    let ui = &props.ui;
    if let Some(error) = error {
        return vec![
            el("p")
                .class("err")
                .child(Icon::Alert.draw())
                .child(el("span").child(error))
                .html(),
        ];
    }
    let Ok(range) = &entry.parsed else {
        return Vec::new();
    };
    let inside = match entry.relation {
        Some(Relation::InsideOf(wider)) => props.addresses.list.entries().get(wider),
        _ => None,
    };
    let inside = inside.map(|wider| ui.say(Key::IpInside, &[(&*wider.text).into()]));
    let note = ui.texts.ip_note(range);
    let mut says = vec![
        el("p")
            .class("hint num")
            .with("dir", "auto")
            .child(ui.texts.ip_meaning(range))
            .html(),
    ];
    says.extend(
        inside
            .into_iter()
            .chain(note)
            .map(|text| el("p").class("warn").child(text).html()),
    );
    says
}
