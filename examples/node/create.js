// Creates a token without a page: API=http://127.0.0.1:8080 BEARER=… OTP=0000000 npm start
import { assess, createAccessToken, describe, init, parseIpList, scopes, validateRequest } from "access-token-widget/headless";

await init();
const { API: apiBase, BEARER: bearer, OTP: otp } = process.env;
const settings = { environment: "test" };
const request = {
  label: "Reports",
  otp,
  duration: 30 * 24 * 60 * 60,
  scope: ["wallet_view_all"],
  ipRestrict: parseIpList("203.0.113.7, 198.51.100.0/24").map(({ value }) => value),
};
const problems = validateRequest({ ...request, label: "" }, settings);
const { token, details } = await createAccessToken(request, { ...settings, apiBase, bearer });

console.log(JSON.stringify({
  problems,
  sentences: describe(request, settings),
  risks: assess(request, settings),
  knownScopes: scopes().length,
  // The secret itself belongs in a vault, not in a log.
  secretLength: token.length,
  details,
}, null, 2));
