import { Expression, json, literal } from "./literal.js";

/** Between single quotes, where nothing else has a meaning. */
const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;

// Stands for the one-time password until the rest is quoted; no JSON has such a character outside of an escape.
const MARK = "\u0000";

export default {
  id: "shell",
  name: "Shell",
  create: ({ url, request }) => {
    const body = literal({ ...request, otp: new Expression(`"${MARK}"`) }, json);
    return `curl --fail-with-body ${quote(url)} \\
  --header "Authorization: Bearer $BITGO_SESSION_TOKEN" \\
  --header "Content-Type: application/json" \\
  --data ${quote(body).replace(MARK, () => `'"$BITGO_OTP"'`)}
`;
  },
  use: ({ url }) => `curl --fail-with-body ${quote(url)} \\
  --header "Authorization: Bearer $BITGO_ACCESS_TOKEN"
`,
};
