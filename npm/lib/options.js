// The options, each with the type that it takes. What a value means is judged by the module.
import { AccessTokenError } from "./error.js";

const text = [(value) => typeof value === "string", "a string"];
const flag = [(value) => typeof value === "boolean", "true or false"];
const number = [(value) => typeof value === "number", "a number"];
const callable = [(value) => typeof value === "function", "a function"];
const oneOf = (...names) => [(value) => names.includes(value), `one of: ${names.join(", ")}`];
const either = ([one, said], [other, more]) => [(value) => one(value) || other(value), `${said} or ${more}`];
const object = [(value) => typeof value === "object" && !Array.isArray(value), "an object"];
const list = [Array.isArray, "a list"];
/** An attribute's text is a number too. */
const numeric = [(value) => typeof value === "number" || (/^\d+$/.test(value) && typeof value === "string"), "a number"];
const csrf = [
  (value) =>
    typeof value === "object" && !Array.isArray(value)
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
export const ruleOptions = { environment, ipException: flag, ipv6: flag, policy: object, lang: text, messages: object };

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
  wallets: either(list, callable),
  enterprises: either(list, callable),
  templates: either(list, callable),
  dir: oneOf("ltr", "rtl", "auto"),
  theme: oneOf("light", "dark"),
};

/** Throws if an option is not among the known ones or of another type than it takes. */
export function check(options, known) {
  if (typeof options !== "object" || options === null) {
    throw new AccessTokenError({ code: "option-type", message: "The options must be an object.", option: "options" });
  }
  for (const [option, value] of Object.entries(options)) checkOne(option, value, known);
}

export function checkOne(option, value, known) {
  if (!Object.hasOwn(known, option)) {
    const message = `There is no option ${option}. Known: ${Object.keys(known).join(", ")}.`;
    throw new AccessTokenError({ code: "unknown-option", message, option });
  }
  const [fits, wanted] = known[option];
  if (value != null && !fits(value)) {
    throw new AccessTokenError({ code: "option-type", message: `The option ${option} must be ${wanted}.`, option });
  }
}
