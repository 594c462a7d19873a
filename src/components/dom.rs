//! The few things that are done to the page by hand.

use js_sys::{Function, JsString, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Node, ScrollIntoViewOptions,
    ScrollLogicalPosition, ShadowRoot,
};
use yew::{NodeRef, TargetCast};

use crate::domain::lifetime::Timestamp;

/// The text of the input or text area that an event comes from.
pub(super) fn typed<E: TargetCast>(event: &E) -> String {
    if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
        return area.value();
    }
    let input = event.target_dyn_into::<HtmlInputElement>();
    input.map(|input| input.value()).unwrap_or_default()
}

/// Whether the box that an event comes from is ticked.
pub(super) fn ticked<E: TargetCast>(event: &E) -> bool {
    let input = event.target_dyn_into::<HtmlInputElement>();
    input.is_some_and(|input| input.checked())
}

/// The element with an id in the same tree as a node.
pub(super) fn by_id(near: &NodeRef, id: &str) -> Option<HtmlElement> {
    let root = near.get()?.get_root_node();
    let found = match root.dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.get_element_by_id(id),
        None => web_sys::window()?.document()?.get_element_by_id(id),
    };
    found?.dyn_into().ok()
}

/// Brings the control with an id into view and gives it the focus. Groups
/// pass it on to the control that is wrong, or else their checked one, or
/// else their first.
pub(super) fn focus_control(near: &NodeRef, id: &str) -> Option<HtmlElement> {
    let element = by_id(near, id)?;
    let target = if element.matches("input, textarea, button").unwrap_or(false) {
        element
    } else {
        let choices = [
            "[aria-invalid=true]",
            // Before the ways that lead to the boxes: tasks, a filter.
            "[name=scope]:checked",
            "[name=scope]",
            "input:checked",
            "input, textarea, button",
        ];
        let mut found = choices
            .into_iter()
            .filter_map(|css| element.query_selector(css).ok().flatten());
        found.next()?.dyn_into().ok()?
    };
    open_around(&target);
    focus(&target);
    Some(target)
}

/// Gives an element the focus; for a heading or a box this needs `tabindex`.
pub(super) fn focus(element: &HtmlElement) {
    // Only an element that is no longer there refuses, and then it does not matter.
    let _ = element.focus();
    // Firefox and WebKit are content with an element that can be seen in part.
    let view = ScrollIntoViewOptions::new();
    view.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&view);
}

/// Gives the focus to the first box of the group that an event comes from.
pub(super) fn focus_group<E: TargetCast>(event: &E) {
    let target = event.target_dyn_into::<Element>();
    let group = target.and_then(|target| target.closest("[role=group]").ok().flatten());
    let first = group.and_then(|group| group.query_selector("input").ok().flatten());
    if let Some(first) = first.and_then(|first| first.dyn_into().ok()) {
        focus(&first);
    }
}

/// Gives the element of a reference the focus.
pub(super) fn focus_node(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        focus(&element);
    }
}

/// Whether no element in the same tree as a node has the focus.
pub(super) fn is_unfocused(near: &NodeRef) -> bool {
    let root = near.get().map(|node| node.get_root_node());
    let shadow = root.and_then(|root| root.dyn_into::<ShadowRoot>().ok());
    match shadow {
        Some(shadow) => shadow.active_element().is_none(),
        None => {
            let document = web_sys::window().and_then(|window| window.document());
            let active = document.and_then(|document| document.active_element());
            active.is_none_or(|active| active.tag_name() == "BODY")
        }
    }
}

/// A control that is folded away can't take the focus.
fn open_around(element: &Element) {
    let mut place = element.closest("details").ok().flatten();
    while let Some(details) = place {
        let _ = details.set_attribute("open", "");
        let parent = details.parent_element();
        place = parent.and_then(|parent| parent.closest("details").ok().flatten());
    }
}

/// Selects a part of a text area, given in bytes of its text.
pub(super) fn select_bytes(control: &HtmlElement, text: &str, start: usize, end: usize) {
    let units = |bytes: usize| {
        let before = text.get(..bytes).unwrap_or(text);
        u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
    };
    if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        let _ = area.set_selection_range(units(start), units(end));
    }
}

/// Sets what a node shows without the text passing through this program.
pub(super) fn show_text(node: &Node, text: &JsString) {
    let _ = Reflect::set(node, &"textContent".into(), text);
}

/// Takes what an input holds without it passing through this program.
pub(super) fn held_text(input: &NodeRef) -> JsString {
    held_by(input.get().as_ref())
}

/// The same of a control that may be anything.
pub(super) fn held_by<T: AsRef<JsValue>>(control: Option<&T>) -> JsString {
    let value = control.and_then(|control| Reflect::get(control.as_ref(), &"value".into()).ok());
    value
        .and_then(|value| value.dyn_into().ok())
        .unwrap_or_else(|| JsString::from(""))
}

/// Whether a text is more than white space.
pub(super) fn is_filled(text: &JsString) -> bool {
    text.trim().length() > 0
}

/// The characters of a text that stays where it is.
pub(crate) fn characters(text: &JsString) -> impl Iterator<Item = char> {
    let characters = char::decode_utf16(text.iter());
    characters.map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
}

/// Asks the browser to copy a text; absent where it has no clipboard.
pub(super) fn copy(text: &JsString) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())
        .ok()?
        .dyn_into()
        .ok()?;
    write.call1(&clipboard, text).ok()?.dyn_into().ok()
}

/// Selects all that an element shows.
pub(super) fn select_all(element: &Node) {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    if let Some(selection) = selection {
        let _ = selection.select_all_children(element);
    }
}

/// The moment that a server writes, as in ISO 8601.
pub(super) fn moment(text: &str) -> Option<Timestamp> {
    let millis = js_sys::Date::parse(text);
    millis
        .is_finite()
        .then(|| Timestamp::from_millis(millis as i64))
}

/// A text without capitals. The browser knows the letters of every script,
/// and the module need not.
pub(super) fn lower_case(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}

/// The present moment.
pub(crate) fn now() -> Timestamp {
    Timestamp::from_millis(js_sys::Date::now() as i64)
}

/// The last second of a day that a date input gives as `2027-02-21`, where
/// the user is.
pub(super) fn end_of_day(date: &str) -> Option<Timestamp> {
    let mut parts = date.split('-').map(|part| part.parse::<i32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() {
        return None;
    }
    let year = u32::try_from(year).ok()?;
    let end = js_sys::Date::new_with_year_month_day_hr_min_sec(year, month - 1, day, 23, 59, 59);
    let end = end.get_time();
    end.is_finite().then(|| Timestamp::from_millis(end as i64))
}
