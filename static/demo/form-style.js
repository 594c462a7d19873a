// In the package, the style sheet is part of the scripts.
const answer = await fetch(new URL("./form.css", import.meta.url));

export default await answer.text();
