// A host's policy and presets, told to the module decision by decision. What has the wrong shape is refused here; what
// a value means, and whether the policy contradicts itself, is the module's to judge.
import { AccessTokenError } from "./error.js";
import { allProblems, fieldOf, fill } from "./request.js";

const isText = (value) => typeof value === "string";
const text = [isText, "a string"];
const texts = [(value) => Array.isArray(value) && value.every(isText), "a list of strings"];
const flag = [(value) => typeof value === "boolean", "true or false"];
const seconds = [(value) => typeof value === "number", "a number of seconds"];
const rights = [(value) => ["none", "read", "full"].includes(value), "none, read or full"];
const digits = [(value) => isText(value) || typeof value === "bigint" || Number.isSafeInteger(value), "an amount in base units, as a string of digits"];
const list = [Array.isArray, "a list"];
const object = [(value) => typeof value === "object" && value !== null && !Array.isArray(value), "an object"];
const caps = [
  (value) => Array.isArray(value) && value.every((cap) => object[0](cap) && isText(cap.coin) && digits[0](cap.txValueLimit) && Object.keys(cap).length === 2),
  "a list of {coin, txValueLimit}",
];

/** What can be decided of a field, each with the type that it takes. */
const fields = {
  label: { preset: text, pattern: text, locked: flag },
  duration: { preset: seconds, max: seconds, locked: flag },
  scope: { preset: texts, allowed: texts, required: texts, locked: flag },
  admin: { preset: rights, max: rights, locked: flag },
  ipRestrict: { preset: texts, required: flag, locked: flag },
  enterprise: { preset: text, allowed: texts, required: flag, locked: flag },
  spendingLimits: { preset: list, coins: texts, max: caps, required: flag, locked: flag },
  allErc20TokensLimit: { preset: object, max: digits, required: flag, locked: flag },
  accessTokenTemplateId: { preset: text, required: flag, locked: flag },
  permittedEnterprises: { preset: texts, allowed: texts, required: flag, locked: flag },
  permittedWallets: { preset: texts, allowed: texts, required: flag, locked: flag },
};
const names = Object.keys(fields);
const top = { name: text, fields: [(value) => texts[0](value) && value.every((name) => names.includes(name)), `a list of: ${names.join(", ")}`] };
const preset = { name: text, hint: text, request: object };

/** A form's policy and presets. Whoever takes them frees them. */
export function decide(glue, options, settings) {
  if (options.prefill && !options.policy) {
    refuse("prefill", "The option prefill needs a policy: without one, a link could ask for anything.");
  }
  const policy = readPolicy(glue, options.policy, settings, options.preset);
  try {
    if (options.prefill && !policy.boundsRights()) {
      refuse("prefill", "The option prefill needs a policy with scope.allowed and admin.max, or with both of them locked: else a link could ask for every right.");
    }
    return { policy, presets: readPresets(glue, options, policy, settings) };
  } catch (error) {
    policy.free();
    throw error;
  }
}

/** A policy; `preset` is what the form starts with besides. */
export function readPolicy(glue, given = {}, settings, preset = {}) {
  checkShape(given);
  const decided = names.filter((name) => given[name] !== undefined);
  const request = { ...preset };
  for (const name of decided) if (given[name].preset !== undefined) Object.assign(request, asRequest(name, given[name].preset));
  const draft = filled(glue, "preset", request, settings, (name) => (given[name]?.preset === undefined ? `preset.${name}` : `policy.${name}.preset`));
  const policy = new glue.Policy(given.name || undefined, draft, Object.keys(request));
  try {
    policy.decide("required", decided.filter((name) => given[name].required === true));
    for (const name of decided) restrict(policy, name, given[name]);
    const locked = names.filter((name) => isLocked(given, name));
    contradict(policy.fix(locked), "can't be locked");
    contradict(policy.contradictions(), "contradicts itself");
    return policy;
  } catch (error) {
    policy.free();
    throw error;
  }
}

/** A field that the policy does not leave to the user. A template could bring what the policy does not allow. */
function isLocked(given, name) {
  if (given[name]?.locked === true) return true;
  if (given.fields) return !given.fields.some((field) => answerOf(field) === answerOf(name));
  return name === "accessTokenTemplateId" && given[name] === undefined && names.some((other) => given[other]);
}

/** Enterprises and wallets that a token is kept to are one answer; so are the fields of admin. */
const answerOf = (name) => ({ permittedWallets: "permittedEnterprises", adminScope: "admin" })[name] ?? name;

