const api = process.env.API ?? "http://127.0.0.1:8080";

export default {
  // The browser calls this origin, and the server passes it on: BitGo publishes no CORS policy.
  rewrites: async () => [{ source: "/api/:path*", destination: `${api}/api/:path*` }],
};
