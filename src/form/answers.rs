//! The form's answers as wholes: blank or not, alike, taken over.

use std::rc::Rc;

use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::problem::Problem;
use crate::domain::said::Said;

use super::FormState;

impl FormState {
    /// Whether an answer is blank and so whatever the template has for it.
    pub fn is_left(&self, answer: Answer) -> bool {
        self.is_blank(answer)
            && self.advanced.has_template()
            && !self.spelled_out.contains(&answer)
            && !self.policy.restricts(answer)
    }

    /// Whether a blank answer is the template's, where the user decides if it
    /// is that or none.
    pub fn left_choice(&self, answer: Answer) -> Option<bool> {
        let needs_some = answer == Answer::IpRestrict && self.rules.ip_required();
        let asks = Answer::MAY_BE_NONE.contains(&answer)
            && !needs_some
            && self.advanced.has_template()
            && !self.policy.restricts(answer)
            && !self.policy.fixes(answer)
            && self.is_blank(answer);
        asks.then(|| self.is_left(answer))
    }

    /// What is sent of an answer: a blank one may be the template's.
    pub(super) fn said<T>(&self, answer: Answer, value: T) -> Said<T> {
        if self.is_left(answer) {
            Said::Left
        } else {
            Said::As(value)
        }
    }

    fn is_blank(&self, answer: Answer) -> bool {
        match answer {
            Answer::Scope => {
                let further = &self.advanced.scopes;
                self.scopes.chosen.is_empty() && further.value.as_ref().is_ok_and(Vec::is_empty)
            }
            Answer::IpRestrict => self.addresses.list.is_empty(),
            Answer::SpendingLimits => self.limits.rows.iter().all(|row| row.amount.is_blank()),
            Answer::Erc20Limit => !self.erc20.enabled,
            Answer::Admin => self.advanced.admin == Admin::No,
            Answer::Enterprise => self.advanced.enterprise.value == Ok(None),
            Answer::Permitted => {
                let advanced = &self.advanced;
                advanced.enterprises.value == Ok(None) && advanced.wallets.value == Ok(None)
            }
            Answer::Label | Answer::Duration | Answer::Template => false,
        }
    }

    pub(super) fn spell_out(&mut self, answer: Answer, on: bool) {
        if self.spelled_out.contains(&answer) != on {
            let mut answers = (*self.spelled_out).clone();
            answers.retain(|other| *other != answer);
            if on {
                answers.push(answer);
            }
            self.spelled_out = Rc::new(answers);
        }
    }

    /// Whether an answer says the same in another form, in whatever order.
    /// That zero is meant is no part of it: a confirmation is the user's.
    pub(super) fn is_same(&self, answer: Answer, other: &Self) -> bool {
        let (own, others) = (&self.advanced, &other.advanced);
        let spelled_out = |form: &Self| form.spelled_out.contains(&answer);
        let same = match answer {
            Answer::Label => self.label == other.label,
            Answer::Duration => self.lifetime.is_same(&other.lifetime),
            Answer::Scope => {
                self.scopes.is_same(&other.scopes) && own.scopes.lists_same(&others.scopes)
            }
            Answer::IpRestrict => self.addresses.is_same(&other.addresses),
            Answer::SpendingLimits => self.limits.is_same(&other.limits),
            Answer::Erc20Limit => self.erc20.unconfirmed() == other.erc20.unconfirmed(),
            Answer::Enterprise => own.enterprise == others.enterprise,
            Answer::Admin => own.admin == others.admin,
            Answer::Template => own.template == others.template,
            Answer::Permitted => {
                own.enterprises.may_list_same(&others.enterprises)
                    && own.wallets.may_list_same(&others.wallets)
            }
        };
        same && spelled_out(self) == spelled_out(other)
    }

    /// The answers that are others than in another form.
    pub(super) fn others_than(&self, other: &Self) -> Vec<Answer> {
        let is_other = |answer: &Answer| !self.is_same(*answer, other);
        Answer::ALL.into_iter().filter(is_other).collect()
    }

    /// Takes an answer over from another form, if it is another one, and no
    /// confirmation with it.
    pub(super) fn take(&mut self, answer: Answer, from: &Self) {
        if self.is_same(answer, from) {
            return;
        }
        self.spell_out(answer, from.spelled_out.contains(&answer));
        let theirs = &from.advanced;
        match answer {
            Answer::Label => self.label = from.label.clone(),
            Answer::Duration => self.lifetime = from.lifetime.clone(),
            Answer::Scope => {
                self.scopes = from.scopes.clone();
                self.advanced().scopes = theirs.scopes.clone();
            }
            Answer::IpRestrict => self.addresses = from.addresses.clone(),
            Answer::SpendingLimits => Rc::make_mut(&mut self.limits).take(&from.limits),
            Answer::Erc20Limit => self.erc20 = Rc::new(from.erc20.unconfirmed()),
            Answer::Enterprise => self.advanced().enterprise = theirs.enterprise.clone(),
            Answer::Admin => self.advanced().admin = theirs.admin,
            Answer::Template => self.advanced().template = theirs.template.clone(),
            Answer::Permitted => {
                let advanced = self.advanced();
                advanced.enterprises = theirs.enterprises.clone();
                advanced.wallets = theirs.wallets.clone();
            }
        }
    }

    /// The broken rules of some answers.
    pub(super) fn problems_of(&self, answers: &[Answer]) -> Vec<Problem> {
        let mut problems = self.problems();
        problems.retain(|problem| {
            Answer::of(problem.field).is_some_and(|answer| answers.contains(&answer))
        });
        problems
    }
}
