import "access-token-widget/define";
import "access-token-widget/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";

function AccessTokens() {
  const [created, setCreated] = useState<string | null>("nothing yet");
  return (
    <>
      <access-token-form
        environment="test"
        apiBase="/"
        onaccess-token-created={({ detail }) => setCreated(detail.id)}
      />
      <p>Created: <output id="created">{created}</output></p>
    </>
  );
}

createRoot(document.querySelector("#root")!).render(<AccessTokens />);
