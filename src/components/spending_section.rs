//! Section 4: what the token may spend.

use std::rc::Rc;

use yew::{
    Callback, Html, Properties, component, html, use_effect_with, use_mut_ref, use_node_ref,
};

use super::dom::{focus_control, focus_node, is_unfocused};
use super::erc20_limit::erc20_limit;
use super::icon::Icon;
use super::ids::id_of;
use super::left::left;
use super::limit_row::LimitRowView;
use super::section::section;
use super::ui::Ui;
use crate::domain::answer::Answer;
use crate::domain::coin::Network;
use crate::domain::problem::{Field, Problem};
use crate::form::{Action, Erc20Field, Limits};
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct SpendingSectionProps {
    pub(super) ui: Ui,
    pub(super) network: Network,
    pub(super) limits: Rc<Limits>,
    pub(super) erc20: Rc<Erc20Field>,
    /// Whether either is left to the template, where that can be chosen.
    pub(super) limits_left: Option<bool>,
    pub(super) erc20_left: Option<bool>,
    pub(super) problems: Vec<Problem>,
}

#[component]
pub(super) fn SpendingSection(props: &SpendingSectionProps) -> Html {
    let SpendingSectionProps {
        ui,
        limits,
        problems,
        ..
    } = props;
    let button = use_node_ref();
    // A row that was asked for takes the focus; one that goes with the focus
    // in it gives it to the button, so that it is never lost.
    let known = use_mut_ref(|| (limits.rows.len(), limits.asked));
    use_effect_with((limits.rows.len(), limits.asked), {
        let button = button.clone();
        move |(count, asked)| {
            let (before, asked_before) = known.replace((*count, *asked));
            match asked {
                Some(row) if asked_before != *asked => {
                    focus_control(&button, &id_of(Field::LimitCoin(*row)));
                }
                _ if *count < before && is_unfocused(&button) => focus_node(&button),
                _ => {}
            }
        }
    });
    let rows = limits.rows.iter().enumerate().map(|(index, row)| {
        let mine = |problem: &&Problem| {
            [Field::LimitCoin(row.id), Field::LimitValue(row.id)].contains(&problem.field)
        };
        let problems: Vec<Problem> = problems.iter().filter(mine).cloned().collect();
        html! {
            <LimitRowView key={row.id} ui={ui.clone()} {index} network={props.network}
                row={row.clone()} {problems} />
        }
    });
    let of_coins = ui.is_open(Answer::SpendingLimits);
    let error = ui.error(problems, Field::Limits);
    let erc20_error = ui.error(problems, Field::Erc20Limit);
    let add: Callback<yew::MouseEvent> = ui.on(|| Action::AddLimit);
    let fields = html! {
        <div class="stack" id={id_of(Field::Limits)}>
            { super::error_text::error_text(ui, &id_of(Field::Limits), error.as_deref()) }
            <div class="box">
                if of_coins {
                    { for rows }
                }
                if ui.is_open(Answer::Erc20Limit) {
                    { erc20_limit(ui, &props.erc20, props.erc20_left, erc20_error.as_deref()) }
                }
            </div>
            if of_coins {
                <div class="line">
                    <button type="button" class="btn small" ref={button} onclick={add}>
                        { Icon::Plus.draw() }{ ui.get(Key::LimitAdd) }
                    </button>
                    <span class="hint">{ ui.get(Key::LimitAddHint) }</span>
                </div>
                { left(ui, Answer::SpendingLimits, props.limits_left) }
            }
        </div>
    };
    section(
        ui,
        4,
        Key::LimitSection,
        ui.get(Key::LimitSectionHint),
        fields,
    )
}
