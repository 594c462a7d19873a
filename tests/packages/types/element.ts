// The element and `mount`, as the page of a dashboard uses them.
import { AccessTokenError, defineAccessTokenForm, init, mount } from "access-token-widget";
import type { AccessTokenFormElement, TokenDetails } from "access-token-widget/element";
import "access-token-widget/define";

await init();
await init(new URL("/assets/access_token_widget_bg.wasm", location.href));
defineAccessTokenForm();
defineAccessTokenForm("bitgo-token");

const form: AccessTokenFormElement = document.querySelector("access-token-form")!;
document.createElement("access-token-form") satisfies AccessTokenFormElement;
form.environment = "test";
form.apiBase = "/bitgo";
form.ipv6 = true;
form.timeout = 10_000;
form.bearer = async () => (await fetch("/session")).text();
form.onToken = (secret: string, details: TokenDetails) => void [secret.length, details.id];
form.wallets = [{ id: "0123456789abcdef0123456789abcdef", label: "Payouts", note: "tbtc" }];
form.enterprises = async (query) => [{ id: query, label: query }];
form.focus({ preventScroll: true });

// @ts-expect-error: one of two words.
form.environment = "staging";
// @ts-expect-error: milliseconds, as a number.
form.timeout = "10s";
// @ts-expect-error: a session token is text.
form.bearer = () => 1;
// @ts-expect-error: a choice has words.
form.wallets = [{ id: "0123456789abcdef0123456789abcdef" }];
// @ts-expect-error: no such property.
form.apiUrl = "/bitgo";

form.addEventListener("access-token-created", ({ detail }) => {
  detail satisfies TokenDetails;
  detail.id satisfies string | null;
  // @ts-expect-error: an event never carries the secret.
  detail.token;
});
form.addEventListener("access-token-failed", ({ detail }) => {
  if ("status" in detail) detail.status satisfies number;
  // @ts-expect-error: the reason is one of a few words.
  detail.reason === "because";
});
form.addEventListener("access-token-dismissed", ({ detail }) => detail.acknowledged satisfies boolean);
form.addEventListener("click", (event) => event.clientX satisfies number);
// Events leave shadow roots, so that a page may listen further out.
document.body.addEventListener("access-token-unknown", ({ detail }) => detail.cause satisfies string);

const mounted = mount("#place", {
  environment: "production",
  cookies: { csrfHeader: "X-CSRF", csrfToken: () => "token" },
  reveal: "never",
  theme: "dark",
  lang: "de",
});
mounted.element satisfies HTMLElement;
mounted.update({ theme: "light" });
mounted.destroy();
mount(document.body);
// @ts-expect-error: no such option.
mount(document.body, { enviroment: "test" });
// @ts-expect-error: a selector or an element.
mount(null);
// @ts-expect-error: no such option.
mounted.update({ title: "Tokens" });

try {
  mount("#place");
} catch (error) {
  if (error instanceof AccessTokenError && error.code === "unknown-option") error.option satisfies string | undefined;
  // @ts-expect-error: no such code.
  if (error instanceof AccessTokenError) error.code === "mistake";
}
