// Prints what the widget and the reference forms take, measured in one run of one browser.
import { chromium } from "playwright-core";

import { forms } from "./forms.js";
import { load } from "./load.js";
import { memory } from "./memory.js";
import { serve } from "./server.js";
import { filtering, pasting, typing } from "./typing.js";

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const KEYS = Number(process.env.KEYS ?? 60);

// Arguments choose among these.
const parts = {
  load: (...at) => load(...at, ROUNDS),
  typing: (...at) => typing(...at, KEYS),
  pasting: (...at) => pasting(...at, ROUNDS),
  filtering: (...at) => filtering(...at, KEYS),
  memory,
};
const chosen = process.argv.slice(2);

const server = await serve(Object.fromEntries(Object.entries(forms).map(([name, { dist }]) => [name, dist])));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
try {
  console.log(`Chromium ${browser.version()}, ${new Date().toISOString().slice(0, 10)}`);
  for (const name of chosen.length ? chosen : Object.keys(parts)) await parts[name](browser, server);
} finally {
  await browser.close();
  server.close();
}
