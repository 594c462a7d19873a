// Puts secrets where none may be: one for each place.
let databases = 0;
const intoDatabase = (text) =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(`planted-${databases++}`, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("kept").put({ text: [text] }, 1);
    opening.onsuccess = () => resolve(opening.result.close());
    opening.onerror = () => reject(opening.error);
  });
const intoCache = async (text) => (await caches.open("planted")).put(`/${text.length}`, new Response(text));
const intoMemory = (bytes) => {
  const [memory] = memories;
  const end = memory.buffer.byteLength;
  memory.grow(1);
  // What is freed loses its beginning to the list of what is free.
  new Uint8Array(memory.buffer).set(bytes.subarray(bytes.length > 16 ? 8 : 0), end + 1);
};
const utf16 = (text) => new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
const put = (parent, tag, change) => {
  const made = document.createElement(tag);
  change(made);
  parent.append(made);
};

const plants = {
  "text of b": (text) => put(document.body, "b", (made) => (made.textContent = text)),
  "text of i": (text) => put(root, "i", (made) => (made.textContent = text)),
  "attribute of s": (text) => put(root, "s", (made) => (made.dataset.kept = text)),
  "value of label": (text) => (named("label").value += text),
  event: (text) => new EventTarget().dispatchEvent(new CustomEvent("told", { detail: { deep: [text] } })),
  console: (text) => console.debug({ text }),
  error: (text) => dispatchEvent(new ErrorEvent("error", { message: text })),
  localStorage: (text) => localStorage.setItem(`kept-${text.length}`, text),
  sessionStorage: (text) => sessionStorage.setItem(text, "kept"),
  IndexedDB: intoDatabase,
  cache: intoCache,
  cookie: (text) => (document.cookie = `${text}=kept`),
  address: (text) => (location.hash += text),
  history: (text) => history.replaceState([history.state, text], ""),
  performance: (text) => performance.mark(text),
  "service worker": (text) =>
    navigator.serviceWorker.register(`/widget/error.js?${text}`, { scope: `/widget/${text}`, type: "module" }),
  global: (text) => (window.name += text),
  "wasm memory, UTF-8": (text) => intoMemory(new TextEncoder().encode(text)),
  "wasm memory, UTF-16": (text) => intoMemory(utf16(text)),
  "network log: url": (text) => fetch(`/favicon.svg?${text}`),
  "network log: header": (text) => fetch("/favicon.svg", { headers: { "X-Kept": text } }),
};
// Another text of the same kind, so that each is found where it was put.
const another = (text) =>
  text.replaceAll(/[0-9a-f]/g, (digit) => {
    const [random] = crypto.getRandomValues(new Uint8Array(1));
    return (random % (/\d/.test(digit) ? 10 : 16)).toString(16);
  });
return (async () => {
  const planted = [];
  for (const [place, plant] of Object.entries(plants)) {
    for (const [name, secret] of arguments[0]) {
      const text = another(secret);
      await plant(text);
      planted.push([`${name}: ${place}`, text]);
    }
  }
  return planted;
})();
