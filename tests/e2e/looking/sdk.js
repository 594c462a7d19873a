// As much of BitGo's SDK as the transport uses.
const [session] = arguments;
const call = async (url, options) => {
  const headers = { authorization: `Bearer ${session}`, "content-type": "application/json" };
  const answer = await fetch(url, { headers, ...options });
  const result = await answer.json();
  if (!answer.ok) throw Object.assign(new Error("refused"), { status: answer.status, result });
  return result;
};
const bitgo = {
  addAccessToken: (body) => call("/api/v2/user/accesstoken", { method: "POST", body: JSON.stringify(body) }),
  get: (url) => ({ result: () => call(url) }),
  del: (url) => ({ result: () => call(url, { method: "DELETE" }) }),
};
