//! Whether a blank answer is the template's or none.

use yew::Html;

use super::check::Check;
use super::ui::Ui;
use crate::domain::answer::Answer;
use crate::form::Action;
use crate::text::Key;

/// A box to tick where there is something to decide: `left` says what holds.
pub(super) fn left(ui: &Ui, answer: Answer, left: Option<bool>) -> Html {
    let Some(checked) = left else {
        return Html::default();
    };
    let name = match answer {
        Answer::IpRestrict => "ipRestrict.template",
        Answer::SpendingLimits => "spendingLimits.template",
        Answer::Erc20Limit => "allErc20TokensLimit.template",
        _ => "admin.template",
    };
    let check = Check {
        name: name.into(),
        label: ui.get(Key::LeftToTemplate).into(),
        hint: Some(ui.get(Key::LeftToTemplateHint)),
        checked,
        on_change: ui
            .dispatch
            .reform(move |on: bool| Action::SpellOut(answer, !on)),
        ..Check::default()
    };
    check.draw()
}
