// In front of every script of the tests: short names for what the page holds.
const form = document.querySelector("access-token-form");
const root = form?.shadowRoot;
// Its first view is no form yet.
const all = (css) => [...(root?.querySelectorAll(css) ?? [])].filter((node) => !node.closest('[part="first-view"]'));
const one = (css) => all(css)[0] ?? null;
const early = (css) => root?.querySelector(`[part="first-view"] ${css}`) ?? null;
const named = (name) => one(`[name="${name}"]`);
const scope = (name) => one(`[name="scope"][value="${name}"]`);
const option = (name, value) => one(`[name="${name}"][value="${value}"]`);
const text = (node) => node?.innerText.trim().replaceAll(/\s+/g, " ") ?? null;
const button = (words) => all("button").find((b) => (b.ariaLabel ?? text(b)) === words && b.checkVisibility()) ?? null;
const summary = () => all('[part="error-summary"] li').map(text);
const focused = () => root?.activeElement ?? null;
// What is said to be wrong with a control, by way of the ids that describe it.
const errorOf = (control) => {
  const ids = control?.getAttribute("aria-describedby")?.split(" ") ?? [];
  const line = ids.map((id) => root.getElementById(id)).find((node) => node?.matches(".err"));
  return text(line)?.replace(/^Error: /, "") ?? null;
};
// What every control of the form holds, but for the one-time password.
const answers = () =>
  all('[part="form"] :is(input, textarea, select)')
    .filter((control) => control.name && control.name !== "otp")
    .map(({ name, value, checked }) => [name, value, checked ?? null]);
const screen = () =>
  ["issued", "unknown", "done", "form"].find((part) => one(`[part="${part}"]`)?.checkVisibility()) ?? null;
