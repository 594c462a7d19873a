//! The tokens that exist: listing them, a page at a time, and revoking one.

use gloo_net::http::Method;

use super::client::{Answered, Connection};
use super::issued;
use super::read::{Reader, objects};
use crate::domain::id::TokenId;
use crate::domain::outcome::{Ending, Issued};

/// In which order tokens are listed: by the time of their creation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Oldest first.
    #[default]
    Ascending,
    /// Newest first.
    Descending,
}

/// Which tokens to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// How many at most; the API itself takes 100, and no more than 200.
    pub limit: Option<u8>,
    /// Where the page before ended.
    pub after: Option<String>,
    /// In which order.
    pub order: Order,
}

/// A page of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The tokens, without secrets.
    pub tokens: Vec<Issued>,
    /// Asks for the next page; there is none after the last.
    pub next: Option<String>,
}

/// Lists tokens that have not ended.
///
/// # Errors
/// How else it ended, which is never [`Ending::Issued`].
pub async fn list(connection: &Connection, query: &Query) -> Result<Page, Ending> {
    let answered = connection.ask(Method::GET, &query.to_text()).await?;
    let reader = answered.reader();
    let object = answered.document.object();
    Ok(Page {
        tokens: objects(object, "accessTokens")
            .iter()
            .map(|token| issued::basics(&reader, token))
            .collect(),
        next: reader.text(object, "nextBatchPrevId"),
    })
}

/// Revokes a token and returns what the server says of it.
///
/// # Errors
/// How else it ended, which is never [`Ending::Issued`].
pub async fn revoke(connection: &Connection, id: &TokenId) -> Result<Issued, Ending> {
    let rest = ["/", id.as_str()].concat();
    let answered = connection.ask(Method::DELETE, &rest).await?;
    Ok(issued::basics(
        &answered.reader(),
        answered.document.object(),
    ))
}

impl Query {
    fn to_text(&self) -> String {
        let limit = self
            .limit
            .map(|limit| ["limit=", &limit.to_string()].concat());
        let after = self.after.as_deref().map(|after| {
            let after = js_sys::encode_uri_component(after);
            ["prevId=", &String::from(after)].concat()
        });
        let order = match self.order {
            Order::Ascending => None,
            Order::Descending => Some("sort=DESC".to_owned()),
        };
        let parts: Vec<String> = [limit, after, order].into_iter().flatten().collect();
        if parts.is_empty() {
            return String::new();
        }
        ["?", &parts.join("&")].concat()
    }
}

impl Answered {
    fn reader(&self) -> Reader<'_> {
        Reader::without(self.authority.secret())
    }
}
