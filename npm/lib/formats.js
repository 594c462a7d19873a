// What writes dates and numbers takes a browser long to make, but only the first time in a page. The form makes it of
// these settings (src/components/locale.rs), and this does it while the module is on its way.
export function prepare(lang) {
  try {
    new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format();
    new Intl.NumberFormat(lang, { maximumFractionDigits: 20 }).format(0);
    new Intl.PluralRules(lang).select(0);
    new Intl.ListFormat(lang).format([]);
  } catch {
    // No language, or a browser without one of these: the form does without, too.
  }
}
