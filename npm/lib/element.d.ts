import type {
  AccessTokenFormOptions, DoubtCause, NotSentReason, RefusalReason, TokenDetails,
} from "./types.js";

/** Detail of `access-token-failed`. */
export type FailedDetail =
  | { reason: RefusalReason; status: number; requestId: string | null }
  | { reason: NotSentReason }
  /** The form itself could not be shown: not loaded, stopped, or told what it can't use. */
  | { reason: "load" | "stopped" | "option-value" };

/** Detail of `access-token-unknown`: a token may exist that nobody has seen. */
export interface UnknownDetail {
  label: string | null;
  cause: DoubtCause;
  status: number | null;
  requestId: string | null;
}

/** Detail of `access-token-dismissed`: the token is no longer shown. */
export interface DismissedDetail {
  /** The user said that it is saved, or `onToken` has taken it over. */
  acknowledged: boolean;
  id: string | null;
}

/** The element's events. They bubble, leave shadow roots, and never carry a secret. */
export interface AccessTokenFormEventMap {
  "access-token-created": CustomEvent<TokenDetails>;
  "access-token-failed": CustomEvent<FailedDetail>;
  "access-token-unknown": CustomEvent<UnknownDetail>;
  "access-token-dismissed": CustomEvent<DismissedDetail>;
}

type Properties = Omit<AccessTokenFormOptions, "lang" | "dir">;

/** `<access-token-form>`. Every option is a property; the simple ones are attributes too. */
export interface AccessTokenFormElement extends HTMLElement, Properties {
  /** Moves the focus to the first field. */
  focus(options?: FocusOptions): void;
  addEventListener<Name extends keyof AccessTokenFormEventMap>(
    type: Name,
    listener: (this: AccessTokenFormElement, event: AccessTokenFormEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: AccessTokenFormElement, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** A form that `mount` made. */
export interface MountedForm {
  readonly element: AccessTokenFormElement;
  /** Sets these options and leaves the others; `undefined` takes one back. */
  update(options: AccessTokenFormOptions): void;
  /** Takes the form out of the page. */
  destroy(): void;
}

/**
 * Defines the element, as `<access-token-form>` unless told otherwise. Doing so twice changes
 * nothing. On a server, where there are no elements, it does nothing.
 */
export declare function defineAccessTokenForm(tag?: string): void;

/**
 * Puts a form into an element, named by itself or by a selector.
 * @throws {AccessTokenError} at once, for an option that is unknown or of a wrong type.
 */
export declare function mount(target: Element | string, options?: AccessTokenFormOptions): MountedForm;

export type * from "./types.js";
export { AccessTokenError } from "./types.js";
export { init } from "./headless.js";

declare global {
  interface HTMLElementTagNameMap {
    "access-token-form": AccessTokenFormElement;
  }
  interface HTMLElementEventMap extends AccessTokenFormEventMap {}
}
