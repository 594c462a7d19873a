//! Keeps imports pointing one way: `domain <- form <- components <- embed`, `domain <- service <- components`.

use std::fs;
use std::iter::Peekable;
use std::path::Path;
use std::str::FromStr;

use anyhow::{Context, Result, anyhow};
use proc_macro2::{Delimiter, TokenStream, TokenTree, token_stream};

/// Each layer and what it may import of the others.
const LAYERS: [(&str, &[&str]); 6] = [
    ("domain", &[]),
    ("text", &["domain"]),
    ("form", &["domain"]),
    ("service", &["domain"]),
    ("components", &["domain", "form", "service", "text"]),
    (
        "embed",
        &["domain", "form", "service", "text", "components"],
    ),
];

/// Layers that know no browser.
const PURE: [&str; 3] = ["domain", "text", "form"];
const BROWSER_CRATES: [&str; 4] = ["yew", "web_sys", "js_sys", "wasm_bindgen"];

/// Reads every source file below `src` and returns a line for each import that points the wrong way.
pub(crate) fn scan(src: &Path) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    scan_directory(src, &[], &mut wrong)?;
    Ok(wrong)
}

fn scan_directory(directory: &Path, module: &[String], wrong: &mut Vec<String>) -> Result<()> {
    let mut entries = fs::read_dir(directory)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    entries.sort();
    for path in entries {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let mut inner = module.to_vec();
        if path.is_dir() {
            inner.push(stem.into_owned());
            scan_directory(&path, &inner, wrong)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            if stem != "mod" && stem != "lib" {
                inner.push(stem.into_owned());
            }
            let source = fs::read_to_string(&path)?;
            let found = scan_source(&source, &inner)
                .with_context(|| format!("reading {}", path.display()))?;
            wrong.extend(
                found
                    .iter()
                    .map(|line| format!("{}:{line}", path.display())),
            );
        }
    }
    Ok(())
}

/// `module` is the path of the file's module, the layer first; empty for the root.
fn scan_source(source: &str, module: &[String]) -> Result<Vec<String>> {
    let Some(layer) = module.first() else {
        return Ok(Vec::new());
    };
    let (name, allowed) = LAYERS
        .iter()
        .find(|(name, _)| name == layer)
        .with_context(|| format!("`{layer}` is no layer yet: name it in xtask/src/layers.rs"))?;
    let tokens = TokenStream::from_str(source).map_err(|error| anyhow!("{error}"))?;
    let mut scan = Scan {
        layer: name,
        allowed,
        wrong: Vec::new(),
    };
    scan.tokens(tokens, module.len());
    Ok(scan.wrong)
}

struct Scan {
    layer: &'static str,
    allowed: &'static [&'static str],
    wrong: Vec<String>,
}

type Tokens = Peekable<token_stream::IntoIter>;

