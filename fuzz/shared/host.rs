//! What a host writes in JSON, read natively as the scripts read it.

use std::rc::Rc;

use access_token_widget::domain::answer::Answer;
use access_token_widget::domain::environment::{Environment, Rules};
use access_token_widget::domain::lifetime::Timestamp;
use access_token_widget::domain::problem::Field;
use access_token_widget::form::{Decisions, Draft, FormState, answers};
use serde_json::{Map, Value};

pub(crate) const NOW: Timestamp = Timestamp::from_millis(1_767_225_600_000);
pub(crate) const FIELDS: [&str; 11] = [
    "label",
    "duration",
    "scope",
    "admin",
    "ipRestrict",
    "enterprise",
    "spendingLimits",
    "allErc20TokensLimit",
    "accessTokenTemplateId",
    "permittedEnterprises",
    "permittedWallets",
];
/// What can be decided of a field besides its preset.
const DECIDED: [&str; 5] = ["pattern", "max", "allowed", "coins", "required"];

pub(crate) fn rules() -> Rules {
    Rules::of(Environment::Test)
}

/// A policy, if the scripts and the module accept it.
pub(crate) fn policy(json: &Value) -> Option<Decisions> {
    let policy = json.as_object()?;
    let decided = |name: &str| policy.get(name).and_then(Value::as_object);
    let mut request = Map::new();
    for name in FIELDS {
        if let Some(preset) = decided(name).and_then(|of| of.get("preset")) {
            match (name, preset.as_str()) {
                ("admin", Some("none")) => drop(request.insert("admin".into(), false.into())),
                ("admin", rights) => {
                    request.insert("admin".into(), true.into());
                    request.insert("adminScope".into(), rights?.into());
                }
                _ => drop(request.insert(name.into(), preset.clone())),
            }
        }
    }
    let (draft, said) = draft(&Value::Object(request))?;
    let asked = |field| Answer::of(field).is_some_and(|answer| said.contains(&answer));
    let is_wrong = |problem: &access_token_widget::domain::problem::Problem| {
        asked(problem.field) && !problem.is_blank()
    };
    if draft.problems().iter().any(is_wrong) {
        return None;
    }
    let mut decisions = Decisions::new(None, draft.into_start(), said);
    let is_set = |name: &str, flag: &str| {
        decided(name).is_some_and(|of| of.get(flag) == Some(&Value::Bool(true)))
    };
    let required: Vec<String> = FIELDS
        .into_iter()
        .filter(|name| is_set(name, "required"))
        .map(str::to_owned)
        .collect();
    decisions.decide("required", &required).ok()?;
    for name in FIELDS {
        for member in DECIDED {
            let value = decided(name).and_then(|of| of.get(member));
            let Some(value) = value.filter(|value| !value.is_boolean()) else {
                continue;
            };
            let values = match value {
                Value::Array(items) => items.iter().flat_map(flat).collect(),
                value => vec![text(value)],
            };
            decisions.decide(&[name, member].join("."), &values).ok()?;
        }
    }
    let open = policy.get("fields").and_then(Value::as_array);
    let is_open = |answer: Answer| {
        let names = open.into_iter().flatten().filter_map(Value::as_str);
        names.filter_map(Answer::from_name).any(|of| of == answer)
    };
    let locked: Vec<String> = FIELDS
        .into_iter()
        .filter(|name| {
            is_set(name, "locked")
                || match (open, Answer::from_name(name)) {
                    (Some(_), Some(answer)) => !is_open(answer),
                    _ => *name == "accessTokenTemplateId" && !policy.contains_key(*name),
                }
        })
        .map(str::to_owned)
        .collect();
    decisions.fix(&answers(&locked), NOW).ok()?;
    decisions
        .contradictions(NOW)
        .is_empty()
        .then_some(decisions)
}

/// A request as a draft, with the answers that it has.
pub(crate) fn draft(json: &Value) -> Option<(Draft, Vec<Answer>)> {
    let request = json.as_object()?;
    let mut draft = Draft::new(rules(), NOW);
    let list = |name: &str| request.get(name).map(words);
    let has_template = request.get("accessTokenTemplateId").is_some();
    for (name, field) in [
        ("label", Field::Label),
        ("enterprise", Field::Enterprise),
        ("accessTokenTemplateId", Field::Template),
    ] {
        if let Some(value) = request.get(name) {
            let text = value.as_str()?;
            if field != Field::Label && text.trim().is_empty() {
                return None;
            }
            draft.text(field, text.to_owned());
        }
    }
    match request.get("duration") {
        Some(duration) => draft.duration(duration.is_number().then(|| duration.to_string())?),
        None if has_template => draft.duration_from_template(),
        None => {}
    }
    if let Some(scope) = list("scope") {
        draft.scope(&scope?);
    }
    match request.get("admin").map(Value::as_bool) {
        Some(Some(true)) => draft.admin(request.get("adminScope") == Some(&"full".into())),
        Some(Some(false)) => draft.none(Answer::Admin),
        Some(None) => return None,
        None => {}
    }
    for (name, field) in [
        ("ipRestrict", Field::IpRestrict),
        ("permittedEnterprises", Field::PermittedEnterprises),
        ("permittedWallets", Field::PermittedWallets),
    ] {
        match list(name) {
            Some(Some(words)) if words.is_empty() => draft.none(Answer::from_name(name)?),
            Some(words) => draft.text(field, words?.join("\n")),
            None => {}
        }
    }
    for limit in request
        .get("spendingLimits")
        .into_iter()
        .flat_map(Value::as_array)
        .flatten()
    {
        draft.limit(limit.get("coin")?.as_str()?.to_owned(), amount(limit), true);
    }
    if let Some(limit) = request.get("allErc20TokensLimit") {
        match limit.get("enabled")?.as_bool()? {
            true => draft.erc20(amount(limit), true),
            false => draft.none(Answer::Erc20Limit),
        }
    }
    let names: Vec<String> = request.keys().cloned().collect();
    Some((draft, answers(&names)))
}

/// A form under a policy, as its user finds it.
pub(crate) fn form(decisions: &Decisions) -> Rc<FormState> {
    let (start, policy) = (Some(decisions.start()), decisions.policy());
    Rc::new(FormState::starting(start, policy, rules(), false, NOW))
}

fn amount(limit: &Value) -> Option<String> {
    let is_max = limit.get("maxLimit") == Some(&Value::Bool(true));
    (!is_max).then(|| limit.get("txValueLimit").map(text).unwrap_or_default())
}

fn words(value: &Value) -> Option<Vec<String>> {
    let items = value.as_array()?.iter();
    items.map(|item| item.as_str().map(str::to_owned)).collect()
}

/// The texts of an item of a list: a word, or a coin and its amount.
fn flat(item: &Value) -> Vec<String> {
    match item {
        Value::Object(cap) => ["coin", "txValueLimit"]
            .into_iter()
            .filter_map(|name| cap.get(name).map(text))
            .collect(),
        item => vec![text(item)],
    }
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
