// Answers in every field beside those that must be filled in, all at once, and what every control holds then.
const found = async (find) => {
  while (!find()) await new Promise((resolve) => setTimeout(resolve));
  return find();
};
const click = async (find) => (await found(find)).click();
const type = async (name, text) => {
  const control = await found(() => named(name));
  control.value = text;
  control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
};
return (async () => {
  await click(() => option("duration", "number"));
  await type("durationNumber", "45");
  await click(() => scope("wallet_view"));
  await type("scope.wallet_view.wallets", "a1".repeat(16));
  await type("ipRestrict", "203.0.113.10, 198.51.100.0/24");
  for (const [row, coin] of ["tbtc", "hteth"].entries()) {
    await click(() => all("button").find((button) => text(button) === "Add a limit"));
    // A new row takes the focus, and not from what is focused next.
    await found(() => focused()?.name === `spendingLimits[${row}].coin`);
    await type(`spendingLimits[${row}].coin`, coin);
    await type(`spendingLimits[${row}].txValueLimit`, "0.25");
  }
  await click(() => named("allErc20TokensLimit.enabled"));
  await type("allErc20TokensLimit.txValueLimit", "1000");
  await type("enterprise", "b2".repeat(16));
  await type("permittedWallets", "c3".repeat(16));
  await found(() => named("permittedWallets").value);
  window.filled = answers();
})();
