//! From one state to the next.

use std::rc::Rc;

use crate::domain::environment::Rules;
use crate::domain::id::{EnterpriseId, TemplateId, WalletId};
use crate::domain::label::Label;
use crate::domain::problem::Field;
use crate::domain::scope::ScopeSet;
use crate::domain::scope_list::CustomScope;

use super::problems::group;
use super::{
    Action, Advanced, Amount, Erc20Field, Failure, FormState, IpField, LifetimeChoice, Limit,
    LimitRow, Typed,
};

/// The state after an action. The same allocation comes back when the action
/// changes nothing.
pub fn reduce(state: Rc<FormState>, action: Action) -> Rc<FormState> {
    let mut next = (*state).clone();
    next.apply(action);
    next.keep_policy();
    next.forget_confirmation();
    let shown = next.shown_problems();
    if shown != *next.shown {
        next.shown = Rc::new(shown);
    }
    if next == *state { state } else { Rc::new(next) }
}

impl FormState {
    pub(super) fn apply(&mut self, action: Action) {
        match action {
            Action::Typed(field, text) => self.typed(field, text),
            Action::Lifetime(field) => {
                self.edited(Field::Duration);
                self.lifetime = Rc::new(field);
            }
            Action::Scope(scope, on) => self.choose(|chosen| chosen.with(scope, on)),
            Action::AllowTask(task, breadth) => {
                self.choose(|chosen| task.allow(chosen, breadth));
            }
            Action::ForbidTask(task) => self.choose(|chosen| task.forbid(chosen)),
            Action::ClearScopes => self.choose(|_| ScopeSet::default()),
            Action::AddLimit => Rc::make_mut(&mut self.limits).ask(),
            Action::Limit(id, change) => self.edit_limit(id, |row| {
                match change {
                    Limit::Remove => return false,
                    Limit::Unit(unit) => row.unit = unit,
                    change => edit_amount(&mut row.amount, change),
                }
                true
            }),
            Action::Erc20(enabled) => self.erc20().enabled = enabled,
            Action::Erc20Limit(change) => edit_amount(&mut self.erc20().amount, change),
            Action::Admin(admin) => self.advanced().admin = admin,
            Action::SpellOut(answer, on) => self.spell_out(answer, on),
            Action::Apply(preset) => self.fill_in(&preset),
            Action::Undo => self.undo(),
            Action::Remedy(remedy) => self.remedy(remedy),
            Action::Confirm(on) => {
                self.confirmed = if on { self.dangers() } else { Vec::new() };
            }
            Action::Otp(otp) => {
                self.edited(Field::Otp);
                self.otp = otp;
            }
            Action::Bearer { filled } => {
                self.edited(Field::Bearer);
                self.bearer_filled = filled;
            }
            Action::Left(field) => self.touch(field),
            Action::Rules { rules, ask_bearer } => self.set_rules(rules, ask_bearer),
            Action::Adopt { policy, start } => self.adopt(policy, start),
            Action::Submit(now) => self.submit(now),
            Action::Ended { submission, ending } => self.end(submission, ending),
            Action::Back => self.back(),
            Action::Acknowledge => self.acknowledge(),
            Action::Lost => self.lose(),
            Action::Restart => self.restart(),
            Action::Again => self.again(),
        }
    }

