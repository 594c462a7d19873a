//! An amount: number, unit, "largest possible", and zero confirmed.

use yew::{AttrValue, Callback, Html, InputEvent, Properties, component, html};

use super::check::Check;
use super::dom::typed;
use super::ids::{described_by, hint_id, id_of};
use super::segments::Segments;
use super::ui::Ui;
use crate::domain::limit::AmountUnit;
use crate::domain::problem::Field;
use crate::form::{Action, Amount, Limit};
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct AmountFieldProps {
    pub(super) ui: Ui,
    pub(super) field: Field,
    /// The API's name for the limit.
    pub(super) prefix: AttrValue,
    pub(super) label: AttrValue,
    pub(super) amount: Amount,
    pub(super) unit: AmountUnit,
    /// What one coin is called; absent where there is no unit to choose.
    #[prop_or_default]
    pub(super) coin: Option<AttrValue>,
    /// The coin's decimals are not known, so that only base units are left.
    #[prop_or_default]
    pub(super) one_unit: bool,
    pub(super) zero_words: AttrValue,
    pub(super) meaning: Option<String>,
    /// The error line, which stands above the field's row, is there.
    pub(super) invalid: bool,
    pub(super) on_change: Callback<Limit>,
}

#[component]
pub(super) fn AmountField(props: &AmountFieldProps) -> Html {
    let AmountFieldProps {
        ui, amount, field, ..
    } = props;
    let id = id_of(*field);
    let name = |part: &str| [&*props.prefix, part].join(".");
    let field = *field;
    let oninput = {
        let ui = ui.clone();
        move |event: InputEvent| ui.emit(Action::Typed(field, typed(&event)))
    };
    let described = described_by(&id, true, props.invalid);
    html! {
        <div class="field amount">
            <label class="label" for={id.clone()}>{ &props.label }</label>
            <div class="join" hidden={amount.max}>
                <input class="in num" id={id.clone()} name={name("txValueLimit")}
                    inputmode="decimal" dir="ltr" autocomplete="off" value={amount.text.clone()}
                    {oninput} onblur={ui.on(move || Action::Left(field))}
                    aria-describedby={described} aria-invalid={props.invalid.then_some("true")} />
                { units(props, name("unit")) }
            </div>
            <div class="line">
                <span class="hint num" id={hint_id(&id)}>{ props.meaning.clone() }</span>
                if is_zero(&amount.text) && !amount.max {
                    <Check name={name("zeroConfirmed")} class="end" label={&props.zero_words}
                        checked={amount.zero_confirmed}
                        on_change={props.on_change.reform(Limit::Zero)} />
                }
                <Check name={name("maxLimit")} class="end" label={ui.get(Key::LimitMax)}
                    checked={amount.max} on_change={props.on_change.reform(Limit::Max)} />
            </div>
        </div>
    }
}

fn units(props: &AmountFieldProps, name: String) -> Html {
    let ui = &props.ui;
    let base: (AttrValue, AttrValue) = ("base".into(), ui.get(Key::LimitBaseUnits).into());
    let choices = match &props.coin {
        None => return Html::default(),
        Some(_) if props.one_unit => vec![base],
        Some(coin) => vec![("coin".into(), coin.clone()), base],
    };
    let chosen = match props.unit {
        AmountUnit::Coins => "coin",
        AmountUnit::BaseUnits => "base",
    };
    let on_choose = props.on_change.reform(|value: AttrValue| {
        Limit::Unit(match &*value {
            "base" => AmountUnit::BaseUnits,
            _ => AmountUnit::Coins,
        })
    });
    html! { <Segments {name} label={ui.get(Key::LimitUnit)} {choices} {chosen} {on_choose} /> }
}

/// Whether a number is some way of writing zero.
fn is_zero(text: &str) -> bool {
    let text = text.trim();
    text.contains('0') && text.chars().all(|c| matches!(c, '0' | '.'))
}
