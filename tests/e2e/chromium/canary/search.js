// Says where in the page each secret is, in whole or in part: what has been
// freed in a memory may have lost its beginning.

const PIECE = 8;
const pieces = (secret) => {
  const count = Math.max(1, Math.floor(secret.length / PIECE));
  return Array.from({ length: count }, (_, n) =>
    secret.slice(n * PIECE, n === count - 1 ? undefined : (n + 1) * PIECE));
};

const nameOf = (node) =>
  node?.getAttribute?.("part") || node?.getAttribute?.("name") || node?.localName || "document";

// A list of [place, text].
const places = [];
const add = (place, text) => places.push([place, String(text ?? "")]);

const readNode = (node) => {
  if (node.nodeValue) add(`text of ${nameOf(node.parentNode)}`, node.nodeValue);
  if ("value" in node) add(`value of ${nameOf(node)}`, node.value);
  for (const { name, value } of node.attributes ?? []) add(`attribute of ${nameOf(node)}`, `${name}=${value}`);
  for (const { cssRules } of node.adoptedStyleSheets ?? []) add("style", [...cssRules].map((rule) => rule.cssText).join());
  if (node.shadowRoot) readNode(node.shadowRoot);
  if (node instanceof HTMLTemplateElement) readNode(node.content);
  node.childNodes.forEach(readNode);
};

const readStorage = async () => {
  add("localStorage", JSON.stringify(localStorage));
  add("sessionStorage", JSON.stringify(sessionStorage));
  add("cookie", document.cookie);
  const result = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await result(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const open = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([result(open.getAllKeys()), result(open.getAll())]);
      add("IndexedDB", JSON.stringify([name, store, keys, values]));
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      add("cache", `${name} ${request.url} ${await answer.text()}`);
    }
  }
};

const readPage = async () => {
  add("address", `${location.href} ${document.referrer} ${document.title}`);
  add("history", JSON.stringify(history.state));
  for (const entry of navigation.entries()) add("history", `${entry.url} ${JSON.stringify(entry.getState())}`);
  // A fraction has so many digits that a password may be among them by chance.
  const whole = (_key, value) => (typeof value === "number" ? Math.round(value) : value);
  add("performance", JSON.stringify(performance.getEntries(), whole));
  overheard.performance.forEach((entry) => add("performance", entry));
  overheard.events.forEach((event) => add("event", event));
  seen.events.forEach((event) => add("event", JSON.stringify(event)));
  overheard.console.forEach((words) => add("console", words));
  add("error", seen.troubles.join());
  for (const { scope, installing, waiting, active } of await navigator.serviceWorker.getRegistrations())
    add("service worker", [scope, ...[installing, waiting, active].map((worker) => worker?.scriptURL)].join());
  for (const name of Object.getOwnPropertyNames(window))
    if (typeof window[name] === "string") add("global", `${name}=${window[name]}`);
  add("selection", getSelection());
};

const readMemories = () => {
  for (const { buffer } of memories) {
    const bytes = new Uint8Array(buffer);
    add("wasm memory, UTF-8", new TextDecoder("latin1").decode(bytes));
    for (const offset of [0, 1])
      add("wasm memory, UTF-16", new TextDecoder("utf-16le").decode(bytes.subarray(offset)));
  }
};

const search = async (secrets) => {
  readNode(document);
  await readStorage();
  await readPage();
  readMemories();
  const found = new Set();
  for (const [name, secret] of secrets) {
    const wanted = pieces(secret);
    for (const [place, text] of places)
      if (wanted.some((piece) => text.includes(piece))) found.add(`${name}: ${place}`);
  }
  return { found: [...found], memories: memories.length, searched: [...new Set(places.map(([place]) => place))] };
};
return search(arguments[0]);
