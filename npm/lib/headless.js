// What can be done without the form.
import { AccessTokenError } from "./error.js";
import { callOptions, check, codeOptions, listOptions, ruleOptions } from "./options.js";
import { forModule } from "./notice.js";
import { readPolicy } from "./policy.js";
import { allProblems, copy, fill } from "./request.js";
import { asError, call, startWhole } from "./runtime.js";

export { AccessTokenError };
export { init } from "./runtime.js";

const createOptions = { ...callOptions, ...ruleOptions, onToken: [(value) => typeof value === "function", "a function"] };

export async function createAccessToken(given, settings = {}) {
  check(settings, createOptions);
  // As they are now: who calls may go on with them.
  const [request, options] = [copy(given), copy(settings)];
  await startWhole();
  return draft(request, options, (glue, made, misshapen) => {
    if (request?.otp == null) made.otp("");
    mustBeSound(allProblems(made, misshapen));
    return new Promise((resolve, reject) => {
      const report = (answer) => {
        if (answer.code) return reject(new AccessTokenError(answer));
        resolve(answer);
        // One that comes after the time limit can be had in no other way.
        hand(options.onToken, answer).catch(() => console.error("access-token-widget: onToken failed"));
      };
      // A throw in here rejects as it is: it has to be an error of this package already.
      call(() => glue.createToken(made, request.otp, options, report));
    });
  });
}

function mustBeSound(problems) {
  if (problems.length === 0) return;
  const message = problems.map(({ field, message }) => `${field}: ${message}`).join("\n");
  throw new AccessTokenError({ code: "invalid-request", message, problems });
}

/** What becomes of a token is the host's business, its mistakes included. */
async function hand(onToken, { token, details }) {
  await onToken?.(token, details);
}

export async function listAccessTokens(options = {}) {
  check(options, listOptions);
  const { limit, prevId, sort, ...rest } = copy(options);
  if (limit != null && !(Number.isInteger(limit) && limit >= 1 && limit <= 200)) {
    const message = "The option limit must be a whole number from 1 to 200.";
    throw new AccessTokenError({ code: "option-value", message, option: "limit" });
  }
  await startWhole();
  const page = await answer((glue) => glue.listTokens(rest, limit, prevId, sort === "DESC"));
  if (page.nextBatchPrevId === null) delete page.nextBatchPrevId;
  return page;
}

export async function revokeAccessToken(id, settings = {}) {
  check(settings, callOptions);
  const options = copy(settings);
  await startWhole();
  return answer((glue) => glue.revokeToken(String(id), options));
}

async function answer(ask) {
  try {
    return await call(ask);
  } catch (thrown) {
    throw asError(thrown);
  }
}

export function validateRequest(request, settings = {}) {
  check(settings, ruleOptions);
  return draft(request, settings, (_, made, misshapen) => allProblems(made, misshapen));
}

export function describe(request, settings = {}) {
  check(settings, ruleOptions);
  return draft(request, settings, (_, made) => made.describe());
}

export function requestJson(request, settings = {}) {
  const call = callOf(request, settings);
  return JSON.stringify({ ...call.request, otp: "{{BITGO_OTP}}" }, null, 2);
}

export async function snippet(language, given, settings = {}) {
  const request = copy(given);
  const [{ languagesFor, write }] = await Promise.all([import("./snippets.js"), startWhole()]);
  const call = callOf(request, settings);
  const known = languagesFor(call).map(({ id }) => id);
  if (!known.includes(language)) {
    const message = `The language must be one of: ${known.join(", ")}.`;
    throw new AccessTokenError({ code: "option-value", message, option: "language" });
  }
  return write(language, call);
}

/** The call that creates a token, without the one-time password. */
function callOf(request, settings) {
  check(settings, codeOptions);
  return draft(request, settings, (_, made, misshapen) => {
    mustBeSound(allProblems(made, misshapen));
    return made.call();
  });
}

export function assess(request, settings = {}) {
  check(settings, ruleOptions);
  return draft(request, settings, (_, made) => made.risks());
}

function draft(request, options, use) {
  return call((glue) => {
    const settings = { ...options, messages: forModule(options.messages) };
    const made = new glue.Draft(settings);
    try {
      const misshapen = fill(made, request, { messages: options.messages });
      if (options.policy) judge(glue, made, request, settings);
      return use(glue, made, misshapen);
    } finally {
      made.free();
    }
  });
}

function judge(glue, made, request, settings) {
  const policy = readPolicy(glue, settings.policy, settings);
  made.judge(policy, Object.keys(request ?? {}).filter((name) => request[name] !== undefined));
  policy.free();
}

export const scopes = () => call((glue) => glue.scopes());
export const coins = (environment) => call((glue) => glue.coins(String(environment)));

export function parseIpList(text, settings = {}) {
  check(settings, ruleOptions);
  return call((glue) => glue.parseIpList(String(text), settings));
}
