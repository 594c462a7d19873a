// What a user, a server and a browser do to the page.

export function type(control, text) {
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
}

// Whether the browser would go on to do what the key does by default.
export function key(control, name) {
  return control.dispatchEvent(
    new KeyboardEvent("keydown", { key: name, bubbles: true, composed: true, cancelable: true }),
  );
}

export function pointer(target, name) {
  target.dispatchEvent(new PointerEvent(name, { bubbles: true, composed: true }));
}

export function happen(target, name) {
  target.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
}

export function send(form) {
  form.requestSubmit();
}

// Whether leaving the page would first ask the user.
export function leavingAsks() {
  const event = document.createEvent("BeforeUnloadEvent");
  event.initEvent("beforeunload", false, true);
  return !window.dispatchEvent(event);
}

export function setProperty(target, name, value) {
  target[name] = value;
}

export function shadow(host) {
  return host.shadowRoot ?? host.attachShadow({ mode: "open" });
}

export function find(root, selector) {
  return [...root.querySelectorAll(selector)];
}

export function html(root) {
  return root.innerHTML;
}

export function focused(root) {
  return root instanceof ShadowRoot ? root.activeElement : document.activeElement;
}

export function tick() {
  return new Promise((resolve) => setTimeout(resolve));
}

export function moment(millis, style) {
  const options = style === "day" ? { dateStyle: "long" } : { dateStyle: "full", timeStyle: "short" };
  return new Intl.DateTimeFormat("en", options).format(millis);
}

export function changes(element) {
  let count = 0;
  const observer = new MutationObserver((records) => { count += records.length; });
  const options = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(element, options);
  return { count: () => (count += observer.takeRecords().length) };
}

export function setClipboard(takes, copied) {
  const writeText = async (text) => {
    if (!takes) throw new DOMException("no", "NotAllowedError");
    copied.push(text);
  };
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
}

export function heard(element, names) {
  const events = [];
  for (const name of names) {
    element.addEventListener(name, (event) => {
      events.push([name, event.bubbles, event.composed, JSON.stringify(event.detail)].join(" "));
    });
  }
  return events;
}

const own = window.fetch;

export class Network {
  #calls = [];

  constructor() {
    window.fetch = (request) => {
      const call = { request, body: request.clone().text() };
      this.#calls.push(call);
      return new Promise((resolve, reject) => Object.assign(call, { resolve, reject }));
    };
  }

  count() { return this.#calls.length; }
  body(index) { return this.#calls[index].body; }
  authorization(index) { return this.#calls[index].request.headers.get("authorization"); }
  url(index) { return this.#calls[index].request.url; }
  isAborted(index) { return this.#calls[index].request.signal.aborted; }
  answer(index, status, text) {
    const headers = { "content-type": "application/json" };
    this.#calls[index].resolve(new Response(text, { status, headers }));
  }
  cut(index) { this.#calls[index].reject(new TypeError("Failed to fetch")); }
  close() { window.fetch = own; }
}

// A function of the host's whose promises are settled by hand.
export function asked(queries, promises) {
  return (query) => {
    queries.push(query);
    return new Promise((resolve, reject) => promises.push({ resolve, reject }));
  };
}

export function settlePromise(promise, way, value) {
  promise[way](value);
}

export function throwing() {
  return () => { throw new Error("no"); };
}

export function giving(value) {
  return () => value;
}

// Notes which inputs are drawn: whoever draws one looks at what it holds, or sets whether it is ticked.
export function draws() {
  const [names, undo] = [[], []];
  const watch = (owner, property, kind) => {
    const own = Object.getOwnPropertyDescriptor(owner, property);
    const noting = function (...given) {
      names.push(this.name || this.id);
      return own[kind].apply(this, given);
    };
    Object.defineProperty(owner, property, { ...own, [kind]: noting });
    undo.push(() => Object.defineProperty(owner, property, own));
  };
  watch(HTMLInputElement.prototype, "value", "get");
  watch(HTMLTextAreaElement.prototype, "value", "get");
  watch(HTMLInputElement.prototype, "checked", "set");
  return {
    end() {
      undo.forEach((step) => step());
      return names;
    },
  };
}
