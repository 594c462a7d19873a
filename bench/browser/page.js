// A page with one of the forms, in a browser profile of its own.
import { fileURLToPath } from "node:url";

import { forms } from "./forms.js";

const helpers = fileURLToPath(new URL("in-page.js", import.meta.url));

export async function open(browser, server, name, throttle) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.addInitScript({ path: helpers });
  await page.addInitScript(({ field, label }) => {
    const { interactive } = window.bench;
    Object.assign(window.bench, { fillable: interactive(field), ready: interactive(label) });
  }, forms[name]);
  if (throttle) {
    const devtools = await context.newCDPSession(page);
    const bytesPerSecond = throttle.bitsPerSecond / 8;
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: throttle.latency,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: throttle.slowdown });
  }
  await page.goto(`${server.url}/${name}/`, { waitUntil: "commit" });
  return page;
}
