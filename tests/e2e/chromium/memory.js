// Runs before anything else: keeps the memory of every module that is started.
window.memories = [];
{
  const keep = ({ exports }) => exports.memory && memories.push(exports.memory);
  const { instantiate, instantiateStreaming } = WebAssembly;
  for (const [name, start] of Object.entries({ instantiate, instantiateStreaming })) {
    WebAssembly[name] = async (...given) => {
      const made = await start.apply(WebAssembly, given);
      keep(made.instance ?? made);
      return made;
    };
  }
}
