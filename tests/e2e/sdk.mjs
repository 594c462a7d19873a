// As much of BitGo's SDK as the code uses, calling the addresses that it calls.
export class BitGoAPI {
  #root;
  #headers;

  constructor({ env, customRootURI, accessToken }) {
    if (env !== "custom") throw new Error(`not for tests: ${env}`);
    this.#root = customRootURI;
    this.#headers = { Authorization: `Bearer ${accessToken}`, "Content-Type": "application/json" };
  }

  url(path, version = 1) {
    return `${this.#root}/api/v${version}${path}`;
  }

  get(url) {
    return { result: () => this.#answer(url, {}) };
  }

  addAccessToken(body) {
    const url = `${this.#root}/api/auth/v1/accesstoken`;
    return this.#answer(url, { method: "POST", body: JSON.stringify(body) });
  }

  async #answer(url, options) {
    const response = await fetch(url, { headers: this.#headers, ...options });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  }
}
