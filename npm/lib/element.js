// The element's registration, and a function for those who like that better than markup.
import { AccessTokenError } from "./error.js";
import { elementClass, version } from "./form-element.js";
import { check, formOptions } from "./options.js";

export { AccessTokenError };
export { init } from "./runtime.js";

const TAG = "access-token-form";

export function defineAccessTokenForm(tag = TAG) {
  if (!globalThis.customElements) return;
  const known = customElements.get(tag);
  if (!known) return customElements.define(tag, elementClass());
  if (known.version !== version) {
    console.warn(
      `<${tag}> is already defined by ${known.version ? `version ${known.version}` : "something else"}; ` +
        `version ${version} is not used. Load one version, or give this one another name: ` +
        `defineAccessTokenForm("my-${tag}").`,
    );
  }
}

export function mount(target, options = {}) {
  const place = typeof target === "string" ? document.querySelector(target) : target;
  if (!(place instanceof Element)) {
    const message = "The target must be an element of the page, or a selector that finds one.";
    throw new AccessTokenError({ code: "option-type", message, option: "target" });
  }
  check(options, formOptions);
  defineAccessTokenForm();
  const element = document.createElement(TAG);
  assign(element, options);
  place.append(element);
  return {
    element,
    update(more) {
      check(more, formOptions);
      assign(element, more);
    },
    destroy() {
      element.remove();
    },
  };
}

function assign(element, options) {
  for (const [name, value] of Object.entries(options)) {
    if (value == null && (name === "lang" || name === "dir")) element.removeAttribute(name);
    else element[name] = value;
  }
}
