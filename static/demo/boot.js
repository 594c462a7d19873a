// The host page's own script: loads the widget and wires the demo's switches.
import { defineAccessTokenForm, init } from "./widget/element.js";

const KEPT_EVENTS = 20;
const page = document.documentElement;
const form = document.querySelector("access-token-form");
const switches = document.querySelector(".demo");
const events = document.querySelector("#events");

const apply = {
  environment(value) {
    form.setAttribute("environment", value);
    form.setAttribute("api-base", location.origin + (value === "production" ? "/production" : ""));
  },
  theme(value) {
    for (const element of [page, form]) {
      if (value) element.setAttribute("theme", value);
      else element.removeAttribute("theme");
    }
  },
  dir(value) {
    page.dir = value;
  },
  lang(value) {
    form.lang = value;
  },
};

// A link such as ?theme=dark&dir=rtl opens the page with its switches set.
const wanted = new URLSearchParams(location.search);
for (const control of switches.elements) {
  const value = wanted.get(control.name);
  if ([...control.options].some((option) => option.value === value)) control.value = value;
  apply[control.name](control.value);
}
switches.addEventListener("change", ({ target }) => apply[target.name](target.value));
switches.addEventListener("submit", (event) => event.preventDefault());

for (const name of ["created", "failed", "unknown", "dismissed"]) {
  form.addEventListener(`access-token-${name}`, ({ type, detail }) => {
    const line = document.createElement("li");
    const title = document.createElement("code");
    title.textContent = type;
    const time = document.createElement("time");
    time.textContent = new Date().toLocaleTimeString();
    line.append(title, time);
    if (detail) {
      const body = document.createElement("pre");
      body.dir = "ltr";
      body.tabIndex = 0;
      body.textContent = JSON.stringify(detail, null, 2);
      line.append(body);
    }
    events.prepend(line);
    while (events.children.length > KEPT_EVENTS) events.lastChild.remove();
  });
}

// The element itself says so where the module can't be loaded.
init(new URL("./access-token-widget-web_bg.wasm", import.meta.url)).catch(console.error);
defineAccessTokenForm();
