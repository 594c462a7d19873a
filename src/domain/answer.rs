//! The answers that make up a request, as wholes: what a template supplies, a
//! policy fixes and a preset sets.

use super::problem::Field;

/// One answer of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// `label`
    Label,
    /// `duration`
    Duration,
    /// `scope`
    Scope,
    /// `ipRestrict`
    IpRestrict,
    /// `spendingLimits`
    SpendingLimits,
    /// `allErc20TokensLimit`
    Erc20Limit,
    /// `enterprise`
    Enterprise,
    /// `admin` and `adminScope`
    Admin,
    /// `accessTokenTemplateId`
    Template,
    /// `permittedEnterprises` or `permittedWallets`
    Permitted,
}

impl Answer {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 10] = [
        Self::Label,
        Self::Duration,
        Self::Scope,
        Self::IpRestrict,
        Self::SpendingLimits,
        Self::Erc20Limit,
        Self::Enterprise,
        Self::Admin,
        Self::Template,
        Self::Permitted,
    ];

    /// Those that a request can leave to a template or send as none. A blank
    /// one of the others has one meaning only: an empty `scope` is refused, an
    /// `enterprise` is a text, and of `permittedEnterprises` and
    /// `permittedWallets`, of which BitGo takes one, a template may have
    /// either, so that no empty list is sure to take its place.
    pub const MAY_BE_NONE: [Self; 4] = [
        Self::IpRestrict,
        Self::SpendingLimits,
        Self::Erc20Limit,
        Self::Admin,
    ];

    /// The answer that a field is part of; secrets and confirmations are no
    /// part of a request.
    pub fn of(field: Field) -> Option<Self> {
        Some(match field {
            Field::Label => Self::Label,
            Field::Duration => Self::Duration,
            Field::Scope | Field::ScopeWallets(_) | Field::CustomScope => Self::Scope,
            Field::IpRestrict | Field::IpEntry(_) => Self::IpRestrict,
            Field::Limits | Field::LimitCoin(_) | Field::LimitValue(_) => Self::SpendingLimits,
            Field::Erc20Limit => Self::Erc20Limit,
            Field::Enterprise => Self::Enterprise,
            Field::Admin => Self::Admin,
            Field::Template => Self::Template,
            Field::PermittedEnterprises | Field::PermittedWallets => Self::Permitted,
            Field::Confirm | Field::Bearer | Field::Otp => return None,
        })
    }

    /// The answer that a field of the API belongs to.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "label" => Self::Label,
            "duration" => Self::Duration,
            "scope" => Self::Scope,
            "ipRestrict" => Self::IpRestrict,
            "spendingLimits" => Self::SpendingLimits,
            "allErc20TokensLimit" => Self::Erc20Limit,
            "enterprise" => Self::Enterprise,
            "admin" | "adminScope" => Self::Admin,
            "accessTokenTemplateId" => Self::Template,
            "permittedEnterprises" | "permittedWallets" => Self::Permitted,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_has_its_fields() {
        let fields = [
            ("label", Answer::Label),
            ("duration", Answer::Duration),
            ("scope", Answer::Scope),
            ("ipRestrict", Answer::IpRestrict),
            ("spendingLimits", Answer::SpendingLimits),
            ("allErc20TokensLimit", Answer::Erc20Limit),
            ("enterprise", Answer::Enterprise),
            ("admin", Answer::Admin),
            ("adminScope", Answer::Admin),
            ("accessTokenTemplateId", Answer::Template),
            ("permittedEnterprises", Answer::Permitted),
            ("permittedWallets", Answer::Permitted),
        ];
        for (name, answer) in fields {
            assert_eq!(Answer::from_name(name), Some(answer), "{name}");
        }
        for answer in Answer::ALL {
            assert!(fields.iter().any(|(_, known)| *known == answer));
        }
        assert_eq!(Answer::from_name("otp"), None);
    }

    #[test]
    fn a_field_is_part_of_an_answer_or_of_none() {
        assert_eq!(Answer::of(Field::IpEntry(3)), Some(Answer::IpRestrict));
        assert_eq!(
            Answer::of(Field::LimitValue(0)),
            Some(Answer::SpendingLimits)
        );
        assert_eq!(Answer::of(Field::CustomScope), Some(Answer::Scope));
        assert_eq!(Answer::of(Field::PermittedWallets), Some(Answer::Permitted));
        for field in [Field::Confirm, Field::Bearer, Field::Otp] {
            assert_eq!(Answer::of(field), None, "{field:?}");
        }
    }
}
