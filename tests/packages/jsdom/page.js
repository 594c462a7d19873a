// A page in jsdom, as the tests of a dashboard have it.
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><body><access-token-form lang='en'></access-token-form></body>");
for (const name of ["window", "document", "customElements", "Element", "HTMLElement", "CSSStyleSheet", "CustomEvent"]) {
  globalThis[name] = window[name];
}

const failures = [];
document.addEventListener("access-token-failed", ({ detail }) => failures.push(detail.reason));
await import("access-token-widget/define");
const { mount } = await import("access-token-widget");
const form = mount(document.body, { environment: "test", bearer: () => "session", lang: "de" });
form.update({ theme: "dark" });
while (failures.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));

const texts = [...document.querySelectorAll("access-token-form")].map(({ shadowRoot }) => shadowRoot.textContent);
form.destroy();
console.log(JSON.stringify({ failures, texts }));
