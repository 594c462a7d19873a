// What stands in the form's place while there is none.
const english = {
  loading: "Loading the form…",
  ready: "The form is ready.",
  waiting: "One moment: the rest of the form is being loaded. Nothing has been sent yet.",
  loadFailed: "The form could not be loaded. Check the connection and try again.",
  tooOld: "This browser is too old for the form. Use a current version of Chrome, Edge, Firefox or Safari.",
  stopped: "The form stopped because of an error of its own. Nothing was sent.",
  stoppedSending: "The form stopped while your request was on its way: a token may have been created. Look at your list of tokens before you create another.",
  stoppedIssued: "Your token was created, but the form stopped and can't show it any more. Revoke it and create another.",
  retry: "Try again",
};

/** The names of the texts that the module itself does not know. */
export const ownTexts = Object.keys(english);

/** Those of a page's own texts that the module knows: what is said of JSON, the scripts say. */
export function forModule(messages) {
  const isModules = (name) => !Object.hasOwn(english, name) && !name.startsWith("json");
  const known = Object.entries(messages ?? {}).filter(([name, wording]) => wording != null && isModules(name));
  return Object.fromEntries(known);
}

const wording = (name, messages) => messages?.[name] ?? english[name] ?? name;

/** A line that is read out when it comes into the page. */
export function spoken(name, messages) {
  const words = document.createElement("p");
  words.setAttribute("role", "status");
  // A live region speaks of what comes into it.
  setTimeout(() => (words.textContent = wording(name, messages)));
  return words;
}

/** Something to read, and to do where there is a way out. */
export function notice(name, messages, retry) {
  const say = (text) => wording(text, messages);
  const box = document.createElement("div");
  box.setAttribute("part", "notice");
  box.setAttribute("role", name === "loading" ? "status" : "alert");
  const words = document.createElement("p");
  words.textContent = say(name);
  box.append(words);
  if (retry) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = say("retry");
    button.addEventListener("click", retry, { once: true });
    box.append(button);
  }
  return box;
}
