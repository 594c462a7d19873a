import "access-token-widget/define";

document.querySelector("access-token-form").addEventListener("access-token-created", ({ detail }) => {
  document.querySelector("#created").textContent = detail.id;
});