/** What of a field's decisions the module takes besides its preset. */
function restrict(policy, name, given) {
  for (const member of ["pattern", "max", "allowed", "coins", "required"]) {
    const value = given[member];
    if (value === undefined || typeof value === "boolean") continue;
    const values = Array.isArray(value) ? value.flatMap((one) => (isText(one) ? one : [one.coin, String(one.txValueLimit)])) : [String(value)];
    policy.decide(`${name}.${member}`, values);
  }
}

function asRequest(name, value) {
  if (name !== "admin") return { [name]: value };
  return value === "none" ? { admin: false } : { admin: true, adminScope: value };
}

function readPresets(glue, { presets, builtInPresets }, policy, settings) {
  const made = new glue.Presets(builtInPresets === false);
  try {
    for (const [index, given] of (presets ?? []).entries()) {
      const at = `presets[${index}]`;
      checkMembers(at, given, preset);
      if (!given.name || !given.request) refuse("presets", `The option ${at} needs a name and a request.`);
      const draft = filled(glue, "presets", given.request, settings, (name) => `${at}.request.${name}`, policy);
      made.add(given.name, given.hint ?? "", draft, Object.keys(given.request));
    }
    return made;
  } catch (error) {
    made.free();
    throw error;
  }
}

/** A draft with some fields of a request. What is left out is the user's to fill in. */
function filled(glue, option, request, settings, path, policy) {
  const { draft, wrong } = draftOf(glue, request, settings, policy, { part: true });
  if (!wrong) return draft;
  draft.free();
  const name = fieldOf(wrong.field);
  const where = path(name) + wrong.field.slice(name.length);
  refuse(where.startsWith("policy.") ? "policy" : option, `The option ${where} can't be used: ${wrong.message}`);
}

function draftOf(glue, request, settings, policy, how) {
  const draft = new glue.Draft(settings);
  const misshapen = fill(draft, request, { inForm: true, ...how });
  if ("otp" in request) misshapen.unshift({ field: "otp", message: "A one-time password is the user's to enter" });
  if (policy) draft.judge(policy, Object.keys(request));
  const asked = new Set(Object.keys(request).map(answerOf));
  const wrong = allProblems(draft, misshapen, how.part)
    .find((problem) => misshapen.includes(problem) || asked.has(answerOf(fieldOf(problem.field))));
  return { draft, wrong };
}

/** A request that the user has pasted goes into a form, as a whole; what is wrong with it comes back. */
export function take(glue, form, pasted, policy, settings, messages) {
  let request;
  try {
    request = JSON.parse(pasted);
  } catch {
    return { unreadable: true };
  }
  if (!object[0](request)) return { unreadable: true };
  // What a request was sent with is no answer of the form.
  delete request.otp;
  const { draft, wrong } = draftOf(glue, request, settings, policy, { messages });
  if (!wrong) return void form.fill(draft, Object.keys(request), false);
  draft.free();
  return wrong;
}

/** Longer links are cut off by what they pass through. */
const longest = 4000;

export function follow(glue, form, policy, { prefill }, settings) {
  const asked = new URLSearchParams(location.hash.slice(1)).get(prefill);
  if (asked === null) return;
  const request = asked.length <= longest && parsed(asked);
  const { draft, wrong } = request ? draftOf(glue, request, settings, policy, { part: true }) : {};
  if (draft && !wrong) return form.fill(draft, Object.keys(request), true);
  draft?.free();
  form.refuseLink();
}

function parsed(json) {
  try {
    const value = JSON.parse(json);
    return object[0](value) && value;
  } catch {
    return undefined;
  }
}

function checkShape(given) {
  checkMembers("policy", Object.fromEntries(Object.entries(given).filter(([name]) => !(name in fields))), top, names);
  for (const name of names) if (given[name] !== undefined) checkMembers(`policy.${name}`, given[name], fields[name]);
}

function checkMembers(at, given, known, besides = []) {
  const option = fieldOf(at);
  if (!object[0](given)) refuse(option, `The option ${at} must be an object.`);
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(known, name)) {
      refuse(option, `There is no option ${at}.${name}. Known: ${[...Object.keys(known), ...besides].join(", ")}.`);
    }
    const [fits, wanted] = known[name];
    if (value !== undefined && !fits(value)) refuse(option, `The option ${at}.${name} must be ${wanted}.`);
  }
}

function contradict([problem], how) {
  if (problem) refuse("policy", `The option policy.${problem.field} ${how}: ${problem.message}`);
}

function refuse(option, message) {
  throw new AccessTokenError({ code: "option-value", message, option });
}
