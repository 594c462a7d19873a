// The WebAssembly module: loaded once, started again after it has stopped.
import { AccessTokenError } from "./error.js";

let source = () => new URL("./access_token_widget_bg.wasm", import.meta.url);
let compiled;
let starting;
let running;

/** Loads the module; the first call decides where from. */
export async function init(given) {
  if (given !== undefined && !starting) source = () => given;
  await start();
}

/** Where the module comes from if nobody calls `init` with a source. */
export function setSource(get) {
  source = get;
}

/** The running module, or nothing. */
export const current = () => running;

export function start() {
  starting ??= instantiate().catch((cause) => {
    starting = undefined;
    const message = `The access token form could not be loaded: ${cause?.message ?? cause}`;
    throw new AccessTokenError({ code: "load-failed", message, cause });
  });
  return starting;
}

/** Calls into the running module; its errors come out as those of this package. */
export function call(work) {
  if (!running) {
    const message = "The module is not loaded yet: `await init()` before calling this function.";
    throw new AccessTokenError({ code: "not-initialized", message });
  }
  return running.call(work);
}

async function instantiate() {
  // The glue keeps its state in its module's scope, so that a fresh start needs a fresh copy.
  const [glue, module] = await Promise.all([
    import("./access_token_widget.js").then(({ default: copy }) => copy()),
    compiled ?? compile(await source()),
  ]);
  compiled = module;
  await glue.default({ module_or_path: module });
  const instance = new Instance(glue);
  glue.onPanic((place) => instance.stop(place));
  running = instance;
  return instance;
}

async function compile(from) {
  if (from instanceof WebAssembly.Module) return from;
  const named = typeof from === "string" || from instanceof URL;
  const given = named ? await read(new URL(from, globalThis.document?.baseURI)) : from;
  if (!(given instanceof Response)) return WebAssembly.compile(given);
  if (!given.ok) throw new Error(`${given.url} was answered with status ${given.status}`);
  const streams = given.headers.get("content-type")?.startsWith("application/wasm");
  return streams ? WebAssembly.compileStreaming(given) : WebAssembly.compile(await given.arrayBuffer());
}

/** Node can't fetch files. */
function read(url) {
  const files = url.protocol === "file:" && globalThis.process?.getBuiltinModule?.("node:fs");
  return files ? files.readFileSync(url) : fetch(url);
}

/** One start of the module. Yew keeps memory for each place that it drew into, so places are used again. */
class Instance {
  #glue;
  #free = [];
  #guests = new Set();
  stopped = false;

  constructor(glue) {
    this.#glue = glue;
  }

  call(work) {
    try {
      return work(this.#glue);
    } catch (thrown) {
      // A trap that no panic has announced, such as a stack that is used up.
      if (thrown instanceof WebAssembly.RuntimeError) this.stop();
      throw asError(thrown);
    }
  }

  /** A place with a form for an element that is told when the module stops. */
  seat(guest) {
    const seat = this.#free.pop() ?? this.#newSeat();
    this.#guests.add(guest);
    return seat;
  }

  #newSeat() {
    const place = document.createElement("div");
    return { place, form: this.call((glue) => new glue.Form(place)) };
  }

  leave(guest, seat) {
    this.#guests.delete(guest);
    seat.place.remove();
    this.call(() => seat.form.hide());
    this.#free.push(seat);
  }

  stop(place) {
    if (this.stopped) return;
    this.stopped = true;
    if (running === this) starting = running = undefined;
    console.error(`access-token-widget stopped${place ? ` at ${place}` : ""}`);
    const guests = [...this.#guests];
    // Not in the middle of what went wrong.
    queueMicrotask(() => guests.forEach((guest) => guest.stop()));
  }
}

/** What the module throws is a plain object with a code. */
export function asError(thrown) {
  if (thrown instanceof WebAssembly.RuntimeError) {
    const message = "The widget stopped because of an error of its own.";
    return new AccessTokenError({ code: "stopped", message });
  }
  return typeof thrown?.code === "string" && !(thrown instanceof Error) ? new AccessTokenError(thrown) : thrown;
}
