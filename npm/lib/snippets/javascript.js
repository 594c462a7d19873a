import { Expression, json, literal, quote } from "./literal.js";

export const style = { ...json, pair: (name, value) => `${name}: ${value}`, last: "," };
export const otp = new Expression("process.env.BITGO_OTP");

export default {
  id: "javascript",
  name: "JavaScript",
  create: ({ url, request }) => `const response = await fetch(${quote(url)}, {
  method: "POST",
  headers: {
    Authorization: \`Bearer \${process.env.BITGO_SESSION_TOKEN}\`,
    "Content-Type": "application/json",
  },
  body: JSON.stringify(${literal({ ...request, otp }, style, "  ")}),
});
if (!response.ok) throw new Error(await response.text());
const { token } = await response.json();
console.log(token);
`,
  use: ({ url }) => `const response = await fetch(${quote(url)}, {
  headers: { Authorization: \`Bearer \${process.env.BITGO_ACCESS_TOKEN}\` },
});
if (!response.ok) throw new Error(await response.text());
const { session } = await response.json();
console.log(session);
`,
};
