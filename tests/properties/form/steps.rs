//! What a user, a host and a network may do next, at random by a seed.

use std::rc::Rc;

use access_token_widget::domain::admin::Admin;
use access_token_widget::domain::answer::Answer;
use access_token_widget::domain::environment::{Environment, Rules};
use access_token_widget::domain::ip::Ipv6;
use access_token_widget::domain::lifetime::{Lifetime, Timestamp, Unit};
use access_token_widget::domain::limit::AmountUnit;
use access_token_widget::domain::otp::check;
use access_token_widget::domain::policy::Policy;
use access_token_widget::domain::preset::BuiltIn;
use access_token_widget::domain::problem::Field;
use access_token_widget::domain::risk::{Remedy, Risk};
use access_token_widget::domain::scope::{Breadth, Scope, WalletAction};
use access_token_widget::domain::task::Task;
use access_token_widget::form::{
    Action, FormState, LifetimeChoice, LifetimeField, Limit, Phase, Preset, Source, reduce,
};

/// What is typed for a one-time password.
pub(super) const OTP: &str = "123456";
const ID: &str = "5f3a9c0e71d24b86a0c2e4f81b7d93c2";
const IDS: &str = "5f3a9c0e71d24b86a0c2e4f81b7d93c2, 00000000000000000000000000000001";

/// Somebody who does one thing after the other.
pub(super) struct Walker {
    random: u64,
    now: i64,
}

