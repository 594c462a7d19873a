// The custom element: it loads the module, gives it a place, and speaks for it when it can't.
import { follow, isDecided, reading, withDecisions } from "./decisions.js";
import { FirstView } from "./first-view.js";
import style from "./form-style.js";
import { prepare } from "./formats.js";
import { checkOne, formOptions } from "./options.js";
import { fromRight, texts, wordsOfView } from "./languages.js";
import { forModule, notice, spoken } from "./notice.js";
import base from "./place-style.js";
import { current, start, startWhole } from "./runtime.js";

export const version = "0.1.0";

// Options that are attributes too: a string, or a box that is ticked by being there.
const attributes = {
  environment: "", apiBase: "", path: "", timeout: "", reveal: "", theme: "", prefill: "", ipException: true, ipv6: true,
};
const properties = [
  "policy", "preset", "presets", "builtInPresets", "bearer", "cookies", "transport", "onToken", "wallets", "enterprises", "templates", "messages",
];
// They say what is asked for and where it goes: if one changes while a submit waits, the user looks at it again.
const decisive = new Set(["environment", "apiBase", "path", "cookies", "policy", "preset", "prefill", "ipException", "ipv6"]);
// React on a server writes a property that it does not know as an attribute in lower case.
const namesOf = (name) => [attributeOf(name), name.toLowerCase()];
const attributeOf = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const decisiveAttributes = new Set([...decisive].map(attributeOf));

/** Milliseconds in which a module comes that is at hand: nothing is worth drawing for so long. */
const SOON = 40;

/** Whether there is what the form can't do without. Where not, the element must still not break the page. */
const isSupported = () =>
  "replaceSync" in CSSStyleSheet.prototype &&
  "attachInternals" in HTMLElement.prototype &&
  globalThis.CSS?.supports("color", "light-dark(red, red)") &&
  CSS.supports("selector(:state(a))");

