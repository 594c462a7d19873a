//! Random walks over form, view and service: each submission leaves once, its
//! answer comes in time, too late or never, the page is left and comes back, the
//! host takes the form away, the network goes, and a clock goes by.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use access_token_widget::domain::environment::{Environment, Rules};
use access_token_widget::domain::otp::check;
use access_token_widget::domain::outcome::{Doubt, DoubtCause, Ending, NotSent};
use access_token_widget::form::{Action, FormState, Phase, reduce};

use super::ProblemsAt;
use super::network::secrets_of;
use super::steps::{OTP, Walker};
use crate::figures::figure;

const EVENTS: usize = 10_000;
const WALKS: u64 = 20;
const TIME_LIMIT: i64 = 30_000;

/// A request that has left.
struct Post {
    /// Of which of the forms that were on the page one after the other.
    mount: u32,
    submission: u32,
    gives_up_at: Option<i64>,
    answer_at: Option<i64>,
}

/// What happened so far, for a walk that goes nowhere proves nothing.
#[derive(Debug, Default)]
struct Tally {
    /// Submits that broke no rule.
    accepted: usize,
    /// Of these, those without a network.
    unsent: usize,
    posts: usize,
    issued: usize,
    seen: usize,
    lost: usize,
    late: usize,
    again: usize,
    unmounted: usize,
    left: usize,
}

/// A view, the service and a server, as far as they are heard of.
struct Wire {
    walker: Walker,
    mount: u32,
    state: Rc<FormState>,
    /// How many requests left for each submission of each form.
    sent: BTreeMap<(u32, u32), usize>,
    open: Vec<Post>,
    /// The secrets of tokens: the one that is shown, and those that wait.
    secrets: VecDeque<String>,
    offline: bool,
    away: bool,
    tally: Tally,
}

#[test]
fn ten_thousand_events_of_user_and_network_lose_nothing() {
    let mut all = Tally::default();
    for seed in 0..WALKS {
        let mut wire = Wire::new(seed);
        for step in 0..EVENTS / WALKS as usize {
            let event = wire.event();
            wire.check(&format!("seed {seed}, step {step}: {event}"));
        }
        wire.finish();
        wire.check(&format!("seed {seed}, at the end"));
        assert_ne!(wire.state.phase, Phase::Sending, "seed {seed}");
        all.add(&wire.tally);
    }
    let often = [
        all.posts,
        all.issued,
        all.seen,
        all.lost,
        all.late,
        all.unsent,
        all.again,
        all.unmounted,
        all.left,
    ];
    assert!(often.iter().all(|count| *count >= 10), "{all:?}");
    figure("random walk, events", EVENTS);
    figure("random walk, requests", all.posts);
    figure("random walk, tokens shown", all.seen);
    figure("random walk, answers after the time limit", all.late);
}

impl Wire {
    fn new(seed: u64) -> Self {
        let walker = Walker::new(seed);
        Self {
            state: fresh(&walker),
            walker,
            mount: 0,
            sent: BTreeMap::new(),
            open: Vec::new(),
            secrets: VecDeque::new(),
            offline: false,
            away: false,
            tally: Tally::default(),
        }
    }

    fn event(&mut self) -> String {
        if self.walker.below(3) == 0 {
            let milliseconds = self.walker.below(20_000) as i64;
            self.pass(milliseconds);
            return format!("{milliseconds} ms");
        }
        match self.walker.below(120) {
            0 => return self.unmount(),
            1..=3 => {
                self.offline = !self.offline;
                return format!("offline: {}", self.offline);
            }
            4 => return self.leave_page(),
            5..=40 if self.away => {
                self.away = false;
                return "back".to_owned();
            }
            _ => {}
        }
        let action = self.user();
        let name = format!("{action:?}");
        self.act(action);
        name
    }

    /// What a user does, and a host: all but the answers.
    fn user(&mut self) -> Action {
        match (&self.state.phase, self.walker.below(12)) {
            (Phase::Issued(_), 0..=3) => Action::Acknowledge,
            (Phase::Unknown { .. }, 0..=3) => Action::Back,
            (Phase::Done, 0..=1) => Action::Restart,
            (Phase::Done, 2..=3) => Action::Again,
            (_, 0) => Action::Submit(self.walker.now()),
            (_, 1) => Action::Otp(check(OTP.chars())),
            (_, 2) => Action::Bearer { filled: true },
            (Phase::Editing, 3..=8) => self.walker.repair(&self.state),
            (_, 9) => self.walker.host(&self.state),
            _ => self.walker.edit(&self.state),
        }
    }

    /// What the view does: a submission more is one request more.
    fn act(&mut self, action: Action) {
        let before = self.state.clone();
        self.state = reduce(before.clone(), action.clone());
        let was = |phase: fn(&Phase) -> bool| phase(&before.phase);
        match action {
            Action::Acknowledge if was(|phase| matches!(phase, Phase::Issued(_))) => {
                self.tally.seen += 1;
                self.secrets.pop_front();
            }
            Action::Again if was(|phase| *phase == Phase::Done) => self.tally.again += 1,
            Action::Submit(now) if was(|phase| *phase == Phase::Editing) => {
                self.tally.accepted += usize::from(before.problems_at(now).is_empty());
            }
            _ => {}
        }
        if self.state.submission != before.submission {
            self.post();
        }
    }

