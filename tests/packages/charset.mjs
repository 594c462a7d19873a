// A module that a server has given a type with a parameter.
import { readFileSync } from "node:fs";
import { init, scopes } from "access-token-widget/headless";

const module = readFileSync("node_modules/access-token-widget/lib/access_token_widget_bg.wasm");
await init(new Response(module, { headers: { "content-type": "application/wasm; charset=utf-8" } }));
console.log(JSON.stringify(scopes().length > 0));
