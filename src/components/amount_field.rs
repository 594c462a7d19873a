//! An amount: number, unit, "largest possible", and zero confirmed.

use yew::{AttrValue, Callback, Html};

use super::check::Check;
use super::dom::typed;
use super::el::{Child, el};
use super::ids::{described_by, hint_id, id_of};
use super::segments::Segments;
use super::ui::Ui;
use crate::domain::limit::AmountUnit;
use crate::domain::problem::Field;
use crate::form::{Action, Amount, Limit};
use crate::text::Key;

/// An amount and what is said about it.
pub(super) struct AmountField<'a> {
    /// The API's name for the limit.
    pub(super) prefix: &'a str,
    pub(super) label: &'static str,
    pub(super) amount: &'a Amount,
    pub(super) unit: AmountUnit,
    /// What one coin is called; absent where there is no unit to choose.
    pub(super) coin: Option<String>,
    /// The coin's decimals are not known, so that only base units are left.
    pub(super) one_unit: bool,
    pub(super) zero_words: String,
    pub(super) meaning: Option<String>,
    /// The error line, which stands above the field's row, is there.
    pub(super) invalid: bool,
    pub(super) on_change: Callback<Limit>,
}

impl AmountField<'_> {
    pub(super) fn draw(self, ui: &Ui, field: Field) -> Html {
        let id = id_of(field);
        let amount = self.amount;
        let zero = (is_zero(&amount.text) && !amount.max).then(|| Check {
            name: self.name("zeroConfirmed").into(),
            part: Some("confirm"),
            at_end: true,
            label: self.zero_words.clone().into(),
            checked: amount.zero_confirmed,
            on_change: self.on_change.reform(Limit::Zero),
            ..Check::default()
        });
        let max = Check {
            name: self.name("maxLimit").into(),
            at_end: true,
            label: ui.get(Key::LimitMax).into(),
            checked: amount.max,
            on_change: self.on_change.reform(Limit::Max),
            ..Check::default()
        };
        el("div")
            .class("field amount")
            .child(
                el("label")
                    .class("label")
                    .with("for", id.clone())
                    .child(self.label),
            )
            .child(
                el("div")
                    .class("join")
                    .flag("hidden", amount.max)
                    .child(
                        el("input")
                            .class("in num")
                            .with("id", id.clone())
                            .with("name", self.name("txValueLimit"))
                            .with("inputmode", "decimal")
                            .with("dir", "ltr")
                            .with("autocomplete", "off")
                            .value(amount.text.clone())
                            .oninput(ui.on_input(move |event| Action::Typed(field, typed(event))))
                            .onblur(ui.on(move || Action::Left(field)))
                            .with("aria-describedby", described_by(&id, true, self.invalid))
                            .with("aria-invalid", self.invalid.then_some("true")),
                    )
                    .list(self.units(ui).map(Segments::draw)),
            )
            .child(
                el("div")
                    .class("line")
                    .child(
                        el("span")
                            .class("hint num")
                            .with("id", hint_id(&id))
                            .child(self.meaning),
                    )
                    .list(zero.map(Check::draw))
                    .child(max.draw()),
            )
            .html()
    }

    fn name(&self, part: &str) -> String {
        [self.prefix, part].join(".")
    }

    fn units(&self, ui: &Ui) -> Option<Segments> {
        let base = ("base".into(), ui.get(Key::LimitBaseUnits).into());
        let coin = self.coin.clone()?;
        let choices = if self.one_unit {
            vec![base]
        } else {
            vec![("coin".into(), coin.into()), base]
        };
        let chosen = match self.unit {
            AmountUnit::Coins => "coin",
            AmountUnit::BaseUnits => "base",
        };
        let on_choose = self.on_change.reform(|value: AttrValue| {
            Limit::Unit(match &*value {
                "base" => AmountUnit::BaseUnits,
                _ => AmountUnit::Coins,
            })
        });
        Some(Segments {
            name: self.name("unit").into(),
            label: Some(ui.get(Key::LimitUnit)),
            choices,
            chosen: chosen.into(),
            on_choose,
        })
    }
}

/// Whether a number is some way of writing zero.
fn is_zero(text: &str) -> bool {
    let text = text.trim();
    text.contains('0') && text.chars().all(|c| matches!(c, '0' | '.'))
}
