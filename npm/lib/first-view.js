// The form as it is at first, in its place until the module is there. It can be filled in: what is typed and chosen is
// handed over. What only the module can do waits.
import markup from "./first-view/markup.js";

/** A finger's click comes a little after it has been lifted. */
const CLICK = 100;
/** What the user has begun on a node ends on that node, so that it can't be changed for another meanwhile. */
const begins = { pointerdown: "press", keydown: "press", compositionstart: "word" };
const ends = { pointerup: "press", pointercancel: "press", contextmenu: "press", keyup: "press", blur: "press", compositionend: "word" };

export class FirstView {
  place = document.createElement("div");
  #begun = new Set();
  #watching = new AbortController();

  /** The form of a host that has decided nothing, in English or in these words. */
  constructor({ environment, asksSession, hasPresets, words, dir }) {
    this.place.setAttribute("part", "first-view");
    this.place.dir = dir;
    this.place.append(made(markup, environment, words?.values()));
    if (!asksSession) this.place.querySelector("[name=bearer]").closest(".field").remove();
    if (!hasPresets) {
      const presets = this.place.querySelector("[part=presets]");
      presets.className = "vh";
      presets.replaceChildren(presets.lastChild);
    }
    for (const button of this.place.querySelectorAll("button")) button.disabled = true;
    this.#watch();
  }

  #watch() {
    const options = { capture: true, signal: this.#watching.signal };
    this.place.addEventListener("submit", (event) => event.preventDefault(), options);
    for (const [event, what] of Object.entries(begins)) this.place.addEventListener(event, () => this.#begun.add(what), options);
    for (const [event, what] of Object.entries(ends)) addEventListener(event, () => this.#begun.delete(what), options);
  }

  /** Waits until the user is neither pressing anything nor composing a word. */
  async isFree() {
    while (this.#begun.size) await new Promise((done) => setTimeout(done, CLICK));
  }

  /** Gives what was filled in to the form, or to another view of it, which has the focus then if this had it. */
  handOver(form) {
    const { activeElement } = this.place.getRootNode();
    const pairs = [...this.place.querySelectorAll("details, summary, input, textarea")]
      .map((node) => [node, twinOf(node, form)])
      .filter(([, twin]) => twin && !twin.disabled);
    for (const [node, twin] of pairs) {
      give(node, twin);
      if (node !== activeElement) continue;
      twin.focus({ preventScroll: true });
      if (node.selectionStart != null) twin.setSelectionRange(node.selectionStart, node.selectionEnd, node.selectionDirection);
    }
  }

  /** Lets go of it, and of the secrets in it. */
  close() {
    this.#watching.abort();
    this.#begun.clear();
    this.place.remove();
    this.place.replaceChildren();
  }
}

/** A node and all in it. Loops and no spread lists: it runs once, before any of it has been made fast. */
function made(markup, environment, words) {
  const of = (value) => (typeof value === "string" ? value : value[environment]);
  const [tag, attributes] = markup;
  const isDrawing = tag === "svg" || tag === "path";
  const node = isDrawing ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const name in attributes) {
    const isWords = words && (name === "title" || name === "placeholder" || name === "aria-label");
    const value = of(isWords ? words.next().value : attributes[name]);
    if (value !== undefined) node.setAttribute(name, value);
  }
  for (let at = 2; at < markup.length; at++) {
    const child = markup[at];
    node.append(Array.isArray(child) ? made(child, environment, words) : of(words ? words.next().value : child));
  }
  return node;
}

/** The same part of the form. */
function twinOf(node, form) {
  if (node.matches("summary")) return twinOf(node.parentElement, form)?.firstElementChild;
  const alike = node.matches("details")
    ? (other) => titleOf(other) === titleOf(node)
    : (other) => other.name === node.name && (isChoice(node) ? other.value === node.value : other.id === node.id);
  return [...form.querySelectorAll(node.tagName)].find(alike);
}

const titleOf = (details) => details.querySelector(".label").textContent;
const isChoice = ({ type }) => type === "checkbox" || type === "radio";

/** As if the user had done it there. */
function give(node, twin) {
  const tell = (event) => twin.dispatchEvent(new Event(event, { bubbles: true }));
  if (node.matches("details")) twin.open = node.open;
  else if (isChoice(node)) {
    // A radio that was left goes off by itself.
    if (node.checked === twin.checked || (node.type === "radio" && !node.checked)) return;
    twin.checked = node.checked;
    tell("change");
  } else if (node.value !== node.defaultValue) {
    twin.value = node.value;
    tell("input");
    if (node !== node.getRootNode().activeElement) tell("blur");
  }
}
