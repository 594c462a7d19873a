//! A row of choices of which one holds.

use yew::{AttrValue, Callback, Html, html};

/// A choice: its value in the page, and its words.
pub(super) type Choice = (AttrValue, AttrValue);

/// The choices and the one that holds.
pub(super) struct Segments {
    pub(super) name: AttrValue,
    /// Names the group where no legend does.
    pub(super) label: Option<&'static str>,
    pub(super) choices: Vec<Choice>,
    pub(super) chosen: AttrValue,
    /// Called with the value that was chosen.
    pub(super) on_choose: Callback<AttrValue>,
}

impl Segments {
    pub(super) fn draw(self) -> Html {
        let choices = self.choices.into_iter().map(|(value, words)| {
            let checked = value == self.chosen;
            let key = value.to_string();
            let onchange = {
                let (on_choose, value) = (self.on_choose.clone(), value.clone());
                move |_| on_choose.emit(value.clone())
            };
            html! {
                <label {key}>
                    <input type="radio" name={self.name.clone()} {value} {checked} {onchange} />
                    <span>{ words }</span>
                </label>
            }
        });
        let role = self.label.map(|_| "radiogroup");
        html! {
            <div class="seg" {role} aria-label={self.label}>{ for choices }</div>
        }
    }
}
