//! Looking for a token whose answer was lost.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, MouseEvent, Properties, component, use_state};

use super::dom::moment;
use super::el::{Child, button, component, el, remark};
use super::issued_details::when;
use super::revoke::{Revoke, RevokeProps, failure};
use super::ui::Ui;
use crate::domain::id::TokenId;
use crate::domain::lookup::Wanted;
use crate::domain::outcome::{Ending, Issued};
use crate::service::{Connection, Next, Order, Query, list};
use crate::text::Key;

/// More pages than anybody has tokens for.
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
    Done(Found),
}

/// What was found, the nearest in time first.
#[derive(Clone, Default, PartialEq)]
struct Found {
    tokens: Vec<(i64, Rc<Issued>)>,
    /// The list has more that could not be read.
    cut_short: bool,
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
        Search::Done(found) => (found.said(ui), &found.tokens[..]),
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
                .list(found.iter().map(|(_, token)| candidate(ui, token, connect)))
        }))
        .html()
}

impl Found {
    /// A token that is listed twice, as where pages shift, is one.
    fn add(&mut self, distance: i64, token: Issued) {
        let known = |(_, known): &(_, Rc<Issued>)| known.id == token.id;
        if token.id.is_none() || !self.tokens.iter().any(known) {
            let nearer = self.tokens.iter().take_while(|(of, _)| *of <= distance);
            self.tokens
                .insert(nearer.count(), (distance, Rc::new(token)));
        }
    }

    fn said(&self, ui: &Ui) -> String {
        match (self.tokens.len(), self.cut_short) {
            (0, false) => ui.get(Key::LookNone).to_owned(),
            (0, true) => ui.get(Key::LookCut).to_owned(),
            (count, _) => ui.say(Key::LookFound, &[count.into()]),
        }
    }
}

/// Every listed token that may be the one.
async fn candidates(connection: &Connection, wanted: &Wanted) -> Result<Found, Ending> {
    let mut query = Query {
        limit: Some(200),
        after: None,
        order: Order::Descending,
    };
    let (mut found, mut asked) = (Found::default(), Vec::new());
    loop {
        let page = list(connection, &query).await?;
        for token in page.tokens {
            if let Some(distance) = wanted.distance(&token, moment) {
                found.add(distance, token);
            }
        }
        asked.extend(query.after.take());
        match page.next {
            Next::End => break,
            // A server may lead in circles.
            Next::Page(next) if asked.len() < MOST_PAGES && !asked.contains(&next) => {
                query.after = Some(next);
            }
            Next::Page(_) | Next::Unreadable => {
                found.cut_short = true;
                break;
            }
        }
    }
    Ok(found)
}

fn candidate(ui: &Ui, token: &Issued, connect: &Callback<(), Connection>) -> Html {
    let created = token.created.as_deref().map(|at| when(ui, at));
    let created = created.unwrap_or_default();
    let id = token.id.as_deref();
    let revocable = id.is_some_and(|id| TokenId::parse(id).is_ok());
    let row = el("li").class("found");
    // One without an id is told from others by its place.
    let row = match id {
        Some(id) => row.key(id),
        None => row,
    };
    row.child(
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
    .child(if revocable {
        component::<Revoke>(RevokeProps {
            ui: ui.clone(),
            id: token.id.clone(),
            connect: connect.clone(),
            bearer: None,
            hint: "",
        })
    } else {
        remark(ui.get(Key::LookNoId)).html()
    })
    .html()
}
