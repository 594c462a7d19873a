// What the entry points share. Field names are those of BitGo's API.

/** BitGo's two environments. Production moves real money. */
export type Environment = "production" | "test";

/** Every scope that the widget knows. The server's list grows: other scopes may be sent too. */
export type Scope =
  | "wallet_view" | "wallet_view_enterprise" | "wallet_view_all"
  | "wallet_spend" | "wallet_spend_enterprise" | "wallet_spend_all"
  | "wallet_edit" | "wallet_edit_enterprise" | "wallet_edit_all"
  | "wallet_manage" | "wallet_manage_enterprise" | "wallet_manage_all"
  | "wallet_approve" | "wallet_approve_enterprise" | "wallet_approve_all"
  | "wallet_freeze" | "wallet_freeze_all"
  | "wallet_stake" | "wallet_stake_all"
  | "wallet_create" | "pending_approval_update"
  | "trade_view" | "trade_trade" | "trade_fix"
  | "enterprise_view_all" | "enterprise_manage_all" | "auditlogs_view_all" | "user_manage"
  | "settlement_network_read" | "settlement_network_write"
  | "openid" | "profile"
  | "portfolio_view" | "crypto_compare" | "metamask_institutional" | "all";

/** A scope as it is sent: a known one, one for a wallet (`wallet_view:<id>`), or a newer one. */
export type ScopeGrant = Scope | `${Scope}:${string}` | (string & {});

/** A limit on single transactions in one coin. Give `txValueLimit` or `maxLimit: true`. */
export interface SpendingLimit {
  /** The coin's ticker, such as `btc` or, in the test environment, `tbtc`. */
  coin: string;
  /** In base units (satoshi, wei …), as a string of digits or a safe integer. */
  txValueLimit?: string | number | bigint;
  /** The largest limit there is. */
  maxLimit?: boolean;
  /** Needed for a limit of zero, which refuses every withdrawal. Never sent. */
  zeroConfirmed?: boolean;
}

/** One limit for every ERC-20 token. */
export interface Erc20Limit {
  enabled: boolean;
  txValueLimit?: string | number | bigint;
  maxLimit?: boolean;
  zeroConfirmed?: boolean;
}

/** The request of the API that creates a token. */
export interface AccessTokenRequest {
  label: string;
  /** 6 or 7 digits from an authenticator, or 44 characters of a hardware key. Works once. */
  otp?: string;
  /** Seconds from creation, at most ten years (315,360,000). May be left out only with a template. */
  duration?: number;
  scope?: readonly ScopeGrant[];
  admin?: boolean;
  /** `read` is assumed and sent if it is left out; BitGo itself would assume `full`. */
  adminScope?: "read" | "full";
  /** IPv4 addresses or CIDR blocks from /24 to /32. */
  ipRestrict?: readonly string[] | null;
  enterprise?: string;
  spendingLimits?: readonly SpendingLimit[];
  allErc20TokensLimit?: Erc20Limit;
  /**
   * A stored template, which supplies what is left out. An empty list, `admin: false` and `enabled: false` are sent
   * with it: they say that there is none, whatever the template has.
   */
  accessTokenTemplateId?: string;
  permittedEnterprises?: readonly string[];
  permittedWallets?: readonly string[];
}

/** A limit of a form's preset: without an amount, its user enters one; that zero is meant, its user confirms. */
export type LimitPart = Omit<SpendingLimit, "zeroConfirmed">;
export type Erc20Part = Omit<Erc20Limit, "zeroConfirmed">;

/**
 * Any fields of a request but the one-time password. A bare `wallet_spend` leaves the wallets to the user. What needs
 * a confirmation is confirmed by the user all the same.
 */
export type Preset = Partial<Omit<AccessTokenRequest, "otp" | "spendingLimits" | "allErc20TokensLimit">> & {
  spendingLimits?: readonly LimitPart[];
  allErc20TokensLimit?: Erc20Part;
};

/** A rule that a request breaks. */
export interface Problem {
  /** The API's name for the field, such as `label`, `ipRestrict[2]`, `spendingLimits[0].txValueLimit`. */
  field: string;
  /** What is wrong and what to do, in words. */
  message: string;
}

/** What the server says of a token. Never the token itself. */
export interface TokenDetails {
  id: string | null;
  label: string | null;
  scope: string[];
  /** ISO 8601. */
  created: string | null;
  /** ISO 8601. */
  expires: string | null;
  ipRestrict: string[];
  enterprise: string | null;
}

/** What a refusal is about. */
export type RefusalReason =
  | "otp" | "scope" | "ipRestrict" | "label" | "duration" | "spendingLimits" | "enterprise"
  | "accessTokenTemplateId" | "session" | "session-address" | "not-allowed" | "not-found"
  | "too-many-requests" | "other";

/** Why nothing was sent. */
export type NotSentReason = "offline" | "credential" | "request";

/** Why it can't be told whether a token was made. */
export type DoubtCause =
  | "no-answer" | "timed-out" | "status" | "unreadable" | "no-token" | "encrypted" | "page-left" | "stopped";

/** Something with an id that the user may choose instead of typing the id. */
export interface Choice {
  /** 32 lower-case hexadecimal characters. */
  id: string;
  /** The name that the user knows it by. */
  label: string;
  /** More to tell it from others, such as a wallet's coin. */
  note?: string;
}

