//! The limit on every ERC-20 token.

use yew::Html;

use super::amount_field::AmountField;
use super::check::Check;
use super::el::{Child, all, el};
use super::error_text::error_text;
use super::ids::id_of;
use super::left::left;
use super::limit_row::at_most;
use super::ui::Ui;
use crate::domain::answer::Answer;
use crate::domain::limit::{AmountUnit, Cap};
use crate::domain::problem::Field;
use crate::form::{Action, Erc20Field};
use crate::text::Key;

pub(super) fn erc20_limit(
    ui: &Ui,
    erc20: &Erc20Field,
    is_left: Option<bool>,
    error: Option<&str>,
) -> Html {
    let prefix = "allErc20TokensLimit";
    let meaning = match erc20.limit() {
        Ok(Some(limit)) => Some(match limit.cap {
            Cap::Max => ui.say(Key::LimitMaxMeaning, &[]),
            Cap::Value(units) => {
                let number = ui.texts.locale().number(units.as_str());
                ui.say(Key::Erc20Meaning, &[(&number).into()])
            }
        }),
        _ => None,
    };
    let meaning = match &ui.policy.erc20 {
        Some(most) => {
            let most = ui.texts.locale().number(most.as_str());
            Some(at_most(ui, meaning, &most))
        }
        None => meaning,
    };
    let enabled = Check {
        name: [prefix, "enabled"].join(".").into(),
        label: ui.get(Key::Erc20).into(),
        hint: Some(ui.get(Key::Erc20Hint)),
        checked: erc20.enabled,
        on_change: ui.dispatch.reform(Action::Erc20),
        ..Check::default()
    };
    let amount = AmountField {
        prefix,
        label: ui.get(Key::Erc20Amount),
        amount: &erc20.amount,
        unit: AmountUnit::BaseUnits,
        coin: None,
        one_unit: true,
        zero_words: ui.get(Key::LimitZeroConfirmErc20).to_owned(),
        meaning,
        invalid: error.is_some(),
        on_change: ui.dispatch.reform(Action::Erc20Limit),
    };
    el("div")
        .class(if error.is_some() { "erc bad" } else { "erc" })
        .child(enabled.draw())
        .child(left(ui, Answer::Erc20Limit, is_left))
        .child(erc20.enabled.then(|| {
            all([
                error_text(ui, &id_of(Field::Erc20Limit), error),
                amount.draw(ui, Field::Erc20Limit),
            ])
        }))
        .html()
}
