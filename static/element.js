// The class that `customElements.define` needs; all it does is call the widget.
const settings = ["environment", "api-base", "api-path", "time-limit", "lang", "ip-exception", "ipv6"];

export function define(tag, css, mount) {
  if (customElements.get(tag)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  class AccessTokenForm extends HTMLElement {
    static observedAttributes = settings;
    #place = document.createElement("div");
    #form;
    #bearer;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      root.append(this.#place);
    }

    connectedCallback() {
      if (Object.hasOwn(this, "bearer")) {
        // It was set before the class was known.
        const early = this.bearer;
        delete this.bearer;
        this.bearer = early;
      }
      this.#form ??= mount(this, this.#place);
    }

    disconnectedCallback() {
      // An element that is only moved is back before the microtask runs.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#form?.destroy();
        this.#form = undefined;
      });
    }

    attributeChangedCallback(_name, before, after) {
      if (before !== after) this.#form?.update();
    }

    get bearer() { return this.#bearer; }
    set bearer(value) { this.#bearer = value; this.#form?.update(); }

    focus(options) {
      this.shadowRoot.querySelector("input, textarea, button")?.focus(options);
    }
  }

  for (const name of settings) {
    const property = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    const flag = name === "ip-exception" || name === "ipv6";
    if (property === "lang") continue;
    Object.defineProperty(AccessTokenForm.prototype, property, {
      configurable: true,
      enumerable: true,
      get() { return flag ? this.hasAttribute(name) : this.getAttribute(name); },
      set(value) {
        if (flag) this.toggleAttribute(name, Boolean(value));
        else if (value == null) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
  customElements.define(tag, AccessTokenForm);
}
