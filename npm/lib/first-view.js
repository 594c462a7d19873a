// The form as it is at first, in its place until the module is there. It can be filled in: what is typed and chosen is
// handed over. What only the module can do waits.
import markup from "./first-view/markup.js";

/** A finger's click comes a little after it has been lifted. */
const CLICK = 100;
/** Whoever pauses for so long in the middle of something can be interrupted. */
const PAUSE = 2000;
/** What is begun on a node ends on that node, so that it can't be changed for another meanwhile. */
const begins = { pointerdown: "press", keydown: "press", compositionstart: "word", compositionupdate: "word" };
const ends = { pointerup: "press", pointercancel: "press", contextmenu: "press", keyup: "press", compositionend: "word" };

export class FirstView {
  place = document.createElement("div");
  // When it was begun.
  #begun = new Map();
  #watching = new AbortController();

  /** The form of a host that has decided nothing, in English or in these words. */
  constructor({ environment, asksSession, hasPresets, hasChoosers, words, dir }) {
    const find = (selector) => this.place.querySelector(selector);
    this.place.setAttribute("part", "first-view");
    this.place.dir = dir;
    this.place.append(made(markup, environment, words?.values()));
    if (!asksSession) find("[name=bearer]").closest(".field").remove();
    if (!hasPresets) {
      const presets = find("[part=presets]");
      presets.className = "vh";
      presets.replaceChildren(presets.lastChild);
    }
    // Lists to choose from will stand in it.
    find("[part=advanced]").inert = hasChoosers;
    for (const control of this.place.querySelectorAll("button, #filter, [part=tasks] fieldset")) control.disabled = true;
    this.#watch();
  }

  #watch() {
    const options = { capture: true, signal: this.#watching.signal };
    const begin = (what) => this.#begun.set(what, performance.now());
    const end = (what) => {
      const time = this.#begun.get(what);
      setTimeout(() => this.#begun.get(what) === time && this.#begun.delete(what), CLICK);
    };
    this.place.addEventListener("submit", (event) => event.preventDefault(), options);
    for (const [event, what] of Object.entries(begins)) this.place.addEventListener(event, () => begin(what), options);
    for (const [event, what] of Object.entries(ends)) addEventListener(event, () => end(what), options);
  }

  /** Waits until the user is neither pressing anything nor composing a word. */
  async isFree() {
    const isRecent = (time) => performance.now() - time < PAUSE;
    while (this.place.isConnected && [...this.#begun.values()].some(isRecent)) {
      await new Promise((done) => setTimeout(done, CLICK / 2));
    }
  }

  /** Gives what was filled in to the form, or to another view of it, which has the focus then if this had it. */
  handOver(form) {
    const { activeElement } = this.place.getRootNode();
    for (const node of this.place.querySelectorAll("details, summary, input, textarea")) {
      const twin = twinOf(node, this.place, form);
      if (!twin || twin.disabled) continue;
      give(node, twin, node === activeElement);
      if (node !== activeElement) continue;
      twin.focus({ preventScroll: true });
      if (node.selectionStart != null) twin.setSelectionRange(node.selectionStart, node.selectionEnd, node.selectionDirection);
    }
  }

  /** Lets go of it, and of the secrets in it. */
  close() {
    this.#watching.abort();
    for (const control of this.place.querySelectorAll("[name=bearer], [name=otp]")) control.value = "";
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

/** The same part of the form; nothing where that has none. */
function twinOf(node, view, form) {
  if (node.matches("summary")) return twinOf(node.parentElement, view, form)?.firstElementChild;
  const all = (within) => [...within.querySelectorAll(node.localName)];
  if (node.matches("details")) {
    // Those without a name of their own stand beside each other.
    const alike = (within) => all(within).filter(({ part }) => part.value === node.part.value);
    return alike(form)[alike(view).indexOf(node)];
  }
  return all(form).find(({ name, id, value }) => name === node.name && (isChoice(node) ? value === node.value : id === node.id));
}

const isChoice = ({ type }) => type === "checkbox" || type === "radio";

/** What the user has changed, as if it had been done there: the rest may have been decided meanwhile. */
function give(node, twin, isFocused) {
  const tell = (event) => twin.dispatchEvent(new Event(event, { bubbles: true }));
  if (node.matches("details")) twin.open ||= node.open;
  else if (isChoice(node)) {
    // A radio that was left goes off by itself.
    if (node.checked === node.defaultChecked || (node.type === "radio" && !node.checked)) return;
    twin.checked = node.checked;
    tell("change");
  } else if (node.value !== node.defaultValue) {
    twin.value = node.value;
    tell("input");
    if (!isFocused) tell("blur");
  }
}
