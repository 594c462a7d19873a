import { cpSync } from "node:fs";
import { nodeResolve } from "@rollup/plugin-node-resolve";

export default {
  input: "main.js",
  output: { dir: "dist" },
  plugins: [
    nodeResolve(),
    { name: "page", writeBundle: () => cpSync("index.html", "dist/index.html") },
  ],
};
