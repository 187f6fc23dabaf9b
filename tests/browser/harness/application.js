// The firms' application: where an item leads. It serves one small page, and notes who comes.

import { createServer } from "node:http";

const PAGE = "<!doctype html><html lang=en><title>Case 12</title><h1>Case 12</h1>";

/** The addresses that browsers came to, of all tests of the file. */
export const visits = [];

let page = PAGE;

const server = createServer((request, response) => {
  if (request.url !== "/favicon.ico") visits.push(request.url);
  response.setHeader("Content-Type", "text/html").end(page);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
// It ends with the tests.
server.unref();
server.on("connection", (socket) => socket.unref());

/** Its origin, which every firm of a test registers. */
export const APPLICATION = `http://localhost:${server.address().port}`;

/** Serves something else from now on; its own page, without anything. */
export function serves(html = PAGE) {
  page = html;
}

/** The code that the newest visitor came with. */
export function codeOfVisit() {
  return new URL(visits.at(-1), APPLICATION).searchParams.get("code");
}
