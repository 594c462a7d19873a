import { fileURLToPath } from "node:url";
import { base } from "../vite.shared.js";

// The package as it was built, and not an installed copy of it.
const library = process.env.ATW_PACKAGE ?? fileURLToPath(new URL("../../../target/npm/package", import.meta.url));

export default {
  ...base,
  resolve: { alias: { "access-token-widget/define": `${library}/lib/define.js` } },
};
