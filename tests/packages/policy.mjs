// Requests without a form, judged by a policy.
import { runInNewContext } from "node:vm";
import { AccessTokenError, describe, init, requestJson, validateRequest } from "access-token-widget/headless";

await init();
const policy = {
  fields: ["label", "scope", "duration"],
  label: { pattern: "Acme *" },
  scope: { allowed: ["wallet_view_all", "trade_view"] },
  duration: { max: 7_776_000 },
  ipRestrict: { preset: ["198.51.100.7"] },
};
const settings = { environment: "test", policy };
const good = { label: "Acme reports", duration: 7_776_000, scope: ["wallet_view_all"] };
const fields = (request, options = settings) => validateRequest(request, options).map(({ field }) => field);
/** As a frame of its own would hand it over. */
const foreign = (value) => runInNewContext(`(${JSON.stringify(value)})`);
const refused = (policy) => {
  try {
    validateRequest(good, { environment: "test", policy });
    return "accepted";
  } catch (error) {
    return error instanceof AccessTokenError ? `${error.code} ${error.option}` : String(error);
  }
};
console.log(JSON.stringify({
  good: fields(good),
  sent: JSON.parse(requestJson(good, settings)),
  sentences: describe(good, settings).length > 0,
  wide: fields({
    ...good, label: "Mine", duration: 31_536_000, scope: ["wallet_spend_all"], ipRestrict: ["9.9.9.9"],
    spendingLimits: [{ coin: "tbtc", maxLimit: true }], admin: true,
    accessTokenTemplateId: "5f3a9c0e71d24b86a0c2e4f81b7d93c2",
  }),
  same: fields({ ...good, ipRestrict: ["198.51.100.7"] }),
  foreign: fields(foreign({ ...good, admin: true }), foreign(settings)),
  inherited: refused(Object.create({ admin: { preset: false } })),
  contradiction: refused({ duration: { preset: 2, max: 1 } }),
  unknown: refused({ scopes: {} }),
}));
