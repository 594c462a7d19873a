import { mount } from "access-token-widget";

const { element } = mount("#form", { environment: "test", apiBase: "/" });
element.addEventListener("access-token-created", ({ detail }) => {
  document.querySelector("#created").textContent = detail.id;
});
