//! What holds of every form under a policy, whatever is done to it.

use std::rc::Rc;

use access_token_widget::domain::answer::Answer;
use access_token_widget::domain::otp::OtpKind;
use access_token_widget::form::{Action, Decisions, Draft, FormState, Preset, Source, reduce};
use num_bigint::BigUint;
use serde_json::Value;

use super::host::NOW;

pub(crate) fn presets(draft: Draft, said: &[Answer]) -> [Preset; 2] {
    let answers = draft.into_start();
    let link = Preset {
        source: Source::Link,
        sets: said.to_vec(),
        answers: answers.clone(),
    };
    [link, Preset::whole_request(answers, said)]
}

/// What is filled in goes no further than the policy, confirms nothing, knows no secret, and can be undone.
pub(crate) fn fill_in(form: &Rc<FormState>, preset: Preset, policy: &Value, decisions: &Decisions) {
    let entered = [
        Action::Otp(Ok(OtpKind::Digits)),
        Action::Bearer { filled: true },
    ];
    let before = entered.into_iter().fold(form.clone(), reduce);
    let filled = reduce(before.clone(), Action::Apply(Rc::new(preset)));
    sound(&filled, policy, decisions);
    assert_eq!(
        (filled.otp, filled.bearer_filled),
        (Ok(OtpKind::Digits), true)
    );
    assert!(filled.confirmed.is_empty());
    assert!(
        filled
            .limits
            .rows
            .iter()
            .all(|row| !row.amount.zero_confirmed)
    );
    assert!(!filled.erc20.amount.zero_confirmed);
    let undone = reduce(filled, Action::Undo);
    assert_eq!(answers_of(&undone), answers_of(&before));
    sound(&undone, policy, decisions);
}

/// Every answer as it stands in the form, but for the numbers of rows.
fn answers_of(form: &FormState) -> String {
    let rows = form.limits.rows.iter();
    let rows: Vec<_> = rows
        .map(|row| (&row.coin_text, &row.amount, row.unit))
        .collect();
    format!(
        "{:?} {:?} {:?} {:?} {rows:?} {:?} {:?} {:?}",
        form.label,
        form.lifetime,
        form.scopes,
        form.addresses,
        form.erc20,
        form.advanced,
        form.spelled_out
    )
}

/// Given answers stay. A form without problems has a request, and that goes no further than the policy in JSON says.
pub(crate) fn sound(form: &Rc<FormState>, policy: &Value, decisions: &Decisions) {
    let ready = reduce(form.clone(), Action::Otp(Ok(OtpKind::Digits))).confirmed();
    let given: Vec<Answer> = Answer::ALL
        .into_iter()
        .filter(|answer| decisions.policy().fixes(*answer))
        .collect();
    assert!(
        ready.contradictions(&[], NOW).is_empty(),
        "a given answer is another one: {given:?}"
    );
    let problems = ready.problems();
    let request = ready.request(NOW);
    assert_eq!(
        request.is_ok(),
        problems.is_empty(),
        "{problems:?} {request:?}"
    );
    if let Ok(request) = request {
        let sent = serde_json::to_value(&request);
        within(&sent.unwrap_or_default(), policy);
    }
}

/// A second opinion, on the JSON of both.
fn within(sent: &Value, policy: &Value) {
    let decided = |field: &str, member: &str| policy.get(field).and_then(|of| of.get(member));
    let names = |value: &Value| -> Vec<String> {
        let items = value.as_array().into_iter().flatten();
        items
            .filter_map(|item| item.as_str().map(str::to_owned))
            .collect()
    };
    let scope = sent.get("scope").map(names).unwrap_or_default();
    if let Some(allowed) = decided("scope", "allowed").map(names) {
        let bare = |name: &String| name.split(':').next().unwrap_or_default().to_owned();
        let is_allowed = |name: &String| {
            let own = bare(name);
            let mut items = allowed
                .iter()
                .flat_map(|item| item.split([',', ';', ' ', '\n', '\t']));
            items.any(|item| item == own || item == name)
        };
        assert!(scope.iter().all(is_allowed), "{scope:?} {allowed:?}");
        assert!(!scope.is_empty());
    }
    let number = |value: &Value| -> Option<BigUint> {
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        text.trim().parse().ok()
    };
    if let Some(max) = decided("duration", "max").and_then(number) {
        let duration = sent.get("duration").and_then(number);
        assert!(duration.is_some_and(|duration| duration <= max), "{sent}");
    }
    match decided("admin", "max").and_then(Value::as_str) {
        Some("none") => assert_ne!(sent.get("admin"), Some(&true.into())),
        Some("read") => assert_ne!(sent.get("adminScope"), Some(&"full".into())),
        _ => {}
    }
    let limits = sent.get("spendingLimits").and_then(Value::as_array);
    for cap in decided("spendingLimits", "max")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        for limit in limits
            .into_iter()
            .flatten()
            .filter(|limit| limit["coin"] == cap["coin"])
        {
            let amount = limit.get("txValueLimit").and_then(number);
            let most = cap.get("txValueLimit").and_then(number);
            assert!(amount.is_some() && amount <= most, "{limit} {cap}");
        }
    }
    let given = decided("spendingLimits", "locked") == Some(&true.into());
    if given
        && decided("spendingLimits", "preset").is_some()
        && policy.get("allErc20TokensLimit").is_none()
    {
        let enabled = sent.pointer("/allErc20TokensLimit/enabled");
        assert_ne!(enabled, Some(&true.into()), "{sent}");
    }
    if decided("spendingLimits", "required") == Some(&true.into()) {
        assert!(limits.is_some_and(|limits| !limits.is_empty()), "{sent}");
    }
    if decided("ipRestrict", "required") == Some(&true.into()) {
        let ranges = sent.get("ipRestrict").map(names).unwrap_or_default();
        assert!(!ranges.is_empty(), "{sent}");
    }
}
