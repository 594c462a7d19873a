//! Code in other languages, run as who copied it would run it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The languages in which the form writes code.
pub(crate) const LANGUAGES: [&str; 8] = [
    "shell",
    "javascript",
    "sdk",
    "python",
    "ruby",
    "php",
    "go",
    "rust",
];

/// The dependencies that the code in Rust names, without those that only
/// encryption needs: the sandbox speaks plain HTTP.
const MANIFEST: &str = r#"
edition = "2024"

[workspace]

[dependencies]
serde_json = "1"
ureq = { version = "3", default-features = false, features = ["json"] }
"#;

/// Runs a program in a directory of its own, `name`, with these variables in
/// its environment.
pub(crate) fn run(language: &str, code: &str, name: &str, env: &[(&str, &str)]) -> Output {
    let directory = scratch().join(name).join(language);
    let write = |file: &str, text: &str| {
        let path = directory.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let (program, args, file): (&str, &[&str], _) = match language {
        "shell" => ("sh", &["main.sh"], "main.sh"),
        "javascript" => ("node", &["main.mjs"], "main.mjs"),
        "sdk" => {
            let package = "node_modules/@bitgo/sdk-api";
            write(&format!("{package}/index.mjs"), include_str!("sdk.mjs"));
            write(
                &format!("{package}/package.json"),
                r#"{ "main": "index.mjs" }"#,
            );
            ("node", &["main.mjs"], "main.mjs")
        }
        "python" => ("python3", &["main.py"], "main.py"),
        "ruby" => ("ruby", &["main.rb"], "main.rb"),
        "php" => ("php", &["main.php"], "main.php"),
        "go" => ("go", &["run", "main.go"], "main.go"),
        "rust" => {
            // The name is that of the program, in a directory that all share.
            let package = format!("[package]\nname = \"snippet-{name}\"");
            write("Cargo.toml", &format!("{package}{MANIFEST}"));
            write(
                "Cargo.lock",
                include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock")),
            );
            ("cargo", &["run", "--quiet", "--offline"], "src/main.rs")
        }
        other => panic!("how is {other} run?"),
    };
    write(file, code);
    Command::new(program)
        .args(args)
        .current_dir(&directory)
        .env("CARGO_TARGET_DIR", scratch().join("target"))
        .env("GOTOOLCHAIN", "local")
        .envs(env.iter().copied())
        .output()
        .unwrap_or_else(|error| {
            panic!("{program}: {error}; `cargo xtask setup` installs what is missing")
        })
}

fn scratch() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("snippets")
}
