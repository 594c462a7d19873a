// From whatever a module may be given as to the compiled module.
async function compile(from, options) {
  if (from instanceof WebAssembly.Module) return from;
  const named = typeof from === "string" || from instanceof URL;
  const given = named ? await read(new URL(from, globalThis.document?.baseURI), options) : from;
  if (!(given instanceof Response)) return WebAssembly.compile(given);
  if (!given.ok) throw new Error(`${given.url} was answered with status ${given.status}`);
  // With a parameter behind it, a browser does not take the type for one that streams.
  const streams = given.headers.get("content-type")?.trim().toLowerCase() === "application/wasm";
  return streams ? WebAssembly.compileStreaming(given) : WebAssembly.compile(await given.arrayBuffer());
}

/** A module that is compiled once. After one that did not fit, such as one of another version, none comes from a cache. */
export class Kept {
  #cache = "default";
  module;

  async get(from, options) {
    return (this.module ??= await compile(from, { ...options, cache: this.#cache }));
  }

  forget() {
    if (this.module) [this.module, this.#cache] = [undefined, "reload"];
  }
}

function read(url, options) {
  const files = fileSystem(url);
  return files ? files.readFileSync(url) : fetch(url, options);
}

/** Node can't fetch files. */
export const fileSystem = (url) => url.protocol === "file:" && globalThis.process?.getBuiltinModule?.("node:fs");
