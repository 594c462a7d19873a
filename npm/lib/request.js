// A request as a page writes it, told to the module field by field. What has the wrong shape is a problem of its
// own, worded here; every other rule is the module's.
import { isPlain } from "./options.js";

const isText = (value) => typeof value === "string";
const isWord = (value) => isText(value) && value !== "" && !/[\s\u0085,;]/.test(value);
const isBlank = (value) => isText(value) && value.trim() === "";
const isAmount = (value) => (isText(value) && !isBlank(value)) || typeof value === "bigint" || Number.isSafeInteger(value);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A request that its caller may go on changing. What is not plain stays what it is, to be refused. */
export function copy(value) {
  if (!isPlain(value)) return value;
  if (Array.isArray(value)) return value.map(copy);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copy(inner)])) : value;
}

const english = {
  jsonNoField: "There is no such field. Known: {0}",
  jsonText: "This must be a string",
  jsonId: "Give an id, or leave the field out",
  jsonTemplateScopes: "Leave the field out to have the template's scopes",
  jsonList: "This must be a list",
  jsonEmpty: "List something, or leave the field out",
  jsonWord: "One item, as a string without spaces, commas or semicolons",
  jsonBoth: "Give txValueLimit or maxLimit, not both",
  jsonAmount: "Give txValueLimit in base units, as a string of digits, or maxLimit: true",
  jsonSeconds: "This must be a number of seconds",
  jsonWallets: "{0}: name the wallets, each as {1}:<wallet id>",
  jsonFlag: "This must be true or false",
  jsonRights: "This must be read or full",
  jsonAdmin: "This goes with admin: true",
  jsonLimit: "A limit is an object with a coin",
  jsonObject: "This must be an object",
};

/**
 * What is wrong with a request: its shape, and where that is right, what it means. In `part` of a form, what its user
 * is yet to enter is not wrong.
 */
export function allProblems(draft, misshapen, part = false) {
  const told = new Set(misshapen.map(({ field }) => fieldOf(field)));
  return [...misshapen, ...draft.problems(part).filter(({ field }) => !told.has(fieldOf(field)))];
}

