// Draws the form, fills it in, and prints which functions of the module did it. What it does not do is left to the part
// of the module that comes later: it submits nothing, and unfolds neither the request as code nor the reader of one.
import { readFileSync } from "node:fs";

import { chromium } from "playwright-core";

import { serve } from "./server.js";

const [library, instrumented] = process.argv.slice(2);

const html = (attributes, properties) => `<!doctype html>
  <access-token-form environment="test" api-base="/" ${attributes}></access-token-form>
  <script type="module">
    Object.assign(document.querySelector("access-token-form"), ${properties});
    import { defineAccessTokenForm, init } from "/lib/element.js";
    await init("/profile.wasm");
    defineAccessTokenForm();
  </script>`;

/** The module tells of each function that is called. */
const listen = () => {
  const met = (window.met = new Set());
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = (module, imports) =>
    instantiate(module, { ...imports, profile: { met: (index) => met.add(index) } });
};

/** What one may type where: each is typed in turn, and the field left. */
const texts = {
  label: ["", "Reports", " spaced  out ", "x".repeat(300), "Reports"],
  durationNumber: ["", "0", "3", "12345678", "1.5", "x", "30"],
  durationDate: ["", "2020-01-01", "2099-01-01", "2027-03-01"],
  ipRestrict: ["203.0.113.7", "203.0.113.7/28, example.org; 10.0.0.1\n::1 0.0.0.0/0", "198.51.100.0/24\n203.0.113.7", ""],
  coin: ["zzz", "tbtc", "btc", "", "tbtc"],
  txValueLimit: ["", "0", "1.5", "1,5", "x", "1e3", "123456789012345678901234567890", "0.000000001", "2"],
  filter: ["wallet", "view all", "nothing like it", ""],
  id: ["x", "5f1e9b0c2d3a4b5c6d7e8f90", "5f1e9b0c2d3a4b5c6d7e8f90, 5f1e9b0c2d3a4b5c6d7e8f91", ""],
  bearer: ["session", ""],
  otp: ["12", "123 456", "abc", "0000000"],
};

const use = async (texts) => {
  const root = document.querySelector("access-token-form").shadowRoot;
  const turn = () => new Promise((done) => setTimeout(done, 4));
  const shown = (css) => [...root.querySelectorAll(css)].filter((node) => node.checkVisibility());
  const last = (name) => name.split(".").at(-1);
  const press = async (control, key) => {
    const options = { key, bubbles: true, composed: true, cancelable: true };
    control.dispatchEvent(new KeyboardEvent("keydown", options));
    control.dispatchEvent(new KeyboardEvent("keyup", options));
    await turn();
  };
  const type = async (control, text) => {
    control.focus();
    await turn();
    control.select?.();
    if (!text || !document.execCommand("insertText", false, text)) {
      control.value = text;
      control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      control.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
    }
    await turn();
    if (control.role === "combobox") for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "Enter", "Escape"]) await press(control, key);
    control.blur();
    await turn();
  };
  const typeInto = async (within = "") => {
    for (const control of shown(`input:not([type=checkbox],[type=radio])${within}, textarea${within}`)) {
      for (const text of texts[last(control.name)] ?? texts[control.id] ?? texts.id) await type(control, text);
    }
    for (const list of shown("select")) {
      for (const option of [...list.options, list.options[0]]) {
        list.value = option.value;
        list.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
        await turn();
      }
    }
  };
  const click = async (css, times = 1) => {
    for (const control of shown(css)) {
      for (let time = 0; time < times && control.isConnected; time++) {
        control.focus();
        control.click();
        await turn();
        // Each kind of lifetime has fields of its own.
        if (control.name === "duration") await typeInto("[name^=duration]");
      }
    }
  };
  // Each alone, and in a form that is filled in.
  await click("input[type=checkbox]", 2);
  await typeInto();
  root.querySelector("details[part=advanced]").open = true;
  await turn();
  for (let round = 0; round < 2; round++) {
    // What is drawn anew meanwhile is met in the next round.
    await click("input[type=radio]");
    await click("input[type=checkbox]");
    await typeInto();
    await click("button:not([type=submit])");
    await typeInto();
    await click("input[type=checkbox]");
    await click("input[type=radio]");
  }
};

/** What a page does with the form, and what comes of leaving one. */
const handle = async () => {
  const form = document.querySelector("access-token-form");
  const turn = () => new Promise((done) => setTimeout(done, 20));
  for (const change of [
    () => form.setAttribute("theme", "dark"),
    () => form.setAttribute("api-base", "/api"),
    () => form.setAttribute("environment", "production"),
    () => form.setAttribute("timeout", "soon"),
    () => form.removeAttribute("timeout"),
    () => form.remove(),
    () => document.body.append(form),
    () => document.body.append(document.createElement("access-token-form")),
    () => dispatchEvent(new PageTransitionEvent("pagehide")),
    () => dispatchEvent(new PageTransitionEvent("pageshow")),
  ]) {
    change();
    await turn();
  }
};

const names = "[{ id: '5f1e9b0c2d3a4b5c6d7e8f90', label: 'Cold', note: 'BTC' }]";
const options = `{
  bearer: async () => "", onToken() {}, timeout: 20000, ipv6: true, messages: { title: "New key" },
  wallets: ${names}, enterprises: async () => ${names}, templates: ${names},
}`;

/** As a user does it: with a mouse and keys, which tell of more than a script's click does. */
const byHand = async (page) => {
  await page.locator("[name=label]").click();
  await page.keyboard.type("By hand");
  for (const key of ["Home", "Shift+End", "ControlOrMeta+c", "Backspace", "ControlOrMeta+v", "ControlOrMeta+z"]) await page.keyboard.press(key);
  await page.locator("label:has([name=duration])").nth(1).click();
  await page.locator("label:has([name=scope])").first().click();
  for (let stop = 0; stop < 40; stop++) for (const key of ["Tab", "ArrowDown"]) await page.keyboard.press(key);
  await page.mouse.wheel(0, 600);
};

const visits = [
  { viewport: { width: 1280, height: 900 } },
  { viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  { attributes: 'lang="de"' },
  // Drawn only: what is done seldom, with options that few set, may wait.
  { properties: options, isUsed: false },
  { properties: "{ cookies: { csrfHeader: 'X-Csrf' }, builtInPresets: false }", isUsed: false },
  { properties: "{ transport() {}, environment: 'production', ipException: true }", isUsed: false },
];

const server = await serve({ lib: `${library}/lib` });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const met = new Set();
try {
  for (const { attributes = "", properties = "{}", isUsed = true, ...look } of visits) {
    const page = await browser.newPage(look);
    page.on("pageerror", (error) => {
      throw error;
    });
    await page.addInitScript(listen);
    await page.route("**/profile.html", (route) => route.fulfill({ contentType: "text/html", body: html(attributes, properties) }));
    const wasm = { contentType: "application/wasm", body: readFileSync(instrumented) };
    await page.route("**/profile.wasm", (route) => route.fulfill(wasm));
    await page.goto(`${server.url}/profile.html`);
    await page.locator("[name=label]").waitFor();
    if (isUsed) {
      await byHand(page);
      await page.evaluate(use, texts);
    }
    await page.evaluate(handle);
    for (const index of await page.evaluate(() => [...window.met])) met.add(index);
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
console.log(JSON.stringify([...met]));
