//! The screen after the token was saved.

use yew::{Html, Properties, component, html, use_effect_with, use_node_ref};

use super::dom::focus_node;
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
    let title = use_node_ref();
    use_effect_with((), {
        let title = title.clone();
        move |()| focus_node(&title)
    });
    html! {
        <div class="panel" part="done">
            <header>
                <h2 tabindex="-1" ref={title}>{ ui.get(Key::DoneTitle) }</h2>
                <p class="hint">{ ui.get(Key::DoneHint) }</p>
            </header>
            <div>
                <button type="button" class="btn" onclick={ui.on(|| Action::Restart)}>
                    { ui.get(Key::Another) }
                </button>
            </div>
        </div>
    }
}
