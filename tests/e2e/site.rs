//! The demo page in a directory of a test's own: every document runs a script
//! before its own, and files can be out of reach.

use std::fs;
use std::path::{Path, PathBuf};

use crate::webdriver::variable;

/// Removed when this is dropped.
pub(crate) struct Site {
    pub(crate) directory: PathBuf,
    /// Where files are that can't be reached.
    away: PathBuf,
}

impl Site {
    pub(crate) fn new() -> Self {
        let thread = std::thread::current();
        let test = thread.name().unwrap_or("a test").replace("::", "-");
        let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sites");
        let place = place.join(format!("{}-{test}", variable("ATW_ENGINE")));
        let _ = fs::remove_dir_all(&place);
        let site = Self {
            directory: place.join("here"),
            away: place.join("away"),
        };
        for file in files(Path::new(&variable("ATW_DIST"))) {
            let name = file.strip_prefix(variable("ATW_DIST")).unwrap();
            let copy = site.directory.join(name);
            fs::create_dir_all(copy.parent().unwrap()).unwrap();
            if name
                .extension()
                .is_some_and(|extension| extension == "html")
            {
                let html = fs::read_to_string(&file).unwrap();
                fs::write(copy, begin_with(&html, "watch.js")).unwrap();
            } else {
                fs::copy(file, copy).unwrap();
            }
        }
        let watch = site.directory.join("watch.js");
        fs::write(watch, include_str!("watch.js")).unwrap();
        site
    }

    /// Adds `early.html`, which is the page with another script before its own.
    pub(crate) fn run_early(&self, script: &str) {
        self.add("early.js", script);
        self.add_page("early.html", |html| begin_with(&html, "early.js"));
    }

    /// Adds the page with changes, under another name.
    pub(crate) fn add_page(&self, name: &str, change: impl FnOnce(String) -> String) {
        let html = fs::read_to_string(self.directory.join("index.html")).unwrap();
        self.add(name, &change(html));
    }

    pub(crate) fn add(&self, name: &str, content: &str) {
        fs::write(self.directory.join(name), content).unwrap();
    }

    /// Takes the files whose names contain these words out of reach.
    pub(crate) fn take_away(&self, words: &str) {
        self.carry(&self.directory, &self.away, words);
    }

    pub(crate) fn put_back(&self) {
        self.carry(&self.away, &self.directory, "");
    }

    fn carry(&self, from: &Path, to: &Path, words: &str) {
        for file in files(from) {
            let name = file.strip_prefix(from).unwrap();
            if name.to_string_lossy().contains(words) {
                let target = to.join(name);
                fs::create_dir_all(target.parent().unwrap()).unwrap();
                fs::rename(&file, target).unwrap();
            }
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(place) = self.directory.parent() {
            let _ = fs::remove_dir_all(place);
        }
    }
}

fn begin_with(html: &str, script: &str) -> String {
    html.replacen(
        "<head>",
        &format!("<head><script src=\"/{script}\"></script>"),
        1,
    )
}

fn files(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}
