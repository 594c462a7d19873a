// What can be done without the form.
import { AccessTokenError } from "./error.js";
import { callOptions, check, ruleOptions } from "./options.js";
import { fill } from "./request.js";
import { asError, call, start } from "./runtime.js";

export { AccessTokenError };
export { init } from "./runtime.js";

const createOptions = { ...callOptions, ...ruleOptions, onToken: [(value) => typeof value === "function", "a function"] };

export async function createAccessToken(request, options = {}) {
  check(options, createOptions);
  await start();
  return draft(request, options, (glue, made, misshapen) => {
    if (request.otp == null) made.otp("");
    const problems = [...misshapen, ...made.problems()];
    if (problems.length > 0) {
      const message = problems.map(({ field, message }) => `${field}: ${message}`).join("\n");
      throw new AccessTokenError({ code: "invalid-request", message, problems });
    }
    return new Promise((resolve, reject) => {
      glue.createToken(made, request.otp, options, (answer) => {
        if (answer.code) return reject(new AccessTokenError(answer));
        resolve(answer);
        // One that comes after the time limit can be had in no other way.
        hand(options.onToken, answer);
      });
    });
  });
}

/** What becomes of a token is the host's business, its mistakes included. */
async function hand(onToken, { token, details }) {
  await onToken?.(token, details);
}

export async function listAccessTokens(options = {}) {
  const { limit, prevId, sort, ...rest } = options;
  check(rest, callOptions);
  checkPage(limit, prevId, sort);
  await start();
  const page = await answer((glue) => glue.listTokens(rest, limit, prevId, sort === "DESC"));
  if (page.nextBatchPrevId === null) delete page.nextBatchPrevId;
  return page;
}

function checkPage(limit, prevId, sort) {
  const wrong = (option, wanted) => {
    throw new AccessTokenError({ code: "option-value", message: `The option ${option} must be ${wanted}.`, option });
  };
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1 && limit <= 200)) wrong("limit", "from 1 to 200");
  if (prevId !== undefined && typeof prevId !== "string") wrong("prevId", "a string");
  if (sort !== undefined && sort !== "ASC" && sort !== "DESC") wrong("sort", "ASC or DESC");
}

export async function revokeAccessToken(id, options = {}) {
  check(options, callOptions);
  await start();
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
  return draft(request, settings, (_, made, misshapen) => [...misshapen, ...made.problems()]);
}

export function describe(request, settings = {}) {
  check(settings, ruleOptions);
  return draft(request, settings, (_, made) => made.describe());
}

export function assess(request, settings = {}) {
  check(settings, ruleOptions);
  return draft(request, settings, (_, made) => made.risks());
}

function draft(request, options, use) {
  return call((glue) => {
    const made = new glue.Draft(options);
    try {
      return use(glue, made, fill(made, request));
    } finally {
      made.free();
    }
  });
}

export const scopes = () => call((glue) => glue.scopes());
export const coins = (environment) => call((glue) => glue.coins(String(environment)));

export function parseIpList(text, settings = {}) {
  check(settings, ruleOptions);
  return call((glue) => glue.parseIpList(String(text), settings));
}
