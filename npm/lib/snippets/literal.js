// Values as they are written in a language.

/** Something that the program knows only when it runs, such as a secret. */
export class Expression {
  constructor(source) {
    this.source = source;
  }
}

const SHORT = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
// What an editor does not show, or shows in another order than it is.
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
const WIDTH = 72;

/** A string between double quotes; what begins an interpolation there (`also`) is escaped too. */
export function quote(text, { also = "", hidden = (code) => `\\u${code}` } = {}) {
  const written = Array.from(text, (character) => {
    if (character === "\\" || character === '"' || (also && also.includes(character))) return `\\${character}`;
    if (Object.hasOwn(SHORT, character)) return SHORT[character];
    if (!HIDDEN.test(character)) return character;
    return hidden(character.charCodeAt(0).toString(16).padStart(4, "0"));
  });
  return `"${written.join("")}"`;
}

/** For languages that write `\u{200b}`. */
export const braced = (code) => `\\u{${code}}`;

export const json = {
  text: (text) => quote(text),
  list: ["[", "]"],
  map: ["{", "}"],
  pair: (name, value) => `${quote(name)}: ${value}`,
  step: "  ",
  last: "",
};

/** An object in the style of a language, with a line for each of its fields. */
export const literal = (object, style, indent = "") => written(object, style, indent, 0);

/** A value; a list or an object in one line where that is not longer than `width`. */
function written(value, style, indent, width = WIDTH) {
  if (value instanceof Expression) return value.source;
  if (typeof value === "string") return style.text(value);
  if (typeof value === "boolean") return style.words?.[value] ?? String(value);
  if (typeof value !== "object") return String(value);
  const inner = indent + style.step;
  const isList = Array.isArray(value);
  const [open, close] = isList ? style.list : style.map;
  const items = isList
    ? value.map((item) => written(item, style, inner))
    : Object.entries(value).map(([name, item]) => style.pair(name, written(item, style, inner)));
  const gap = isList || style.tight ? "" : " ";
  const line = `${open}${gap}${items.join(", ")}${gap}${close}`;
  if (!line.includes("\n") && inner.length + line.length < width) return line;
  return `${open}\n${inner}${items.join(`,\n${inner}`)}${style.last}\n${indent}${close}`;
}
