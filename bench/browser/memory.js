// What a form keeps in memory once it is there, and what one more costs.
import { forms } from "./forms.js";
import { mb, table } from "./numbers.js";
import { open } from "./page.js";

export async function memory(browser, server) {
  const rows = [];
  for (const name of Object.keys(forms)) {
    const page = await open(browser, server, name);
    await page.evaluate(() => window.bench.ready);
    rows.push([name, ...(await measure(page))]);
    if (name === "widget") {
      let before = rows.at(-1);
      for (const which of ["second", "third"]) {
        await page.evaluate(oneMore);
        const now = await measure(page);
        rows.push([`the ${which} widget`, ...now.map((cell, index) => (cell - before[index + 1]).toFixed(2))]);
        before = [name, ...now];
      }
    }
    await page.context().close();
  }
  table("Memory, MB", ["form", "JavaScript heap", "its nodes and the like", "WebAssembly"], rows);
}

async function measure(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.enable");
  for (let time = 0; time < 3; time++) await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize } = await devtools.send("Runtime.getHeapUsage");
  const wasm = await page.evaluate("window.bench.wasm()");
  await devtools.detach();
  return [usedSize, embedderHeapUsedSize, wasm].map(mb);
}

async function oneMore() {
  const one = document.createElement("access-token-form");
  one.setAttribute("environment", "test");
  one.setAttribute("api-base", "/");
  document.body.append(one);
  while (!one.shadowRoot.querySelector("[name=label]")) await window.bench.settle();
}
