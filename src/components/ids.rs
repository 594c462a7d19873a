//! The ids by which labels, hints and error lines find their control. They
//! are unique within the form's shadow root.

use crate::domain::problem::Field;
use crate::domain::scope::WalletAction;

/// The id of a field's control, or of the group of its controls.
pub(super) fn id_of(field: Field) -> String {
    let fixed = match field {
        Field::Label => "label",
        Field::Duration => "duration",
        Field::Scope => "scope",
        Field::CustomScope => "other-scopes",
        Field::IpRestrict | Field::IpEntry(_) => "ip",
        Field::Limits => "limits",
        Field::Erc20Limit => "erc20-amount",
        Field::Enterprise => "enterprise",
        Field::Admin => "admin",
        Field::Template => "template",
        Field::PermittedEnterprises => "permitted-enterprises",
        Field::PermittedWallets => "permitted-wallets",
        Field::Confirm => "confirm",
        Field::Bearer => "bearer",
        Field::Otp => "otp",
        Field::ScopeWallets(action) => return wallets_id(action),
        Field::LimitCoin(row) => return numbered("coin", row),
        Field::LimitValue(row) => return numbered("amount", row),
    };
    fixed.to_owned()
}

/// The id of a row's part.
fn numbered(part: &str, row: u32) -> String {
    [part, &row.to_string()].join("-")
}

/// The id of a control's hint.
pub(super) fn hint_id(id: &str) -> String {
    [id, "hint"].join("-")
}

/// The id of a control's error line.
pub(super) fn error_id(id: &str) -> String {
    [id, "error"].join("-")
}

/// The ids that describe a control, for `aria-describedby`.
pub(super) fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (true, true) => Some([hint_id(id), error_id(id)].join(" ")),
        (true, false) => Some(hint_id(id)),
        (false, true) => Some(error_id(id)),
        (false, false) => None,
    }
}

fn wallets_id(action: WalletAction) -> String {
    numbered("wallets", action as u32)
}
