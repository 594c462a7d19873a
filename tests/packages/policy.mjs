// Requests without a form, judged by a policy.
import { runInNewContext } from "node:vm";
import {
  AccessTokenError, assess, createAccessToken, describe, init, requestJson, snippet, validateRequest,
} from "access-token-widget/headless";

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
const code = (error) => (error instanceof AccessTokenError ? `${error.code} ${error.option}` : String(error));
const refused = (policy, reason = "") => {
  try {
    validateRequest(good, { environment: "test", policy });
    return "accepted";
  } catch (error) {
    return error.message.includes(reason) ? code(error) : error.message;
  }
};

/** What every function makes of settings, the one that sends included: all of them the same. */
let requests = 0;
const transport = async () => {
  requests += 1;
  return Response.json({ id: "5f3a9c0e71d24b86a0c2e4f81b7d93c2", isExtensible: false, token: "v2x" });
};
const everywhere = async (request, settings) => {
  const create = (request, settings) => {
    const all = settings && Object.create(Object.getPrototypeOf(settings), Object.getOwnPropertyDescriptors(settings));
    return createAccessToken(request, Object.assign(all, { bearer: "session", transport }));
  };
  const said = new Set();
  for (const use of [validateRequest, describe, assess, requestJson, (...given) => snippet("http", ...given), create]) {
    const told = await Promise.resolve().then(() => use(request, settings)).then(
      (value) => (use === validateRequest ? value.map(({ field }) => field).join() : "accepted"),
      (error) => (error.problems ? error.problems.map(({ field }) => field).join() : code(error)),
    );
    // These two say something of every request.
    if (![describe, assess].includes(use) || told !== "accepted") said.add(told);
  }
  return [...said];
};
class Decided {
  get scope() { return { allowed: ["trade_view"] }; }
}
class Limited {
  get txValueLimit() { return "1"; }
}
const wide = { ...good, otp: "0000000", scope: ["wallet_spend_all"] };
const narrow = { scope: { allowed: ["trade_view"] } };
const test = { environment: "test" };
const inherited = {
  policy: await everywhere(wide, { ...test, policy: Object.create(narrow) }),
  part: await everywhere(wide, { ...test, policy: { scope: Object.create(narrow.scope) } }),
  getter: await everywhere(wide, { ...test, policy: new Decided() }),
  bare: await everywhere(wide, { ...test, policy: Object.create(Object.assign(Object.create(null), narrow)) }),
  settings: await everywhere(wide, Object.assign(Object.create({ policy: narrow }), test)),
  absent: await everywhere(wide, { ...test, policy: null }),
  plain: await everywhere(wide, { ...test, policy: narrow }),
  request: await everywhere(Object.assign(Object.create({ admin: true }), wide), test),
  limit: await everywhere({ ...wide, spendingLimits: [Object.assign(new Limited(), { coin: "tbtc" })] }, test),
};
const circle = { name: "round" };
circle.label = circle;

