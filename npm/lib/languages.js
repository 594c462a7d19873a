// The languages of the texts, loaded when one is needed. English is part of the module.
const files = {
  ar: () => import("./lang/ar.js"),
  de: () => import("./lang/de.js"),
  es: () => import("./lang/es.js"),
  fr: () => import("./lang/fr.js"),
  ja: () => import("./lang/ja.js"),
};
const loaded = new Map();

/** The texts for a language such as `de-CH`; a promise while they load, nothing for English and unknown ones. */
export function texts(lang) {
  const name = lang.toLowerCase().split("-")[0];
  if (!Object.hasOwn(files, name)) return undefined;
  if (!loaded.has(name)) {
    const file = files[name]().then(
      (module) => (loaded.set(name, module.default), module.default),
      // In English rather than not at all.
      () => void loaded.set(name, undefined),
    );
    loaded.set(name, file);
  }
  return loaded.get(name);
}

/** Whether a language is written from right to left. */
export const fromRight = (lang) => lang.toLowerCase().split("-")[0] === "ar";
