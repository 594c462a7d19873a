import { fileURLToPath } from "node:url";
import { base } from "../vite.shared.js";

// The package as it was built, and not an installed copy of it.
const library = process.env.ATW_PACKAGE ?? fileURLToPath(new URL("../../../target/npm/package", import.meta.url));

// What the package's README recommends: the page names the first piece of the module and the glue, which are found late otherwise.
const links = {
  name: "links",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle }) => Object.keys(bundle).flatMap((file) => {
      const href = `./${file}`;
      if (/_first-[^/]*\.wasm$/.test(file)) return { tag: "link", attrs: { rel: "preload", as: "fetch", crossorigin: true, href } };
      if (/\/access_token_widget-[^/]*\.js$/.test(file)) return { tag: "link", attrs: { rel: "modulepreload", href } };
      return [];
    }),
  },
};

export default {
  ...base,
  plugins: process.env.LINKS === "no" ? [] : [links],
  resolve: { alias: { "access-token-widget/define": `${library}/lib/define.js` } },
};
