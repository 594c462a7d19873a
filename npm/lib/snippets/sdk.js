import { otp, style } from "./javascript.js";
import { literal, quote } from "./literal.js";

const ENVIRONMENTS = { "https://app.bitgo.com": "prod", "https://app.bitgo-test.com": "test" };

const start = (base, token) => {
  const place = Object.hasOwn(ENVIRONMENTS, base)
    ? `env: "${ENVIRONMENTS[base]}"`
    : `env: "custom",\n  customRootURI: ${quote(base)}`;
  return `import { BitGoAPI } from "@bitgo/sdk-api";

const bitgo = new BitGoAPI({
  ${place},
  accessToken: process.env.${token},
});`;
};

export default {
  id: "sdk",
  name: "BitGo SDK",
  create: ({ base, request }) => `${start(base, "BITGO_SESSION_TOKEN")}
const { token } = await bitgo.addAccessToken(${literal({ ...request, otp }, style)});
console.log(token);
`,
  use: ({ base }) => `${start(base, "BITGO_ACCESS_TOKEN")}
const { session } = await bitgo.get(bitgo.url("/user/session", 2)).result();
console.log(session);
`,
};
