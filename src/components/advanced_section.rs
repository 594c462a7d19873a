//! What few tokens need, folded away.

use std::rc::Rc;

use yew::{Html, Properties, component};

use super::admin_choice::admin;
use super::el::{Child, el};
use super::icon::Icon;
use super::text_field::TextField;
use super::ui::Ui;
use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::problem::{Field, Problem};
use crate::form::Advanced;
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct AdvancedSectionProps {
    pub(super) ui: Ui,
    pub(super) advanced: Rc<Advanced>,
    /// Whether admin permissions are left to the template, where that can be
    /// chosen.
    pub(super) admin_left: Option<bool>,
    pub(super) problems: Vec<Problem>,
}

#[component]
pub(super) fn AdvancedSection(props: &AdvancedSectionProps) -> Html {
    let AdvancedSectionProps {
        ui,
        advanced,
        problems,
        ..
    } = props;
    let used = match advanced.used() {
        0 => ui.get(Key::AdvancedNone).to_owned(),
        used => ui.say(Key::AdvancedSome, &[used.into()]),
    };
    let text = |answer, field, name: &'static str, label, hint, value: &str, rows| {
        if !ui.is_open(answer) {
            return Html::default();
        }
        let blank = blank(ui, advanced, field).map(|key| ui.get(key));
        let hint = match blank {
            Some(blank) => ui.say(Key::Sentences, &[ui.get(hint).into(), blank.into()]),
            None => ui.get(hint).to_owned(),
        };
        let text = TextField {
            name: name.into(),
            label: ui.get(label),
            hint: hint.into(),
            error: ui.error(problems, field),
            value: value.to_owned(),
            rows,
            code: true,
            ..TextField::default()
        };
        text.draw(ui, field)
    };
    el("details")
        .class("box adv")
        .with("part", "advanced")
        .child(
            el("summary")
                .child(el("span").class("label").words(ui, Key::Advanced))
                .child(el("span").class("hint").child(used))
                .child(Icon::Down.draw()),
        )
        .child(
            el("div")
                .class("in-details")
                .child(text(
                    Answer::Enterprise,
                    Field::Enterprise,
                    "enterprise",
                    Key::Enterprise,
                    Key::EnterpriseHint,
                    &advanced.enterprise.text,
                    None,
                ))
                .child((takes_admin(ui)).then(|| admin(ui, advanced.admin, props.admin_left)))
                .child(text(
                    Answer::Template,
                    Field::Template,
                    "accessTokenTemplateId",
                    Key::Template,
                    Key::TemplateHint,
                    &advanced.template.text,
                    None,
                ))
                .child(text(
                    Answer::Permitted,
                    Field::PermittedEnterprises,
                    "permittedEnterprises",
                    Key::PermittedEnterprises,
                    Key::PermittedEnterprisesHint,
                    &advanced.enterprises.text,
                    Some("2"),
                ))
                .child(text(
                    Answer::Permitted,
                    Field::PermittedWallets,
                    "permittedWallets",
                    Key::PermittedWallets,
                    Key::PermittedWalletsHint,
                    &advanced.wallets.text,
                    Some("2"),
                ))
                .child((takes_other_scopes(ui)).then(|| {
                    text(
                        Answer::Scope,
                        Field::CustomScope,
                        "customScope",
                        Key::CustomScopes,
                        Key::CustomScopesHint,
                        &advanced.scopes.text,
                        Some("2"),
                    )
                })),
        )
        .html()
}

/// What it means to leave a field blank.
fn blank(ui: &Ui, advanced: &Advanced, field: Field) -> Option<Key> {
    let (answer, meaning) = match field {
        Field::Enterprise => (Answer::Enterprise, None),
        Field::PermittedEnterprises => (Answer::Permitted, Some(Key::PermittedEnterprisesBlank)),
        Field::PermittedWallets => (Answer::Permitted, Some(Key::PermittedWalletsBlank)),
        _ => return None,
    };
    let left = advanced.has_template() && !ui.policy.restricts(answer);
    if left {
        Some(Key::LeftWhileBlank)
    } else {
        meaning
    }
}

/// Whether any of these answers is the user's.
pub(super) fn has_advanced(ui: &Ui) -> bool {
    let open = [Answer::Enterprise, Answer::Template, Answer::Permitted];
    let open = open.into_iter().any(|answer| ui.is_open(answer));
    open || takes_admin(ui) || takes_other_scopes(ui)
}

fn takes_admin(ui: &Ui) -> bool {
    ui.is_open(Answer::Admin) && ui.policy.admin != Some(Admin::No)
}

fn takes_other_scopes(ui: &Ui) -> bool {
    let offer = ui.policy.scopes.as_ref();
    ui.is_open(Answer::Scope) && offer.is_none_or(|offer| !offer.others.is_empty())
}
