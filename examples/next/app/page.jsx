import { AccessTokens } from "./access-tokens.jsx";

export default function Page() {
  return (
    <main>
      <h1>API access</h1>
      <AccessTokens />
    </main>
  );
}
