//! Pictures of the page, in `target/screenshots`.

use std::path::{Path, PathBuf};

use crate::page::Page;

impl Page {
    /// Writes a picture of the window.
    pub(crate) fn screenshot(&self, name: &str) {
        let picture = self.browser.picture().expect("the driver gives a picture");
        save(name, &picture);
    }
}

/// A test that fails leaves a picture of what it saw last.
impl Drop for Page {
    fn drop(&mut self) {
        let engine = self.browser.engine;
        let thread = std::thread::current();
        let test = thread.name().unwrap_or("a test").replace("::", "-");
        let name = format!("failed-{test}-{engine}");
        if std::thread::panicking() {
            // A driver that gives none must not end all other tests as well.
            if let Some(picture) = self.browser.picture() {
                save(&name, &picture);
            }
            eprintln!("this was in {engine}; a picture is in target/screenshots/{name}.png");
        } else {
            // That of an earlier run, if there is one.
            let _ = std::fs::remove_file(file(&name));
        }
    }
}

fn save(name: &str, picture: &str) {
    std::fs::create_dir_all(directory()).unwrap();
    std::fs::write(file(name), base64(picture)).unwrap();
}

fn directory() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots")
}

fn file(name: &str) -> PathBuf {
    directory().join(name).with_extension("png")
}

/// Decodes what the browser's protocol wraps pictures in.
fn base64(text: &str) -> Vec<u8> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let sextets = text.bytes().filter(|byte| *byte != b'=').map(value);
    let mut bits = 0_u32;
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    for (index, sextet) in sextets.enumerate() {
        bits = bits << 6 | u32::from(sextet);
        if index % 4 != 0 {
            bytes.push((bits >> (6 - 2 * (index % 4))) as u8);
        }
    }
    bytes
}
