//! Reading the body of an answer without letting it into the module's memory.

use js_sys::{Array, JsString, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, Response};

use super::exact_json::Document;
use super::js::TextDecoder;

/// Why an answer has no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoDocument {
    /// The connection ended before the answer did.
    Cut,
    /// The answer is whole, or too large to be, and of no use.
    Unusable,
}

/// The JSON object that an answer consists of, read up to `limit` bytes.
pub(crate) async fn document(response: &Response, limit: u32) -> Result<Document, NoDocument> {
    let is_json = header(response, "content-type").is_some_and(|value| names_json(&value));
    if !is_json {
        return Err(NoDocument::Unusable);
    }
    let text = text(response, limit).await?;
    Document::parse(text).ok_or(NoDocument::Unusable)
}

/// A header, where the server lets the page read it.
pub(crate) fn header(response: &Response, name: &str) -> Option<String> {
    response.headers().get(name).ok().flatten()
}

/// Whether a content type is `application/json` or a type built on it.
fn names_json(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default();
    let essence = essence.trim().to_ascii_lowercase();
    match essence.strip_prefix("application/") {
        Some("json") => true,
        Some(subtype) => subtype.ends_with("+json"),
        None => false,
    }
}

async fn text(response: &Response, limit: u32) -> Result<JsString, NoDocument> {
    let Some(stream) = response.body() else {
        return Err(NoDocument::Unusable);
    };
    if stream.locked() || response.body_used() {
        return Err(NoDocument::Unusable);
    }
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let chunks = Array::new();
    let mut length = 0_u32;
    while let Some(chunk) = next_chunk(&reader).await? {
        chunks.push(&chunk);
        length = length.saturating_add(chunk.length());
        if length > limit {
            // A rejection of this is heard, and means nothing.
            drop(JsFuture::from(reader.cancel()));
            wipe(&chunks);
            return Err(NoDocument::Unusable);
        }
    }
    let whole = Uint8Array::new_with_length(length);
    let mut offset = 0;
    for chunk in chunks.iter() {
        let chunk: Uint8Array = chunk.unchecked_into();
        whole.set(&chunk, offset);
        offset += chunk.length();
    }
    let text = TextDecoder::new().and_then(|decoder| decoder.decode(&whole));
    chunks.push(&whole);
    wipe(&chunks);
    text.map_err(|_| NoDocument::Unusable)
}

async fn next_chunk(
    reader: &ReadableStreamDefaultReader,
) -> Result<Option<Uint8Array>, NoDocument> {
    let next = JsFuture::from(reader.read()).await;
    let next = next.map_err(|_| NoDocument::Cut)?;
    let field = |name| Reflect::get(&next, &JsValue::from_str(name));
    let done = field("done").map_err(|_| NoDocument::Cut)?;
    if done.is_truthy() {
        return Ok(None);
    }
    let chunk = field("value").ok().and_then(|value| value.dyn_into().ok());
    chunk.map(Some).ok_or(NoDocument::Unusable)
}

/// Bytes can be overwritten, unlike strings.
fn wipe(chunks: &Array) {
    for chunk in chunks.iter() {
        let chunk: Uint8Array = chunk.unchecked_into();
        chunk.fill(0, 0, chunk.length());
    }
}

#[cfg(test)]
mod tests {
    use super::names_json;

    #[test]
    fn content_types_of_json() {
        for json in [
            "application/json",
            "Application/JSON; charset=utf-8",
            " application/json ;x",
            "application/problem+json",
        ] {
            assert!(names_json(json), "{json}");
        }
        for other in [
            "",
            "text/plain",
            "text/html; application/json",
            "text/json",
            "application/jsonp",
            "application/json-seq",
            "application/octet-stream",
        ] {
            assert!(!names_json(other), "{other}");
        }
    }
}
