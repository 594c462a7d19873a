// The second piece of the module can't be read: the program says so, and ends.
import fs from "node:fs";

const { readFileSync } = fs;
fs.readFileSync = (file, ...how) => {
  if (String(file).includes("_rest")) throw new Error("gone");
  return readFileSync(file, ...how);
};
const { init } = await import("access-token-widget/headless");
console.log(JSON.stringify(await init().catch(({ code }) => code)));
setTimeout(() => process.exit(9), 5000).unref();
