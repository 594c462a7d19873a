//! The tokens that exist: listing them, a page at a time, and revoking one.

use gloo_net::http::Method;

use super::client::{Answered, Connection};
use super::issued;
use super::read::{Reader, is_blank, objects};
use crate::domain::id::TokenId;
use crate::domain::outcome::{Doubt, DoubtCause, Ending, Issued};

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
    /// What comes after it.
    pub next: Next,
}

/// What comes after a page of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing: it is the last.
    End,
    /// Another page, which is asked for by this.
    Page(String),
    /// There is more, and it is not said in a way that can be followed.
    Unreadable,
}

/// Lists tokens that have not ended.
///
/// # Errors
/// How else it ended, which is never [`Ending::Issued`].
pub async fn list(connection: &Connection, query: &Query) -> Result<Page, Ending> {
    let answered = connection.ask(Method::GET, &query.to_text()).await?;
    let reader = answered.reader();
    let object = answered.document.object();
    // An answer without a list does not say that there is no token.
    let tokens = objects(object, "accessTokens").ok_or_else(unreadable)?;
    Ok(Page {
        tokens: tokens
            .iter()
            .map(|token| issued::basics(&reader, token))
            .collect(),
        next: match reader.text(object, NEXT) {
            Some(next) if !next.is_empty() => Next::Page(next),
            _ if is_blank(object, NEXT) => Next::End,
            _ => Next::Unreadable,
        },
    })
}

const NEXT: &str = "nextBatchPrevId";

/// Revokes a token and returns what the server says of it.
///
/// # Errors
/// How else it ended, which is never [`Ending::Issued`].
pub async fn revoke(connection: &Connection, id: &TokenId) -> Result<Issued, Ending> {
    let rest = ["/", id.as_str()].concat();
    let answered = connection.ask(Method::DELETE, &rest).await?;
    let revoked = issued::basics(&answered.reader(), answered.document.object());
    // Only an answer about this token says that it is revoked.
    match &revoked.id {
        Some(revoked_id) if revoked_id == id.as_str() => Ok(revoked),
        _ => Err(unreadable()),
    }
}

fn unreadable() -> Ending {
    Ending::Unknown(Doubt {
        cause: DoubtCause::Unreadable,
        request_id: None,
    })
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
