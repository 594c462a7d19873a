// What a host has decided of the form: what it starts with, its policy, its presets. The script that reads all this is
// loaded where there is something to read.
let reader;

export const isDecided = ({ preset, policy, presets, prefill }) => Boolean(preset || policy || presets || prefill);

/** The script once it is there, a promise until then; nothing where it is not needed. */
export function reading(options) {
  if (!isDecided(options)) return undefined;
  reader ??= import("./policy.js").then(
    (script) => (reader = script),
    (error) => {
      reader = undefined;
      throw error;
    },
  );
  return reader;
}

/** The policy and the presets as the module takes them, for as long as `use` needs them. */
export function withDecisions(glue, options, settings, use) {
  const made = isDecided(options) ? reader.decide(glue, options, settings) : nothing(glue, options, settings);
  try {
    return use(made.policy, made.presets);
  } finally {
    made.policy.free();
    made.presets.free();
  }
}

/** What the link that the page was opened with asks for goes into a form. */
export function follow(glue, form, policy, options, settings) {
  if (options.prefill) reader.follow(glue, form, policy, options, settings);
}

const nothing = (glue, { builtInPresets }, settings) => ({
  policy: new glue.Policy(undefined, new glue.Draft(settings), []),
  presets: new glue.Presets(builtInPresets === false),
});
