use crate::{
    clock::{Millis, iso},
    error::ApiError,
    random,
    rules::{Limit, Order},
    session::Caller,
    state::Site,
    store::StoredToken,
};
use serde_json::{Map, Value, json};

pub(crate) const CLIENT: &str = "bitgo";
pub(crate) const ORIGIN: &str = "sandbox";

/// Makes a token of an order and stores it; the answer is its document with
/// the secret, which exists nowhere else from here on but with a witness.
pub(crate) fn issue(
    site: &Site,
    caller: &Caller,
    order: Order,
    ip: &str,
) -> Result<Value, ApiError> {
    let secret = format!("v2x{}", random::hex::<32>()?);
    let id = random::hex::<16>()?;
    let now = site.sandbox.clock.now();
    // At most ten years: no overflow.
    let expires = now + Millis::try_from(order.duration).unwrap_or(0) * 1000;
    let mut document = describe(order, now, expires);
    document["id"] = id.as_str().into();
    document["user"] = caller.user.as_str().into();
    document["ip"] = ip.into();
    let token = StoredToken {
        seq: 0,
        id,
        hash: random::digest(&secret),
        environment: site.environment.name().to_owned(),
        user: caller.user.clone(),
        expires,
        document,
    };
    site.sandbox.store.insert_token(&token)?;
    if let Some(witness) = &site.sandbox.witness {
        // Nobody may be listening any more.
        let _ = witness.send(secret.clone());
    }
    let mut document = token.document;
    document["token"] = secret.into();
    Ok(document)
}

fn describe(order: Order, created: Millis, expires: Millis) -> Value {
    let admin_scope = match order.admin {
        // A token with admin permissions and no word on their breadth has all.
        Some(true) => order.admin_scope.or_else(|| Some("full".to_owned())),
        _ => order.admin_scope,
    };
    let mut document = json!({
        "label": order.label,
        "scope": order.scope,
        "created": iso(created),
        "expires": iso(expires),
        "client": CLIENT,
        "origin": ORIGIN,
        "isExtensible": false,
    });
    let optional = [
        ("admin", order.admin.map(Value::from)),
        ("adminScope", admin_scope.map(Value::from)),
        ("ipRestrict", order.ip_restrict.map(Value::from)),
        ("enterprise", order.enterprise.map(Value::from)),
        (
            "permittedEnterprises",
            order.permitted_enterprises.map(Value::from),
        ),
        ("permittedWallets", order.permitted_wallets.map(Value::from)),
        (
            "unlock",
            limits(&order.spending, order.erc20.as_ref(), created, expires),
        ),
    ];
    for (name, value) in optional {
        if let Some(value) = value {
            document[name] = value;
        }
    }
    document
}

/// A token with limits is unlocked for good, within them.
fn limits(
    spending: &[(String, Limit)],
    erc20: Option<&Limit>,
    created: Millis,
    expires: Millis,
) -> Option<Value> {
    if spending.is_empty() && erc20.is_none() {
        return None;
    }
    let coins = spending
        .iter()
        .map(|(coin, limit)| (coin.clone(), unspent(limit)));
    let mut unlock = unlocked(created, expires);
    unlock["spendingLimits"] = Value::Object(coins.collect::<Map<_, _>>());
    if let Some(limit) = erc20 {
        unlock["allErc20TokensLimit"] = unspent(limit);
    }
    Some(unlock)
}

/// An unlock without limits.
pub(crate) fn unlocked(time: Millis, expires: Millis) -> Value {
    json!({ "time": iso(time), "expires": iso(expires), "txCount": 0, "txValue": 0 })
}

fn unspent(limit: &Limit) -> Value {
    json!({ "txCount": 0, "txValue": 0, "txValueLimit": limit.number() })
}