/** `ipRestrict` of `ipRestrict[2]`. */
export const fieldOf = (path) => path.split(/[.[]/)[0];

const FIELDS = [
  "label", "otp", "duration", "scope", "admin", "adminScope", "ipRestrict", "enterprise", "spendingLimits",
  "allErc20TokensLimit", "accessTokenTemplateId", "permittedEnterprises", "permittedWallets",
];
const LIMIT_FIELDS = ["coin", "txValueLimit", "maxLimit"];
const ERC20_FIELDS = ["enabled", "txValueLimit", "maxLimit"];

/**
 * Fills a draft in, and returns what has the wrong shape: see `allProblems`. A program says itself that zero is meant;
 * of what goes into a form (`inForm`), its user is asked. `part` of a form may have limits without an amount.
 */
export function fill(draft, request, { inForm = false, part = false, messages } = {}) {
  const problems = [];
  const wrong = (field, message) => problems.push({ field, message });
  const say = (name, ...values) => (messages?.[name] ?? english[name]).replace(/\{(\d)\}/g, (_, place) => values[place]);
  const own = inForm ? [] : ["zeroConfirmed"];
  const isMeant = (limit) => inForm || limit.zeroConfirmed === true;
  if (!isObject(request)) {
    wrong("request", "The request must be an object");
    return problems;
  }
  if (!isPlain(request)) {
    wrong("request", "The request must be a plain object, made of lists and other plain objects");
    return problems;
  }
  const has = (name) => request[name] !== undefined && request[name] !== null;
  const unknown = (object, known, at) => {
    for (const name of Object.keys(object)) {
      if (!known.includes(name)) wrong(at + name, say("jsonNoField", known.join(", ")));
    }
  };
  const text = (name) => {
    if (!has(name)) return;
    if (!isText(request[name])) wrong(name, say("jsonText"));
    else if (name !== "label" && isBlank(request[name])) wrong(name, say("jsonId"));
    else draft.text(name, request[name]);
  };
  /** With a template, a scope that is left out is as the template says, and a token without any does nothing. */
  const nothingAtAll = () => {
    if (has("accessTokenTemplateId")) wrong("scope", say("jsonTemplateScopes"));
  };
  /** The items of a list, or nothing if there is none or it is wrong. */
  const items = (name, fits, wanted) => {
    if (!has(name)) return;
    const list = request[name];
    if (!Array.isArray(list)) return void wrong(name, say("jsonList"));
    if (list.length === 0) {
      if (name.startsWith("permitted")) wrong(name, say("jsonEmpty"));
      else if (name === "scope") nothingAtAll();
      else draft.none(name);
      return;
    }
    const bad = list.findIndex((item) => !fits(item));
    if (bad >= 0) return void wrong(`${name}[${bad}]`, wanted);
    return list;
  };
  const word = say("jsonWord");
  const amount = (limit, at) => {
    if (limit.maxLimit === true && limit.txValueLimit == null) return { value: undefined };
    if (limit.maxLimit === true) return void wrong(at, say("jsonBoth"));
    if (part && limit.txValueLimit == null) return { value: "" };
    if (isAmount(limit.txValueLimit)) return { value: String(limit.txValueLimit) };
    wrong(at, say("jsonAmount"));
  };

  unknown(request, FIELDS, "");
  for (const name of ["label", "enterprise", "accessTokenTemplateId"]) text(name);
  if (!has("label")) draft.text("label", "");
  if (has("otp")) {
    if (isText(request.otp)) draft.otp(request.otp);
    else wrong("otp", say("jsonText"));
  }
  if (typeof request.duration === "number") draft.duration(String(request.duration));
  else if (has("duration")) wrong("duration", say("jsonSeconds"));
  else if (has("accessTokenTemplateId")) draft.durationFromTemplate();
  const scope = items("scope", isWord, word);
  if (scope) {
    const bare = scope.find((name) => name.endsWith(":") || scope.some((other) => other.startsWith(`${name}:`)));
    if (bare) wrong("scope", say("jsonWallets", bare, bare.replace(":", "")));
    else draft.scope(scope);
  }
  if (has("admin") && typeof request.admin !== "boolean") wrong("admin", say("jsonFlag"));
  if (has("adminScope") && !["read", "full"].includes(request.adminScope)) {
    wrong("adminScope", say("jsonRights"));
  } else if (has("adminScope") && request.admin !== true) {
    wrong("adminScope", say("jsonAdmin"));
  }
  if (request.admin === true) draft.admin(request.adminScope === "full");
  else if (request.admin === false) draft.none("admin");
  if (request.ipRestrict === null) draft.none("ipRestrict");
  for (const name of ["ipRestrict", "permittedEnterprises", "permittedWallets"]) {
    const list = items(name, isWord, word);
    if (list) draft.text(name, list.join("\n"));
  }
  const isLimit = (limit) => isObject(limit) && isText(limit.coin) && !isBlank(limit.coin);
  const limits = items("spendingLimits", isLimit, say("jsonLimit"));
  limits?.forEach((limit, index) => {
    const at = `spendingLimits[${index}]`;
    unknown(limit, [...LIMIT_FIELDS, ...own], `${at}.`);
    const given = amount(limit, `${at}.txValueLimit`);
    if (given) draft.limit(limit.coin, given.value, isMeant(limit));
    // A blank one keeps the numbers of the others.
    else draft.limit("", "", false);
  });
  const erc20 = request.allErc20TokensLimit;
  if (has("allErc20TokensLimit") && !isObject(erc20)) wrong("allErc20TokensLimit", say("jsonObject"));
  else if (has("allErc20TokensLimit")) {
    unknown(erc20, [...ERC20_FIELDS, ...own], "allErc20TokensLimit.");
    if (erc20.enabled === true) {
      const given = amount(erc20, "allErc20TokensLimit.txValueLimit");
      if (given) draft.erc20(given.value, isMeant(erc20));
    } else if (erc20.enabled === false) draft.none("allErc20TokensLimit");
    else wrong("allErc20TokensLimit.enabled", say("jsonFlag"));
  }
  return problems;
}
