import { Expression, braced, json, literal, quote } from "./literal.js";

const text = (text) => quote(text, { hidden: braced });
const style = { ...json, text, step: "    ", last: "," };
const otp = new Expression('env::var("BITGO_OTP")?');

const program = (uses, before, call, token, last) => `// cargo add serde_json && cargo add ureq --features json
use std::env;

use serde_json::${uses};

fn main() -> Result<(), Box<dyn std::error::Error>> {
${before}    let token = env::var("${token}")?;
    let answer: Value = ureq::${call}
        .body_mut()
        .read_json()?;
    println!("{}", ${last});
    Ok(())
}
`;

export default {
  id: "rust",
  name: "Rust",
  create: ({ url, request }) => {
    const body = `    let body = json!(${literal({ ...request, otp }, style, "    ")});\n`;
    const call = `post(${text(url)})
        .header("Authorization", format!("Bearer {token}"))
        .send_json(&body)?`;
    const last = 'answer["token"].as_str().unwrap_or_default()';
    return program("{Value, json}", body, call, "BITGO_SESSION_TOKEN", last);
  },
  use: ({ url }) => {
    const call = `get(${text(url)})
        .header("Authorization", format!("Bearer {token}"))
        .call()?`;
    return program("Value", "", call, "BITGO_ACCESS_TOKEN", 'answer["session"]');
  },
};