/** The element's class. Made when it is asked for: a server has no elements. */
export function elementClass() {
  const supported = isSupported();
  const sheets = supported ? [sheet(base), sheet(style)] : [];

  class AccessTokenForm extends HTMLElement {
    static version = version;
    static observedAttributes = [...Object.keys(attributes).map(attributeOf), "lang", "dir"];

    #root = this.attachShadow({ mode: "open" });
    #internals = supported ? this.attachInternals() : undefined;
    #values = {};
    #status = null;
    #instance;
    #seat;
    #shown = false;
    // Of options that were set too early to be refused at once, by their names.
    #early = new Map();
    // An update is on its way.
    #changed = false;
    // A request has left, and it is not known how it ended.
    #pending = false;
    // Options are still to be taken over.
    #behind = false;
    // A submit that waits for the rest of the module.
    #held;
    // The loading that is going on.
    #opening;
    // The form as it is at first, where the module takes long, and what it depends on.
    #view;
    #viewOf;

    constructor() {
      super();
      this.#root.adoptedStyleSheets = sheets;
      this.#root.addEventListener("submit", (event) => this.#hold(event), { capture: true });
    }

    connectedCallback() {
      for (const name of [...Object.keys(attributes), ...properties]) {
        // A property that was set before the class was known.
        if (!Object.hasOwn(this, name)) continue;
        const early = this[name];
        delete this[name];
        try {
          this[name] = early;
        } catch (error) {
          this.#early.set(name, error);
        }
      }
      if (!this.#seat && !this.#opening) this.#open();
    }

    // With it, `moveBefore` moves the element without taking it away.
    connectedMoveCallback() {}

    disconnectedCallback() {
      // An element that is moved by `append` is back before the microtask runs.
      queueMicrotask(() => this.isConnected || this.#close());
    }

    attributeChangedCallback(name, before, after) {
      if (before === after) return;
      if (decisiveAttributes.has(name)) this.#held = undefined;
      this.#change();
    }

    focus(options) {
      // A field rather than a button that stands before it.
      const shown = ["input, textarea, select", "button"].map((kind) =>
        [...this.#root.querySelectorAll(kind)].find((control) => control.checkVisibility()));
      shown.find(Boolean)?.focus(options);
    }

    /** The module stopped, and with it whatever the form was doing. */
    stop() {
      const [issued, pending] = [this.#status === "issued", this.#pending];
      // Nothing else lets go of what it shows.
      this.#seat?.place.replaceChildren();
      this.#seat = this.#instance = undefined;
      this.#shown = this.#pending = this.#behind = false;
      this.#fail(issued ? "stoppedIssued" : pending ? "stoppedSending" : "stopped", "stopped");
      if (pending) this.#tell("unknown", { label: null, cause: "stopped", status: null, requestId: null });
    }

    #open() {
      const instance = current();
      const language = texts(this.#language);
      if (!supported) {
        Promise.resolve(language).then(() => this.isConnected && this.#fail("tooOld", "load", null));
        return;
      }
      const script = reading(this.#decisions);
      // What a host has decided is read by the rest of the module.
      const needed = [language, script, script && instance?.rest.come()];
      if (instance && !needed.some((part) => part instanceof Promise)) {
        this.#sit(instance);
        // What is set in the same task as the element is put into the page counts from the start.
        return this.#change();
      }
      this.#say("loading");
      this.#viewOf = false;
      const opening = (this.#opening = { isLate: false });
      setTimeout(() => {
        opening.isLate = true;
        this.#preview();
      }, SOON);
      if (this.#hasView) wordsOfView(this.#language);
      whenIdle(() => prepare(this.#langOfFormats(language)));
      const isOver = () => this.#opening !== opening || !this.isConnected;
      Promise.all([script ? startWhole() : start(), ...needed]).then(
        ([started]) => {
          if (isOver()) return;
          if (started.stopped) return this.#open();
          this.#sit(started);
          this.#update();
        },
        () => isOver() || this.#fail("loadFailed", "load"),
      );
    }

    /** What is seen while the module takes long: the form as it is at first, or lines where only the module knows that. */
    #preview() {
      if (!this.#opening?.isLate) return;
      const words = this.#hasView ? wordsOfView(this.#language) : undefined;
      if (words instanceof Promise) return void words.then(() => this.#preview());
      const options = this.#hasView && this.#optionsOfView(words);
      const viewOf = options && JSON.stringify({ ...options, words: words && this.#language });
      if (viewOf === this.#viewOf) return;
      this.#viewOf = viewOf;
      if (!options) return this.#say("loading");
      const before = this.#view;
      this.#view = new FirstView(options);
      const { place } = this.#view;
      if (!(texts(this.#language) instanceof Promise)) place.append(this.#aside("loading"));
      this.#root.append(place);
      before?.handOver(place);
      before?.close();
      this.#putBeside(place);
    }

    /** The form is drawn: it takes over what was filled in before, as soon as the user is not in the middle of it. */
    async #takeOver(seat) {
      const view = this.#view;
      await view.isFree();
      if (this.#seat !== seat || this.#view !== view) return;
      this.#view = undefined;
      // Where it is not seen, something else is to be seen in its place.
      const isSeen = view.place.isConnected;
      seat.place.hidden = !isSeen;
      this.#root.append(seat.place);
      try {
        view.handOver(seat.place);
      } finally {
        view.close();
      }
      if (!isSeen) return this.#change();
      this.#putBeside(seat.place);
      this.#root.append(this.#aside("ready"));
    }

    /** For who listens; the others see it. */
    #aside(name) {
      const words = spoken(name, this.#messages);
      words.className = "vh";
      return words;
    }

    #sit(instance) {
      this.#opening = undefined;
      this.#instance = instance;
      this.#seat = instance.seat(this);
      // Where there is something to take over, it comes into the page once it is drawn: there are never two forms.
      if (!this.#view) this.#root.replaceChildren(this.#seat.place);
      this.#setStatus(null);
    }

    #close() {
      const [instance, seat] = [this.#instance, this.#seat];
      this.#seat = this.#instance = undefined;
      this.#shown = this.#pending = this.#behind = false;
      this.#setStatus(null);
      this.#view?.close();
      this.#opening = this.#view = undefined;
      this.#root.replaceChildren();
      if (seat && !instance.stopped) instance.leave(this, seat);
    }

    /**
     * Nothing is sent before there is all that it takes to show a token. Until then the answers stay as they are; where
     * the host changes a decisive option meanwhile, the user looks again before anything is sent.
     */
    #hold(event) {
      const [seat, coming] = [this.#seat, this.#instance?.rest.come()];
      if (!coming) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#held = event;
      const { target, submitter } = event;
      const focused = this.#root.activeElement;
      const words = spoken("waiting", this.#messages);
      words.setAttribute("part", "waiting");
      seat.place.inert = true;
      this.#root.append(words);
      const goOn = (then) => () => {
        words.remove();
        if (this.#seat !== seat) return;
        seat.place.inert = false;
        if ([null, document.body, this].includes(document.activeElement)) focused?.focus();
        if (this.#held === event) then();
      };
      const again = () => {
        this.#putBeside(seat.place);
        target.requestSubmit(submitter);
      };
      coming.then(goOn(() => target.requestSubmit(submitter)), goOn(() => {
        this.#putBeside(seat.place, this.#notice("loadFailed", again));
        this.#tell("failed", { reason: "load" });
      }));
    }

    /** What is wrong with a pasted request; nothing if it was filled in. */
    #take(take, pasted) {
      const settings = this.#settings(texts(this.#language));
      const messages = this.#messages;
      const form = this.#seat?.form;
      return form && this.#instance.call((glue) =>
        withDecisions(glue, this.#decisions, settings, (policy) => take(glue, form, pasted, policy, settings, messages)));
    }

    /** Options often change together, and mean something together only. */
    #change() {
      if (this.#changed) return;
      this.#changed = true;
      queueMicrotask(() => {
        this.#changed = false;
        this.#update();
      });
    }

    /** Hands the options to the form, or says which of them can't be used. */
    #update() {
      const seat = this.#seat;
      if (!seat) return this.#preview();
      const language = texts(this.#language);
      if (language instanceof Promise) language.then(() => this.#update());
      // A policy or a preset that was set after the form was opened is read by a script and the rest of the module.
      const script = reading(this.#decisions);
      const missing = [script, script && this.#instance.rest.come()].filter((part) => part instanceof Promise);
      if (missing.length) {
        if ((this.#values.policy || !this.#shown) && !this.#isBusy) this.#coverUp(seat);
        return void Promise.all(missing).then(() => this.#update(), () => this.#seat === seat && this.#withoutReader());
      }
      seat.place.dir = this.#dirOf(language);
      const settings = this.#settings(language instanceof Promise ? undefined : language);
      try {
        for (const error of this.#early.values()) throw error;
        this.#instance.call((glue) => {
          withDecisions(glue, this.#decisions, settings, (policy, presets) => {
            if (this.#shown) return seat.form.update(settings, policy, presets);
            seat.form.show(this.#host, settings, policy, presets);
            follow(glue, seat.form, policy, this.#decisions, settings);
          });
        });
      } catch (error) {
        if (![...this.#early.values()].includes(error) && error.code !== "option-value") throw error;
        this.#putBeside(seat.place, notice(`access-token-form: ${error.message}`));
        // Not before who has just put the element into the page can listen.
        queueMicrotask(() => this.#tell("failed", { reason: "option-value" }));
        return;
      }
      this.#shown = true;
      if (!this.#view) this.#putBeside(seat.place);
    }

    /** A token is shown, or the form waits for an answer: nothing can be sent. */
    get #isBusy() {
      return this.#status === "submitting" || this.#status === "issued";
    }

    /** Nothing is sent without a policy while its script is on its way. */
    #coverUp(seat) {
      this.#putBeside(seat.place, this.#notice("loading"));
    }

    /** Shows something in place of the form, or the form again. Taken out of the page it would lose which radio is on. */
    #putBeside(place, ...others) {
      // What a submit that waits says is said as long as it waits.
      const stays = (child) => child === place || child.part.contains("waiting");
      for (const child of [...this.#root.children]) if (!stays(child)) child.remove();
      this.#root.append(...others);
      place.hidden = others.length > 0;
    }

    /** What was typed stays, and so do a token that is shown and a request on its way: the rest is asked for again. */
    #withoutReader() {
      if (this.#isBusy) return void (this.#behind = true);
      this.#putBeside(this.#seat.place, this.#notice("loadFailed", () => this.#update()));
      if (!this.#pending) this.#tell("failed", { reason: "load" });
    }

    #settings(language) {
      const settings = { ...this.#values };
      for (const name of Object.keys(attributes)) settings[name] = this[name];
      settings.lang = this.#langOfFormats(language);
      settings.messages = forModule({ ...language, ...this.#values.messages });
      return settings;
    }

    /** Dates and numbers are written as the texts are. */
    #langOfFormats(language) {
      return language || /^en\b/i.test(this.#language) ? this.#language : "en";
    }

    /** The wording of what stands in the form's place, as far as it is there. */
    get #messages() {
      const language = texts(this.#language);
      return language instanceof Promise ? this.#values.messages : { ...language, ...this.#values.messages };
    }

    get #decisions() {
      return { ...this.#values, prefill: this.prefill };
    }

    /** Whether the scripts know what the form is like at first. */
    get #hasView() {
      const { environment = "production" } = this;
      const isPlain = environment === "test" || (environment === "production" && !this.ipException);
      return isPlain && !this.ipv6 && !this.#values.messages && !isDecided(this.#decisions);
    }

    #optionsOfView(words) {
      const { bearer, cookies, transport, builtInPresets, wallets, enterprises, templates } = this.#values;
      return {
        environment: this.environment ?? "production",
        asksSession: bearer == null && !cookies && transport == null,
        hasPresets: builtInPresets !== false,
        hasChoosers: Boolean(wallets || enterprises || templates),
        words,
        dir: this.#dirOf(words),
      };
    }

    /** A language brings its direction, unless the host says otherwise. */
    #dirOf(words) {
      return words && !this.dir && fromRight(this.#language) ? "rtl" : "";
    }

    get #language() {
      return this.lang || this.closest("[lang]")?.lang || document.documentElement.lang;
    }

    get #host() {
      const seat = this.#seat;
      return {
        event: (name, detail) => {
          if (name === "created" || name === "failed") this.#pending = false;
          this.#tell(name, detail);
        },
        status: (status) => {
          // Of a form that has stopped.
          if (this.#seat !== seat) return;
          if (this.#view) this.#takeOver(seat);
          if (status === "submitting") this.#pending = true;
          this.#setStatus(status ?? null);
          // A token that comes late is shown, whatever is being waited for.
          if (status === "issued" && this.#shown) {
            this.#behind ||= this.#seat.place.hidden;
            this.#putBeside(this.#seat.place);
          }
          if (!this.#behind || this.#isBusy) return;
          this.#behind = false;
          this.#change();
        },
        paste: (pasted, reply) =>
          Promise.all([import("./policy.js"), reading(this.#decisions)])
            .then(([{ take }]) => this.#take(take, pasted))
            .then(reply, () => reply({ failed: true })),
        code: (place, call, words) =>
          import("./snippets/view.js").then(
            ({ show }) => show(place, call, words),
            () => (place.textContent = words.failed),
          ),
      };
    }

    #fail(text, reason, retry = () => this.#open()) {
      this.#opening = undefined;
      this.#say(text, retry);
      this.#setStatus("failed");
      this.#tell("failed", { reason });
    }

    #say(text, retry) {
      this.#root.replaceChildren(this.#notice(text, retry));
    }

    #notice(text, retry) {
      return notice(text, this.#messages, retry);
    }

    #setStatus(status) {
      const states = this.#internals?.states;
      if (this.#status) states?.delete(this.#status);
      if (status) states?.add(status);
      this.#status = status;
    }

    #mended(option) {
      if (this.#early.delete(option)) this.#change();
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(`access-token-${name}`, { bubbles: true, composed: true, detail }));
    }

    static {
      const define = (name, property) =>
        Object.defineProperty(this.prototype, name, { configurable: true, enumerable: true, ...property });
      for (const [name, isFlag] of Object.entries(attributes)) {
        const attribute = attributeOf(name);
        define(name, {
          get() {
            const present = namesOf(name).find((attribute) => this.hasAttribute(attribute));
            if (isFlag) return present !== undefined;
            const value = present && this.getAttribute(present);
            return name === "timeout" && value !== undefined ? Number(value) : value;
          },
          set(value) {
            checkOne(name, value, formOptions);
            this.#mended(name);
            for (const other of namesOf(name)) this.removeAttribute(other);
            if (isFlag) this.toggleAttribute(attribute, Boolean(value));
            else if (value != null) this.setAttribute(attribute, value);
          },
        });
      }
      for (const name of properties) {
        define(name, {
          get() {
            return this.#values[name];
          },
          set(value) {
            checkOne(name, value, formOptions);
            this.#mended(name);
            if (decisive.has(name) && this.#values[name] !== (value ?? undefined)) this.#held = undefined;
            this.#values[name] = value ?? undefined;
            this.#change();
          },
        });
      }
    }
  }
  return AccessTokenForm;
}

const whenIdle = globalThis.requestIdleCallback ?? setTimeout;

function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
