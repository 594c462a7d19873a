//! A visit to the demo page, from its opening to the last look at what it left.

use std::ops::Deref;

use crate::page::{Page, open};
use crate::server::Server;
use crate::site::Site;
use crate::webdriver::Browser;

/// The demo page, and the files that it is made of.
pub(crate) struct Visit {
    page: Page,
    pub(crate) site: Site,
}

impl Deref for Visit {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

/// Opens the demo page, with its switches set by a query such as
/// `?theme=dark`, and holds whatever happens there against the strict
/// Content-Security-Policy and the console.
pub(crate) fn visit(query: &str, test: impl FnOnce(&Visit)) {
    let site = Site::new();
    let server = Server::start(Some(site.directory.clone()));
    let url = format!("{}/{query}", server.url());
    let page = open(Browser::start(), &url, server);
    let visit = Visit { page, site };
    test(&visit);
    visit.assert_calm(&[]);
}

/// A script that sets properties of the element as soon as it is there, and
/// before its class is.
pub(crate) fn early(set: &str) -> String {
    format!(
        "new MutationObserver((_, watch) => {{
            const form = document.querySelector('access-token-form');
            if (!form || customElements.get('access-token-form')) return;
            watch.disconnect();
            {set}
        }}).observe(document, {{ childList: true, subtree: true }});"
    )
}
