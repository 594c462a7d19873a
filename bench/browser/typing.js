// From a key or a paste to the checked answer, laid out and drawn.
import { addresses, fill, forms } from "./forms.js";
import { ms, ratio, spread, table } from "./numbers.js";
import { open } from "./page.js";

const FRAME = 1000 / 60;
const WARM_UP = 10;
const said = { laidOut: "laid out", drawn: "drawn" };
const both = ({ p50, p95 }) => `${ms(p50)} (${ms(p95)})`;

const sizes = [
  { ips: 0, limits: 0 },
  { ips: 100, limits: 0 },
  { ips: 1000, limits: 0 },
  { ips: 0, limits: 10 },
  { ips: 0, limits: 100 },
  { ips: 1000, limits: 100 },
];

export async function typing(browser, server, keys) {
  const times = {};
  for (const name of Object.keys(forms)) {
    times[name] = [];
    for (const size of sizes) {
      const page = await open(browser, server, name);
      await page.evaluate(() => window.bench.ready);
      await fill(page, name, size);
      times[name].push(await label(page, name, keys));
      await page.context().close();
    }
  }
  for (const until of ["laidOut", "drawn"]) {
    const spreadOf = (name, index) => spread(times[name][index].map((time) => time[until]));
    const rows = sizes.map(({ ips, limits }, index) => {
      const widget = spreadOf("widget", index).p50;
      return [
        `${ips} addresses, ${limits} limits`,
        ...Object.keys(forms).map((name) => both(spreadOf(name, index))),
        ratio(widget, spreadOf("vanilla", index).p50),
        ratio(widget, spreadOf("widget", 0).p50),
      ];
    });
    const heads = ["form with", ...Object.keys(forms), "widget to vanilla", "widget to empty"];
    table(`A key in the name, until its rule is broken or kept and the page is ${said[until]}: ms, p50 (p95)`, heads, rows);
  }
}

/** Types a letter and takes it back: the name is given, then missing. */
async function label(page, name, keys) {
  const { label } = forms[name];
  // A rule speaks once its field was left.
  await page.evaluate((label) => {
    window.bench.find(label).focus();
    window.bench.find(label).blur();
    window.bench.find(label).focus();
  }, label);
  return alternate(page, keys, (wrong) => `window.bench.told(${JSON.stringify(label)}, ${wrong})`, "n");
}

export async function filtering(browser, server, keys) {
  const rows = [];
  for (const [name, { filter, scope }] of Object.entries(forms)) {
    const page = await open(browser, server, name);
    await page.evaluate(() => window.bench.ready);
    await page.evaluate((filter) => window.bench.find(filter).focus(), filter);
    const times = await alternate(page, keys, (back) => `window.bench.shown(${JSON.stringify(scope)}) === ${back}`, "z");
    const laidOut = spread(times.map((time) => time.laidOut));
    rows.push([name, both(laidOut), both(spread(times.map((time) => time.drawn))), laidOut.p95 <= FRAME ? "yes" : "no"]);
    await page.context().close();
  }
  table("A key in the filter of permissions: ms, p50 (p95)", ["form", "laid out", "drawn", "within a frame"], rows);
}

/** Presses a key and Backspace in turn; `holds` says what the page shows after the key (false) or without it (true). */
async function alternate(page, keys, holds, key) {
  const times = [];
  for (let count = 0; count < keys + WARM_UP; count++) {
    const back = count % 2 === 1;
    await page.evaluate("window.bench.rest()");
    await page.evaluate(`(window.bench.time = window.bench.after("beforeinput", () => ${holds(back)}), undefined)`);
    await page.keyboard.press(back ? "Backspace" : key);
    const time = await page.evaluate("window.bench.time");
    if (count >= WARM_UP) times.push(time);
  }
  return times;
}

/** The references take addresses one by one, so that only the widget can be measured. */
export async function pasting(browser, server, rounds) {
  const rows = [];
  for (const count of [100, 1000, 5000]) {
    const times = [];
    for (let round = 0; round < rounds; round++) {
      const page = await open(browser, server, "widget");
      await page.evaluate(() => window.bench.ready);
      // The second piece of the module is there before anybody has found the field.
      await page.waitForLoadState("networkidle");
      await page.evaluate(async (text) => {
        await navigator.clipboard.writeText(text);
        const { after, find } = window.bench;
        find("[name=ipRestrict]").focus();
        await window.bench.rest();
        window.bench.time = after("paste", () => find("ul.ips"));
      }, addresses(count).join("\n"));
      await page.keyboard.press("ControlOrMeta+v");
      times.push(await page.evaluate("window.bench.time"));
      await page.context().close();
    }
    rows.push([count, both(spread(times.map((time) => time.laidOut))), both(spread(times.map((time) => time.drawn)))]);
  }
  table("A paste of addresses until the checked list: ms, p50 (p95)", ["addresses", "laid out", "drawn"], rows);
}
