//! Section 3: where the token may be used from.

use std::rc::Rc;

use yew::{Html, Properties, component};

use super::address_entries::{AddressEntries, AddressEntriesProps};
use super::el::{Child, all, component};
use super::left::left;
use super::section::section;
use super::text_field::TextField;
use super::ui::Ui;
use crate::domain::answer::Answer;
use crate::domain::environment::Rules;
use crate::domain::ip::Ipv6;
use crate::domain::problem::{Field, Problem};
use crate::form::{Action, IpField};
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct AddressSectionProps {
    pub(super) ui: Ui,
    pub(super) rules: Rules,
    pub(super) addresses: Rc<IpField>,
    /// Whether they are left to the template, where that can be chosen.
    pub(super) left: Option<bool>,
    pub(super) problems: Vec<Problem>,
}

#[component]
pub(super) fn AddressSection(props: &AddressSectionProps) -> Html {
    let AddressSectionProps {
        ui,
        rules,
        addresses,
        problems,
        ..
    } = props;
    let required = rules.ip_required() || ui.policy.required.contains(&Answer::IpRestrict);
    let mut remark = ui.get(Key::AddressSectionHint).to_owned();
    if rules.ip_required() {
        let required = ui.get(Key::AddressRequired);
        remark = ui.say(Key::Sentences, &[(&remark).into(), required.into()]);
    }
    let hint = match rules.ipv6 {
        Ipv6::Refused => Key::IpRestrictHint,
        Ipv6::Allowed => Key::IpRestrictHintV6,
    };
    // What is pasted is complete, so that its errors need not wait.
    let onpaste = ui.on(|| Action::Left(Field::IpRestrict));
    let field = TextField {
        name: "ipRestrict".into(),
        label: ui.get(Key::IpRestrict),
        hint: ui.get(hint).into(),
        error: ui
            .error(problems, Field::IpRestrict)
            .or_else(|| broken_entries(ui, problems)),
        value: addresses.text.clone(),
        rows: Some("3"),
        code: true,
        required,
        placeholder: Some("203.0.113.10, 198.51.100.16/28"),
        on_paste: Some(onpaste),
        ..TextField::default()
    };
    let fields = all([
        field.draw(ui, Field::IpRestrict),
        left(ui, Answer::IpRestrict, props.left).html(),
        (!addresses.list.is_empty())
            .then(|| {
                component::<AddressEntries>(AddressEntriesProps {
                    ui: ui.clone(),
                    addresses: addresses.clone(),
                    problems: problems.clone(),
                })
            })
            .html(),
    ]);
    section(ui, 3, Key::AddressSection, &remark, fields)
}

/// That there is something to correct, for those who are at the field; what
/// it is, each entry says.
fn broken_entries(ui: &Ui, problems: &[Problem]) -> Option<String> {
    let of_entry = |problem: &&Problem| matches!(problem.field, Field::IpEntry(_));
    let count = problems.iter().filter(of_entry).count();
    (count > 0).then(|| ui.say(Key::IpBroken, &[count.into()]))
}
