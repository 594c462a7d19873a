//! Numbers and dates as the browser's `Intl` writes them.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::lifetime::Timestamp;
use crate::text::Locale;

/// The formats of one language. A format that the browser lacks is absent;
/// then numbers are plain digits and dates are ISO 8601.
pub(super) struct Browser {
    number: Option<Format>,
    day: Option<Format>,
    moment: Option<Format>,
    list: Option<Format>,
    plural: Option<Format>,
}

impl Browser {
    /// The formats that go with the texts' language in the user's region:
    /// `lang` if it is a kind of English, `en` otherwise.
    pub(super) fn new(lang: &str) -> Self {
        let lang = if lang.starts_with("en") { lang } else { "en" };
        let digits = [("maximumFractionDigits", JsValue::from(20))];
        let day = [("dateStyle", JsValue::from("long"))];
        let moment = [
            ("dateStyle", JsValue::from("full")),
            ("timeStyle", JsValue::from("short")),
        ];
        Self {
            number: Format::new("NumberFormat", "format", lang, &digits),
            day: Format::new("DateTimeFormat", "format", lang, &day),
            moment: Format::new("DateTimeFormat", "format", lang, &moment),
            list: Format::new("ListFormat", "format", lang, &[]),
            plural: Format::new("PluralRules", "select", lang, &[]),
        }
    }
}

impl Locale for Browser {
    fn number(&self, digits: &str) -> String {
        // Given as text, a number keeps every digit.
        say(&self.number, &digits.into()).unwrap_or_else(|| digits.to_owned())
    }

    fn plural(&self, count: u64) -> usize {
        let category = say(&self.plural, &JsValue::from_f64(count as f64));
        usize::from(category.as_deref() != Some("one"))
    }

    fn day(&self, moment: Timestamp) -> String {
        say(&self.day, &millis(moment)).unwrap_or_else(|| iso(moment))
    }

    fn moment(&self, moment: Timestamp) -> String {
        say(&self.moment, &millis(moment)).unwrap_or_else(|| iso(moment))
    }

    fn list(&self, items: &[String]) -> String {
        let array: Array = items.iter().map(JsValue::from).collect();
        say(&self.list, &array).unwrap_or_else(|| items.join(", "))
    }
}

/// One of `Intl`'s objects and its method that makes a text of a value.
struct Format {
    this: JsValue,
    method: Function,
}

impl Format {
    fn new(class: &str, method: &str, lang: &str, settings: &[(&str, JsValue)]) -> Option<Self> {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let class: Function = Reflect::get(&intl, &class.into()).ok()?.dyn_into().ok()?;
        let options = Object::new();
        for (name, value) in settings {
            Reflect::set(&options, &(*name).into(), value).ok()?;
        }
        let arguments = Array::of2(&lang.into(), &options);
        let this = Reflect::construct(&class, &arguments)
            .or_else(|_| Reflect::construct(&class, &Array::of2(&"en".into(), &options)))
            .ok()?;
        let method = Reflect::get(&this, &method.into()).ok()?.dyn_into().ok()?;
        Some(Self { this, method })
    }
}

fn say(format: &Option<Format>, value: &JsValue) -> Option<String> {
    let format = format.as_ref()?;
    format.method.call1(&format.this, value).ok()?.as_string()
}

fn millis(moment: Timestamp) -> JsValue {
    JsValue::from_f64(moment.millis() as f64)
}

fn iso(moment: Timestamp) -> String {
    let date = js_sys::Date::new(&millis(moment));
    date.to_iso_string().into()
}
