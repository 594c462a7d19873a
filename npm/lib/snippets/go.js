import { Expression, json, literal, quote } from "./literal.js";

const style = {
  ...json,
  list: ["[]any{", "}"],
  map: ["map[string]any{", "}"],
  step: "\t",
  last: ",",
  tight: true,
};
const otp = new Expression('os.Getenv("BITGO_OTP")');

const program = (imports, before, make, token, headers, field, type) => `package main

import (
${imports.map((name) => `\t"${name}"\n`).join("")})

func main() {
${before}	request, err := http.NewRequest(${make})
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+os.Getenv("${token}"))
${headers}	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		log.Fatal(response.Status)
	}
	var answer struct{ ${field} ${type} }
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		log.Fatal(err)
	}
	fmt.Println(answer.${field})
}
`;

const IMPORTS = ["encoding/json", "fmt", "log", "net/http", "os"];

export default {
  id: "go",
  name: "Go",
  create: ({ url, request }) => {
    const marshal = `	body, err := json.Marshal(${literal({ ...request, otp }, style, "\t")})
	if err != nil {
		log.Fatal(err)
	}
`;
    const make = `"POST", ${quote(url)}, bytes.NewReader(body)`;
    const type = '\trequest.Header.Set("Content-Type", "application/json")\n';
    return program(["bytes", ...IMPORTS], marshal, make, "BITGO_SESSION_TOKEN", type, "Token", "string");
  },
  use: ({ url }) => program(IMPORTS, "", `"GET", ${quote(url)}, nil`, "BITGO_ACCESS_TOKEN", "", "Session", "map[string]any"),
};
