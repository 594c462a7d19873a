//! The limit on every ERC-20 token.

use std::rc::Rc;

use yew::{Callback, Html, Properties, classes, component, html};

use super::amount_field::AmountField;
use super::check::Check;
use super::error_text::error_text;
use super::ids::id_of;
use super::ui::Ui;
use crate::domain::limit::{AmountUnit, Cap};
use crate::domain::problem::Field;
use crate::form::{Action, Erc20Field};
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct Erc20LimitProps {
    pub(super) ui: Ui,
    pub(super) erc20: Rc<Erc20Field>,
    pub(super) error: Option<String>,
}

#[component]
pub(super) fn Erc20Limit(props: &Erc20LimitProps) -> Html {
    let Erc20LimitProps { ui, erc20, error } = props;
    let prefix = "allErc20TokensLimit";
    let emit = |action: fn(_) -> Action| {
        let ui = ui.clone();
        Callback::from(move |value| ui.emit(action(value)))
    };
    let on_change = {
        let ui = ui.clone();
        Callback::from(move |change| ui.emit(Action::Erc20Limit(change)))
    };
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
    html! {
        <div class={classes!("erc", error.as_ref().map(|_| "bad"))}>
            <Check name={[prefix, "enabled"].join(".")} label={ui.get(Key::Erc20)}
                hint={ui.get(Key::Erc20Hint)} checked={erc20.enabled}
                on_change={emit(Action::Erc20)} />
            if erc20.enabled {
                { error_text(ui, &id_of(Field::Erc20Limit), error.as_deref()) }
                <AmountField ui={ui.clone()} field={Field::Erc20Limit} {prefix}
                    label={ui.get(Key::Erc20Amount)} amount={erc20.amount.clone()}
                    unit={AmountUnit::BaseUnits} zero_words={ui.get(Key::LimitZeroConfirmErc20)}
                    {meaning} invalid={error.is_some()} {on_change} />
            }
        </div>
    }
}
