//! Looking for a token whose answer was lost.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, MouseEvent, Properties, component, use_state};

use super::dom::moment;
use super::el::{Child, button, component, el, remark};
use super::issued_details::when;
use super::revoke::{Revoke, RevokeProps, failure};
use super::ui::Ui;
use crate::domain::lookup::Wanted;
use crate::domain::outcome::{Ending, Issued};
use crate::service::{Connection, Order, Query, list};
use crate::text::Key;

/// More pages than anybody has tokens for, in case a server leads in circles.
const MOST_PAGES: usize = 100;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct LookProps {
    pub(super) ui: Ui,
    pub(super) wanted: Rc<Wanted>,
    /// How the API is called, with the session that the form has now.
    pub(super) connect: Callback<(), Connection>,
}

#[derive(Clone, PartialEq)]
enum Search {
    Waiting,
    Running,
    Failed(String),
    Done(Vec<Rc<Issued>>),
}

#[component]
pub(super) fn Look(props: &LookProps) -> Html {
    let LookProps { ui, connect, .. } = props;
    let search = use_state(|| Search::Waiting);
    let onclick = {
        let (props, search) = (props.clone(), search.clone());
        Callback::from(move |_: MouseEvent| {
            if *search == Search::Running {
                return;
            }
            search.set(Search::Running);
            let (props, search) = (props.clone(), search.clone());
            spawn_local(async move {
                let found = candidates(&props.connect.emit(()), &props.wanted).await;
                search.set(match found {
                    Ok(found) => Search::Done(found),
                    Err(ending) => Search::Failed(failure(&props.ui, &ending, Key::LookFailed)),
                });
            });
        })
    };
    let (said, found) = match &*search {
        Search::Waiting => (String::new(), &[][..]),
        Search::Running => (ui.get(Key::Looking).to_owned(), &[][..]),
        Search::Failed(said) => (said.clone(), &[][..]),
        Search::Done(found) if found.is_empty() => (ui.get(Key::LookNone).to_owned(), &[][..]),
        Search::Done(found) => (ui.say(Key::LookFound, &[found.len().into()]), &found[..]),
    };
    let words = match &*search {
        Search::Waiting | Search::Running => Key::Look,
        Search::Failed(_) | Search::Done(_) => Key::LookAgain,
    };
    el("div")
        .class("stack")
        .with("part", "look")
        .child(
            el("div")
                .class("line")
                .child(button("btn").onclick(onclick).words(ui, words))
                .child(el("span").class("hint").with("role", "status").child(said)),
        )
        .child((!found.is_empty()).then(|| {
            el("ul")
                .class("box")
                .list(found.iter().map(|token| candidate(ui, token, connect)))
        }))
        .html()
}

/// Every listed token that may be the one, the newest first.
async fn candidates(connection: &Connection, wanted: &Wanted) -> Result<Vec<Rc<Issued>>, Ending> {
    let mut query = Query {
        limit: Some(200),
        after: None,
        order: Order::Descending,
    };
    let mut found = Vec::new();
    for _ in 0..MOST_PAGES {
        let page = list(connection, &query).await?;
        let alike = page
            .tokens
            .into_iter()
            .filter(|token| wanted.may_be(token, moment));
        found.extend(alike.map(Rc::new));
        if page.next.is_none() || page.next == query.after {
            break;
        }
        query.after = page.next;
    }
    Ok(found)
}

fn candidate(ui: &Ui, token: &Issued, connect: &Callback<(), Connection>) -> Html {
    let created = token.created.as_deref().map(|at| when(ui, at));
    let created = created.unwrap_or_default();
    el("li")
        .key(token.id.clone().unwrap_or_default())
        .class("found")
        .child(
            el("div")
                .child(el("b").child(token.label.clone()))
                .child(remark(ui.say(Key::LookCreated, &[(&created).into()])))
                .child(
                    el("p")
                        .class("mono")
                        .with("dir", "ltr")
                        .child(token.id.clone()),
                ),
        )
        .child(component::<Revoke>(RevokeProps {
            ui: ui.clone(),
            id: token.id.clone(),
            connect: connect.clone(),
            hint: "",
        }))
        .html()
}