/** A generator of its own, so that what fails once fails again. */
function randomJson(seed) {
  let state = seed;
  const below = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const names = [
    "name", "fields", "label", "duration", "scope", "admin", "ipRestrict", "enterprise", "spendingLimits",
    "allErc20TokensLimit", "accessTokenTemplateId", "permittedEnterprises", "permittedWallets", "preset", "locked",
    "required", "allowed", "max", "pattern", "coins", "coin", "txValueLimit", "maxLimit", "enabled", "zeroConfirmed",
    "adminScope", "__proto__", "constructor", "",
  ];
  const atoms = [
    null, true, false, 0, 1, -1, 1.5, 60, 7_776_000, 1e21, "", " ", "*", "Acme *", "none", "read", "full", "tbtc", "btc",
    "usdc", "0", "1000", "1e3", "wallet_view_all", "wallet_view", "wallet_view:", "all", "198.51.100.7", "10.0.0.0/8",
    "5f3a9c0e71d24b86a0c2e4f81b7d93c2", "wallet_spend:5f3a9c0e71d24b86a0c2e4f81b7d93c2", "\u0000", "\ud800", "٣",
  ];
  const value = (depth) => {
    const kind = depth > 4 ? 0 : below(4);
    if (kind < 2) return atoms[below(atoms.length)];
    const size = below(4);
    if (kind === 2) return Array.from({ length: size }, () => value(depth + 1));
    return Object.fromEntries(Array.from({ length: size }, () => [names[below(names.length)], value(depth + 1)]));
  };
  /** A part that a policy may have, so that not all fail at the first look. */
  const decision = () => Object.fromEntries(names.slice(13, 20).filter(() => below(4) === 0).map((name) => [name, value(2)]));
  const policy = () => Object.fromEntries(names.slice(2, 13).filter(() => below(4) === 0).map((name) => [name, decision()]));
  return { value: () => value(0), policy };
}
const random = { tried: 0, judged: 0, strange: [] };
const source = randomJson(20_261);
for (let round = 0; round < 3000; round += 1) {
  const [policy, request] = [round % 3 ? source.policy() : source.value(), round % 2 ? good : source.value()];
  random.tried += 1;
  try {
    validateRequest(request, { environment: "test", policy });
    random.judged += 1;
  } catch (error) {
    if (!(error instanceof AccessTokenError) || error.code === "stopped") {
      random.strange.push(`${error}: ${JSON.stringify({ policy, request })}`);
    }
  }
}

const [one, other] = ["5f3a9c0e71d24b86a0c2e4f81b7d93c2", "00000000000000000000000000000001"];
const kept = {
  enterprise: { allowed: [one], required: true },
  permittedWallets: { allowed: [one] },
  accessTokenTemplateId: {},
};
const under = (request, policy = kept) => fields({ ...good, ...request }, { ...test, policy });
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
  inherited,
  requests,
  circle: refused(circle),
  ids: {
    left: under({}),
    allowed: under({ enterprise: one, permittedWallets: [one] }),
    others: under({ enterprise: other, permittedWallets: [other], scope: [`wallet_spend:${other}`] }),
    template: under({ accessTokenTemplateId: one }, { enterprise: { allowed: [one] }, accessTokenTemplateId: {} }),
  },
  caps: {
    coins: under({ allErc20TokensLimit: { enabled: true, maxLimit: true } }, { spendingLimits: { coins: ["tbtc"] } }),
    token: under(
      { allErc20TokensLimit: { enabled: true, maxLimit: true } },
      { spendingLimits: { max: [{ coin: "tusdc", txValueLimit: 5 }] } },
    ),
    required: under({ spendingLimits: [{ coin: "tbtc", maxLimit: true }] }, { spendingLimits: { required: true } }),
  },
  zero: {
    confirmed: refused(
      { spendingLimits: { preset: [{ coin: "tbtc", txValueLimit: "0", zeroConfirmed: true }], locked: true } },
      "no such field",
    ),
    locked: refused({ spendingLimits: { preset: [{ coin: "tbtc", txValueLimit: "0" }], locked: true } }, "locked"),
    preset: refused({ spendingLimits: { preset: [{ coin: "tbtc", txValueLimit: "0" }] } }),
  },
  lifetime: [refused({ duration: { max: 2_592_000 } }), refused({ fields: ["label", "scope"], duration: { max: 2_592_000 } })],
  impossible: [
    refused({ scope: { allowed: [] } }, "at least one"),
    refused({ spendingLimits: { coins: [], required: true } }, "at least one"),
    refused({ permittedEnterprises: { allowed: [one] }, permittedWallets: { allowed: [one] } }, "not both"),
  ],
  template: JSON.parse(requestJson({ label: "Mine" }, {
    ...test, policy: { fields: ["label"], accessTokenTemplateId: { preset: one }, admin: { preset: "none" } },
  })),
  random,
  contradiction: refused({ duration: { preset: 2, max: 1 } }),
  unknown: refused({ scopes: {} }),
}));
