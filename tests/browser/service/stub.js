// A stand-in for `fetch`, and answers for it to give. An answer is a function
// from the request to what `fetch` returns.

const real = window.fetch;
let calls = [];
let cancelled = 0;

export function install(answer) {
  calls = [];
  cancelled = 0;
  window.fetch = function (...args) {
    calls.push(args);
    return answer(args[0]);
  };
}

export function restore() {
  window.fetch = real;
}

export function callCount() {
  return calls.length;
}

export function cancelCount() {
  return cancelled;
}

// What the one call was made with, in JSON.
export async function sent() {
  const [request, ...more] = calls[0];
  const { method, url, mode, credentials, cache, redirect, referrer, referrerPolicy } = request;
  const { integrity, keepalive } = request;
  const headers = Object.fromEntries(request.headers);
  const body = await request.text();
  return JSON.stringify({
    method, url, mode, credentials, cache, redirect, referrer, referrerPolicy, integrity,
    keepalive, headers, body, more: more.length,
  });
}

export function respond(status, headers, body) {
  return async () => {
    const empty = status === 204 || status === 205 || status === 304;
    return new Response(empty ? null : body, { status, headers: JSON.parse(headers) });
  };
}

export function opaque() {
  return async () => Response.error();
}

export function later(milliseconds, answer) {
  return (request) =>
    new Promise((resolve, reject) =>
      setTimeout(() => answer(request).then(resolve, reject), milliseconds));
}

let go;

export function whenLetGo(answer) {
  const gone = new Promise((resolve) => (go = resolve));
  return (request) => gone.then(() => answer(request));
}

export function letGo() {
  go();
}

export function hang() {
  return () => new Promise(() => {});
}

export function reject(reason) {
  const reasons = {
    error: () => new TypeError("Failed to fetch"),
    dom: () => new DOMException("aborted", "AbortError"),
    undefined: () => undefined,
    null: () => null,
    string: () => "no",
    object: () => ({ message: "no" }),
  };
  return () => Promise.reject(reasons[reason]());
}

export function throwing() {
  return () => {
    throw "no";
  };
}

export function resolve(value) {
  return () => value;
}

// A body in pieces of `size` bytes; one that never ends if `count` is 0.
export function stream(status, count, size) {
  let given = 0;
  const body = () => new ReadableStream({
    pull(controller) {
      given += 1;
      controller.enqueue(new Uint8Array(size).fill(32));
      if (given === count) controller.close();
    },
    cancel() {
      cancelled += 1;
      return Promise.reject("a rejection nobody needs");
    },
  });
  return async () =>
    new Response(body(), { status, headers: { "content-type": "application/json" } });
}

// A body that comes byte by byte, so that characters are split.
export function bytewise(text) {
  const bytes = new TextEncoder().encode(text);
  let next = 0;
  const body = () => new ReadableStream({
    pull(controller) {
      if (next === bytes.length) return controller.close();
      controller.enqueue(bytes.slice(next, (next += 1)));
    },
  });
  return async () =>
    new Response(body(), { status: 200, headers: { "content-type": "application/json" } });
}

// A body whose second half takes its time.
export function slowBody(milliseconds, head, tail) {
  const body = () => new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(head));
      setTimeout(() => {
        controller.enqueue(new TextEncoder().encode(tail));
        controller.close();
      }, milliseconds);
    },
  });
  return async () =>
    new Response(body(), { status: 200, headers: { "content-type": "application/json" } });
}

// The bytes of the latest piece that was given.
let given;

function pieces(status, text, next) {
  const body = () => new ReadableStream({
    start(controller) {
      given = new TextEncoder().encode(text);
      controller.enqueue(given);
    },
    pull: next,
    cancel() {
      cancelled += 1;
    },
  }, { highWaterMark: 0 });
  return async () =>
    new Response(body(), { status, headers: { "content-type": "application/json" } });
}

export function piece(status, text) {
  return pieces(status, text, () => new Promise(() => {}));
}

export function strange(status, text) {
  return pieces(status, text, (controller) => controller.enqueue("a text"));
}

export function pieceIsWiped() {
  return given.length > 0 && given.every((byte) => byte === 0);
}

// A connection that ends in the middle of the body.
export function cut(status) {
  const body = () => new ReadableStream({
    start(controller) {
      given = new TextEncoder().encode('{"id":"5f');
      controller.enqueue(given);
    },
    pull(controller) {
      controller.error(new TypeError("network error"));
    },
  });
  return async () =>
    new Response(body(), { status, headers: { "content-type": "application/json" } });
}

export function usedUp(status) {
  return async () => {
    const response = new Response("{}", {
      status, headers: { "content-type": "application/json" },
    });
    await response.text();
    return response;
  };
}

export function lockedBody(status) {
  return async () => {
    const response = new Response("{}", {
      status, headers: { "content-type": "application/json" },
    });
    response.body.getReader();
    return response;
  };
}

// Secrets that no code has in it.
export function randomSecret() {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return "v2x" + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function randomDigits() {
  const [word] = crypto.getRandomValues(new Uint32Array(1));
  return String(1_000_000 + (word % 9_000_000));
}

export function fill(template, place, value) {
  return template.replaceAll(place, value);
}

// In either encoding, in whole or in part: what was freed may have lost its beginning.
export function memoryHolds(memory, text) {
  const bytes = new Uint8Array(memory.buffer);
  const views = [new TextDecoder("latin1").decode(bytes)];
  for (const offset of [0, 1]) views.push(new TextDecoder("utf-16le").decode(bytes.subarray(offset)));
  const pieces = text.match(/.{8}/g) ?? [text];
  return views.some((view) => pieces.some((piece) => view.includes(piece)));
}

export function goOnline(online) {
  Object.defineProperty(navigator, "onLine", { configurable: true, get: () => online });
}

export function restoreOnline() {
  delete navigator.onLine;
}

export function giver(kind, token) {
  const givers = {
    plain: () => token,
    promise: async () => token,
    slow: () => new Promise((resolve) => setTimeout(() => resolve(token), 100)),
    throws: () => { throw new Error(token); },
    rejects: () => Promise.reject(undefined),
    hangs: () => new Promise(() => {}),
    number: () => 5,
    nothing: () => undefined,
    blank: async () => " \n",
    object: () => ({ token }),
    offline: () => { goOnline(false); return token; },
  };
  return givers[kind];
}

export function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export function plainText(json, path) {
  const value = path.split(".").reduce((value, key) => value?.[key], JSON.parse(json));
  if (value === undefined) return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
}
