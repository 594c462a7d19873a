//! Which BitGo the token is for, and what the host has declared about it.

use super::coin::Network;
use super::ip::Ipv6;

/// One of BitGo's two environments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Environment {
    /// Real money.
    #[default]
    Production,
    /// Test coins; the one-time password is always `0000000`.
    Test,
}

impl Environment {
    /// Parses the name used by the element's `environment` attribute:
    /// `production` or `test`.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "production" => Some(Self::Production),
            "test" => Some(Self::Test),
            _ => None,
        }
    }

    /// Where the environment's own API lives.
    pub fn base_url(self) -> &'static str {
        match self {
            Self::Production => "https://app.bitgo.com",
            Self::Test => "https://app.bitgo-test.com",
        }
    }

    /// The network whose coins exist there.
    pub fn network(self) -> Network {
        match self {
            Self::Production => Network::Main,
            Self::Test => Network::Test,
        }
    }
}

/// The rules that depend on where and by whom the form is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The environment that the token is created in.
    pub environment: Environment,
    /// The host declares that BitGo has granted it an exception from the rule
    /// that production tokens are restricted to addresses.
    pub ip_exception: bool,
    /// Whether IPv6 addresses may be entered. They are not documented for
    /// this endpoint, so only a host that knows better allows them.
    pub ipv6: Ipv6,
}

impl Rules {
    /// The documented rules of an environment.
    pub fn of(environment: Environment) -> Self {
        Self {
            environment,
            ip_exception: false,
            ipv6: Ipv6::Refused,
        }
    }

    /// Whether a token without an address restriction is refused.
    pub fn ip_required(&self) -> bool {
        self.environment == Environment::Production && !self.ip_exception
    }
}
