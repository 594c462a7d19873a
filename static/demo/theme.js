// Lists the form's custom properties and changes them live.
import { defineAccessTokenForm, init } from "./widget/element.js";

const colours = {
  bg: "Background",
  sunk: "Background of what is set back",
  ink: "Text",
  muted: "Hints",
  line: "Lines between things",
  edge: "Edges of controls",
  accent: "Buttons, links, what is chosen",
  "on-accent": "Text on that",
  danger: "Errors",
  warn: "Warnings",
  ok: "Success",
};
const others = {
  font: "Font",
  mono: "Font of codes",
  size: "Size of text; everything else follows",
  radius: "Rounding of corners",
  top: "How far from the top of the window what stays in view is kept",
  1: "The smallest step of space",
  2: "Between a control and its words",
  3: "Inside of boxes",
  4: "Between things of a group",
  5: "Between fields",
  6: "Between sections",
};
const form = document.querySelector("access-token-form");
const list = document.querySelector("#variables");
const css = document.querySelector("#css");
const own = new Map();

init(new URL("./access-token-widget-web_bg.wasm", import.meta.url)).catch(console.error);
defineAccessTokenForm();
await customElements.whenDefined("access-token-form");
while (!present("ink")) await new Promise(requestAnimationFrame);

for (const [name, meaning] of Object.entries(colours)) list.append(row(name, meaning, "color", hex(present(name))));
for (const [name, meaning] of Object.entries(others)) list.append(row(name, meaning, "text", present(name)));
const reset = document.createElement("button");
reset.type = "reset";
reset.textContent = "As it was";
list.append(reset);

list.addEventListener("input", ({ target }) => set(target.name, target.value));
list.addEventListener("submit", (event) => event.preventDefault());
list.addEventListener("reset", () => [...own.keys()].forEach((name) => set(name, "")));

function row(name, meaning, type, value) {
  const label = document.createElement("label");
  const code = document.createElement("code");
  code.textContent = `--atw-${name}`;
  const input = document.createElement("input");
  input.name = name;
  input.type = type;
  input.defaultValue = value;
  const small = document.createElement("small");
  small.textContent = meaning;
  label.append(code, input, small);
  return label;
}

function set(name, value) {
  if (value) own.set(name, value);
  else own.delete(name);
  form.style.setProperty(`--atw-${name}`, value);
  const lines = [...own].map(([name, value]) => `  --atw-${name}: ${value};`);
  css.textContent = lines.length ? `access-token-form {\n${lines.join("\n")}\n}` : "";
}

function present(name) {
  return getComputedStyle(form).getPropertyValue(`--atw-${name}`).trim();
}

/** A colour as an input of colours takes it, in the scheme that is in use. */
function hex(colour) {
  const probe = document.createElement("i");
  probe.style.color = colour;
  document.body.append(probe);
  const parts = getComputedStyle(probe).color.match(/\d+/g).slice(0, 3);
  probe.remove();
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}
