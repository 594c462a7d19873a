// From the start of the navigation until the form can be filled in, with nothing cached.
import { forms } from "./forms.js";
import { open } from "./page.js";
import { ms, ratio, spread, table } from "./numbers.js";

const conditions = {
  plain: undefined,
  slow: { slowdown: 4, latency: 150, bitsPerSecond: 1.6e6 },
};

export async function load(browser, server, rounds) {
  const rows = [];
  for (const [condition, throttle] of Object.entries(conditions)) {
    const times = Object.fromEntries(Object.keys(forms).map((name) => [name, []]));
    // One after the other in each round, so that whatever else the machine does falls on all of them.
    for (let round = 0; round < rounds; round++) {
      for (const name of Object.keys(forms)) {
        const page = await open(browser, server, name, throttle);
        times[name].push(await page.evaluate(() => window.bench.ready));
        await page.context().close();
      }
    }
    const react = spread(times.react).p50;
    for (const name of Object.keys(forms)) {
      const { p50, p95 } = spread(times[name]);
      rows.push([condition, name, ms(p50), ms(p95), ratio(p50, react)]);
    }
  }
  table("Time to interactive, ms", ["condition", "form", "p50", "p95", "p50 to React's"], rows);
}
