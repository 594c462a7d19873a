// Everything, with the WebAssembly module inside the script, for those whose bundler copies no files.
import bytes from "./access_token_widget_bg.js";
import { setSource } from "./runtime.js";

setSource(bytes);

export * from "./index.js";
