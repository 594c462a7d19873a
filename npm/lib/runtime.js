// The WebAssembly module: loaded once, started again after it has stopped.
import { AccessTokenError } from "./error.js";
import { firstPiece, Rest } from "./pieces.js";
import { Kept } from "./source.js";

const LONGEST_PAUSE = 60_000;

// A whole module; if nobody gives one it comes in pieces.
let source;
const kept = new Kept();
let starting;
let running;

/** Loads the module; the first call decides where from. */
export async function init(given) {
  if (given !== undefined && !starting) source = () => given;
  await startWhole();
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

/** The same with everything that the form itself can wait for. */
export async function startWhole() {
  const instance = await start();
  await instance.rest.come();
  return instance;
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
  const rest = new Rest();
  // The glue keeps its state in its module's scope, so that a fresh start needs a fresh copy.
  const [glue, module] = await Promise.all([
    import("./access_token_widget.js").then(({ default: copy }) => copy(rest)),
    kept.module ?? kept.get(source ? await source() : firstPiece()),
  ]);
  try {
    rest.first = await glue.default({ module_or_path: module });
  } catch (error) {
    kept.forget();
    throw error;
  }
  rest.isHere = Boolean(source);
  const instance = new Instance(glue, rest);
  rest.failed = () => instance.stop();
  glue.onPanic((place) => instance.stop(place));
  inBackground(instance);
  running = instance;
  return instance;
}

/** Whoever needs the rest before it has come tries again, and so does this: after pauses, and when there is a connection. */
function inBackground(instance, pause = 1000) {
  instance.rest.come()?.catch(() => {
    if (instance.stopped) return;
    const again = () => {
      clearTimeout(timer);
      globalThis.removeEventListener?.("online", again);
      if (!instance.stopped) inBackground(instance, Math.min(2 * pause, LONGEST_PAUSE));
    };
    const timer = setTimeout(again, pause);
    timer.unref?.(); // Node would wait for it
    globalThis.addEventListener?.("online", again);
  });
}

/** One start of the module. Yew keeps memory for each place that it drew into, so places are used again. */
class Instance {
  #glue;
  #free = [];
  #guests = new Set();
  stopped = false;

  constructor(glue, rest) {
    this.#glue = glue;
    this.rest = rest;
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
    seat.place.inert = false;
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
