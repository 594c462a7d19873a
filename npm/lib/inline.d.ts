// The same as the package itself, with the WebAssembly module inside the script.
export * from "./index.js";
