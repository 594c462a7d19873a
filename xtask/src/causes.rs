//! What the bytes of a module are spent on, told from the names of its functions.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

const OWN: &str = "access_token_widget";
const IMPORTS: u8 = 2;
const CODE: u8 = 10;
const DATA: u8 = 11;
const FUNCTION: u8 = 0;

/// Bytes by cause, of a module that still has its name section.
pub(crate) fn by_cause(wasm: &[u8]) -> Result<BTreeMap<String, usize>> {
    let mut causes = BTreeMap::new();
    let mut add = |cause: &str, bytes| *causes.entry(cause.to_owned()).or_default() += bytes;
    let (mut imported, mut bodies, mut names) = (0, Vec::new(), BTreeMap::new());
    let mut module = Reader(wasm.get(8..).context("no module")?);
    while !module.0.is_empty() {
        let id = module.byte()?;
        let mut section = module.sized()?;
        let bytes = section.0.len();
        match id {
            IMPORTS => {
                add("imports", bytes);
                imported = imported_functions(&mut section)?;
            }
            CODE => {
                for _ in 0..section.number()? {
                    bodies.push(section.sized()?.0.len());
                }
            }
            DATA => add("data", bytes),
            0 => match section.text()? {
                "name" => names = function_names(&mut section)?,
                _ => add("tables", bytes),
            },
            _ => add("tables", bytes),
        }
    }
    for (index, bytes) in bodies.into_iter().enumerate() {
        let name = names.get(&(imported + index)).copied();
        add(&cause(name.unwrap_or_default()), bytes);
    }
    Ok(causes)
}

/// Whom a function is there for: ours if our types are anywhere in its name, since then a
/// library's code was made for us; else the crate that its name begins with.
fn cause(function: &str) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    // A crate's name comes with its hash in brackets, a module's does not.
    if let Some((_, after)) = function.split_once(OWN) {
        let path = after.split_once(']').map_or(after, |(_, path)| path);
        let mut parts = path
            .split("::")
            .skip(1)
            .map(|part| part.split(|c| !is_word(c)).next().unwrap_or_default());
        let [first, second] = [parts.next(), parts.next()].map(Option::unwrap_or_default);
        return format!("own {first}::{second}");
    }
    let krate = function
        .split(|c| !is_word(c))
        .find(|word| !word.is_empty());
    let krate = krate.unwrap_or_default();
    let group = match krate {
        "yew" | "implicit_clone" | "indexmap" | "slab" | "tokise" | "gloo" => "yew",
        "wasm_bindgen"
        | "wasm_bindgen_futures"
        | "js_sys"
        | "web_sys"
        | "gloo_net"
        | "gloo_utils" => "wasm-bindgen, js-sys, web-sys",
        "serde" | "serde_core" | "serde_wasm_bindgen" => "serde",
        "core" | "alloc" | "std" | "dlmalloc" | "hashbrown" | "str" | "char" | "u8" | "u16"
        | "u32" | "u64" | "u128" | "usize" | "i32" => "std",
        _ => "other",
    };
    group.to_owned()
}

fn imported_functions(section: &mut Reader<'_>) -> Result<usize> {
    let mut functions = 0;
    for _ in 0..section.number()? {
        section.text()?;
        section.text()?;
        if section.byte()? == FUNCTION {
            section.number()?;
            functions += 1;
        } else {
            // wasm-bindgen imports nothing else.
            anyhow::bail!("an import that is no function");
        }
    }
    Ok(functions)
}

fn function_names<'a>(section: &mut Reader<'a>) -> Result<BTreeMap<usize, &'a str>> {
    let mut names = BTreeMap::new();
    while !section.0.is_empty() {
        let kind = section.byte()?;
        let mut part = section.sized()?;
        if kind == 1 {
            for _ in 0..part.number()? {
                names.insert(part.number()?, part.text()?);
            }
        }
    }
    Ok(names)
}

/// What is left of a module or a part of it.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.0.split_first().context("the module is cut off")?;
        self.0 = rest;
        Ok(*first)
    }

    /// A number in LEB128.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        anyhow::bail!("a number that is too long")
    }

    /// A part that its length stands before.
    fn sized(&mut self) -> Result<Self> {
        let length = self.number()?;
        let part = self.0.split_at_checked(length);
        let (part, rest) = part.context("the module is cut off")?;
        self.0 = rest;
        Ok(Self(part))
    }

    fn text(&mut self) -> Result<&'a str> {
        Ok(std::str::from_utf8(self.sized()?.0)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_made_for_our_types_is_ours() {
        assert_eq!(
            cause("<yew[1f]::scope::Scope<access_token_widget[2e]::components::done::Done>>::send"),
            "own components::done"
        );
        assert_eq!(cause("access_token_widget[2e]::lib"), "own lib::");
        assert_eq!(
            cause("<&mut access_token_widget::service::Client as core::fmt::Debug>::fmt"),
            "own service::Client"
        );
    }

    #[test]
    fn other_functions_are_their_crates() {
        assert_eq!(cause("yew[1f]::scheduler::start"), "yew");
        assert_eq!(cause("<&str as core[1f]::fmt::Debug>::fmt"), "std");
        assert_eq!(cause("<[u8]>::repeat"), "std");
        assert_eq!(
            cause("js_sys[1f]::futures::queue"),
            "wasm-bindgen, js-sys, web-sys"
        );
        assert_eq!(cause("serde_wasm_bindgen[1f]::ser"), "serde");
        assert_eq!(cause(""), "other");
    }

    #[test]
    fn counts_imports_before_the_functions_that_have_bodies() {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        // One import `a.b`, which is function 0.
        module.extend(b"\x02\x07\x01\x01a\x01b\0\0");
        // One body of two bytes, which is function 1.
        module.extend(b"\x0a\x04\x01\x02\0\x0b");
        // Data of one byte.
        module.extend(b"\x0b\x01\0");
        // The names of both.
        module.extend(b"\0\x14\x04name\x01\x0d\x02\0\x03f_0\x01\x05std::");
        let causes = by_cause(&module).unwrap();
        let expected = [("data", 1), ("imports", 7), ("std", 2)];
        assert_eq!(causes, expected.map(|(k, v)| (k.to_owned(), v)).into());
        module.pop();
        assert!(by_cause(&module).is_err());
    }
}
