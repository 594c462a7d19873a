// The three forms and where each of them keeps what is measured.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const dist = (name) => fileURLToPath(new URL(`../forms/${name}/dist`, import.meta.url));

const formOnly = (selector) => `${selector}:not([part=first-view] *)`;

const reference = {
  field: "#label",
  label: "#label",
  filter: "[data-testid=scope-filter]",
  scope: "[data-testid=scope-wallet_view_all]",
};

export const forms = {
  vanilla: { ...reference, dist: dist("vanilla") },
  react: { ...reference, dist: dist("react") },
  widget: {
    dist: dist("widget"),
    // Its first view takes what is typed; the form, which says what of it is wrong, takes that over.
    field: "[name=label]",
    label: formOnly("[name=label]"),
    filter: formOnly("#filter"),
    scope: formOnly("[name=scope][value=wallet_view_all]"),
  },
};

export const addresses = (count) => Array.from({ length: count }, (_, index) => `203.${index >> 8}.${index & 255}.0/24`);

/** Coins of the test environment. */
export function coins(count) {
  const table = readFileSync(new URL("../../src/domain/coins.tsv", import.meta.url), "utf8");
  return table.split("\n").slice(0, count).map((line) => `t${line.split("\t")[0]}`);
}

/** Puts so many addresses and limits into a form. */
export async function fill(page, name, { ips, limits }) {
  if (name === "widget") await fillWidget(page, addresses(ips), coins(limits));
  else await fillReference(page, addresses(ips), limits);
}

/** Its rows of limits keep their amounts blank: they are checked all the same, and nothing is said of them yet. */
const fillReference = (page, ips, limits) =>
  page.evaluate(
    async ([ips, limits]) => {
      const { find, settle, type } = window.bench;
      for (let row = 0; row < ips.length; row++) find("[data-testid=ip-add]").click();
      for (let row = 0; row < limits; row++) find("[data-testid=limit-add]").click();
      await settle();
      ips.forEach((ip, row) => type(find(`[data-testid=ip-input-${row}]`), ip));
      await settle();
    },
    [ips, limits],
  );

const fillWidget = (page, ips, coins) =>
  page.evaluate(
    async ([ips, coins]) => {
      const { find, settle, type } = window.bench;
      if (ips.length) type(find("[name=ipRestrict]"), ips.join("\n"));
      const button = find("#limits > .line > button");
      for (const [row, coin] of coins.entries()) {
        button.click();
        await settle();
        type(find(`[name="spendingLimits[${row}].coin"]`), coin);
        type(find(`[name="spendingLimits[${row}].txValueLimit"]`), "1");
      }
      await settle();
    },
    [ips, coins],
  );
