//! Numbers and dates as the browser's `Intl` writes them.

use std::cell::OnceCell;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::lifetime::Timestamp;
use crate::text::Locale;

/// The formats of one language, each made when it is first needed: that takes
/// a browser longer than all it then writes. Where it lacks one, numbers are
/// plain digits and dates are ISO 8601.
pub(crate) struct Browser {
    lang: Box<str>,
    number: Lazy,
    day: Lazy,
    moment: Lazy,
    list: Lazy,
    plural: Lazy,
    /// The language's plural forms, in the order of a text's.
    forms: OnceCell<Vec<&'static str>>,
}

type Lazy = OnceCell<Option<Format>>;
/// Options of a format, by their names.
type Settings = [(&'static str, &'static str)];

/// The plural forms that languages have, in the order in which a text gives
/// those of its language.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Browser {
    /// The formats that go with the texts: of the language `lang`, or if the
    /// texts are English, of `lang` if that is a kind of English.
    pub(crate) fn new(lang: &str, english: bool) -> Self {
        let other = english && !lang.starts_with("en");
        Self {
            lang: if other { "en" } else { lang }.into(),
            number: Lazy::new(),
            day: Lazy::new(),
            moment: Lazy::new(),
            list: Lazy::new(),
            plural: Lazy::new(),
            forms: OnceCell::new(),
        }
    }

    /// What a format makes of a value; nothing where the browser lacks it.
    fn say(
        &self,
        format: &Lazy,
        class: &str,
        settings: &Settings,
        value: &JsValue,
    ) -> Option<String> {
        let make = || Format::new(class, "format", &self.lang, settings);
        format.get_or_init(make).as_ref()?.say(value)
    }

    fn date(&self, format: &Lazy, settings: &Settings, moment: Timestamp) -> String {
        let millis = JsValue::from_f64(moment.millis() as f64);
        self.say(format, "DateTimeFormat", settings, &millis)
            .unwrap_or_else(|| js_sys::Date::new(&millis).to_iso_string().into())
    }
}

impl Locale for Browser {
    fn number(&self, digits: &str) -> String {
        let every_digit = [("maximumFractionDigits", "20")];
        // Given as text, a number keeps every digit.
        self.say(&self.number, "NumberFormat", &every_digit, &digits.into())
            .unwrap_or_else(|| digits.to_owned())
    }

    fn plural(&self, count: u64) -> usize {
        let make = || Format::new("PluralRules", "select", &self.lang, &[]);
        let rules = self.plural.get_or_init(make).as_ref();
        let all = || rules.map_or_else(|| vec!["one", "other"], forms);
        let forms = self.forms.get_or_init(all);
        let category = rules.and_then(|rules| rules.say(&JsValue::from_f64(count as f64)));
        let category = category.as_deref().unwrap_or("other");
        let form = forms.iter().position(|form| *form == category);
        form.unwrap_or(forms.len())
    }

    fn day(&self, moment: Timestamp) -> String {
        self.date(&self.day, &[("dateStyle", "long")], moment)
    }

    fn moment(&self, moment: Timestamp) -> String {
        let settings = [("dateStyle", "full"), ("timeStyle", "short")];
        self.date(&self.moment, &settings, moment)
    }

    fn list(&self, items: &[String]) -> String {
        let array: Array = items.iter().map(JsValue::from).collect();
        self.say(&self.list, "ListFormat", &[], &array)
            .unwrap_or_else(|| items.join(", "))
    }
}

/// One of `Intl`'s objects and its method that makes a text of a value.
struct Format {
    this: JsValue,
    method: Function,
}

impl Format {
    fn new(class: &str, method: &str, lang: &str, settings: &Settings) -> Option<Self> {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let class: Function = Reflect::get(&intl, &class.into()).ok()?.dyn_into().ok()?;
        let options = Object::new();
        for (name, value) in settings {
            Reflect::set(&options, &(*name).into(), &(*value).into()).ok()?;
        }
        let arguments = Array::of2(&lang.into(), &options);
        let this = Reflect::construct(&class, &arguments)
            .or_else(|_| Reflect::construct(&class, &Array::of2(&"en".into(), &options)))
            .ok()?;
        let method = Reflect::get(&this, &method.into()).ok()?.dyn_into().ok()?;
        Some(Self { this, method })
    }

    fn say(&self, value: &JsValue) -> Option<String> {
        self.method.call1(&self.this, value).ok()?.as_string()
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
