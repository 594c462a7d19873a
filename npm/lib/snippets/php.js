import { Expression, braced, json, literal, quote } from "./literal.js";

const text = (text) => quote(text, { also: "$", hidden: braced });
const style = {
  ...json,
  text,
  map: ["[", "]"],
  pair: (name, value) => `${text(name)} => ${value}`,
  step: "    ",
  last: ",",
  tight: true,
};
const otp = new Expression('getenv("BITGO_OTP")');

export default {
  id: "php",
  name: "PHP",
  create: ({ url, request }) => `<?php
$body = ${literal({ ...request, otp }, style)};
$context = stream_context_create(["http" => [
    "method" => "POST",
    "header" => [
        "Authorization: Bearer " . getenv("BITGO_SESSION_TOKEN"),
        "Content-Type: application/json",
    ],
    "content" => json_encode($body, JSON_THROW_ON_ERROR),
]]);
$answer = file_get_contents(${text(url)}, false, $context);
if ($answer === false) {
    exit(1);
}
echo json_decode($answer, true)["token"], "\\n";
`,
  use: ({ url }) => `<?php
$context = stream_context_create(["http" => [
    "header" => "Authorization: Bearer " . getenv("BITGO_ACCESS_TOKEN"),
]]);
$answer = file_get_contents(${text(url)}, false, $context);
if ($answer === false) {
    exit(1);
}
print_r(json_decode($answer, true)["session"]);
`,
};
