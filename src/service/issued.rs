//! What a server says of a token that it made.

use js_sys::Object;

use super::digits;
use super::exact_json::Document;
use super::read::{Reader, is_false, object};
use crate::domain::outcome::{Issued, IssuedLimit};

/// The parts of a token document that are no secret.
pub(crate) fn details(reader: &Reader<'_>, document: &Document) -> Issued {
    let limits = document.exact().and_then(|exact| limits(reader, &exact));
    Issued {
        limits: limits.unwrap_or_default(),
        ..basics(reader, document.object())
    }
}

/// The same without limits, which need the document's text to be exact.
pub(crate) fn basics(reader: &Reader<'_>, document: &Object) -> Issued {
    Issued {
        id: reader.text(document, "id"),
        label: reader.text(document, "label"),
        scopes: reader.texts(document, "scope"),
        created: reader.text(document, "created"),
        expires: reader.text(document, "expires"),
        addresses: reader.texts(document, "ipRestrict"),
        enterprise: reader.text(document, "enterprise"),
        admin_scope: reader.text(document, "adminScope"),
        ..Issued::default()
    }
}

fn limits(reader: &Reader<'_>, exact: &Object) -> Option<Vec<IssuedLimit>> {
    let unlock = object(exact, "unlock")?;
    let mut limits = Vec::new();
    if let Some(by_coin) = object(&unlock, "spendingLimits") {
        for key in Object::keys(&by_coin).iter() {
            let Some(ticker) = key.as_string() else {
                continue;
            };
            if let Some(limit) = object(&by_coin, &ticker) {
                limits.push(IssuedLimit {
                    base_units: value(reader, &limit),
                    ticker: Some(ticker),
                });
            }
        }
    }
    let of_tokens = object(&unlock, "allErc20TokensLimit");
    if let Some(limit) = of_tokens.filter(|limit| !is_false(limit, "enabled")) {
        limits.push(IssuedLimit {
            ticker: None,
            base_units: value(reader, &limit),
        });
    }
    Some(limits)
}

fn value(reader: &Reader<'_>, limit: &Object) -> Option<String> {
    digits::whole(&reader.text(limit, "txValueLimit")?)
}
