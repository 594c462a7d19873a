//! Next.js: rendered on its server, at home in the browser, and its server
//! passes requests on to the API.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Stdio};

use crate::bundlers::{create_token, visit_at};
use crate::project::Project;
use crate::server::Server;
use crate::webdriver::agent;

/// `next start`, until this is dropped.
struct Next {
    process: Child,
    /// Kept open: the server ends when it can't write.
    _output: BufReader<ChildStdout>,
    url: String,
}

impl Next {
    fn start(project: &Project) -> Self {
        let mut process = project
            .command("next")
            .args(["start", "--hostname=127.0.0.1", "--port=0"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let url = (&mut output)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| Some(line.split_once("Local:")?.1.trim().to_owned()));
        Self {
            process,
            _output: output,
            url: url.expect("Next says where it listens"),
        }
    }
}

impl Drop for Next {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn next_renders_the_page_and_passes_the_request_on() {
    let server = Server::start(None);
    // The build fixes where requests are passed on to.
    let project = Project::build("examples/next", &[("API", &server.url())]);
    let next = Next::start(&project);

    let mut answer = agent().get(&next.url).call().unwrap();
    let html = answer.body_mut().read_to_string().unwrap();
    assert!(html.contains("<h1>API access</h1>"), "{html}");
    visit_at(&next.url, server, |page| {
        create_token(page);
        page.assert_calm(&[]);
    });
}