impl Scan {
    /// Tokens and not syntax, because what stands inside a macro such as `html!` has to count too.
    fn tokens(&mut self, tokens: TokenStream, depth: usize) {
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Ident(ident) => match ident.to_string().as_str() {
                    "mod" => self.inline_module(&mut tokens, depth),
                    "crate" => self.path(&mut tokens, 0),
                    "super" => self.path(&mut tokens, depth.saturating_sub(1)),
                    other => self.browser_crate(other, ident.span().start().line),
                },
                TokenTree::Group(group) => self.tokens(group.stream(), depth),
                _ => {}
            }
        }
    }

    fn inline_module(&mut self, tokens: &mut Tokens, depth: usize) {
        tokens.next();
        if let Some(TokenTree::Group(body)) = tokens.peek() {
            let body = body.stream();
            tokens.next();
            self.tokens(body, depth + 1);
        }
    }

    /// What follows `crate` or `super`; `depth` is how far below the root of the crate that is.
    fn path(&mut self, tokens: &mut Tokens, depth: usize) {
        for _ in 0..2 {
            if !matches!(tokens.peek(), Some(TokenTree::Punct(colon)) if colon.as_char() == ':') {
                return;
            }
            tokens.next();
        }
        match tokens.peek() {
            Some(TokenTree::Ident(ident)) if *ident == "super" => {
                tokens.next();
                self.path(tokens, depth.saturating_sub(1));
            }
            Some(TokenTree::Ident(ident)) if depth == 0 => {
                let (name, line) = (ident.to_string(), ident.span().start().line);
                self.import(&name, line);
            }
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let list = group.stream();
                tokens.next();
                self.list(list, depth);
            }
            _ => {}
        }
    }

    /// The first name of each path in `{a::b, c::{d, e}}`.
    fn list(&mut self, list: TokenStream, depth: usize) {
        let mut tokens = list.into_iter().peekable();
        let mut starts = true;
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Ident(ident) if starts && ident == "super" => {
                    self.path(&mut tokens, depth.saturating_sub(1));
                }
                TokenTree::Ident(ident) if starts && depth == 0 => {
                    self.import(&ident.to_string(), ident.span().start().line);
                }
                TokenTree::Punct(comma) if comma.as_char() == ',' => {
                    starts = true;
                    continue;
                }
                _ => {}
            }
            starts = false;
        }
    }

    fn import(&mut self, name: &str, line: usize) {
        let is_layer = LAYERS.iter().any(|(layer, _)| *layer == name);
        if is_layer && name != self.layer && !self.allowed.contains(&name) {
            self.wrong
                .push(format!("{line}: {} imports {name}", self.layer));
        }
    }

    fn browser_crate(&mut self, name: &str, line: usize) {
        if PURE.contains(&self.layer) && BROWSER_CRATES.contains(&name) {
            self.wrong
                .push(format!("{line}: {} knows of {name}", self.layer));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(module: &str, source: &str, expected: &[&str]) {
        let module: Vec<_> = module.split("::").map(str::to_owned).collect();
        assert_eq!(scan_source(source, &module).unwrap(), expected);
    }

    #[test]
    fn lets_imports_point_down() {
        check(
            "domain::amount",
            "use super::coin::Coin; use crate::domain::Id;",
            &[],
        );
        check(
            "form",
            "use crate::{domain::{Id, Label}, form::Field};",
            &[],
        );
        check(
            "embed",
            "use crate::components::Form; use yew::prelude::*;",
            &[],
        );
        check(
            "text",
            "// crate::form\n/// crate::embed\nconst A: &str = \"yew::\";",
            &[],
        );
    }

    #[test]
    fn refuses_imports_that_point_up() {
        check(
            "domain",
            "\nuse crate::form::State;",
            &["2: domain imports form"],
        );
        check(
            "form",
            "fn f() { crate::text::say() }",
            &["1: form imports text"],
        );
        check(
            "service",
            "use crate::components;",
            &["1: service imports components"],
        );
        check(
            "components",
            "html! { <crate::embed::X /> }",
            &["1: components imports embed"],
        );
    }

    #[test]
    fn looks_into_lists() {
        check(
            "form",
            "use crate::{\n domain::{text, embed},\n text::Say,\n embed as e};",
            &["3: form imports text", "4: form imports embed"],
        );
    }

    #[test]
    fn follows_super_to_the_root() {
        check(
            "form::state",
            "use super::super::text;",
            &["1: form imports text"],
        );
        check("form::state", "use super::text;", &[]);
        check(
            "form::state",
            "mod tests { use super::super::super::{embed, super::x}; use super::super::text; }",
            &["1: form imports embed"],
        );
        check(
            "form",
            "use super::{embed, domain};",
            &["1: form imports embed"],
        );
    }

    #[test]
    fn refuses_the_browser_below_the_view() {
        check(
            "domain",
            "use web_sys::Window;",
            &["1: domain knows of web_sys"],
        );
        check(
            "form",
            "fn f(c: yew::Callback<()>) {}",
            &["1: form knows of yew"],
        );
        check(
            "text",
            "#[wasm_bindgen] fn f() {}",
            &["1: text knows of wasm_bindgen"],
        );
        check("service", "use js_sys::JSON;", &[]);
    }

    #[test]
    fn wants_every_layer_named() {
        assert!(scan_source("", &["newcomer".to_owned()]).is_err());
        assert_eq!(scan_source("use crate::embed::X;", &[]).unwrap(), [""; 0]);
    }
}
