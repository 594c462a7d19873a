// Defines `<access-token-form>` when it is imported.
export type * from "./element.js";