impl Walker {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            random: seed.wrapping_mul(2_654_435_761) | 1,
            now: 1_767_225_600_000,
        }
    }

    pub(super) fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.now)
    }

    pub(super) fn set_now(&mut self, millis: i64) {
        self.now = millis;
    }

    /// A number below `count`, by a linear congruential generator.
    pub(super) fn below(&mut self, count: usize) -> usize {
        self.random = self
            .random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.random >> 33) as usize % count
    }

    pub(super) fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    pub(super) fn bool(&mut self) -> bool {
        self.below(2) == 0
    }

    /// The next action. One that repairs the form is more likely than chance
    /// has it, so that walks get somewhere.
    pub(super) fn next(&mut self, state: &FormState) -> Action {
        self.now += self.below(60_000) as i64;
        match (&state.phase, self.below(10)) {
            (Phase::Editing, 0) => Action::Submit(self.now()),
            (Phase::Editing, 1..=5) => self.repair(state),
            (Phase::Sending, 0..=2) => self.ended(state.submission),
            (Phase::Issued(_), 0..=2) => Action::Acknowledge,
            (Phase::Unknown { .. }, 0..=1) => Action::Back,
            (Phase::Done, 0..=1) => Action::Restart,
            (Phase::Done, 2) => Action::Again,
            (_, 6) => self.any(state),
            (_, 7) => self.host(state),
            _ => self.edit(state),
        }
    }

    /// What a host, a preset or a link does.
    pub(super) fn host(&mut self, state: &FormState) -> Action {
        match self.below(8) {
            0 | 1 => Action::Apply(Rc::new(state.built_in(self.one(&BuiltIn::ALL)))),
            2 => Action::Apply(Rc::new(self.preset(state))),
            3 | 4 => Action::Undo,
            5 => self.policy(state),
            // Mostly none, so that what is given does not stop every walk.
            _ => Action::Adopt {
                policy: Rc::default(),
                start: None,
            },
        }
    }

    /// Answers of another form, some of them.
    fn preset(&mut self, state: &FormState) -> Preset {
        let mut answers = Rc::new(FormState::new(state.rules, false, self.now()));
        for _ in 0..self.below(12) {
            let action = self.edit(&answers);
            answers = reduce(answers, action);
        }
        let sets = Answer::ALL.into_iter().filter(|_| self.bool()).collect();
        Preset {
            source: self.one(&[Source::Link, Source::RefusedLink, Source::Request]),
            sets,
            answers,
        }
    }

    /// A policy that gives the name, or the scopes, and caps the lifetime.
    fn policy(&mut self, state: &FormState) -> Action {
        let start = FormState::new(state.rules, false, self.now());
        let given = Action::Typed(Field::Label, "Given".into());
        let start = reduce(Rc::new(start), given);
        let start = reduce(start, Action::Scope(Scope::WalletViewAll, true));
        let fixes = self.one(&[Answer::Label, Answer::Scope]);
        let fixed = start.fixed(&[fixes], self.now()).unwrap();
        let policy = Policy {
            fixed,
            longest: self.bool().then_some(Lifetime::DEFAULT),
            ..Policy::default()
        };
        let (policy, start) = (Rc::new(policy), Some(start));
        Action::Adopt { policy, start }
    }

    fn any(&mut self, state: &FormState) -> Action {
        let latest = state.submission as usize;
        match self.below(9) {
            8 => Action::Again,
            0 => Action::Submit(self.now()),
            1 => Action::Back,
            2 => Action::Acknowledge,
            3 => Action::Lost,
            4 => Action::Restart,
            // Late, double and impossible answers too.
            _ => {
                let submission = self.below(latest + 2) as u32;
                self.ended(submission)
            }
        }
    }

    /// Mends the first problem there is.
    pub(super) fn repair(&mut self, state: &FormState) -> Action {
        let Some(problem) = state.problems().into_iter().next() else {
            return Action::Submit(self.now());
        };
        let text = match problem.field {
            Field::Label => "Payouts",
            Field::Duration => return Action::Lifetime(LifetimeField::default()),
            Field::Scope if state.scopes.chosen.has(Scope::All) => {
                return Action::Scope(Scope::All, false);
            }
            Field::Scope => return Action::Scope(Scope::WalletViewAll, true),
            Field::ScopeWallets(_) => IDS,
            Field::IpRestrict | Field::IpEntry(_) => "203.0.113.10",
            Field::LimitCoin(id) | Field::LimitValue(id) => {
                return Action::Limit(id, Limit::Remove);
            }
            Field::Erc20Limit | Field::Limits => return Action::Erc20(false),
            Field::Confirm => return Action::Confirm(true),
            Field::Bearer => return Action::Bearer { filled: true },
            Field::Otp => return Action::Otp(check(OTP.chars())),
            _ => "",
        };
        Action::Typed(problem.field, text.into())
    }

    pub(super) fn edit(&mut self, state: &FormState) -> Action {
        let row = self.below(4) as u32;
        match self.below(19) {
            0..=5 => {
                let field = self.field(row);
                Action::Typed(field, self.text())
            }
            6 | 7 => Action::Left(self.field(row)),
            8 => Action::Scope(self.one(&Scope::ALL), self.bool()),
            9 if state.limits.rows.len() < 4 => Action::AddLimit,
            9 | 10 => {
                let change = self.limit();
                Action::Limit(row, change)
            }
            11 => Action::Erc20Limit(self.limit()),
            12 => self.one(&[
                Action::Erc20(true),
                Action::Erc20(false),
                Action::ClearScopes,
                Action::Admin(Admin::No),
                Action::Admin(Admin::Read),
                Action::Admin(Admin::Full),
                Action::Bearer { filled: true },
                Action::Bearer { filled: false },
            ]),
            13 => Action::Otp(check(self.one(&["", OTP, "12345", "x", "abc-"]).chars())),
            14 if self.bool() => self.risk(state),
            14 => self.lifetime(),
            15 => Action::SpellOut(self.one(&Answer::MAY_BE_NONE), self.bool()),
            16 => {
                let breadths = [Breadth::Wallet, Breadth::Enterprise, Breadth::All];
                Action::AllowTask(self.one(&Task::ALL), self.one(&breadths))
            }
            17 => Action::ForbidTask(self.one(&Task::ALL)),
            _ => Action::Rules {
                rules: Rules {
                    environment: self.one(&[Environment::Production, Environment::Test]),
                    ip_exception: self.bool(),
                    ipv6: self.one(&[Ipv6::Refused, Ipv6::Allowed]),
                },
                ask_bearer: self.bool(),
            },
        }
    }

    /// Confirms, or takes a way out.
    fn risk(&mut self, state: &FormState) -> Action {
        let risks = state.risks(self.now());
        let remedies: Vec<Remedy> = risks.iter().flat_map(Risk::remedies).collect();
        if remedies.is_empty() || self.bool() {
            return Action::Confirm(self.bool());
        }
        Action::Remedy(self.one(&remedies))
    }

    fn field(&mut self, row: u32) -> Field {
        let action = self.one(&WalletAction::ALL);
        self.one(&[
            Field::Label,
            Field::Duration,
            Field::Scope,
            Field::ScopeWallets(action),
            Field::CustomScope,
            Field::IpRestrict,
            Field::IpEntry(row as usize),
            Field::Limits,
            Field::LimitCoin(row),
            Field::LimitValue(row),
            Field::Erc20Limit,
            Field::Enterprise,
            Field::Template,
            Field::PermittedEnterprises,
            Field::PermittedWallets,
            Field::Bearer,
            Field::Otp,
        ])
    }

    fn text(&mut self) -> String {
        self.one(&[
            "",
            " ",
            ",",
            "0",
            "1",
            "1.5",
            "1,5",
            "-1",
            "btc",
            "tbtc",
            "hteth",
            "a:b",
            "Bitcoin",
            ID,
            IDS,
            "x_1 x_2",
            "all",
            "203.0.113.10",
            "203.0.113.0/24, 203.0.113.7, 203.0.113.7",
            "2001:db8::1",
            "8.8.8.8/8",
            "\u{202e}",
            "Payouts",
        ])
        .to_owned()
    }

    fn limit(&mut self) -> Limit {
        let on = self.bool();
        self.one(&[
            Limit::Unit(AmountUnit::Coins),
            Limit::Unit(AmountUnit::BaseUnits),
            Limit::Max(on),
            Limit::Zero(on),
            Limit::Remove,
        ])
    }

    fn lifetime(&mut self) -> Action {
        let days = self.below(5_000) as i64 - 100;
        let preset = self.one(&Lifetime::PRESETS);
        Action::Lifetime(LifetimeField {
            choice: self.one(&[
                LifetimeChoice::Preset(preset),
                LifetimeChoice::Number,
                LifetimeChoice::Date,
                LifetimeChoice::Template,
            ]),
            number: self.text(),
            unit: self.one(&Unit::ALL),
            date: String::new(),
            end: self
                .bool()
                .then(|| Timestamp::from_millis(self.now + days * 86_400_000)),
        })
    }
}
