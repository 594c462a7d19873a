// How wrong calls fail: the code of each error and the option that it names.
import {
  AccessTokenError, coins, createAccessToken, describe, init, listAccessTokens, scopes,
} from "access-token-widget/headless";

const request = { label: "Reports", otp: "0000000", duration: 3600, scope: ["wallet_view_all"] };
const options = { environment: "test", apiBase: "http://127.0.0.1:9", bearer: "session" };
const create = (change) => createAccessToken(request, { ...options, ...change });
const calls = {
  early: () => scopes(),
  source: () => init(new URL("file:///no/such/module.wasm")),
  again: () => init(new URL(import.meta.resolve("access-token-widget/access_token_widget_bg.wasm"))),
  unknown: () => create({ apiUrl: "/" }),
  type: () => create({ timeout: "10s" }),
  value: () => create({ timeout: 5 }),
  relative: () => create({ apiBase: "/bitgo" }),
  cookies: () => create({ bearer: undefined, cookies: true }),
  nobody: () => create({ bearer: undefined }),
  page: () => listAccessTokens({ ...options, limit: 1000 }),
  settings: () => describe(request, { timeout: 5000 }),
  coins: () => coins("staging"),
  rules: () => createAccessToken({ ...request, label: " " }, options),
  unreachable: () => create({}),
};

const failures = {};
for (const [name, call] of Object.entries(calls)) {
  try {
    await call();
  } catch (error) {
    const ours = error instanceof AccessTokenError && error.name === "AccessTokenError";
    failures[name] = ours ? [error.code, error.option ?? error.problems?.[0].field].join(" ").trim() : String(error);
  }
}
console.log(JSON.stringify(failures));
