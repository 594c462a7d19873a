import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

await build({ entryPoints: ["main.js"], bundle: true, minify: true, format: "esm", outdir: "dist" });
cpSync("index.html", "dist/index.html");

// esbuild leaves `new URL("….wasm", import.meta.url)` as it is: the file belongs beside the bundle.
const wasm = import.meta.resolve("access-token-widget/access_token_widget_bg.wasm");
cpSync(fileURLToPath(wasm), "dist/access_token_widget_bg.wasm");
