// Draws the form in Chromium and writes down what it looks like at first, as scripts that the package has it from: the
// nodes with English words, and for each other language its words in the same order.
import { writeFileSync } from "node:fs";

import { chromium } from "playwright-core";

import { serve } from "./server.js";

const [library, directory, ...languages] = process.argv.slice(2);

const html = (lang, environment) => `<!doctype html>
  <html lang="${lang}">
  <access-token-form environment="${environment}"></access-token-form>
  <script type="module" src="/lib/define.js"></script>`;

/** What speaks of the answers, which only the form can: it is there for its size alone. */
const LATER = "output, .can > li, .pic, summary > .hint.num, [part=advanced] > summary > .hint";

/** A node as a list: its name, its attributes, what it contains. */
const serialise = (later) => {
  const list = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
    if (node.matches(later)) attributes.class = [attributes.class, "later"].filter(Boolean).join(" ");
    if (node.checked) attributes.checked = "";
    return [node.localName, attributes, ...[...node.childNodes].map(list)];
  };
  return list(document.querySelector("access-token-form").shadowRoot.querySelector("[part=form]:not([part=first-view] *)"));
};

const isNode = Array.isArray;

/** Both environments in one: what differs is there by their names. */
function merged(test, production) {
  if (isNode(test)) {
    const [tag, attributes, ...children] = test;
    if (tag !== production[0] || test.length !== production.length) throw new Error(`<${tag}> is made otherwise in production`);
    const names = Object.keys({ ...attributes, ...production[1] });
    const both = names.map((name) => [name, merged(attributes[name], production[1][name])]);
    return [tag, Object.fromEntries(both), ...children.map((child, at) => merged(child, production[at + 2]))];
  }
  return test === production ? test : { test, production };
}

/** What may be worded otherwise in another language, in the order in which the nodes are made. */
function* words(english, other) {
  if (!isNode(english)) return yield other;
  const [tag, attributes, ...children] = english;
  if (tag !== other[0] || english.length !== other.length) throw new Error(`<${tag}> is made otherwise in another language`);
  for (const name of Object.keys(attributes)) {
    if (["title", "placeholder", "aria-label"].includes(name)) yield other[1][name];
  }
  for (const [at, child] of children.entries()) yield* words(child, other[at + 2]);
}

const written = ([tag, attributes, ...children], indent = "") => {
  const open = `${indent}[${JSON.stringify(tag)},${JSON.stringify(attributes)}`;
  const inner = children.map((child) => (isNode(child) ? `\n${written(child, `${indent} `)}` : JSON.stringify(child)));
  return `${[open, ...inner].join(",")}]`;
};

const server = await serve({ lib: `${library}/lib` });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const draw = async (lang, environment) => {
  const page = await browser.newPage();
  // So that it is recorded the same on every day.
  await page.clock.setFixedTime("2026-09-23T10:30:00Z");
  await page.route("**/view.html", (route) => route.fulfill({ contentType: "text/html", body: html(lang, environment) }));
  await page.goto(`${server.url}/view.html`);
  await page.locator("[name=label]:not([part=first-view] *)").waitFor();
  // English stands in for a language that is on its way.
  await page.waitForFunction((lang) => lang === "en" || document.querySelector("access-token-form").shadowRoot.querySelector("#title").textContent !== "Create access token", lang);
  const drawn = await page.evaluate(serialise, LATER);
  await page.close();
  return drawn;
};
const drawn = async (lang) => merged(await draw(lang, "test"), await draw(lang, "production"));
const write = (name, value) =>
  writeFileSync(`${directory}/${name}.js`, `// Made by \`cargo xtask first-view\`.\nexport default ${value};\n`);
try {
  const nodes = await drawn("en");
  write("markup", written(nodes));
  for (const lang of languages) write(lang, JSON.stringify([...words(nodes, await drawn(lang))], null, 1));
} finally {
  await browser.close();
  server.close();
}
