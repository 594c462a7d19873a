import { createApp } from "vue";
import AccessTokens from "./AccessTokens.vue";

createApp(AccessTokens).mount("#app");
