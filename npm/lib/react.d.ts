// Types only: `import "access-token-widget/react"` makes `<access-token-form>` known to JSX.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type {
  AccessTokenFormElement, AccessTokenFormEventMap, AccessTokenFormOptions,
} from "./element.js";

/** React listens to an event of a custom element by `on` and its exact name. */
type Listeners = {
  [Name in keyof AccessTokenFormEventMap as `on${Name}`]?: (event: AccessTokenFormEventMap[Name]) => void;
};

/** The options that can be attributes, which are all that a server can render. */
interface Attributes {
  "api-base"?: string;
  "ip-exception"?: boolean;
}

/** React takes `onToken` for a listener; set it by a ref. */
type Properties = Omit<AccessTokenFormOptions, "lang" | "dir" | "onToken">;

export type AccessTokenFormProps =
  & DetailedHTMLProps<HTMLAttributes<AccessTokenFormElement>, AccessTokenFormElement>
  & Properties & Attributes & Listeners;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "access-token-form": AccessTokenFormProps;
    }
  }
}
