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
