//! Where the API is.

use web_sys::Url;

use crate::domain::environment::Environment;

/// A base address that a session token may be sent to: `https`, or `http` on
/// the user's own machine. A path is a prefix, as of a proxy:
/// `https://dashboard.example/bitgo`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiBase(String);

/// Why a text is no base address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApiBaseError {
    /// Nothing there.
    Blank,
    /// White space, control characters or a backslash, which browsers drop or
    /// read as something else than what a person sees.
    Character,
    /// Neither `scheme://host…` nor a path that starts with one `/`.
    Form,
    /// `http` to another machine, or another scheme.
    Insecure,
    /// A user name or a password.
    Credentials,
    /// A query or a fragment.
    Query,
}

impl ApiBase {
    /// Parses an absolute address, or a path on `origin`, the page's own:
    /// `/` or `/production`.
    ///
    /// # Errors
    /// The rule that the text breaks.
    pub fn parse(text: &str, origin: &str) -> Result<Self, ApiBaseError> {
        if text.is_empty() {
            return Err(ApiBaseError::Blank);
        }
        if text.chars().any(misread) {
            return Err(ApiBaseError::Character);
        }
        let relative = text.starts_with('/') && !text.starts_with("//");
        if !relative && !text.contains("://") {
            return Err(ApiBaseError::Form);
        }
        if text.contains(['?', '#']) {
            return Err(ApiBaseError::Query);
        }
        let url = if relative {
            Url::new_with_base(text, origin)
        } else {
            Url::new(text)
        }
        .map_err(|_| ApiBaseError::Form)?;
        if !secure(&url.protocol(), &url.hostname()) {
            return Err(ApiBaseError::Insecure);
        }
        if !url.username().is_empty() || !url.password().is_empty() {
            return Err(ApiBaseError::Credentials);
        }
        let address = url.href();
        Ok(Self(address.trim_end_matches('/').to_owned()))
    }

    /// The API of one of BitGo's environments.
    pub fn of(environment: Environment) -> Self {
        Self(environment.base_url().to_owned())
    }

    /// The address, without a `/` at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is on a page's own origin, where the page's cookies go.
    pub fn is_on(&self, origin: &str) -> bool {
        let rest = self.0.strip_prefix(origin);
        !origin.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The address of an endpoint below it.
    pub(crate) fn join(&self, path: &TokensPath) -> String {
        [self.as_str(), path.as_str()].concat()
    }
}

/// The path that creates a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokensPath(String);

/// A path is `/` and more, without white space, `\`, `?`, `#` or a segment
/// `..` that would lead out of the base address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokensPathError;

impl TokensPath {
    /// The path of the public reference.
    pub const DOCUMENTED: &'static str = "/api/v2/user/accesstoken";
    /// The path that BitGo's own SDK uses.
    pub const SDK: &'static str = "/api/auth/v1/accesstoken";

    /// Parses a path below the base address.
    ///
    /// # Errors
    /// If it is none.
    pub fn parse(text: &str) -> Result<Self, TokensPathError> {
        let segments = text.strip_prefix('/').ok_or(TokensPathError)?;
        let plain = |segment: &str| {
            let dots = segment.replace("%2e", ".").replace("%2E", ".");
            !matches!(dots.as_str(), "" | "." | "..")
        };
        let good = segments.split('/').all(plain)
            && !text.chars().any(|c| misread(c) || matches!(c, '?' | '#'));
        if good {
            Ok(Self(text.to_owned()))
        } else {
            Err(TokensPathError)
        }
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for TokensPath {
    fn default() -> Self {
        Self(Self::DOCUMENTED.to_owned())
    }
}

/// A character that an address parser drops or takes for a `/`.
fn misread(c: char) -> bool {
    c == '\\' || c.is_whitespace() || c.is_control()
}

/// Whether what is sent can be read on the way by nobody else. `hostname` is
/// as a browser has normalised it: `127.1` is `127.0.0.1` there.
fn secure(protocol: &str, hostname: &str) -> bool {
    let loopback_v4 = || {
        let mut parts = hostname.split('.');
        parts.next() == Some("127")
            && parts.filter(|p| p.parse::<u8>().is_ok()).count() == 3
            && hostname.split('.').count() == 4
    };
    match protocol {
        "https:" => true,
        "http:" => matches!(hostname, "localhost" | "[::1]") || loopback_v4(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_or_loopback_is_secure() {
        for host in ["localhost", "127.0.0.1", "127.255.1.254", "[::1]"] {
            assert!(secure("http:", host), "{host}");
        }
        for host in [
            "example.com",
            "localhost.example.com",
            "127.0.0.1.example.com",
            "127.example.com",
            "127.0.0.x",
            "127.0.0",
            "128.0.0.1",
            "10.0.0.127",
            "[::2]",
            "",
        ] {
            assert!(!secure("http:", host), "{host}");
            assert!(secure("https:", host), "{host}");
        }
        for protocol in ["ftp:", "ws:", "file:", "data:", "javascript:", "blob:", ""] {
            assert!(!secure(protocol, "localhost"), "{protocol}");
        }
    }

    #[test]
    fn a_path_stays_below_the_base() {
        for good in [
            TokensPath::DOCUMENTED,
            TokensPath::SDK,
            "/create",
            "/a..b/c",
        ] {
            assert_eq!(TokensPath::parse(good).map(|p| p.0).as_deref(), Ok(good));
        }
        for bad in [
            "",
            "/",
            "create",
            "//evil.example",
            "/a/../b",
            "/..",
            "/a/%2e%2E/b",
            "/./a",
            "/.%2e/a",
            "/a b",
            "/a\tb",
            "/a\\b",
            "/a?b",
            "/a#b",
            "/a/",
        ] {
            assert_eq!(TokensPath::parse(bad), Err(TokensPathError), "{bad}");
        }
        assert_eq!(TokensPath::default().as_str(), TokensPath::DOCUMENTED);
    }
}
