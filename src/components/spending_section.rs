//! Section 4: what the token may spend.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, use_effect_with, use_mut_ref, use_node_ref};

use super::dom::{focus_control, focus_node};
use super::el::{Child, button, el, keyed};
use super::erc20_limit::erc20_limit;
use super::icon::Icon;
use super::ids::id_of;
use super::limit_row::{LimitRowView, LimitRowViewProps};
use super::section::section;
use super::ui::Ui;
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
    let known = use_mut_ref(|| limits.rows.len());
    // A row that was asked for takes the focus; one that was removed gives
    // it to the button, so that it is never lost.
    let last = limits.rows.last().map(|row| row.id);
    use_effect_with((limits.rows.len(), last), {
        let adder = adder.clone();
        move |(count, last)| {
            let before = known.replace(*count);
            match last {
                Some(last) if *count > before => {
                    focus_control(&adder, &id_of(Field::LimitCoin(*last)));
                }
                _ if *count < before => focus_node(&adder),
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
        .child(el("div").class("box").list(rows).child(erc20_limit(
            ui,
            &props.erc20,
            erc20_error.as_deref(),
        )))
        .child(
            el("div")
                .class("line")
                .child(
                    button("btn small")
                        .node(&adder)
                        .onclick(add)
                        .child(Icon::Plus.draw())
                        .words(ui, Key::LimitAdd),
                )
                .child(el("span").class("hint").words(ui, Key::LimitAddHint)),
        )
        .html();
    section(
        ui,
        4,
        Key::LimitSection,
        ui.get(Key::LimitSectionHint),
        fields,
    )
}
