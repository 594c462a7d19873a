//! A project that has the package installed, as a developer has it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::webdriver::variable;

const PACKAGE: &str = "access-token-widget";

pub(crate) struct Project {
    pub(crate) directory: PathBuf,
}

impl Project {
    /// Copies a directory of this repository to a place of its own and installs
    /// what it depends on; the package comes from the tarball under test.
    pub(crate) fn install(source: &str) -> Self {
        let target = tarball().ancestors().nth(2).unwrap().to_owned();
        let project = Self {
            directory: target.join(source),
        };
        // npm takes an installed package for the one in a tarball of the same name.
        let _ = fs::remove_dir_all(&project.directory);
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(source);
        copy(&source, &project.directory);
        project.depend_on_tarball();
        project.run(
            "npm",
            &["install", "--no-audit", "--no-fund", "--prefer-offline"],
            &[],
        );
        project
    }

    /// The same, built.
    pub(crate) fn build(source: &str, env: &[(&str, &str)]) -> Self {
        let project = Self::install(source);
        project.run("npm", &["run", "build"], env);
        project
    }

    /// Runs a program, which must succeed, and returns what it printed.
    pub(crate) fn run(&self, program: &str, args: &[&str], env: &[(&str, &str)]) -> String {
        let output = self
            .command(program)
            .args(args)
            .envs(env.iter().copied())
            .output()
            .unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            output.status.success(),
            "{program} {args:?} in {}:\n{said}{}",
            self.directory.display(),
            String::from_utf8_lossy(&output.stderr)
        );
        said
    }

    /// A program of the machine or of what is installed here.
    pub(crate) fn command(&self, program: &str) -> Command {
        let installed = self.directory.join("node_modules/.bin").join(program);
        let program = if installed.exists() {
            installed
        } else {
            program.into()
        };
        let mut command = Command::new(program);
        command
            .current_dir(&self.directory)
            .env("NEXT_TELEMETRY_DISABLED", "1");
        command
    }

    fn depend_on_tarball(&self) {
        let path = self.directory.join("package.json");
        let mut manifest: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        if let Some(source) = manifest.pointer_mut(&format!("/dependencies/{PACKAGE}")) {
            *source = format!("file:{}", tarball().display()).into();
        }
        fs::write(path, manifest.to_string()).unwrap();
    }
}

/// The tarball under test, `npm/access-token-widget.tgz` in Cargo's target directory.
pub(crate) fn tarball() -> PathBuf {
    variable("ATW_TARBALL").into()
}

/// Copies what belongs to the sources of a project.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name();
        let made = ["node_modules", "dist", ".next"];
        if entry.path().is_file() {
            fs::copy(entry.path(), to.join(&name)).unwrap();
        } else if !made.iter().any(|made| name == *made) {
            copy(&entry.path(), &to.join(&name));
        }
    }
}
