// From the start of the navigation until the form can be filled in, and until it says what is wrong, with nothing cached.
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
    const times = Object.fromEntries(Object.keys(forms).map((name) => [name, { fillable: [], ready: [] }]));
    // One after the other in each round, so that whatever else the machine does falls on all of them.
    for (let round = 0; round < rounds; round++) {
      for (const name of Object.keys(forms)) {
        const page = await open(browser, server, name, throttle);
        for (const what of ["fillable", "ready"]) {
          times[name][what].push(await page.evaluate((what) => window.bench[what], what));
        }
        await page.context().close();
      }
    }
    for (const name of Object.keys(forms)) {
      const cells = ["fillable", "ready"].flatMap((what) => {
        const { p50, p95 } = spread(times[name][what]);
        return [`${ms(p50)} (${ms(p95)})`, ratio(p50, spread(times.react[what]).p50)];
      });
      rows.push([condition, name, ...cells]);
    }
  }
  const head = ["condition", "form", "can be filled in", "to React's", "answers", "to React's"];
  table("Time to interactive, ms, p50 (p95)", head, rows);
}
