//! Reading the body of an answer without letting it into the module's memory.

use js_sys::{Array, JsString, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, Response};

use super::exact_json::Document;
use super::js::{SecretHeaders, TextDecoder};
use super::read::Reader;

/// Why an answer has no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoDocument {
    /// The connection ended before the answer did.
    Cut,
    /// The answer is whole, or too large to be, and of no use.
    Unusable,
}

/// The JSON object that an answer consists of, read up to `limit` bytes.
pub(crate) async fn document(
    response: &Response,
    reader: &Reader<'_>,
    limit: u32,
) -> Result<Document, NoDocument> {
    let content_type = header(response, reader, "content-type");
    let is_json = content_type.is_some_and(|value| names_json(&value));
    if !is_json {
        return Err(NoDocument::Unusable);
    }
    let text = text(response, limit).await?;
    Document::parse(text).ok_or(NoDocument::Unusable)
}

/// A header, where the server lets the page read it; none if a secret is in it.
pub(crate) fn header(response: &Response, reader: &Reader<'_>, name: &str) -> Option<String> {
    let headers = response.headers();
    let value = headers.unchecked_ref::<SecretHeaders>().get(name);
    reader.plain(&value.ok()?)
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
    let mut body = Body {
        reader: stream.get_reader().unchecked_into(),
        chunks: Array::new(),
        ended: false,
    };
    let mut length = 0_u32;
    while let Some(chunk) = body.next_chunk().await? {
        length = length.saturating_add(chunk.length());
        if length > limit {
            return Err(NoDocument::Unusable);
        }
    }
    let whole = Uint8Array::new_with_length(length);
    let mut offset = 0;
    for chunk in body.chunks.iter() {
        let chunk: Uint8Array = chunk.unchecked_into();
        whole.set(&chunk, offset);
        offset += chunk.length();
    }
    body.chunks.push(&whole);
    let text = TextDecoder::new().and_then(|decoder| decoder.decode(&whole));
    text.map_err(|_| NoDocument::Unusable)
}

/// A body that is being read. Where that ends, for whatever reason, its bytes
/// are overwritten, as strings can't be, and no more of it is asked for.
struct Body {
    reader: ReadableStreamDefaultReader,
    chunks: Array,
    ended: bool,
}

impl Body {
    async fn next_chunk(&mut self) -> Result<Option<Uint8Array>, NoDocument> {
        let next = JsFuture::from(self.reader.read()).await;
        let next = next.map_err(|_| NoDocument::Cut)?;
        let field = |name| Reflect::get(&next, &JsValue::from_str(name));
        let done = field("done").map_err(|_| NoDocument::Cut)?;
        if done.is_truthy() {
            self.ended = true;
            return Ok(None);
        }
        let chunk = field("value").ok().and_then(|value| value.dyn_into().ok());
        let chunk: Uint8Array = chunk.ok_or(NoDocument::Unusable)?;
        self.chunks.push(&chunk);
        Ok(Some(chunk))
    }
}

impl Drop for Body {
    fn drop(&mut self) {
        if !self.ended {
            // A rejection of this is heard, and means nothing.
            drop(JsFuture::from(self.reader.cancel()));
        }
        for chunk in self.chunks.iter() {
            let chunk: Uint8Array = chunk.unchecked_into();
            chunk.fill(0, 0, chunk.length());
        }
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
