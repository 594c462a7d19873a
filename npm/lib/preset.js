// What a form starts with. The script that reads requests is loaded where there is a preset.
import { AccessTokenError } from "./error.js";

let reading;

/** The script once it is there, a promise until then; nothing where it is not needed. */
export function filling(preset) {
  if (!preset) return undefined;
  reading ??= import("./request.js").then(
    (script) => (reading = script),
    (error) => {
      reading = undefined;
      throw error;
    },
  );
  return reading;
}

/** A preset as the module takes it. */
export function startWith(glue, preset, settings) {
  if (!preset) return undefined;
  const draft = new glue.Draft(settings);
  const wrong = reading.allProblems(draft, reading.fill(draft, preset));
  if ("otp" in preset) wrong.unshift({ field: "otp", message: "A one-time password is the user's to enter" });
  // What is left out is the user's to fill in.
  const own = wrong.find(({ field }) => reading.fieldOf(field) in preset);
  if (!own) return draft;
  draft.free();
  const message = `The option preset.${own.field} can't be used: ${own.message}`;
  throw new AccessTokenError({ code: "option-value", message, option: "preset" });
}
