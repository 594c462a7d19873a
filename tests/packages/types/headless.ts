// The functions that need no page.
import {
  assess, coins, createAccessToken, describe, listAccessTokens, parseIpList, requestJson, revokeAccessToken,
  scopes, snippet, validateRequest,
} from "access-token-widget/headless";
import type { AccessTokenRequest, Problem, Risk, Scope } from "access-token-widget/headless";

const request: AccessTokenRequest = {
  label: "Reports",
  duration: 3600,
  scope: ["wallet_view_all", "wallet_view:0123456789abcdef0123456789abcdef", "a_newer_scope"],
  ipRestrict: ["203.0.113.0/24"],
  spendingLimits: [{ coin: "tbtc", txValueLimit: 1_000n }, { coin: "teth", maxLimit: true }],
};
const known: Scope = "wallet_view";
// @ts-expect-error: not one of the known scopes.
const misspelt: Scope = "wallet_veiw";
// @ts-expect-error: a list.
const one: AccessTokenRequest = { label: "Reports", scope: known };
// @ts-expect-error: the API calls it `scope`.
const many: AccessTokenRequest = { label: "Reports", scopes: [known] };
// @ts-expect-error: a limit is of a coin.
const limits: AccessTokenRequest = { label: "Reports", spendingLimits: [{ txValueLimit: "1" }] };
// @ts-expect-error: every token has a label.
const nameless: AccessTokenRequest = { scope: [known] };

validateRequest(request, { environment: "test", ipv6: true }) satisfies Problem[];
describe(request) satisfies string[];
assess(request, { environment: "test" }).map(({ level, code, message }) => ({ level, code, message })) satisfies Risk[];
parseIpList("203.0.113.7").map(({ value, problem }) => value ?? problem) satisfies (string | null)[];
scopes().find(({ breadth }) => breadth === "all")?.label satisfies string | undefined;
coins("test")[0]?.decimals satisfies number | undefined;
// @ts-expect-error: the environment is not optional.
coins();
// @ts-expect-error: no such setting.
describe(request, { timeout: 1000 });

requestJson(request, { apiBase: "https://proxy.example" }) satisfies string;
(await snippet("python", request, { path: "/api/auth/v1/accesstoken" })) satisfies string;
// @ts-expect-error: not one of the languages.
await snippet("cobol", request);
// @ts-expect-error: code has no credential.
requestJson(request, { bearer: "session" });

const { token, details } = await createAccessToken(
  { ...request, otp: "0000000" },
  { environment: "test", apiBase: "https://proxy.example", bearer: "session", timeout: 5_000 },
);
token satisfies string;
details.expires satisfies string | null;
// @ts-expect-error: nothing is created without a one-time password.
await createAccessToken(request);

const page = await listAccessTokens({ limit: 10, sort: "DESC" });
page.accessTokens[0]?.label satisfies string | null | undefined;
(await revokeAccessToken("0123456789abcdef0123456789abcdef")).id satisfies string | null;
// @ts-expect-error: `ASC` or `DESC`.
await listAccessTokens({ sort: "newest" });
