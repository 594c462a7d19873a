// What a host decides about the tokens that are made in its form. Field names are those of BitGo's API.
import type { Erc20Part, LimitPart, Preset, Scope, ScopeGrant } from "./types.js";

/** A field of a request that a policy can decide about. */
export type PolicyField =
  | "label" | "duration" | "scope" | "admin" | "ipRestrict" | "enterprise" | "spendingLimits"
  | "allErc20TokensLimit" | "accessTokenTemplateId" | "permittedEnterprises" | "permittedWallets";

interface Decision<Value> {
  /** What the field starts with. */
  preset?: Value;
  /**
   * The answer is the preset, or that there is none; it is shown and nobody can change it. Without a preset it is what
   * the template has, if that is locked too.
   */
  locked?: boolean;
}

/**
 * What a host has decided. Nothing that goes beyond it is sent, neither by the form nor by the functions without a
 * form. A policy that contradicts itself is refused with the reason.
 */
export interface Policy {
  /** Who decided, by a name that the user knows. */
  name?: string;
  /** The only fields that the user fills in: every other one is locked. */
  fields?: readonly PolicyField[];
  label?: Decision<string> & {
    /** What labels look like; `*` stands for words of the user's own: `Acme *`. */
    pattern?: string;
  };
  duration?: Decision<number> & {
    /** The longest lifetime, in seconds. A form does not start with a longer one. */
    max?: number;
  };
  scope?: Decision<readonly ScopeGrant[]> & {
    /** The only scopes that can be asked for, at least one. `wallet_view` stands for every wallet. */
    allowed?: readonly (Scope | (string & {}))[];
    /** Scopes that every token has. */
    required?: readonly Scope[];
  };
  admin?: Decision<"none" | "read" | "full"> & {
    /** The most that a token may do as admin. */
    max?: "none" | "read" | "full";
  };
  ipRestrict?: Decision<readonly string[]> & { required?: boolean };
  /** With `allowed`, a request that names a template must name an enterprise too. */
  enterprise?: Decision<string> & { required?: boolean; allowed?: readonly string[] };
  spendingLimits?: Decision<readonly LimitPart[]> & {
    /** At least one limit with an amount is needed: the largest there is limits nothing. */
    required?: boolean;
    /** The only coins that limits can be for, at least one. */
    coins?: readonly string[];
    /** The largest limit of a coin and its Go Account, in base units. */
    max?: readonly { coin: string; txValueLimit: string | number | bigint }[];
  };
  /**
   * Where limits are for some coins only, or a coin that may be a token is capped, there is none unless its own `max`
   * is given: it would reach every token.
   */
  allErc20TokensLimit?: Decision<Erc20Part> & { required?: boolean; max?: string | number | bigint };
  /** Locked under a policy unless mentioned: a template can bring what the policy does not allow. */
  accessTokenTemplateId?: Decision<string> & { required?: boolean };
  /**
   * With `allowed`, which only one of the two can have, a token must be kept to some of these. Enterprises and wallets are one answer: locking, leaving
   * open or requiring one of them does the same to the other.
   */
  permittedEnterprises?: Decision<readonly string[]> & { required?: boolean; allowed?: readonly string[] };
  /** With `allowed`, a token must be kept to some of these, and its scopes can name no others. */
  permittedWallets?: Decision<readonly string[]> & { required?: boolean; allowed?: readonly string[] };
}

/** A preset that the user can choose. What it does not mention stays as it is. */
export interface NamedPreset {
  name: string;
  /** What it is for, in a few words. */
  hint?: string;
  request: Preset;
}
