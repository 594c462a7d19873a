//! What can be done without a form.

use std::rc::Rc;

use js_sys::{Array, Function, JsString};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::details::{object, text, token};
use super::draft::Draft;
use super::error::{OptionError, from_ending};
use super::settings::read;
use crate::components::Browser;
use crate::domain::coin;
use crate::domain::environment::Environment;
use crate::domain::id::TokenId;
use crate::domain::ip_list::IpList;
use crate::domain::outcome::{Doubt, DoubtCause, Ending};
use crate::domain::problem::{Field, Problem};
use crate::domain::scope::{Breadth, Caveat, Scope};
use crate::service::{Connection, Job, Next, Order, Query, create, list, revoke};
use crate::text::{Messages, Texts};

/// Sends a request that breaks no rule. `report` is called with what comes of
/// it: `{token, details}` or an error; a second time for an answer that comes
/// after the time limit.
///
/// # Errors
/// An option that can't be used.
#[wasm_bindgen(js_name = createToken)]
pub fn create_token(
    draft: &Draft,
    otp: JsString,
    options: &JsValue,
    report: Function,
) -> Result<(), JsValue> {
    let connection = connection(options)?;
    let Some(request) = draft.request() else {
        return Err(object(&[("code", "invalid-request".into())]));
    };
    let job = Job {
        connection,
        request,
        otp,
    };
    spawn_local(create(job, move |answer| {
        let told = match (&answer.secret, &answer.ending) {
            (Some(secret), Ending::Issued(issued)) => object(&[
                ("token", secret.expose().into()),
                ("details", token(issued)),
            ]),
            (_, ending) => from_ending(ending),
        };
        // The scripts' own function, which does not throw.
        let _ = report.call1(&JsValue::UNDEFINED, &told);
    }));
    Ok(())
}

/// A page of tokens: `{accessTokens, nextBatchPrevId}`.
///
/// # Errors
/// An option that can't be used, or how else it ended.
#[wasm_bindgen(js_name = listTokens)]
pub async fn list_tokens(
    options: JsValue,
    limit: Option<u8>,
    after: Option<String>,
    newest_first: bool,
) -> Result<JsValue, JsValue> {
    let query = Query {
        limit,
        after,
        order: if newest_first {
            Order::Descending
        } else {
            Order::Ascending
        },
    };
    let page = list(&connection(&options)?, &query).await;
    let page = page.map_err(|ending| from_ending(&ending))?;
    let next = match page.next {
        Next::End => None,
        Next::Page(next) => Some(next),
        // Without it the page would seem to be the last.
        Next::Unreadable => {
            let (cause, request_id) = (DoubtCause::Unreadable, None);
            return Err(from_ending(&Ending::Unknown(Doubt { cause, request_id })));
        }
    };
    let tokens: Array = page.tokens.iter().map(token).collect();
    Ok(object(&[
        ("accessTokens", tokens.into()),
        ("nextBatchPrevId", text(&next)),
    ]))
}

/// Revokes a token by its public id.
///
/// # Errors
/// No id, an option that can't be used, or how else it ended.
#[wasm_bindgen(js_name = revokeToken)]
pub async fn revoke_token(id: String, options: JsValue) -> Result<JsValue, JsValue> {
    let wanted = "the 32 hexadecimal characters of a token's public id";
    let id = TokenId::parse(&id).map_err(|_| OptionError::new("id", wanted))?;
    let revoked = revoke(&connection(&options)?, &id).await;
    revoked
        .map(|issued| token(&issued))
        .map_err(|ending| from_ending(&ending))
}

fn connection(options: &JsValue) -> Result<Connection, OptionError> {
    let settings = read(options)?;
    let wanted = "a session token or a function, unless there are cookies or a transport";
    let credential = settings.credential;
    Ok(Connection {
        base: settings.api_base,
        path: settings.path,
        credential: credential.ok_or_else(|| OptionError::new("bearer", wanted))?,
        options: settings.options,
    })
}

/// The scopes that the widget knows.
#[wasm_bindgen]
pub fn scopes() -> Array {
    let texts = english();
    Scope::ALL
        .into_iter()
        .map(|scope| {
            let breadth = scope.wallet().map(|(_, breadth)| match breadth {
                Breadth::Wallet => "wallet",
                Breadth::Enterprise => "enterprise",
                Breadth::All => "all",
            });
            let caveat = scope.caveat();
            object(&[
                ("name", scope.name().into()),
                ("label", texts.scope(scope).into()),
                ("description", texts.scope_hint(scope).into()),
                ("breadth", breadth.map_or(JsValue::NULL, JsValue::from)),
                ("deprecated", (caveat == Some(Caveat::Deprecated)).into()),
                ("testOnly", (caveat == Some(Caveat::TestOnly)).into()),
            ])
        })
        .collect()
}

/// The coins of an environment that the widget knows.
///
/// # Errors
/// No environment of this name.
#[wasm_bindgen]
pub fn coins(environment: &str) -> Result<Array, JsValue> {
    let environment = Environment::from_name(environment)
        .ok_or_else(|| OptionError::new("environment", "production or test"))?;
    let told = |coin: coin::Coin| {
        object(&[
            ("ticker", coin.ticker.into()),
            ("name", coin.name.into()),
            ("decimals", coin.decimals.into()),
        ])
    };
    Ok(coin::coins(environment.network()).map(told).collect())
}

/// The entries of a pasted list of addresses.
///
/// # Errors
/// An option that can't be used.
#[wasm_bindgen(js_name = parseIpList)]
pub fn parse_ip_list(pasted: &str, options: &JsValue) -> Result<Array, JsValue> {
    let texts = english();
    let list = IpList::parse(pasted, read(options)?.rules.ipv6);
    let entries = list.entries().iter().enumerate().map(|(index, entry)| {
        let rule = entry.broken_rule();
        let said = |rule| texts.problem(&Problem::new(Field::IpEntry(index), rule));
        let range = entry.parsed.as_ref().ok().filter(|_| rule.is_none());
        object(&[
            ("text", (&*entry.text).into()),
            ("value", text(&range.map(ToString::to_string))),
            (
                "addresses",
                text(&range.map(|range| range.count().to_string())),
            ),
            ("problem", text(&rule.map(said))),
        ])
    });
    Ok(entries.collect())
}

fn english() -> Texts {
    Texts::new(Rc::new(Browser::new("en", true)), Messages::default())
}