    fn post(&mut self) {
        let (mount, submission) = (self.mount, self.state.submission);
        if self.offline {
            self.tally.unsent += 1;
            let ending = Ending::NotSent(NotSent::Offline);
            return self.act(Action::Ended { submission, ending });
        }
        let awaited = |post: &Post| post.mount == mount && post.gives_up_at.is_some();
        assert!(!self.open.iter().any(awaited), "one is under way already");
        self.tally.posts += 1;
        *self.sent.entry((mount, submission)).or_default() += 1;
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
            mount,
            submission,
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
            if post.answer_at == Some(at) {
                let post = self.open.remove(index);
                self.tally.late += usize::from(post.gives_up_at.is_none());
                self.answer(&post);
            } else {
                post.gives_up_at = None;
                let (mount, submission) = (post.mount, post.submission);
                self.end(mount, submission, unknown(DoubtCause::TimedOut));
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

    fn answer(&mut self, post: &Post) {
        let mut ending = self.walker.answered(post.submission);
        if matches!(ending, Ending::Issued(_)) {
            self.tally.issued += 1;
            let [.., token] = secrets_of(post.submission);
            if post.mount != self.mount {
                self.tally.lost += 1;
            } else if self.away {
                self.tally.lost += 1;
                ending = unknown(DoubtCause::PageLeft);
            } else {
                self.secrets.push_back(token);
            }
        }
        self.end(post.mount, post.submission, ending);
    }

    /// What happens to a form that is gone changes nothing.
    fn end(&mut self, mount: u32, submission: u32, ending: Ending) {
        if mount == self.mount {
            self.act(Action::Ended { submission, ending });
        }
    }

    /// The host takes the form away and puts another one into its place.
    fn unmount(&mut self) -> String {
        self.tally.unmounted += 1;
        self.tally.lost += self.secrets.len();
        self.secrets.clear();
        self.mount += 1;
        self.away = false;
        self.state = fresh(&self.walker);
        "unmount".to_owned()
    }

    fn leave_page(&mut self) -> String {
        self.tally.left += 1;
        self.away = true;
        if !self.secrets.is_empty() {
            self.tally.lost += self.secrets.len();
            self.secrets.clear();
            self.act(Action::Lost);
        }
        "the page is left".to_owned()
    }

    /// Everything that is on its way arrives, and every token is saved.
    fn finish(&mut self) {
        self.pass(1_000_000);
        while matches!(self.state.phase, Phase::Issued(_)) {
            self.act(Action::Acknowledge);
        }
    }

    fn check(&self, at: &str) {
        let Tally {
            accepted,
            unsent,
            posts,
            issued,
            seen,
            lost,
            ..
        } = self.tally;
        // One request for each submit that breaks no rule, and no other.
        assert_eq!(posts + unsent, accepted, "{at}");
        assert!(self.sent.values().all(|count| *count == 1), "{at}");
        assert_eq!(self.sent.len(), posts, "{at}");
        // What is being sent is on its way, and will end.
        let ours = |post: &&Post| post.mount == self.mount;
        let mut ours = self.open.iter().filter(ours);
        let awaited =
            ours.any(|post| post.submission == self.state.submission && post.gives_up_at.is_some());
        assert_eq!(self.state.phase == Phase::Sending, awaited, "{at}");
        // A secret is there exactly for each token that is shown or waits, and
        // none while the page is away.
        let shown = usize::from(matches!(self.state.phase, Phase::Issued(_)));
        assert_eq!(self.secrets.len(), shown + self.state.waiting.len(), "{at}");
        assert!(!self.away || self.secrets.is_empty(), "{at}");
        assert_eq!(issued, seen + lost + self.secrets.len(), "{at}");
        // The form itself holds none, whatever a server repeats.
        let held = format!("{:?}", self.state);
        assert!(!held.contains(OTP), "{at}");
        for submission in 0..=self.state.submission {
            let secrets = secrets_of(submission);
            assert!(!secrets.iter().any(|secret| held.contains(secret)), "{at}");
        }
    }
}

impl Tally {
    fn add(&mut self, more: &Self) {
        self.accepted += more.accepted;
        self.unsent += more.unsent;
        self.posts += more.posts;
        self.issued += more.issued;
        self.seen += more.seen;
        self.lost += more.lost;
        self.late += more.late;
        self.again += more.again;
        self.unmounted += more.unmounted;
        self.left += more.left;
    }
}

fn fresh(walker: &Walker) -> Rc<FormState> {
    let rules = Rules::of(Environment::Test);
    Rc::new(FormState::new(rules, true, walker.now()))
}

fn unknown(cause: DoubtCause) -> Ending {
    let request_id = None;
    Ending::Unknown(Doubt { cause, request_id })
}
