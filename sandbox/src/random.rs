use crate::error::ApiError;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// `BYTES` random bytes in lower-case hex.
pub(crate) fn hex<const BYTES: usize>() -> Result<String, ApiError> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(ApiError::internal)?;
    Ok(encode(&bytes))
}

/// SHA-256 in lower-case hex: what the sandbox keeps in place of a secret.
pub(crate) fn digest(secret: &str) -> String {
    encode(&Sha256::digest(secret.as_bytes()))
}

fn encode(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, byte| {
        // Writing to a String can't fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}
