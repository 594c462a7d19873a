//! Short names for what a module imports from its script. wasm-bindgen's are long and have a hash
//! each, which no compression shortens, and they are there twice.

use anyhow::{Result, bail};

use crate::module::{IMPORTS, imports, sections};

/// The module and its script, which call the same imports by shorter names.
pub(crate) fn shorten(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let (mut short_wasm, mut short_script) = (wasm[..8].to_vec(), script.to_owned());
    for (id, section) in sections(wasm)? {
        let mut content = section.0.to_vec();
        if id == IMPORTS {
            let imports = imports(section)?;
            content = number(imports.len());
            for (index, import) in imports.iter().enumerate() {
                let name = short(index);
                replace(
                    &mut short_script,
                    &format!("{}:", import.name),
                    &format!("{name}:"),
                )?;
                for text in [MODULE, &name] {
                    content.extend(number(text.len()));
                    content.extend(text.as_bytes());
                }
                content.push(0);
                content.extend(number(import.signature));
            }
            if let Some(import) = imports.first() {
                let quoted = |name| format!("\"{name}\"");
                replace(&mut short_script, &quoted(import.module), &quoted(MODULE))?;
            }
        }
        short_wasm.push(id);
        short_wasm.extend(number(content.len()));
        short_wasm.extend(content);
    }
    Ok((short_wasm, short_script))
}

/// What all imports come from.
const MODULE: &str = "a";

/// Replaces what must be there exactly once.
fn replace(script: &mut String, long: &str, short: &str) -> Result<()> {
    if script.matches(long).count() != 1 {
        bail!("`{long}` is not in the script once; did wasm-bindgen change its form?");
    }
    *script = script.replace(long, short);
    Ok(())
}

/// `a` to `z`, then `aa` and on.
fn short(index: usize) -> String {
    let last = char::from(b'a' + (index % 26) as u8);
    match index / 26 {
        0 => last.to_string(),
        more => short(more - 1) + &last.to_string(),
    }
}

/// A number in LEB128.
fn number(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WASM: &[u8] =
        b"\0asm\x01\0\0\0\x02\x17\x02\x04./g_\x03f_1\0\x07\x04./g_\x03f_2\0\x05\x0b\x01\0";

    #[test]
    fn both_sides_take_the_same_names() {
        let script = r#"({"./g_": {f_1: () => 1, f_2: f})"#;
        let (wasm, script) = shorten(WASM, script).unwrap();
        let expected = b"\0asm\x01\0\0\0\x02\x0d\x02\x01a\x01a\0\x07\x01a\x01b\0\x05\x0b\x01\0";
        assert_eq!(wasm, expected);
        assert_eq!(script, r#"({"a": {a: () => 1, b: f})"#);
    }

    #[test]
    fn a_script_of_another_form_is_refused() {
        for script in [
            r#"({"./g_": {f_1() {}, f_2: f})"#,
            r#"({"./g_": {f_1: 1, f_1: 1, f_2: f})"#,
            "({f_1: 1, f_2: 2})",
        ] {
            assert!(shorten(WASM, script).is_err(), "{script}");
        }
    }

    #[test]
    fn names_never_repeat() {
        assert_eq!(short(0), "a");
        assert_eq!(short(25), "z");
        assert_eq!(short(26), "aa");
        assert_eq!(short(26 + 26 * 26), "aaa");
        let names: std::collections::BTreeSet<_> = (0..1000).map(short).collect();
        assert_eq!(names.len(), 1000);
    }

    #[test]
    fn numbers_take_as_many_bytes_as_they_need() {
        assert_eq!(number(0), [0]);
        assert_eq!(number(127), [0x7f]);
        assert_eq!(number(300), [0xac, 0x02]);
    }
}
