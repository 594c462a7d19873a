//! The screen after the token was saved.

use yew::{Html, Properties, component, html};

use super::focus::use_focused_title;
use super::ui::Ui;
use crate::form::Action;
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct DoneProps {
    pub(super) ui: Ui,
}

#[component]
pub(super) fn Done(props: &DoneProps) -> Html {
    let ui = &props.ui;
    let title = use_focused_title();
    html! {
        <div class="panel" part="done">
            <header>
                <h2 tabindex="-1" ref={title}>{ ui.get(Key::DoneTitle) }</h2>
                <p class="hint">{ ui.get(Key::DoneHint) }</p>
            </header>
            <div class="line">
                <button type="button" class="btn" onclick={ui.on(|| Action::Restart)}>
                    { ui.get(Key::Another) }
                </button>
                <button type="button" class="btn" onclick={ui.on(|| Action::Again)}>
                    { ui.get(Key::AnotherLikeIt) }
                </button>
            </div>
            <p class="hint">{ ui.get(Key::AnotherLikeItHint) }</p>
        </div>
    }
}
