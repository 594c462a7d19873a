// The languages of the texts, loaded when one is needed. English is part of the module and of the first view.

/** What there is in languages such as `de-CH`; a promise while it loads, nothing for English and unknown ones. */
function inLanguages(files) {
  const loaded = new Map();
  return (lang) => {
    const name = nameOf(lang);
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
  };
}

const nameOf = (lang) => lang.toLowerCase().split("-")[0];

/** Every text, by its name. */
export const texts = inLanguages({
  ar: () => import("./lang/ar.js"),
  de: () => import("./lang/de.js"),
  es: () => import("./lang/es.js"),
  fr: () => import("./lang/fr.js"),
  ja: () => import("./lang/ja.js"),
});

/** The words of the first view, in the order in which they stand there. */
export const wordsOfView = inLanguages({
  ar: () => import("./first-view/ar.js"),
  de: () => import("./first-view/de.js"),
  es: () => import("./first-view/es.js"),
  fr: () => import("./first-view/fr.js"),
  ja: () => import("./first-view/ja.js"),
});

/** Whether a language is written from right to left. */
export const fromRight = (lang) => nameOf(lang) === "ar";
