import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

await build({ entryPoints: ["main.js"], bundle: true, minify: true, format: "esm", outdir: "dist" });
cpSync("index.html", "dist/index.html");

// esbuild leaves `new URL("….wasm", import.meta.url)` as it is: the files belong beside the bundle.
for (const piece of ["first", "rest"]) {
  const file = `access_token_widget_${piece}.wasm`;
  cpSync(fileURLToPath(import.meta.resolve(`access-token-widget/${file}`)), `dist/${file}`);
}
