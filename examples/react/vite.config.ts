import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // For `vite dev`: a package that is bundled beforehand loses the WebAssembly file beside it.
  optimizeDeps: { exclude: ["access-token-widget"] },
});
