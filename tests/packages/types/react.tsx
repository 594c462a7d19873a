// The element in JSX.
import "access-token-widget/react";
import type { AccessTokenFormElement } from "access-token-widget";
import { useRef } from "react";

export function Tokens() {
  const form = useRef<AccessTokenFormElement>(null);
  return (
    <access-token-form
      ref={form}
      className="tokens"
      environment="test"
      apiBase="/bitgo"
      ipv6
      bearer={async () => "session"}
      onaccess-token-created={({ detail }) => detail.label satisfies string | null}
      onaccess-token-unknown={({ detail }) => detail.cause satisfies string}
    />
  );
}

export const attributes = <access-token-form environment="test" api-base="/bitgo" lang="de" />;
// @ts-expect-error: one of two words.
export const environment = <access-token-form environment="staging" />;
// @ts-expect-error: no such option.
export const option = <access-token-form apiUrl="/bitgo" />;
// @ts-expect-error: the event has other details.
export const event = <access-token-form onaccess-token-created={({ detail }) => detail.reason} />;
// @ts-expect-error: React would listen to an event `Token`.
export const secret = <access-token-form onToken={() => {}} />;
