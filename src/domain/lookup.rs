//! Recognising a token whose answer was lost among those that are listed.

use super::lifetime::{Lifetime, Timestamp};
use super::outcome::Issued;
use super::request::TokenRequest;
use super::scope_list::Grant;

const HOUR_MS: i64 = 3_600_000;

/// How far the clocks of user and server may be apart: one that is set to the
/// wrong day or time zone must not hide a token.
const CLOCKS_MS: i64 = 36 * HOUR_MS;

/// How far a lifetime may be from what was asked for: one clock measures it.
const LIFETIME_MS: i64 = HOUR_MS;

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

    /// How far in time a listed token is from the request, in milliseconds, if
    /// it may be the one: of the same name, scopes and lifetime, made at about
    /// that time. What the server does not say of it excludes nothing. `moment`
    /// reads the server's dates.
    pub fn distance(
        &self,
        token: &Issued,
        moment: impl Fn(&str) -> Option<Timestamp>,
    ) -> Option<i64> {
        let at = |text: &Option<String>| Some(moment(text.as_deref()?)?.millis());
        let (created, expires) = (at(&token.created), at(&token.expires));
        let sent = self.sent.millis();
        let same_label = token
            .label
            .as_ref()
            .is_none_or(|label| *label == self.label);
        let same_scopes = token.scopes.is_empty()
            || self.scopes.is_empty()
            || is_same_set(&token.scopes, &self.scopes);
        let lifetime = self
            .lifetime
            .map(|lifetime| lifetime.ends(self.sent).millis() - sent);
        let same_lifetime = match (created, expires, lifetime) {
            (Some(created), Some(expires), Some(lifetime)) => {
                expires.abs_diff(created).abs_diff(lifetime.unsigned_abs())
                    <= LIFETIME_MS.unsigned_abs()
            }
            _ => true,
        };
        let by_its_end = || Some(expires?.saturating_sub(lifetime?));
        let distance = created
            .or_else(by_its_end)
            .map_or(CLOCKS_MS, |made| made.saturating_sub(sent).saturating_abs());
        (same_label && same_scopes && same_lifetime && distance <= CLOCKS_MS).then_some(distance)
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
        assert_eq!(wanted().distance(&token(), moment), Some(5_000));
        assert!(wanted().distance(&Issued::default(), moment).is_some());
    }

    fn made_at(created: i64) -> Issued {
        let expires = created + 1_000 * i64::from(Lifetime::DEFAULT.seconds());
        Issued {
            created: Some(created.to_string()),
            expires: Some(expires.to_string()),
            ..token()
        }
    }

    #[test]
    fn a_clock_on_the_wrong_day_hides_no_token() {
        let sent = wanted().sent.millis();
        for hours in [-36, -25, 0, 2, 25, 36] {
            let token = made_at(sent + hours * HOUR_MS);
            let distance = Some(hours.abs() * HOUR_MS);
            assert_eq!(wanted().distance(&token, moment), distance, "{hours}");
            // Of one that does not say when it was made, the end tells.
            let created = None;
            let token = Issued { created, ..token };
            assert_eq!(wanted().distance(&token, moment), distance, "{hours}");
        }
        for hours in [-37, 37] {
            let token = made_at(sent + hours * HOUR_MS);
            assert_eq!(wanted().distance(&token, moment), None, "{hours}");
        }
    }

    #[test]
    fn a_lifetime_is_told_by_the_servers_clock_alone() {
        let mut token = made_at(wanted().sent.millis() + 20 * HOUR_MS);
        let expires: i64 = token.expires.unwrap().parse().unwrap();
        token.expires = Some((expires + HOUR_MS).to_string());
        assert!(wanted().distance(&token, moment).is_some());
        token.expires = Some((expires + HOUR_MS + 1).to_string());
        assert_eq!(wanted().distance(&token, moment), None);
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
            other(|token| token.created = Some("800000000".into())),
            other(|token| token.expires = Some("1000000000".into())),
        ] {
            assert_eq!(wanted().distance(&token, moment), None, "{token:?}");
        }
    }
}
