// A request, and the use of a token, as code. Loaded when somebody wants to see it.
import go from "./snippets/go.js";
import http from "./snippets/http.js";
import javascript from "./snippets/javascript.js";
import json from "./snippets/json.js";
import php from "./snippets/php.js";
import python from "./snippets/python.js";
import ruby from "./snippets/ruby.js";
import rust from "./snippets/rust.js";
import sdk from "./snippets/sdk.js";
import shell from "./snippets/shell.js";

const languages = [http, shell, javascript, sdk, python, ruby, php, go, rust, json];

/** The languages, as `{ id, name }`, for a call: one that creates a token, with a request, or one that uses it. */
export const languagesFor = (call) => languages.filter((language) => (call.request ? language.create : language.use));

/** The code of a call, `{ base, path, request? }`. */
export function write(id, call) {
  const language = languagesFor(call).find((language) => language.id === id);
  const { base, path, request } = call;
  return request
    ? language.create({ base, url: base + path, request })
    : language.use({ base, url: `${base}/api/v2/user/session` });
}
