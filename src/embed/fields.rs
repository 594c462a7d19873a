//! The API's names of fields.

use crate::domain::problem::Field;

/// The name of a field as a caller of the headless functions knows it.
pub(super) fn name(field: Field) -> String {
    let numbered = |list: &str, number: &str, rest: &str| [list, "[", number, "]", rest].concat();
    match field {
        Field::Label => "label".into(),
        Field::Duration => "duration".into(),
        Field::Scope | Field::ScopeWallets(_) | Field::CustomScope => "scope".into(),
        Field::IpRestrict => "ipRestrict".into(),
        Field::IpEntry(index) => numbered("ipRestrict", &index.to_string(), ""),
        Field::Limits => "spendingLimits".into(),
        Field::LimitCoin(row) => numbered("spendingLimits", &row.to_string(), ".coin"),
        Field::LimitValue(row) => numbered("spendingLimits", &row.to_string(), ".txValueLimit"),
        Field::Erc20Limit => "allErc20TokensLimit.txValueLimit".into(),
        Field::Enterprise => "enterprise".into(),
        Field::Admin => "admin".into(),
        Field::Template => "accessTokenTemplateId".into(),
        Field::PermittedEnterprises => "permittedEnterprises".into(),
        Field::PermittedWallets => "permittedWallets".into(),
        Field::Confirm => "confirm".into(),
        Field::Bearer => "bearer".into(),
        Field::Otp => "otp".into(),
    }
}

/// The field of text that has a name.
pub(super) fn of_text(name: &str) -> Option<Field> {
    Some(match name {
        "label" => Field::Label,
        "ipRestrict" => Field::IpRestrict,
        "enterprise" => Field::Enterprise,
        "accessTokenTemplateId" => Field::Template,
        "permittedEnterprises" => Field::PermittedEnterprises,
        "permittedWallets" => Field::PermittedWallets,
        _ => return None,
    })
}
