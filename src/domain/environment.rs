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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn environments_have_a_name_an_address_and_coins() {
        let table = [
            ("production", "https://app.bitgo.com", Network::Main),
            ("test", "https://app.bitgo-test.com", Network::Test),
        ];
        for (name, url, network) in table {
            let environment = Environment::from_name(name).unwrap();
            assert_eq!(environment.base_url(), url);
            assert_eq!(environment.network(), network);
        }
        assert_eq!(Environment::from_name("Production"), None);
        assert_eq!(Environment::from_name(""), None);
    }

    #[test]
    fn real_money_is_what_is_assumed() {
        assert_eq!(Environment::default(), Environment::Production);
    }

    #[test]
    fn addresses_are_required_in_production_unless_there_is_an_exception() {
        let mut rules = Rules::of(Environment::Production);
        assert!(rules.ip_required());
        rules.ip_exception = true;
        assert!(!rules.ip_required());
        assert!(!Rules::of(Environment::Test).ip_required());
        assert_eq!(rules.ipv6, Ipv6::Refused);
    }
}
