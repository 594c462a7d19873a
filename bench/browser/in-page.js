// Runs in the page before its own scripts: finds what is measured, and takes the times.
window.bench = (() => {
  const root = () => document.querySelector("access-token-form")?.shadowRoot ?? document;
  const find = (selector) => root().querySelector(selector);

  const { port1, port2 } = new MessageChannel();
  const waiting = [];
  port1.onmessage = () => waiting.shift()();
  /** The next task: whatever was due as a microtask is done by then. */
  const task = () => new Promise((done) => {
    waiting.push(done);
    port2.postMessage(0);
  });
  const settle = async () => {
    for (let turn = 0; turn < 3; turn++) await task();
  };

  /** Types as a user would have it, by way of the event that every framework listens to. */
  const type = (control, text) => {
    const kind = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(control, text);
    control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  };

  /** From an event, as soon as the page is told of it, until `holds` and all is laid out. */
  const after = (event, holds) => new Promise((done) => {
    const start = async () => {
      const from = performance.now();
      while (!holds()) await task();
      document.body.getBoundingClientRect();
      done(performance.now() - from);
    };
    addEventListener(event, start, { capture: true, once: true });
  });

  /** When the first frame with the form was drawn and the main thread is free again. */
  const interactive = (selector) => new Promise((done) => {
    const look = () => {
      if (!find(selector)?.checkVisibility()) return requestAnimationFrame(look);
      requestAnimationFrame(() => task().then(() => done(performance.now())));
    };
    look();
  });

  // The memories of the modules that were started.
  const memories = new Set();
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const started = await instantiate(...given);
    memories.add((started.instance ?? started).exports.memory);
    return started;
  };
  const wasm = () => [...memories].reduce((total, memory) => total + memory.buffer.byteLength, 0);

  const shown = (selector) => !!find(selector)?.checkVisibility();
  const told = (selector, wrong) => (find(selector).ariaInvalid === "true") === wrong;

  return { find, settle, type, after, interactive, shown, told, wasm };
})();
