//! Short names for what the module and its glue take from each other.

use std::collections::HashMap;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::split::LOAD;

/// The glue with the names that wasm-opt says it has given in the module, whose imports come from a place of that name.
pub(crate) fn renamed(glue: &str, said: &str, stamp: &str) -> Result<String> {
    let said: Value = serde_json::from_str(said).context("wasm-opt named nothing")?;
    let mut imports = HashMap::new();
    let mut places = Vec::new();
    for import in said["imports"].as_array().into_iter().flatten() {
        let [place, from, to] = words(import)?;
        imports.insert(from, to);
        places.push(place);
    }
    let mut exports = HashMap::new();
    for export in said["exports"].as_array().into_iter().flatten() {
        let [from, to] = words(export)?;
        exports.insert(from, to);
    }
    places.dedup();
    let [place] = places[..] else {
        bail!("the module takes its imports from {places:?}");
    };

    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let (mut text, mut rest) = (String::new(), glue);
    let mut met = 0;
    while let Some(start) = rest.find(is_word) {
        let (between, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|c| !is_word(c)).unwrap_or(from.len()));
        text += between;
        let exported = text.strip_suffix("wasm.");
        text += if exported.is_some_and(|before| !before.ends_with(is_word)) {
            exports.get(word).with_context(|| word.to_owned())?
        } else if let Some(name) = imports.get(word).filter(|_| after.starts_with(':')) {
            met += 1;
            name
        } else {
            word
        };
        rest = after;
    }
    text += rest;
    if met != imports.len() {
        bail!("the glue has {met} of {} imports", imports.len());
    }
    // The first piece of the module calls for the rest, which takes the same imports.
    let imports = format!("{LOAD}: rest, [rest.stamp = \"{stamp}\"]: rest.imports = ");
    Ok(text.replace(&format!("\"{place}\": "), &imports))
}

fn words<const N: usize>(list: &Value) -> Result<[&str; N]> {
    let words: Option<Vec<_>> = list
        .as_array()
        .and_then(|list| list.iter().map(Value::as_str).collect());
    let words: Option<[_; N]> = words.and_then(|words| words.try_into().ok());
    words.with_context(|| format!("wasm-opt said {list}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = r#"
        const import0 = {
            __wbg_log_0123: function(a) { console.log(a, { __wbg_log_0123_x: 1 }); },
            __wbg_now_4567: () => mywasm.draft,
        };
        wasm.draft(wasm.__wbindgen_malloc, !wasm.memory.buffer);
        return { "./glue.js": import0 };
    "#;

    #[test]
    fn both_sides_get_the_same_names() {
        let said = r#"{ "imports": [["./glue.js", "__wbg_log_0123", "$"], ["./glue.js", "__wbg_now_4567", "$a"]],
            "exports": [["draft", "b"], ["__wbindgen_malloc", "c"], ["memory", "d"], ["draft_free", "e"]] }"#;
        let expected = r#"
        const import0 = {
            $: function(a) { console.log(a, { __wbg_log_0123_x: 1 }); },
            $a: () => mywasm.draft,
        };
        wasm.b(wasm.c, !wasm.d.buffer);
        return { load: rest, [rest.stamp = "1a2b"]: rest.imports = import0 };
    "#;
        assert_eq!(renamed(GLUE, said, "1a2b").unwrap(), expected);
    }

    #[test]
    fn a_name_that_one_side_lacks_is_an_error() {
        let exports = r#""exports": [["draft", "b"], ["__wbindgen_malloc", "c"], ["memory", "d"]]"#;
        let log = r#"["./glue.js", "__wbg_log_0123", "$"]"#;
        let import = |more: &str| format!(r#"{{ "imports": [{log}{more}], {exports} }}"#);
        let renamed = |said: &str| renamed(GLUE, said, "1a2b");
        assert!(renamed(&import("")).is_ok());
        assert!(renamed(&import(r#", ["./glue.js", "gone", "$a"]"#)).is_err());
        assert!(renamed(&import(r#", ["./other.js", "__wbg_now_4567", "$a"]"#)).is_err());
        assert!(renamed(&import("").replace("memory", "storage")).is_err());
        assert!(renamed("").is_err());
    }
}
