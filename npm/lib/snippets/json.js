import { json, literal } from "./literal.js";

/** The request by itself, as the form takes it again. */
export default {
  id: "json",
  name: "JSON",
  create: ({ request }) => `${literal(request, json)}\n`,
};
