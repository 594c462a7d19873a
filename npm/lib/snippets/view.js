// Code in a place of the form: the languages, the code in one of them, and a button that copies it.
import { languagesFor, write } from "../snippets.js";

// Remembered for as long as the page lives, and nowhere else.
let chosen;
let groups = 0;
const views = new WeakMap();

/** Shows a call in a place, or shows it anew; `words` are the few that are not code. */
export function show(place, call, words) {
  if (!views.has(place)) views.set(place, new View(place, call));
  views.get(place).show(call, words);
}

class View {
  #call;
  #words;
  #languages = element("div", { class: "seg", role: "radiogroup" });
  #code = element("code", {});
  #frame = element("pre", { class: "code", dir: "ltr", role: "group", tabindex: "0" });
  #button = element("button", { type: "button", class: "btn small" });
  #status = element("span", { class: "hint", role: "status" });

  constructor(place, call) {
    const group = `language-${groups++}`;
    const languages = languagesFor(call);
    const first = languages.find(({ id }) => id === chosen) ?? languages[0];
    for (const { id, name } of languages) {
      const input = element("input", { type: "radio", name: group, value: id });
      input.checked = id === first.id;
      input.addEventListener("change", () => {
        chosen = id;
        this.#draw();
      });
      const words = element("span", {});
      words.textContent = name;
      const label = element("label", {});
      label.append(input, words);
      this.#languages.append(label);
    }
    this.#frame.setAttribute("part", "code");
    this.#frame.append(this.#code);
    this.#button.addEventListener("click", () => this.#copy());
    const line = element("div", { class: "line" });
    line.append(this.#button, this.#status);
    place.replaceChildren(this.#languages, this.#frame, line);
  }

  show(call, words) {
    this.#call = call;
    this.#words = words;
    this.#languages.ariaLabel = words.languages;
    this.#button.textContent = words.copy;
    this.#draw();
  }

  #draw() {
    const input = this.#languages.querySelector(":checked");
    this.#frame.ariaLabel = input.nextSibling.textContent;
    this.#code.textContent = write(input.value, this.#call);
    this.#status.textContent = "";
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#code.textContent);
      this.#status.textContent = this.#words.copied;
    } catch {
      getSelection().selectAllChildren(this.#code);
      this.#status.textContent = this.#words.copyRefused;
    }
  }
}

function element(tag, attributes) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
