// The options, each with the type that it takes. What a value means is judged by the module.
import { AccessTokenError } from "./error.js";

/** Nothing of ours is nested deeper; what is, may go round in a circle. */
const DEPTH = 8;

/** Whether an object inherits nothing. Another frame's plain objects have an `Object.prototype` of their own. */
export function isOwn(object) {
  const parent = Object.getPrototypeOf(object);
  return parent === null || (Object.getPrototypeOf(parent) === null && Object.hasOwn(parent, "isPrototypeOf"));
}

/** Whether a value is made of lists and objects that inherit nothing: what they inherit, a copy would lack. */
export function isPlain(value, depth = DEPTH) {
  if (typeof value !== "object" || value === null) return true;
  if (depth === 0 || !(Array.isArray(value) || isOwn(value))) return false;
  return Object.values(value).every((inner) => isPlain(inner, depth - 1));
}

const text = [(value) => typeof value === "string", "a string"];
const flag = [(value) => typeof value === "boolean", "true or false"];
const number = [(value) => typeof value === "number", "a number"];
const callable = [(value) => typeof value === "function", "a function"];
const oneOf = (...names) => [(value) => names.includes(value), `one of: ${names.join(", ")}`];
const either = ([one, said], [other, more]) => [(value) => one(value) || other(value), `${said} or ${more}`];
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const object = [(value) => isObject(value) && isPlain(value), "a plain object, made of lists and other plain objects"];
const list = [(value) => Array.isArray(value) && isPlain(value), "a list of plain objects"];
const choices = [Array.isArray, "a list"];
/** A policy that did not come must not pass for none. */
const decisions = [object[0], `${object[1]}; undefined, not null, means that there is none`, "not null"];
/** An attribute's text is a number too. */
const numeric = [(value) => typeof value === "number" || (/^\d+$/.test(value) && typeof value === "string"), "a number"];
const csrf = [
  (value) =>
    isObject(value) && isPlain(value)
    && Object.keys(value).every((name) => name === "csrfHeader" || name === "csrfToken")
    && (value.csrfHeader == null ? value.csrfToken == null : typeof value.csrfHeader === "string")
    && (value.csrfToken == null || ["string", "function"].includes(typeof value.csrfToken)),
  "an object with csrfHeader and perhaps csrfToken",
];

const environment = oneOf("production", "test");

/** Where the API is and how it is called. */
export const callOptions = {
  environment,
  apiBase: text,
  path: text,
  bearer: either(text, callable),
  cookies: either(flag, csrf),
  transport: callable,
  timeout: number,
};

/** Which page of the tokens. */
export const listOptions = { ...callOptions, limit: number, prevId: text, sort: oneOf("ASC", "DESC") };

/** Which rules hold, and how they are worded. */
export const ruleOptions = { environment, ipException: flag, ipv6: flag, policy: decisions, lang: text, messages: object };

/** Where the API is, for code that calls it. */
export const codeOptions = { ...ruleOptions, apiBase: text, path: text };

export const formOptions = {
  ...callOptions,
  ...ruleOptions,
  timeout: numeric,
  preset: object,
  presets: list,
  builtInPresets: flag,
  prefill: text,
  onToken: callable,
  reveal: oneOf("once", "never"),
  wallets: either(choices, callable),
  enterprises: either(choices, callable),
  templates: either(choices, callable),
  dir: oneOf("ltr", "rtl", "auto"),
  theme: oneOf("light", "dark"),
};

/** Throws if an option is not among the known ones or of another type than it takes. */
export function check(options, known) {
  if (!isObject(options) || !isOwn(options)) {
    throw new AccessTokenError({ code: "option-type", message: "The options must be a plain object.", option: "options" });
  }
  for (const [option, value] of Object.entries(options)) checkOne(option, value, known);
}

export function checkOne(option, value, known) {
  if (!Object.hasOwn(known, option)) {
    const message = `There is no option ${option}. Known: ${Object.keys(known).join(", ")}.`;
    throw new AccessTokenError({ code: "unknown-option", message, option });
  }
  const [fits, wanted, notNull] = known[option];
  if (value === undefined || (value === null && !notNull)) return;
  if (!fits(value)) {
    throw new AccessTokenError({ code: "option-type", message: `The option ${option} must be ${wanted}.`, option });
  }
}