/** A list, or a function that finds what fits the words typed so far (none at first). */
export type Choices =
  | readonly Choice[]
  | ((query: string) => readonly Choice[] | PromiseLike<readonly Choice[]>);

/** Sends a request in place of `fetch` and gives its answer; a rejection means that the outcome is unknown. */
export type Transport = (request: Request) => Response | PromiseLike<Response>;

/** The session token, or a function that is asked for it each time a request is about to be sent. */
export type Bearer = string | (() => string | PromiseLike<string>);

/** For a proxy on the page's own origin that knows the user by a cookie. */
export interface CookieMode {
  /** The header that the proxy expects against cross-site request forgery. */
  csrfHeader?: string;
  /** Its value, or a function that is asked for it at each request; `1` if left out. */
  csrfToken?: string | (() => string | PromiseLike<string>);
}

/** Where the API is and how it is called. */
export interface CallOptions {
  /** `production` if left out. */
  environment?: Environment;
  /** `https://…`, or a path on the page's own origin such as `/bitgo`. BitGo's own address if left out. */
  apiBase?: string;
  /** The path of the tokens' endpoint below it; `/api/v2/user/accesstoken` if left out. */
  path?: string;
  bearer?: Bearer;
  /** Sends the origin's cookies and no `Authorization`; `apiBase` must be on the page's own origin. */
  cookies?: boolean | CookieMode;
  transport?: Transport;
  /** Milliseconds to wait for an answer, 1,000 to 600,000; 30,000 if left out. */
  timeout?: number;
}

/** Which rules hold. */
export interface RuleSettings {
  /** `production` if left out. */
  environment?: Environment;
  /** BitGo has granted an exception from the rule that production tokens need an address restriction. */
  ipException?: boolean;
  /** IPv6 addresses may be entered, which BitGo does not document for tokens. */
  ipv6?: boolean;
  /**
   * What may be asked for, and which answers are given. Answers that it gives can be left out of a request. A plain
   * object: what is inherited, and `null`, are refused.
   */
  policy?: Policy;
  /** Own wording of any text, by its name. */
  messages?: Messages;
  /**
   * The language, as in HTML's `lang`. The form has its texts in English, German, French, Spanish, Japanese and Arabic;
   * the functions without a form have theirs in English but for `messages`.
   */
  lang?: string;
}

/** Takes over a new token. If it throws or rejects, the token is shown after all. */
export type OnToken = (secret: string, details: TokenDetails) => void | PromiseLike<void>;

/** What the form can be told, as properties of the element or as options of `mount`. */
export interface AccessTokenFormOptions extends CallOptions, RuleSettings {
  /**
   * What a form starts with; the user may change it. Set before the element is shown: later it holds for the next form.
   */
  preset?: Preset;
  /** Presets of your own, which the form offers before its own ones. */
  presets?: readonly NamedPreset[];
  /** Whether the form offers the presets that every form has; `true` if left out. */
  builtInPresets?: boolean;
  /**
   * The key under which the page's fragment may fill in the form: with `token`, `#token={"label":"Payouts"}`, as
   * JSON that is percent-encoded. Needs a policy that bounds scopes and admin permissions: a link can ask for nothing
   * that the policy does not allow.
   */
  prefill?: string;
  onToken?: OnToken;
  /** Whether the user sees the token too (`once`, the default) or only `onToken` gets it (`never`). */
  reveal?: "once" | "never";
  wallets?: Choices;
  enterprises?: Choices;
  templates?: Choices;
  dir?: "ltr" | "rtl" | "auto";
  /** As the system has it if left out. */
  theme?: "light" | "dark";
}

/** Own wording of texts. Places such as `{0}` and `{0|one|many}` are filled as in the original. */
export type Messages = { readonly [Name in MessageName]?: string };

import type { MessageName } from "./message-names.js";
import type { NamedPreset, Policy } from "./policy.js";
export type { MessageName };
export type { NamedPreset, Policy, PolicyField } from "./policy.js";

/**
 * Where the WebAssembly module comes from: an address, an answer, its bytes, or a
 * `WebAssembly.Module`, which is any object to TypeScript and has no name in Node's types.
 */
export type WasmSource = string | URL | Response | ArrayBuffer | ArrayBufferView | object;

/** An error of this package. */
export declare class AccessTokenError extends Error {
  readonly name: "AccessTokenError";
  readonly code:
    /** No such option; `option` names it. */
    | "unknown-option"
    /** Of another type than the option takes. */
    | "option-type"
    /** A value that the option can't take. */
    | "option-value"
    /** Called before `init()` was done. */
    | "not-initialized"
    /** The WebAssembly module could not be loaded or started. */
    | "load-failed"
    /** The request breaks rules; `problems` lists them. Nothing was sent. */
    | "invalid-request"
    /** The server made no token; `reason`, `status` and `requestId` say why. */
    | "refused"
    /** Nothing was sent; `reason` says why. */
    | "not-sent"
    /** It can't be told what the server did; `cause` says why. Look before trying again. */
    | "unknown-outcome"
    /** The widget stopped because of an error of its own. */
    | "stopped";
  readonly option?: string;
  readonly problems?: readonly Problem[];
  readonly reason?: RefusalReason | NotSentReason;
  readonly cause?: DoubtCause | unknown;
  readonly status?: number | null;
  readonly requestId?: string | null;
}
