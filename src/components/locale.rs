//! Numbers and dates as the browser's `Intl` writes them.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::lifetime::Timestamp;
use crate::text::Locale;

/// The formats of one language. A format that the browser lacks is absent;
/// then numbers are plain digits and dates are ISO 8601.
pub(crate) struct Browser {
    number: Option<Format>,
    day: Option<Format>,
    moment: Option<Format>,
    list: Option<Format>,
    plural: Option<Format>,
    /// The language's plural forms, in the order of a text's.
    forms: Vec<&'static str>,
}

/// The plural forms that languages have, in the order in which a text gives
/// those of its language.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Browser {
    /// The formats that go with the texts: of the language `lang`, or if the
    /// texts are English, of `lang` if that is a kind of English.
    pub(crate) fn new(lang: &str, english: bool) -> Self {
        let other = english && !lang.starts_with("en");
        let lang = if other { "en" } else { lang };
        let digits = [("maximumFractionDigits", JsValue::from(20))];
        let day = [("dateStyle", JsValue::from("long"))];
        let moment = [
            ("dateStyle", JsValue::from("full")),
            ("timeStyle", JsValue::from("short")),
        ];
        let plural = Format::new("PluralRules", "select", lang, &[]);
        Self {
            forms: plural.as_ref().map_or_else(|| vec!["one", "other"], forms),
            number: Format::new("NumberFormat", "format", lang, &digits),
            day: Format::new("DateTimeFormat", "format", lang, &day),
            moment: Format::new("DateTimeFormat", "format", lang, &moment),
            list: Format::new("ListFormat", "format", lang, &[]),
            plural,
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
        let category = category.as_deref().unwrap_or("other");
        let form = self.forms.iter().position(|form| *form == category);
        form.unwrap_or(self.forms.len())
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

fn forms(plural: &Format) -> Vec<&'static str> {
    let options = Reflect::get(&plural.this, &"resolvedOptions".into())
        .ok()
        .and_then(|method| method.dyn_into::<Function>().ok()?.call0(&plural.this).ok());
    let known = options.and_then(|options| Reflect::get(&options, &"pluralCategories".into()).ok());
    let known = known
        .and_then(|known| known.dyn_into::<Array>().ok())
        .unwrap_or_default();
    let has = |form: &&str| known.includes(&(*form).into(), 0);
    FORMS.into_iter().filter(has).collect()
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
