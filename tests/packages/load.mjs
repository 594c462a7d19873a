// Loads every script that the package offers and says what is global that was not before.
import { readFileSync } from "node:fs";

const manifest = readFileSync("node_modules/access-token-widget/package.json", "utf8");
const { exports } = JSON.parse(manifest);
const loaded = Object.keys(exports).filter((entry) => exports[entry].default?.endsWith(".js")).sort();
const before = Reflect.ownKeys(globalThis);
for (const entry of loaded) await import(entry.replace(".", "access-token-widget"));
const globals = Reflect.ownKeys(globalThis).filter((key) => !before.includes(key));
console.log(JSON.stringify({ loaded, globals }));
