// Runs before anything else: keeps what is told and not kept by the page itself.
window.overheard = { events: [], console: [], performance: [] };
{
  // A fraction has so many digits that a password may be among them by chance.
  const whole = (_key, value) => (typeof value === "number" ? Math.round(value) : value);
  const json = (value) => {
    if (value instanceof Error) return `${value} ${value.stack}`;
    try {
      return JSON.stringify(value, whole) ?? String(value);
    } catch {
      return String(value);
    }
  };
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    overheard.events.push(`${event.type} ${json(event.detail)}`);
    return dispatchEvent.call(this, event);
  };
  for (const name of Object.keys(console)) {
    const say = console[name];
    if (typeof say !== "function") continue;
    console[name] = (...words) => {
      overheard.console.push(words.map(json).join(" "));
      say.apply(console, words);
    };
  }
  for (const type of PerformanceObserver.supportedEntryTypes) {
    const note = (list) => overheard.performance.push(...list.getEntries().map(json));
    new PerformanceObserver(note).observe({ type, buffered: true });
  }
}
