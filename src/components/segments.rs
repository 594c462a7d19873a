//! A row of choices of which one holds.

use yew::{AttrValue, Callback, Html, Properties, component, html};

/// A choice: its value in the page, and its words.
pub(super) type Choice = (AttrValue, AttrValue);

/// The choices and the one that holds.
#[derive(Properties, PartialEq)]
pub(super) struct SegmentsProps {
    pub(super) name: AttrValue,
    /// Names the group where no legend does.
    #[prop_or_default]
    pub(super) label: Option<AttrValue>,
    pub(super) choices: Vec<Choice>,
    pub(super) chosen: AttrValue,
    /// Called with the value that was chosen.
    pub(super) on_choose: Callback<AttrValue>,
}

#[component]
pub(super) fn Segments(props: &SegmentsProps) -> Html {
    let choices = props.choices.iter().map(|(value, words)| {
        let onchange = {
            let (on_choose, value) = (props.on_choose.clone(), value.clone());
            move |_| on_choose.emit(value.clone())
        };
        html! {
            <label key={value.to_string()}>
                <input type="radio" name={props.name.clone()} value={value.clone()}
                    checked={*value == props.chosen} {onchange} />
                <span>{ words }</span>
            </label>
        }
    });
    let role = props.label.is_some().then_some("radiogroup");
    html! {
        <div class="seg" {role} aria-label={props.label.clone()}>{ for choices }</div>
    }
}