    fn typed(&mut self, field: Field, text: String) {
        self.edited(field);
        match field {
            Field::Label => self.label = Rc::new(Typed::parse(text, Label::parse)),
            Field::ScopeWallets(action) => {
                Rc::make_mut(&mut self.scopes).set_wallets(action, text);
            }
            Field::CustomScope => {
                self.advanced().scopes = Typed::parse(text, CustomScope::parse_list);
            }
            Field::IpRestrict => {
                self.addresses = Rc::new(IpField::parse(text, self.rules.ipv6));
            }
            Field::LimitCoin(id) => {
                let network = self.rules.environment.network();
                self.edit_limit(id, |row| {
                    row.set_coin(text, network);
                    true
                });
            }
            Field::LimitValue(id) => self.edit_limit(id, |row| {
                row.amount.set(text);
                true
            }),
            Field::Erc20Limit => self.erc20().amount.set(text),
            Field::Enterprise => {
                self.advanced().enterprise = Typed::optional(text, EnterpriseId::parse);
            }
            Field::Template => {
                self.advanced().template = Typed::optional(text, TemplateId::parse);
                self.keep_lifetime_without_template();
            }
            Field::PermittedEnterprises => {
                self.advanced().enterprises = Typed::optional(text, EnterpriseId::parse_list);
            }
            Field::PermittedWallets => {
                self.advanced().wallets = Typed::optional(text, WalletId::parse_list);
            }
            // Not made of text, or a secret that stays in its input.
            Field::Duration
            | Field::Scope
            | Field::Admin
            | Field::IpEntry(_)
            | Field::Limits
            | Field::Confirm
            | Field::Bearer
            | Field::Otp => {}
        }
    }

    fn edit_limit(&mut self, id: u32, change: impl FnOnce(&mut LimitRow) -> bool) {
        self.edited(Field::Limits);
        Rc::make_mut(&mut self.limits).edit(id, change);
    }

    fn erc20(&mut self) -> &mut Erc20Field {
        self.edited(Field::Erc20Limit);
        Rc::make_mut(&mut self.erc20)
    }

    pub(super) fn advanced(&mut self) -> &mut Advanced {
        Rc::make_mut(&mut self.advanced)
    }

    fn choose(&mut self, change: impl FnOnce(ScopeSet) -> ScopeSet) {
        self.edited(Field::Scope);
        let chosen = change(self.scopes.chosen);
        if chosen != self.scopes.chosen {
            Rc::make_mut(&mut self.scopes).chosen = chosen;
        }
    }

    /// What the server said of a field no longer holds once it is edited.
    fn edited(&mut self, field: Field) {
        let about = match self.failure.as_deref() {
            Some(Failure::Refused(refusal)) => refusal.reason.field(),
            _ => None,
        };
        let same = match field {
            Field::ScopeWallets(_) | Field::CustomScope => Field::Scope,
            Field::Erc20Limit => Field::Limits,
            field => field,
        };
        if about == Some(same) {
            self.failure = None;
        }
    }

    fn touch(&mut self, field: Field) {
        let field = group(field);
        if !self.touched.contains(&field) {
            Rc::make_mut(&mut self.touched).push(field);
        }
    }

    pub(super) fn set_rules(&mut self, rules: Rules, ask_bearer: bool) {
        if self.ask_bearer && !ask_bearer {
            self.forget_bearer();
        }
        self.ask_bearer = ask_bearer;
        if rules == self.rules {
            return;
        }
        self.rules = rules;
        if let Some(start) = &mut self.start {
            Rc::make_mut(start).set_rules(rules, ask_bearer);
        }
        self.read_again();
    }

    /// Reads what was typed by the rules that hold now.
    pub(super) fn read_again(&mut self) {
        self.keep_lifetime_without_template();
        let text = self.addresses.text.clone();
        self.addresses = Rc::new(IpField::parse(text, self.rules.ipv6));
        let network = self.rules.environment.network();
        let ids: Vec<u32> = self.limits.rows.iter().map(|row| row.id).collect();
        for id in ids {
            Rc::make_mut(&mut self.limits).edit(id, |row| {
                row.set_coin(row.coin_text.clone(), network);
                true
            });
        }
    }

    /// A lifetime can't be left to a template that is not named.
    fn keep_lifetime_without_template(&mut self) {
        let left = self.lifetime.choice == LifetimeChoice::Template;
        if left && !self.advanced.has_template() {
            Rc::make_mut(&mut self.lifetime).reset(self.policy.longest);
        }
    }
}

fn edit_amount(amount: &mut Amount, change: Limit) {
    match change {
        Limit::Max(max) => amount.max = max,
        Limit::Zero(confirmed) => amount.zero_confirmed = confirmed,
        Limit::Unit(_) | Limit::Remove => {}
    }
}
