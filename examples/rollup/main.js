import { defineAccessTokenForm } from "access-token-widget/inline";

defineAccessTokenForm();

document.querySelector("access-token-form").addEventListener("access-token-created", ({ detail }) => {
  document.querySelector("#created").textContent = detail.id;
});
