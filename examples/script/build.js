// A page without a bundler needs the package's files somewhere on its own origin.
import { cpSync } from "node:fs";

for (const file of ["index.html", "main.js"]) cpSync(file, `dist/${file}`);
cpSync("node_modules/access-token-widget/lib", "dist/access-token-widget", { recursive: true });
