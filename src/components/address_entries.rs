//! What each entry of the list of addresses covers, or what is wrong with it.

use std::rc::Rc;

use yew::{Callback, Html, NodeRef, Properties, component, html, use_node_ref, use_state};

use super::dom::focus_control;
use super::icon::Icon;
use super::ids::id_of;
use super::ui::Ui;
use crate::domain::ip::IpRange;
use crate::domain::ip_list::{IpEntry, Relation, remove, replace};
use crate::domain::problem::{Field, Problem};
use crate::form::{Action, IpField};
use crate::text::Key;

/// How many entries are shown before the user asks for all of them.
const FIRST: usize = 20;

#[derive(Properties, PartialEq)]
pub(super) struct AddressEntriesProps {
    pub(super) ui: Ui,
    pub(super) addresses: Rc<IpField>,
    pub(super) problems: Vec<Problem>,
}

#[component]
pub(super) fn AddressEntries(props: &AddressEntriesProps) -> Html {
    let AddressEntriesProps { ui, addresses, .. } = props;
    let all = use_state(|| false);
    let node = use_node_ref();
    let entries = addresses.list.entries();
    let shown = entries
        .iter()
        .enumerate()
        .filter(|(index, entry)| *all || *index < FIRST || entry.accepted().is_none());
    let more = (entries.len() > FIRST).then(|| {
        let toggle = {
            let all = all.clone();
            Callback::from(move |_| all.set(!*all))
        };
        let words = if *all {
            ui.say(Key::IpShowFewer, &[])
        } else {
            ui.say(Key::IpShowAll, &[entries.len().into()])
        };
        html! { <button type="button" class="link" onclick={toggle}>{ words }</button> }
    });
    html! {
        <div class="stack" ref={node.clone()}>
            <ul class="box ips" aria-label={ui.get(Key::IpEntries)}>
                { for shown.map(|(index, entry)| row(props, &node, index, entry)) }
            </ul>
            <div class="line">
                <p class="hint num" role="status">{ total(ui, addresses) }</p>
                { more }
            </div>
            if addresses.list.more_than_recommended() {
                <p class="note">{ ui.say(Key::IpTooMany, &[entries.len().into()]) }</p>
            }
        </div>
    }
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
        html! { <button type="button" class="link" {onclick}>{ words }</button> }
    });
    html! {
        <li {key} class={if error.is_some() { "ip bad" } else { "ip" }}>
            <span class="mono" dir="ltr">{ entry.text.to_string() }</span>
            <div>
                { for says(props, entry, error) }
                <div class="line">{ for remedies }</div>
            </div>
            <button type="button" class="btn icon" onclick={removal}
                aria-label={ui.say(Key::Remove, &[(&*entry.text).into()])}>
                { Icon::Cross.draw() }
            </button>
        </li>
    }
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
        return vec![html! { <p class="err">{ Icon::Alert.draw() }<span>{ error }</span></p> }];
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
    let mut says =
        vec![html! { <p class="hint num" dir="auto">{ ui.texts.ip_meaning(range) }</p> }];
    says.extend(
        inside
            .into_iter()
            .chain(note)
            .map(|text| html! { <p class="warn">{ text }</p> }),
    );
    says
}
