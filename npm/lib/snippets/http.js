import { json, literal } from "./literal.js";

export default {
  id: "http",
  name: "HTTP",
  create: ({ url, request }) => `POST ${url}
Authorization: Bearer {{BITGO_SESSION_TOKEN}}
Content-Type: application/json

${literal({ ...request, otp: "{{BITGO_OTP}}" }, json)}
`,
};
