// Runs before anything else in every document: notes what the page is told
// and what must not happen in it.
window.seen = { events: [], troubles: [] };
for (const kind of ["created", "failed", "unknown", "dismissed"]) {
  addEventListener(`access-token-${kind}`, ({ type, detail }) => seen.events.push({ type, detail }));
}
addEventListener("securitypolicyviolation", (event) =>
  seen.troubles.push(`${event.violatedDirective} forbids ${event.blockedURI} ${event.sample}`));
addEventListener("error", (event) => seen.troubles.push(`error: ${event.message}`));
addEventListener("unhandledrejection", (event) => seen.troubles.push(`rejection: ${event.reason}`));
// What a test imports, the page has imported: in Firefox a test's script has modules of its own.
window.load = (path) => import(path);
for (const level of ["error", "warn"]) {
  const write = console[level];
  console[level] = (...words) => {
    seen.troubles.push(`console.${level}: ${words.join(" ")}`);
    write.apply(console, words);
  };
}
// With `?held`, the module is on its way until `arrive()`.
if (new URLSearchParams(location.search).has("held")) {
  const { fetch } = window;
  const arrived = new Promise((arrive) => (window.arrive = arrive));
  window.fetch = (...given) =>
    String(given[0]).includes("_bg.wasm") ? arrived.then(() => fetch(...given)) : fetch(...given);
}
