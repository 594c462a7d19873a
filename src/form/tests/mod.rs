//! The form, driven by actions as a user, a host and a network drive it.

mod dates;
mod decisions;
mod drafts;
mod endings;
mod facts;
mod judged;
mod late;
mod limits;
mod order;
mod policies;
mod presets;
mod reach;
mod refusals;
mod requests;
mod risks;
mod rules;
mod same;
mod sharing;
mod showing;
mod templates;
mod ways_out;
mod whole_request;

use std::ops::Deref;
use std::rc::Rc;

use super::{Action, FormState, LimitRow, Phase, reduce};
use crate::domain::environment::{Environment, Rules};
use crate::domain::lifetime::Timestamp;
use crate::domain::otp::OtpKind;
use crate::domain::outcome::{
    Doubt, DoubtCause, Ending, Issued, IssuedLimit, NotSent, Reason, Refusal,
};
use crate::domain::problem::Field;
use crate::domain::scope::Scope;

const A: &str = "5f3a9c0e71d24b86a0c2e4f81b7d93c2";
const B: &str = "00000000000000000000000000000001";
const C: &str = "abcdefabcdefabcdefabcdefabcdefab";

/// 1 January 2026, midnight.
const NOW: Timestamp = Timestamp::from_millis(1_767_225_600_000);
const DAY: i64 = 86_400_000;

fn later(millis: i64) -> Timestamp {
    Timestamp::from_millis(NOW.millis() + millis)
}

/// A form and the actions that it went through.
#[derive(Clone)]
struct Form(Rc<FormState>);

impl Deref for Form {
    type Target = FormState;
    fn deref(&self) -> &FormState {
        &self.0
    }
}

impl Form {
    fn new(environment: Environment) -> Self {
        Self(Rc::new(FormState::new(Rules::of(environment), false, NOW)))
    }

    /// In the test environment, with what every token needs.
    fn ready() -> Self {
        let mut form = Self::new(Environment::Test);
        form.typed(Field::Label, "Payouts")
            .tick(&[Scope::WalletViewAll])
            .otp();
        form
    }

    /// On its way, as the first submission.
    fn sending() -> Self {
        let mut form = Self::ready();
        form.submit();
        assert_eq!(form.phase, Phase::Sending);
        form
    }

    /// Without an answer to the first submission, so far.
    fn unknown() -> Self {
        let mut form = Self::sending();
        form.end(1, timed_out());
        assert!(matches!(form.phase, Phase::Unknown { .. }));
        form
    }

    fn act(&mut self, action: Action) -> &mut Self {
        self.0 = reduce(self.0.clone(), action);
        self
    }

    fn typed(&mut self, field: Field, text: &str) -> &mut Self {
        self.act(Action::Typed(field, text.into()))
    }

    fn left(&mut self, field: Field) -> &mut Self {
        self.act(Action::Left(field))
    }

    fn tick(&mut self, scopes: &[Scope]) -> &mut Self {
        for scope in scopes {
            self.act(Action::Scope(*scope, true));
        }
        self
    }

    fn otp(&mut self) -> &mut Self {
        self.act(Action::Otp(Ok(OtpKind::Digits)))
    }

    fn submit(&mut self) -> &mut Self {
        self.act(Action::Submit(NOW))
    }

    fn end(&mut self, submission: u32, ending: Ending) -> &mut Self {
        self.act(Action::Ended { submission, ending })
    }

    /// Adds a row of limits and fills it in.
    fn limit(&mut self, coin: &str, amount: &str) -> &mut Self {
        self.act(Action::AddLimit);
        let id = self.row(self.limits.rows.len() - 1).id;
        self.typed(Field::LimitCoin(id), coin)
            .typed(Field::LimitValue(id), amount)
    }

    fn row(&self, index: usize) -> &LimitRow {
        &self.limits.rows[index]
    }

    fn problem_fields(&self) -> Vec<Field> {
        self.problems().iter().map(|p| p.field).collect()
    }

    fn shown_fields(&self) -> Vec<Field> {
        self.shown.iter().map(|p| p.field).collect()
    }

    /// The id of the token that is being shown.
    fn token(&self) -> Option<&str> {
        match &self.phase {
            Phase::Issued(issued) => issued.id.as_deref(),
            _ => None,
        }
    }
}

fn issued(id: &str) -> Ending {
    Ending::Issued(Box::new(Issued {
        id: Some(id.into()),
        limits: vec![IssuedLimit {
            ticker: None,
            base_units: None,
        }],
        ..Issued::default()
    }))
}

fn refused(reason: Reason) -> Ending {
    Ending::Refused(Refusal {
        reason,
        status: 400,
        request_id: None,
        detail: None,
    })
}

fn unknown(cause: DoubtCause) -> Ending {
    Ending::Unknown(Doubt {
        cause,
        request_id: None,
    })
}

fn timed_out() -> Ending {
    unknown(DoubtCause::TimedOut)
}

/// One ending of each kind.
fn endings() -> [Ending; 4] {
    [
        issued("t"),
        refused(Reason::Otp),
        Ending::NotSent(NotSent::Offline),
        timed_out(),
    ]
}
