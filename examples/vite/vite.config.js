import { defineConfig } from "vite";

export default defineConfig({
  // For `vite dev`: a package that is bundled beforehand loses the WebAssembly file beside it.
  optimizeDeps: { exclude: ["access-token-widget"] },
});
