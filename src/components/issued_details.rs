//! What the server says of the token that it made.

use yew::Html;

use super::dom::moment;
use super::el::{Child, el};
use super::ui::Ui;
use crate::domain::amount::BaseUnits;
use crate::domain::coin::{Network, Ticker};
use crate::domain::outcome::{Issued, IssuedLimit};
use crate::text::Key;

pub(super) fn issued_details(ui: &Ui, network: Network, issued: &Issued) -> Html {
    let code = |text: String| {
        el("span")
            .class("mono")
            .with("dir", "ltr")
            .child(text)
            .html()
    };
    let plain = |text: String| text.html();
    let addresses = if issued.addresses.is_empty() {
        plain(ui.get(Key::IssuedAnywhere).to_owned())
    } else {
        code(issued.addresses.join(", "))
    };
    let limits: Vec<String> = issued
        .limits
        .iter()
        .map(|limit| said(ui, network, limit))
        .collect();
    let rows = [
        (Key::IssuedName, issued.label.clone().map(plain)),
        (
            Key::IssuedEnds,
            issued.expires.as_deref().map(|at| plain(when(ui, at))),
        ),
        (
            Key::IssuedCan,
            some(&issued.scopes).map(|scopes| code(scopes.join(", "))),
        ),
        (Key::IssuedFrom, Some(addresses)),
        (
            Key::IssuedLimits,
            some(&limits).map(|limits| plain(ui.texts.locale().list(limits))),
        ),
        (Key::IssuedEnterprise, issued.enterprise.clone().map(code)),
        (Key::IssuedAdmin, issued.admin_scope.clone().map(plain)),
        (Key::IssuedId, issued.id.clone().map(code)),
    ];
    el("section")
        .class("stack")
        .with("aria-labelledby", "details-title")
        .child(
            el("h3")
                .with("id", "details-title")
                .words(ui, Key::IssuedDetails),
        )
        .child(
            el("dl")
                .class("box defs")
                .list(rows.into_iter().filter_map(|(name, value)| {
                    Some(
                        el("div")
                            .child(el("dt").words(ui, name))
                            .child(el("dd").child(value?))
                            .html(),
                    )
                })),
        )
        .html()
}

fn some(list: &[String]) -> Option<&[String]> {
    (!list.is_empty()).then_some(list)
}

/// The server's moment where the user is; its own text if it can't be read.
pub(super) fn when(ui: &Ui, iso: &str) -> String {
    match moment(iso) {
        Some(moment) => ui.texts.locale().moment(moment),
        None => iso.to_owned(),
    }
}

fn said(ui: &Ui, network: Network, limit: &IssuedLimit) -> String {
    let Some(ticker) = &limit.ticker else {
        return erc20(ui, limit);
    };
    let coin = Ticker::parse(ticker, network).ok();
    let units = limit
        .base_units
        .as_deref()
        .and_then(BaseUnits::from_json_number);
    match (coin, units) {
        (Some(coin), Some(units)) => ui.texts.amount(&coin, &units),
        _ => ticker.clone(),
    }
}

fn erc20(ui: &Ui, limit: &IssuedLimit) -> String {
    match &limit.base_units {
        Some(digits) => {
            let number = ui.texts.locale().number(digits);
            ui.say(Key::SummaryErc20Most, &[(&number).into()])
        }
        None => ui.get(Key::SummaryErc20).to_owned(),
    }
}
