// Brings what is to be clicked into the middle of the window, waits until it stands still there, and notes the next press
// on it.
return (async () => {
  const node = EXPRESSION;
  if (!node) return;
  node.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  const place = () => JSON.stringify(node.getBoundingClientRect());
  for (let before, tries = 0; before !== place() && tries < 50; tries++) {
    before = place();
    await new Promise((done) => setTimeout(done, 30));
  }
  window.felt = false;
  const feel = (event) => (window.felt ||= event.composedPath().includes(node));
  addEventListener("pointerdown", feel, { capture: true, once: true });
})();
