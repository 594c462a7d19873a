//! A combobox: an input with a list that typing narrows down.

use yew::{
    AttrValue, Callback, Html, InputEvent, KeyboardEvent, NodeRef, UseStateHandle, hook,
    use_node_ref, use_state,
};

use super::combo_list::{ComboList, ComboOption, list_id, option_id, reveal_option};
use super::dom::typed;
use super::el::{Child, el};
use super::icon::Icon;

/// Whether the list is open, and the option that is marked.
#[derive(Clone, Default, PartialEq)]
struct Open {
    open: bool,
    /// The text was not typed since the list opened.
    whole: bool,
    /// The key, since what is listed may change meanwhile.
    marked: Option<AttrValue>,
}

/// The state of a combobox.
#[derive(Clone)]
pub(super) struct Combo {
    state: UseStateHandle<Open>,
    list: NodeRef,
}

#[hook]
pub(super) fn use_combo() -> Combo {
    Combo {
        state: use_state(Open::default),
        list: use_node_ref(),
    }
}

/// What a combobox shows and tells.
pub(super) struct ComboInput<'a> {
    pub(super) id: &'a str,
    /// The API's name for what is typed, if it is sent.
    pub(super) name: Option<AttrValue>,
    pub(super) text: AttrValue,
    /// What the input is for, if no label says so.
    pub(super) purpose: Option<&'static str>,
    pub(super) described: Option<String>,
    pub(super) invalid: bool,
    /// What the options are called together.
    pub(super) label: &'static str,
    pub(super) options: &'a [ComboOption],
    /// What is said where there are no options.
    pub(super) nothing: &'static str,
    pub(super) on_type: Callback<String>,
    /// The number of the option.
    pub(super) on_choose: Callback<usize>,
    pub(super) on_leave: Callback<()>,
}

impl Combo {
    pub(super) fn is_open(&self) -> bool {
        self.state.open
    }

    /// Nothing was typed since the list opened.
    pub(super) fn is_whole(&self) -> bool {
        self.state.whole
    }

    fn show(&self, open: bool, whole: bool, marked: Option<AttrValue>) {
        self.state.set(Open {
            open,
            whole,
            marked,
        });
    }

    pub(super) fn draw(&self, input: ComboInput<'_>) -> Html {
        let (id, options) = (input.id, input.options);
        let open = self.is_open();
        let is_marked = |option: &ComboOption| self.state.marked.as_ref() == Some(&option.key);
        let marked = options.iter().position(is_marked);
        let choose = {
            let combo = self.clone();
            input.on_choose.reform(move |index| {
                combo.show(false, false, None);
                index
            })
        };
        let oninput = {
            let combo = self.clone();
            input.on_type.reform(move |event: InputEvent| {
                combo.show(true, false, None);
                typed(&event)
            })
        };
        let onclick = {
            let combo = self.clone();
            move |_| combo.show(!combo.is_open(), true, None)
        };
        let onblur = {
            let combo = self.clone();
            input
                .on_leave
                .reform(move |_| combo.show(false, false, None))
        };
        let onkeydown = self.keys(id, options, marked, &choose);
        let list = ComboList {
            id,
            list: &self.list,
            label: input.label,
            options,
            nothing: input.nothing,
            open,
            marked,
            choose: &choose,
        };
        el("div")
            .class("combo")
            .child(
                el("input")
                    .class("in")
                    .with("id", id.to_owned())
                    .with("name", input.name)
                    .with("role", "combobox")
                    .with("autocomplete", "off")
                    .with("spellcheck", "false")
                    .with("aria-autocomplete", "list")
                    .with("aria-expanded", open.to_string())
                    .with("aria-controls", list_id(id))
                    .with(
                        "aria-activedescendant",
                        marked.map(|index| option_id(id, index)),
                    )
                    .with("aria-invalid", input.invalid.then_some("true"))
                    .with("aria-describedby", input.described)
                    .with("aria-label", input.purpose)
                    .with("placeholder", input.purpose)
                    .value(input.text)
                    .oninput(oninput)
                    .onclick(onclick)
                    .onblur(onblur)
                    .onkeydown(onkeydown),
            )
            .child(Icon::Down.draw())
            .child(list.draw())
            .html()
    }

    /// Arrows mark, Enter chooses what is marked, Escape closes. Enter never
    /// sends the form from here.
    fn keys(
        &self,
        id: &str,
        options: &[ComboOption],
        marked: Option<usize>,
        choose: &Callback<usize>,
    ) -> Callback<KeyboardEvent> {
        let (combo, id, choose) = (self.clone(), id.to_owned(), choose.clone());
        let keys: Vec<AttrValue> = options.iter().map(|option| option.key.clone()).collect();
        Callback::from(move |event: KeyboardEvent| {
            let last = keys.len().saturating_sub(1);
            let step = match &*event.key() {
                "ArrowDown" => marked.filter(|at| *at < last).map_or(0, |at| at + 1),
                "ArrowUp" => marked.unwrap_or(0).checked_sub(1).unwrap_or(last),
                "Enter" => {
                    event.prevent_default();
                    if let Some(index) = marked {
                        choose.emit(index);
                    }
                    return;
                }
                "Escape" if combo.is_open() => {
                    event.stop_propagation();
                    return combo.show(false, false, None);
                }
                _ => return,
            };
            event.prevent_default();
            match keys.get(step) {
                Some(key) if combo.is_open() => {
                    reveal_option(&combo.list, &option_id(&id, step));
                    combo.show(true, combo.is_whole(), Some(key.clone()));
                }
                _ => combo.show(true, true, None),
            }
        })
    }
}
