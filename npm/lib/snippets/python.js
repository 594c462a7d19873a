import { Expression, json, literal, quote } from "./literal.js";

const style = { ...json, words: { true: "True", false: "False" }, step: "    ", last: ",", tight: true };
const otp = new Expression('os.environ["BITGO_OTP"]');

export default {
  id: "python",
  name: "Python",
  create: ({ url, request }) => `import json
import os
import urllib.request

body = ${literal({ ...request, otp }, style)}
request = urllib.request.Request(
    ${quote(url)},
    data=json.dumps(body).encode(),
    headers={
        "Authorization": "Bearer " + os.environ["BITGO_SESSION_TOKEN"],
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request) as response:
    print(json.load(response)["token"])
`,
  use: ({ url }) => `import json
import os
import urllib.request

request = urllib.request.Request(
    ${quote(url)},
    headers={"Authorization": "Bearer " + os.environ["BITGO_ACCESS_TOKEN"]},
)
with urllib.request.urlopen(request) as response:
    print(json.load(response)["session"])
`,
};
