//! Recognising a token whose answer was lost among those that are listed.

use super::lifetime::{Lifetime, Timestamp};
use super::outcome::Issued;
use super::request::TokenRequest;
use super::scope_list::Grant;

/// How far clocks may be apart, and how long a request may have taken.
const TOLERANCE_MS: i64 = 3_600_000;

/// What a token would look like that a request may have made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    label: String,
    scopes: Vec<String>,
    lifetime: Option<Lifetime>,
    sent: Timestamp,
}

impl Wanted {
    /// The token of a request that left at `sent`.
    pub fn new(request: &TokenRequest, sent: Timestamp) -> Self {
        let parts = request.parts();
        Self {
            label: parts.label.as_str().to_owned(),
            scopes: parts.scope.iter().map(Grant::to_text).collect(),
            lifetime: parts.duration,
            sent,
        }
    }

    /// Whether a listed token may be the one: of the same name, scopes and
    /// lifetime, made at about that time. What the server does not say of it
    /// excludes nothing. `moment` reads the server's dates.
    pub fn may_be(&self, token: &Issued, moment: impl Fn(&str) -> Option<Timestamp>) -> bool {
        let at = |text: &Option<String>| text.as_deref().and_then(&moment);
        let near = |one: i64, other: i64| (one - other).abs() <= TOLERANCE_MS;
        let (created, expires) = (at(&token.created), at(&token.expires));
        let same_label = token
            .label
            .as_ref()
            .is_none_or(|label| *label == self.label);
        let same_scopes = token.scopes.is_empty()
            || self.scopes.is_empty()
            || is_same_set(&token.scopes, &self.scopes);
        let then = created.is_none_or(|created| near(created.millis(), self.sent.millis()));
        let same_end = match (expires, self.lifetime) {
            (Some(expires), Some(lifetime)) => {
                near(expires.millis(), lifetime.ends(self.sent).millis())
            }
            _ => true,
        };
        same_label && same_scopes && then && same_end
    }
}

/// Whether two lists hold the same, in whatever order.
fn is_same_set(one: &[String], other: &[String]) -> bool {
    let all_in = |one: &[String], other: &[String]| one.iter().all(|item| other.contains(item));
    all_in(one, other) && all_in(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted() -> Wanted {
        Wanted {
            label: "Reports".into(),
            scopes: vec!["trade_view".into(), "wallet_view_all".into()],
            lifetime: Some(Lifetime::DEFAULT),
            sent: Timestamp::from_millis(1_000_000_000),
        }
    }

    /// Moments are written as milliseconds.
    fn moment(text: &str) -> Option<Timestamp> {
        text.parse().ok().map(Timestamp::from_millis)
    }

    fn token() -> Issued {
        let created = 1_000_000_000 + 5_000;
        let expires = created + 1_000 * i64::from(Lifetime::DEFAULT.seconds());
        Issued {
            label: Some("Reports".into()),
            scopes: vec!["wallet_view_all".into(), "trade_view".into()],
            created: Some(created.to_string()),
            expires: Some(expires.to_string()),
            ..Issued::default()
        }
    }

    #[test]
    fn the_token_that_was_asked_for_is_recognised() {
        assert!(wanted().may_be(&token(), moment));
        assert!(wanted().may_be(&Issued::default(), moment));
    }

    #[test]
    fn others_are_not() {
        let other = |change: fn(&mut Issued)| {
            let mut token = token();
            change(&mut token);
            token
        };
        for token in [
            other(|token| token.label = Some("reports".into())),
            other(|token| token.scopes = vec!["wallet_view_all".into()]),
            other(|token| token.created = Some("996000000".into())),
            other(|token| token.expires = Some("1000000000".into())),
        ] {
            assert!(!wanted().may_be(&token, moment), "{token:?}");
        }
    }
}
