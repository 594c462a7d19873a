"use client";

import { mount } from "access-token-widget";
import { useEffect, useRef, useState } from "react";

// Not `<access-token-form>` in JSX: on an element that its server has rendered, React sets
// neither the properties nor the listeners of a custom element.
export function AccessTokens() {
  const place = useRef(null);
  const [created, setCreated] = useState("nothing yet");

  useEffect(() => {
    const form = mount(place.current, { environment: "test", apiBase: "/" });
    form.element.addEventListener("access-token-created", ({ detail }) => setCreated(detail.id));
    return () => form.destroy();
  }, []);

  return (
    <>
      <div ref={place} />
      <p>Created: <output id="created">{created}</output></p>
    </>
  );
}
