//! Whether the token acts as admin, and how far.

use yew::{AttrValue, Callback, Html};

use super::check::Check;
use super::el::{Child, el};
use super::ids::id_of;
use super::left::left;
use super::segments::Segments;
use super::ui::Ui;
use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::problem::Field;
use crate::form::Action;
use crate::text::Key;

/// Reading is what the box asks for; everything is a choice of its own.
pub(super) fn admin(ui: &Ui, admin: Admin, is_left: Option<bool>) -> Html {
    let on_change = {
        let ui = ui.clone();
        Callback::from(move |on| ui.emit(Action::Admin(if on { Admin::Read } else { Admin::No })))
    };
    let on_choose = {
        let ui = ui.clone();
        Callback::from(move |value: AttrValue| {
            ui.emit(Action::Admin(match &*value {
                "full" => Admin::Full,
                _ => Admin::Read,
            }));
        })
    };
    let mut choices = vec![("read".into(), ui.get(Key::AdminRead).into())];
    if ui.policy.admin != Some(Admin::Read) {
        choices.push(("full".into(), ui.get(Key::AdminFull).into()));
    }
    let check = Check {
        name: "admin".into(),
        label: ui.get(Key::AdminBox).into(),
        hint: Some(ui.get(Key::AdminHint)),
        checked: admin != Admin::No,
        on_change,
        ..Check::default()
    };
    let rights = admin.scope().map(|chosen| Segments {
        name: "adminScope".into(),
        label: Some(ui.get(Key::AdminRights)),
        choices,
        chosen: chosen.into(),
        on_choose,
    });
    el("div")
        .class("field")
        .with("id", id_of(Field::Admin))
        .child(check.draw())
        .list(rights.map(Segments::draw))
        .child(left(ui, Answer::Admin, is_left))
        .html()
}
