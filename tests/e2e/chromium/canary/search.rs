//! A page with secrets that are known, and the search for them.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::network::NetworkLog;
use crate::chromium::{KEEP_MEMORY, visit_in};
use crate::counts::count;
use crate::page::Page;
use crate::server::Server;
use crate::webdriver::{Browser, variable};

/// What the bearer and the body of the one request may hold.
const OF_REQUEST: [&str; 2] = [
    "session: header of the request",
    "password: body of the request",
];

pub(super) struct Canary<'a> {
    pub(super) page: &'a Page,
    /// Names and secrets.
    pub(super) secrets: RefCell<Vec<(String, String)>>,
    log: NetworkLog,
    sent: Cell<bool>,
}

/// Opens the demo page, with all that it does being noted.
pub(super) fn watched(test: impl FnOnce(&Canary<'_>)) {
    let server = Server::start(Some(variable("ATW_DIST").into()));
    let url = format!("{}/?environment=production", server.url());
    let scripts = [KEEP_MEMORY, include_str!("watch.js")];
    visit_in(Browser::start_listening(), &scripts, &url, server, |page| {
        test(&Canary {
            page,
            secrets: RefCell::default(),
            log: NetworkLog::default(),
            sent: Cell::new(false),
        });
    });
}

/// As `search.js` cuts a secret: what was freed may have lost its beginning.
fn pieces(secret: &str) -> impl Iterator<Item = &str> {
    const PIECE: usize = 8;
    let count = (secret.len() / PIECE).max(1);
    (0..count).map(move |n| match n + 1 {
        last if last == count => &secret[n * PIECE..],
        next => &secret[n * PIECE..next * PIECE],
    })
}

impl Canary<'_> {
    /// A new secret of so many characters of an alphabet, which is nowhere yet:
    /// a few digits may be somewhere by chance.
    pub(super) fn make(&self, name: &str, length: usize, alphabet: &str) -> String {
        for _ in 0..20 {
            let made = self.draw(length, alphabet);
            if self.search(&[(name.to_owned(), made.clone())]).0.is_empty() {
                self.learn(name, &made);
                return made;
            }
        }
        panic!("every secret is there before it is typed");
    }

    fn draw(&self, length: usize, alphabet: &str) -> String {
        let script = "const [length, alphabet] = arguments;
            const random = crypto.getRandomValues(new Uint32Array(length));
            return Array.from(random, (number) => alphabet[number % alphabet.length]).join('');";
        let made = self.page.run(script, &[json!(length), json!(alphabet)]);
        made.as_str().unwrap().to_owned()
    }

    pub(super) fn learn(&self, name: &str, secret: &str) {
        let mut secrets = self.secrets.borrow_mut();
        secrets.push((name.to_owned(), secret.to_owned()));
    }

    /// Learns the tokens that were just made from who made them: how many.
    pub(super) fn learn_tokens(&self) -> usize {
        let made = self.page.server.new_secrets();
        made.iter().for_each(|token| self.learn("token", token));
        made.len()
    }

    /// The secret of a name that was made last.
    pub(super) fn secret(&self, name: &str) -> String {
        let secrets = self.secrets.borrow();
        let mut of_name = secrets.iter().filter(|(known, _)| known == name);
        of_name.next_back().unwrap().1.clone()
    }

    /// From now on the request itself may hold what it must.
    pub(super) fn allow_request(&self) {
        self.sent.set(true);
    }

    /// Searches everything for every secret: there is one in each of the
    /// places that are allowed, and nowhere else.
    pub(super) fn assert_only(&self, when: &str, allowed: &[&str]) {
        let of_request = if self.sent.get() {
            &OF_REQUEST[..]
        } else {
            &[]
        };
        let allowed = allowed.iter().chain(of_request);
        let allowed: BTreeSet<String> = allowed.map(|place| (*place).to_owned()).collect();
        let (found, _) = self.search(&self.secrets.borrow());
        count("searches for secrets", 1);
        count(
            "secrets where none may be",
            found.difference(&allowed).count(),
        );
        assert_eq!(found, allowed, "{when}");
    }

    /// Where the secrets were found, and how many kinds of places there are.
    pub(super) fn search(&self, secrets: &[(String, String)]) -> (BTreeSet<String>, usize) {
        let script = format!(
            "return (async () => {{ {} }})();",
            include_str!("search.js").replace("arguments[0]", "given")
        );
        let script = format!("const [given] = arguments;\n{script}");
        let answer = self.page.run(&script, &[json!(secrets)]);
        assert_eq!(answer["memories"], 1, "the module's memory is searched");
        let list =
            |value: &Value| -> BTreeSet<String> { serde_json::from_value(value.clone()).unwrap() };
        let (mut found, mut searched) = (list(&answer["found"]), list(&answer["searched"]));
        let mut network = self.log.places(&self.page.browser);
        let said = self
            .page
            .browser
            .post("se/log", json!({ "type": "browser" }));
        network.push(("browser's console".to_owned(), said.to_string()));
        for (place, text) in network {
            for (name, secret) in secrets {
                if pieces(secret).any(|piece| text.contains(piece)) {
                    found.insert(format!("{name}: {place}"));
                }
            }
            searched.insert(place);
        }
        (found, searched.len())
    }
}
