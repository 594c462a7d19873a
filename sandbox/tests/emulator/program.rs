use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

/// The sandbox as a program of its own, killed at the end of its test.
pub(crate) struct Program {
    child: Child,
    pub(crate) line: String,
}

impl Program {
    /// Starts it on a free port and waits for its first line.
    pub(crate) fn start(flags: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sandbox"));
        command.args(["--port", "0"]).args(flags);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        let stdout = child.stdout.take().unwrap();
        BufReader::new(stdout).read_line(&mut line).unwrap();
        Self { child, line }
    }

    pub(crate) fn url(&self) -> &str {
        let said = self.line.strip_prefix("sandbox listening on ");
        said.unwrap().trim_end()
    }

    /// Ends it as `kill -9` does: it can't finish anything.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
