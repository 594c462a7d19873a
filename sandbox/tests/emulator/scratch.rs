use crate::support::Bench;
use sandbox::Config;
use std::path::PathBuf;

/// A path of its own below the build directory, removed at the end.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn bench(&self) -> Bench {
        let database = Some(self.database());
        Bench::with(Config {
            database,
            ..Config::default()
        })
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.0.join("sandbox.sqlite")
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let files = std::fs::read_dir(&self.0).unwrap();
        files
            .flat_map(|f| std::fs::read(f.unwrap().path()).unwrap())
            .collect()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
