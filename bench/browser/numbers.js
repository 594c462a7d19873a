// Medians, and how tables of them are printed.

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

export function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), count: sorted.length };
}

export const ms = (time) => (time < 100 ? time.toFixed(1) : time.toFixed(0));
export const mb = (bytes) => (bytes / 1e6).toFixed(2);
export const ratio = (one, other) => `${(one / other).toFixed(2)} ×`;

/** Prints rows under their heads as a table that Markdown takes too. */
export function table(title, heads, rows) {
  const line = (cells) => console.log(`| ${cells.join(" | ")} |`);
  console.log(`\n## ${title}\n`);
  line(heads);
  line(heads.map((_, index) => (index ? "---:" : "---")));
  rows.forEach(line);
}
