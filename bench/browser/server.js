// Serves the built forms as a CDN would: compressed beforehand, with immutable names.
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
};

/** Starts a server for each form's directory below a path of its own; returns its address and what ends it. */
export async function serve(directories) {
  const files = new Map();
  for (const [name, directory] of Object.entries(directories)) {
    for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = `/${name}/${relative(directory, file)}`;
      const body = brotliCompressSync(readFileSync(file));
      files.set(path.replace(/index\.html$/, ""), { body, type: types[extname(file)] ?? "application/octet-stream" });
    }
  }
  const server = createServer(({ url }, answer) => {
    const file = files.get(new URL(url, "http://localhost").pathname);
    if (!file) return answer.writeHead(404).end();
    const headers = { "content-type": file.type, "content-encoding": "br", "content-length": file.body.length };
    answer.writeHead(200, headers).end(file.body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
