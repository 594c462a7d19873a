// The module in two pieces: the first draws the form and takes what is typed, the rest is fetched at once afterwards.
import { AccessTokenError } from "./error.js";
import { fileSystem, Kept } from "./source.js";

export const firstPiece = () => new URL("./access_token_widget_first.wasm", import.meta.url);
const restPiece = () => new URL("./access_token_widget_rest.wasm", import.meta.url);
const kept = new Kept();

/** What one start of the first piece lacks. The glue leaves here what the module imports, and from where. */
export class Rest {
  stamp;
  imports;
  first;
  isHere = false;
  #coming;

  /** Comes by itself; a promise until it is there. */
  come() {
    if (this.isHere) return undefined;
    this.#coming ??= this.#fetch().catch((cause) => {
      this.#coming = undefined;
      kept.forget();
      throw failure(cause);
    });
    return this.#coming;
  }

  async #fetch() {
    await WebAssembly.instantiate(await kept.get(restPiece(), { priority: "low" }), this.#imports);
    this.isHere = true;
  }

  /** Called by the first piece, which can't go on without the rest: the page waits. */
  load = () => {
    try {
      kept.module ??= new WebAssembly.Module(readNow(restPiece()));
      new WebAssembly.Instance(kept.module, this.#imports);
      this.isHere = true;
    } catch (cause) {
      kept.forget();
      const error = failure(cause);
      this.failed(error);
      throw error;
    }
  };

  /** Told when the first piece could not go on. */
  failed = () => {};

  get #imports() {
    return { [this.stamp]: this.imports, first: this.first };
  }
}

function failure(cause) {
  const message = `A part of the access token form could not be loaded: ${cause?.message ?? cause}`;
  return new AccessTokenError({ code: "load-failed", message, cause });
}

function readNow(url) {
  const files = fileSystem(url);
  if (files) return files.readFileSync(url);
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  // The one way to bytes: each becomes a character.
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) throw new Error(`${url} was answered with status ${request.status}`);
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0));
}
