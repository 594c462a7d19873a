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

  /** Nothing is left to be drawn. */
  const rest = async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    await settle();
  };

  /** Types into a field and leaves it, as far as a framework can tell. */
  const type = (control, text) => {
    control.focus();
    const kind = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(control, text);
    control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    control.blur();
  };

  /**
   * From an event, as soon as the page is told of it, until `holds` and all is laid out, and until it is drawn. What
   * holds is looked at as soon as the page has changed: a task of its own would wait for the browser's next frame.
   */
  const after = (event, holds) => new Promise((done) => {
    const start = () => {
      const from = performance.now();
      const changes = new MutationObserver(async () => {
        if (!holds()) return;
        changes.disconnect();
        document.body.getBoundingClientRect();
        const laidOut = performance.now() - from;
        await new Promise(requestAnimationFrame);
        await task();
        done({ laidOut, drawn: performance.now() - from });
      });
      changes.observe(root(), { subtree: true, childList: true, attributes: true, characterData: true });
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
    const exports = Object.values((started.instance ?? started).exports);
    exports.filter((one) => one instanceof WebAssembly.Memory).forEach((memory) => memories.add(memory));
    return started;
  };
  const wasm = () => [...memories].reduce((total, memory) => total + memory.buffer.byteLength, 0);

  const shown = (selector) => !!find(selector)?.checkVisibility();
  const told = (selector, wrong) => (find(selector).ariaInvalid === "true") === wrong;

  return { find, settle, rest, type, after, interactive, shown, told, wasm };
})();
