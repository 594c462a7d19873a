//! Random walks over form and service: each submission leaves once, its answer
//! comes in time, too late or never, and a clock goes by.

use std::collections::VecDeque;
use std::rc::Rc;

use access_token_widget::domain::environment::{Environment, Rules};
use access_token_widget::domain::otp::check;
use access_token_widget::domain::outcome::{Doubt, DoubtCause, Ending};
use access_token_widget::form::{Action, FormState, Phase, reduce};

use super::steps::{OTP, Walker};
use crate::figures::figure;

const EVENTS: usize = 10_000;
const WALKS: u64 = 20;
const TIME_LIMIT: i64 = 30_000;

/// A request that has left.
struct Post {
    submission: u32,
    gives_up_at: Option<i64>,
    answer_at: Option<i64>,
}

/// A view, the service and a server, as far as they are heard of.
struct Wire {
    walker: Walker,
    state: Rc<FormState>,
    posts: usize,
    open: Vec<Post>,
    /// The secrets of tokens: the one that is shown, and those that wait.
    secrets: VecDeque<String>,
    issued: usize,
    seen: usize,
    lost: usize,
    late: usize,
}

#[test]
fn ten_thousand_events_of_user_and_network_lose_nothing() {
    let (mut posts, mut issued, mut late) = (0, 0, 0);
    for seed in 0..WALKS {
        let mut wire = Wire::new(seed);
        for step in 0..EVENTS / WALKS as usize {
            let event = wire.event();
            wire.check(&format!("seed {seed}, step {step}: {event}"));
        }
        wire.finish();
        wire.check(&format!("seed {seed}, at the end"));
        assert_ne!(wire.state.phase, Phase::Sending, "seed {seed}");
        posts += wire.posts;
        issued += wire.issued;
        late += wire.late;
    }
    assert!(
        posts > 100 && issued > 30 && late > 10,
        "{posts} {issued} {late}"
    );
    figure("random walk, events", EVENTS);
    figure("random walk, requests", posts);
    figure("random walk, tokens shown", issued);
    figure("random walk, answers after the time limit", late);
}

impl Wire {
    fn new(seed: u64) -> Self {
        let walker = Walker::new(seed);
        let rules = Rules::of(Environment::Test);
        Self {
            state: Rc::new(FormState::new(rules, true, walker.now())),
            walker,
            posts: 0,
            open: Vec::new(),
            secrets: VecDeque::new(),
            issued: 0,
            seen: 0,
            lost: 0,
            late: 0,
        }
    }

    fn event(&mut self) -> String {
        if self.walker.below(3) == 0 {
            let milliseconds = self.walker.below(20_000) as i64;
            self.pass(milliseconds);
            return format!("{milliseconds} ms");
        }
        let action = self.user();
        let name = format!("{action:?}");
        self.act(action);
        name
    }

    /// What a user does: all but the answers.
    fn user(&mut self) -> Action {
        match (&self.state.phase, self.walker.below(12)) {
            (Phase::Issued(_), 0..=3) => Action::Acknowledge,
            (Phase::Issued(_), 4) => Action::Lost,
            (Phase::Unknown { .. }, 0..=3) => Action::Back,
            (Phase::Done, 0..=3) => Action::Restart,
            (_, 0) => Action::Submit(self.walker.now()),
            (_, 1) => Action::Otp(check(OTP.chars())),
            (_, 2) => Action::Bearer { filled: true },
            (Phase::Editing, 3..=8) => self.walker.repair(&self.state),
            _ => self.walker.edit(&self.state),
        }
    }

    /// What the view does: a submission more is one request more.
    fn act(&mut self, action: Action) {
        let before = self.state.clone();
        self.state = reduce(before.clone(), action.clone());
        let shown = matches!(before.phase, Phase::Issued(_));
        match action {
            Action::Acknowledge if shown => {
                self.seen += 1;
                self.secrets.pop_front();
            }
            Action::Lost if shown => {
                self.lost += self.secrets.len();
                self.secrets.clear();
            }
            _ => {}
        }
        if self.state.submission != before.submission {
            self.post();
        }
    }

    fn post(&mut self) {
        self.posts += 1;
        let now = self.walker.now().millis();
        let delays = [
            Some(50),
            Some(5_000),
            Some(29_999),
            Some(30_001),
            Some(200_000),
            None,
        ];
        let delay: Option<i64> = self.walker.one(&delays);
        self.open.push(Post {
            submission: self.state.submission,
            gives_up_at: Some(now + TIME_LIMIT),
            answer_at: delay.map(|delay| now + delay),
        });
    }

    /// Time goes by, and what is due happens in its order.
    fn pass(&mut self, milliseconds: i64) {
        let until = self.walker.now().millis() + milliseconds;
        while let Some((at, index)) = self.next_due().filter(|(at, _)| *at <= until) {
            self.walker.set_now(at);
            let post = &mut self.open[index];
            let submission = post.submission;
            if post.answer_at == Some(at) {
                let late = post.gives_up_at.is_none();
                self.open.remove(index);
                self.answer(submission, late);
            } else {
                post.gives_up_at = None;
                let doubt = Doubt {
                    cause: DoubtCause::TimedOut,
                    request_id: None,
                };
                let ending = Ending::Unknown(doubt);
                self.act(Action::Ended { submission, ending });
            }
        }
        self.walker.set_now(until);
    }

    fn next_due(&self) -> Option<(i64, usize)> {
        let due = self.open.iter().enumerate().filter_map(|(index, post)| {
            let first = post.gives_up_at.into_iter().chain(post.answer_at).min();
            Some((first?, index))
        });
        due.min()
    }

    fn answer(&mut self, submission: u32, late: bool) {
        self.late += usize::from(late);
        let action = self.walker.ended(submission);
        let Action::Ended { ending, .. } = &action else {
            return;
        };
        if matches!(ending, Ending::Issued(_)) {
            self.issued += 1;
            self.secrets.push_back(format!("v2x-secret-{submission}"));
        }
        self.act(action);
    }

    /// Everything that is on its way arrives, and every token is saved.
    fn finish(&mut self) {
        self.pass(1_000_000);
        while matches!(self.state.phase, Phase::Issued(_)) {
            self.act(Action::Acknowledge);
        }
    }

    fn check(&self, at: &str) {
        assert_eq!(self.posts, self.state.submission as usize, "{at}");
        // What is being sent is on its way, and will end.
        let awaited = self
            .open
            .iter()
            .any(|post| post.submission == self.state.submission && post.gives_up_at.is_some());
        if self.state.phase == Phase::Sending {
            assert!(awaited, "{at}");
        }
        // A secret is there exactly for each token that is shown or waits.
        let shown = usize::from(matches!(self.state.phase, Phase::Issued(_)));
        assert_eq!(self.secrets.len(), shown + self.state.waiting.len(), "{at}");
        assert_eq!(
            self.issued,
            self.seen + self.lost + self.secrets.len(),
            "{at}"
        );
        assert!(!format!("{:?}", self.state).contains(OTP), "{at}");
    }
}
