import HtmlWebpackPlugin from "html-webpack-plugin";

export default {
  entry: "./main.js",
  // Chunks are then imported. A Content-Security-Policy with Trusted Types forbids the script
  // elements that load them otherwise.
  experiments: { outputModule: true },
  output: { clean: true, module: true, chunkFormat: "module" },
  plugins: [new HtmlWebpackPlugin({ template: "index.html", scriptLoading: "module" })],
};
