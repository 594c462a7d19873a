export * from "./element.js";
export * from "./headless.js";
