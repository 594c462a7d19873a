import type {
  AccessTokenRequest, CallOptions, Environment, OnToken, Problem, RuleSettings, TokenDetails,
  WasmSource,
} from "./types.js";

/**
 * Loads the module. Call it as often as you like: it is done once. Without a source the module
 * beside this script is loaded. The element and the asynchronous functions call it themselves.
 * @throws {AccessTokenError} with the code `load-failed`; it may be tried again.
 */
export declare function init(source?: WasmSource | PromiseLike<WasmSource>): Promise<void>;

export interface CreateOptions extends CallOptions, RuleSettings {
  /**
   * Called with each token. A token whose answer comes after the time limit, when the promise has
   * been rejected with `unknown-outcome`, can be had in no other way.
   */
  onToken?: OnToken;
}

export interface CreatedToken {
  /** The secret. It can't be read again. */
  token: string;
  details: TokenDetails;
}

/**
 * Creates a token: one request, sent at most once.
 * @throws {AccessTokenError} `invalid-request`, `refused`, `not-sent` or `unknown-outcome`.
 */
export declare function createAccessToken(
  request: AccessTokenRequest & { otp: string },
  options?: CreateOptions,
): Promise<CreatedToken>;

export interface ListOptions extends CallOptions {
  /** Tokens per page, 1 to 200; 100 if left out. */
  limit?: number;
  /** `nextBatchPrevId` of the page before. */
  prevId?: string;
  sort?: "ASC" | "DESC";
}

export interface TokenPage {
  accessTokens: TokenDetails[];
  /** Asks for the next page; absent on the last one. */
  nextBatchPrevId?: string;
}

/** A page of the user's unexpired long-lived tokens. */
export declare function listAccessTokens(options?: ListOptions): Promise<TokenPage>;

/** Revokes a token by its public id. */
export declare function revokeAccessToken(id: string, options?: CallOptions): Promise<TokenDetails>;

/**
 * Every rule that a request breaks; none if it can be sent. A one-time password is checked only
 * where there is one.
 */
export declare function validateRequest(request: AccessTokenRequest, settings?: RuleSettings): Problem[];

/** What a token would be able to do, in sentences that complete "This token will". */
export declare function describe(request: AccessTokenRequest, settings?: RuleSettings): string[];

export interface CodeSettings extends RuleSettings {
  /** Where the API is, as for a call. */
  apiBase?: string;
  /** The path of the tokens' endpoint below it. */
  path?: string;
}

/**
 * The JSON that would be sent for a request, with `{{BITGO_OTP}}` in place of the one-time password.
 * @throws {AccessTokenError} `invalid-request`.
 */
export declare function requestJson(request: AccessTokenRequest, settings?: CodeSettings): string;

/** A language of {@link snippet}. */
export type SnippetLanguage =
  | "http" | "json" | "shell" | "javascript" | "sdk" | "python" | "ruby" | "php" | "go" | "rust";

/**
 * Code that sends a request. It takes the session token from the environment variable
 * `BITGO_SESSION_TOKEN` and the one-time password from `BITGO_OTP`: neither is ever part of it.
 * @throws {AccessTokenError} `invalid-request`.
 */
export declare function snippet(
  language: SnippetLanguage,
  request: AccessTokenRequest,
  settings?: CodeSettings,
): Promise<string>;

export type RiskCode =
  | "everything"
  | "many-scopes"
  | "admin-full"
  | "no-limits"
  | "zero-limits"
  | "all-wallets"
  | "anywhere"
  | "unusable"
  | "never-seen"
  | "wide-blocks"
  | "long-lived"
  | "deprecated"
  | "powerless"
  | "implied"
  | "unused-limits"
  | "unlock-removes-limits";

export interface Risk {
  /** `danger` is what the form has the user confirm. */
  level: "note" | "caution" | "danger";
  code: RiskCode;
  /** What it comes to, in a sentence. */
  message: string;
}

/**
 * What is risky about a token, the gravest first. It keeps nothing from being sent: a program that
 * creates tokens decides for itself.
 */
export declare function assess(request: AccessTokenRequest, settings?: RuleSettings): Risk[];

export interface ScopeInfo {
  name: string;
  /** What it is called in the form. */
  label: string;
  /** What it allows. */
  description: string;
  /** Of a wallet scope: how many wallets it reaches. `wallet` needs ids: `wallet_view:<id>`. */
  breadth: "wallet" | "enterprise" | "all" | null;
  /** BitGo is retiring it. */
  deprecated: boolean;
  /** Refused in production. */
  testOnly: boolean;
}

/** The scopes that the widget knows. */
export declare function scopes(): ScopeInfo[];

export interface CoinInfo {
  ticker: string;
  name: string;
  /** How many decimal places a coin has: 1 coin is 10 to this power base units. */
  decimals: number;
}

/** The coins of an environment that the widget knows. */
export declare function coins(environment: Environment): CoinInfo[];

export interface IpEntry {
  /** As it was written. */
  text: string;
  /** As it is sent; `null` if it breaks a rule. */
  value: string | null;
  /** How many addresses it covers, in decimal digits; `null` if it breaks a rule. */
  addresses: string | null;
  /** What is wrong and what to do. */
  problem: string | null;
}

/** The entries of a pasted list, separated by commas, semicolons or white space. */
export declare function parseIpList(text: string, settings?: RuleSettings): IpEntry[];

export type * from "./types.js";
export { AccessTokenError } from "./types.js";
