//! Elements, made by calls. What `html!` writes out in place for each element
//! stands here once, and so it is downloaded once.

use std::rc::Rc;

use yew::html::{
    BaseComponent, IntoEventCallback, IntoPropValue, onblur, onchange, onclick, oninput, onkeydown,
    onmousedown, onpaste, onsubmit, ontoggle,
};
use yew::virtual_dom::{Key as NodeKey, Listener, VComp, VTag, VText};
use yew::{AttrValue, Html, NodeRef};

use super::ui::Ui;
use crate::text::Key;

/// An element in the making. Boxed, so that each step hands on a pointer.
pub(super) struct El(Box<VTag>);

/// An element without anything.
#[inline(never)]
pub(super) fn el(tag: &'static str) -> El {
    El(Box::new(VTag::new(tag)))
}

/// A button that does not send the form.
#[inline(never)]
pub(super) fn button(class: &'static str) -> El {
    el("button").with("type", "button").class(class)
}

/// A remark, less weighty than what it is about.
#[inline(never)]
pub(super) fn remark<C: Child>(words: C) -> El {
    el("p").class("hint").child(words)
}

/// A component with its properties.
pub(super) fn component<C: BaseComponent>(props: C::Properties) -> Html {
    VComp::new::<C>(Rc::new(props), None).into()
}

/// One of several, told from the others by its key.
pub(super) fn keyed<C: BaseComponent>(key: u32, props: C::Properties) -> Html {
    VComp::new::<C>(Rc::new(props), Some(key.into())).into()
}

/// Several, one after the other.
pub(super) fn all<const N: usize>(children: [Html; N]) -> Html {
    Html::from_iter(children)
}

/// What can be in an element. Where there is nothing its place is kept, so
/// that what follows stays the same when something comes.
pub(super) trait Child {
    fn html(self) -> Html;
}

impl Child for Html {
    fn html(self) -> Html {
        self
    }
}

impl Child for El {
    fn html(self) -> Html {
        Html::VTag(Rc::new(*self.0))
    }
}

impl Child for AttrValue {
    fn html(self) -> Html {
        VText::new(self).into()
    }
}

impl Child for &AttrValue {
    fn html(self) -> Html {
        self.clone().html()
    }
}

impl Child for &'static str {
    fn html(self) -> Html {
        AttrValue::Static(self).html()
    }
}

impl Child for String {
    fn html(self) -> Html {
        AttrValue::from(self).html()
    }
}

impl<C: Child> Child for Option<C> {
    fn html(self) -> Html {
        self.map_or_else(Html::default, C::html)
    }
}

impl El {
    #[inline(never)]
    pub(super) fn child<C: Child>(mut self, child: C) -> Self {
        self.0.add_child(child.html());
        self
    }

    /// A text that stands by itself.
    #[inline(never)]
    pub(super) fn words(self, ui: &Ui, key: Key) -> Self {
        self.child(ui.get(key))
    }

    /// Children of one kind, any number.
    pub(super) fn list<C: Child>(self, children: impl IntoIterator<Item = C>) -> Self {
        let mut list = Vec::new();
        for child in children {
            list.push(child.html());
        }
        self.nodes(list)
    }

    #[inline(never)]
    fn nodes(self, list: Vec<Html>) -> Self {
        self.child(Html::from_iter(list))
    }

    pub(super) fn class(self, class: impl IntoPropValue<Option<AttrValue>>) -> Self {
        self.with("class", class)
    }

    /// An attribute; nothing if there is no value.
    #[inline(never)]
    pub(super) fn with(
        mut self,
        name: &'static str,
        value: impl IntoPropValue<Option<AttrValue>>,
    ) -> Self {
        if let Some(value) = value.into_prop_value() {
            self.0.add_attribute(name, value);
        }
        self
    }

    /// An attribute that is there or not.
    pub(super) fn flag(self, name: &'static str, on: bool) -> Self {
        self.with(name, on.then_some(name))
    }

    /// What an input holds.
    #[inline(never)]
    pub(super) fn value(mut self, value: impl IntoPropValue<Option<AttrValue>>) -> Self {
        self.0.set_value(value);
        self
    }

    #[inline(never)]
    pub(super) fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// Tells it from others beside it.
    #[inline(never)]
    pub(super) fn key(mut self, key: impl Into<NodeKey>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// The reference by which its node is found.
    #[inline(never)]
    pub(super) fn node(mut self, node: &NodeRef) -> Self {
        self.0.node_ref = node.clone();
        self
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.add_listener(listener);
        self
    }
}

/// A method for each kind of event that the form listens to.
macro_rules! listeners {
    ($($kind:ident)*) => {
        impl El {
            $(pub(super) fn $kind(self, callback: impl IntoEventCallback<$kind::Event>) -> Self {
                match callback.into_event_callback() {
                    Some(callback) => self.listen(Rc::new($kind::Wrapper::new(callback))),
                    None => self,
                }
            })*
        }
    };
}

listeners! { onblur onchange onclick oninput onkeydown onmousedown onpaste onsubmit ontoggle }
