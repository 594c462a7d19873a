//! Section 4: what the token may spend.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, use_effect_with, use_mut_ref, use_node_ref};

use super::dom::{focus_control, focus_node, is_unfocused};
use super::el::{Child, all, button, el, keyed};
use super::erc20_limit::erc20_limit;
use super::icon::Icon;
use super::ids::id_of;
use super::left::left;
use super::limit_row::{LimitRowView, LimitRowViewProps};
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
    let adder = use_node_ref();
    // A row that was asked for takes the focus; one that goes with the focus
    // in it gives it to the button, so that it is never lost.
    let known = use_mut_ref(|| (limits.rows.len(), limits.asked));
    use_effect_with((limits.rows.len(), limits.asked), {
        let adder = adder.clone();
        move |(count, asked)| {
            let (before, asked_before) = known.replace((*count, *asked));
            match asked {
                Some(row) if asked_before != *asked => {
                    focus_control(&adder, &id_of(Field::LimitCoin(*row)));
                }
                _ if *count < before && is_unfocused(&adder) => focus_node(&adder),
                _ => {}
            }
        }
    });
    let rows = limits.rows.iter().enumerate().map(|(index, row)| {
        let mine = |problem: &&Problem| {
            [Field::LimitCoin(row.id), Field::LimitValue(row.id)].contains(&problem.field)
        };
        let problems: Vec<Problem> = problems.iter().filter(mine).cloned().collect();
        keyed::<LimitRowView>(
            row.id,
            LimitRowViewProps {
                ui: ui.clone(),
                index,
                network: props.network,
                row: row.clone(),
                problems,
            },
        )
    });
    let of_coins = ui.is_open(Answer::SpendingLimits);
    let error = ui.error(problems, Field::Limits);
    let erc20_error = ui.error(problems, Field::Erc20Limit);
    let add: Callback<yew::MouseEvent> = ui.on(|| Action::AddLimit);
    let fields = el("div")
        .class("stack")
        .with("id", id_of(Field::Limits))
        .child(super::error_text::error_text(
            ui,
            &id_of(Field::Limits),
            error.as_deref(),
        ))
        .child(
            el("div")
                .class("box")
                .child(of_coins.then(|| Html::from_iter(rows)))
                .child((ui.is_open(Answer::Erc20Limit)).then(|| {
                    erc20_limit(ui, &props.erc20, props.erc20_left, erc20_error.as_deref())
                })),
        )
        .child(of_coins.then(|| {
            all([
                el("div")
                    .class("line")
                    .child(
                        button("btn small")
                            .node(&adder)
                            .onclick(add)
                            .child(Icon::Plus.draw())
                            .words(ui, Key::LimitAdd),
                    )
                    .child(el("span").class("hint").words(ui, Key::LimitAddHint))
                    .html(),
                left(ui, Answer::SpendingLimits, props.limits_left).html(),
            ])
        }))
        .html();
    section(
        ui,
        4,
        Key::LimitSection,
        ui.get(Key::LimitSectionHint),
        fields,
    )
}
