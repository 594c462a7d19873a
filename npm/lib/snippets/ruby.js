import { Expression, json, literal, quote } from "./literal.js";

const text = (text) => quote(text, { also: "#" });
const style = { ...json, text, pair: (name, value) => `${name}: ${value}`, last: "," };
const otp = new Expression('ENV.fetch("BITGO_OTP")');

export default {
  id: "ruby",
  name: "Ruby",
  create: ({ url, request }) => `require "json"
require "net/http"

body = ${literal({ ...request, otp }, style)}
response = Net::HTTP.post(
  URI(${text(url)}),
  JSON.generate(body),
  "Authorization" => "Bearer " + ENV.fetch("BITGO_SESSION_TOKEN"),
  "Content-Type" => "application/json",
)
abort response.body unless response.is_a?(Net::HTTPSuccess)
puts JSON.parse(response.body)["token"]
`,
  use: ({ url }) => `require "json"
require "net/http"

response = Net::HTTP.get_response(
  URI(${text(url)}),
  "Authorization" => "Bearer " + ENV.fetch("BITGO_ACCESS_TOKEN"),
)
abort response.body unless response.is_a?(Net::HTTPSuccess)
puts JSON.parse(response.body)["session"]
`,
};
