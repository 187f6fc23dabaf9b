// A real Chromium, driven by playwright-core: one browser a test file, and a window of its own for each test, with nothing of
// another's cookies, storage or authenticators. It reaches `localhost` alone.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "playwright-core";

/** Without what a browser does at every start, and without a sandbox, which root cannot have. */
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

/** A ceremony's challenge lives for 300 s, and a browser that finds no authenticator waits as long. */
const TIMEOUT_MILLISECONDS = 30_000;

let browser;
after(async () => (await browser)?.close());

/**
 * A test in a window: `story` gets its page. A script's error on a page fails the test; a failed test leaves a picture of
 * its page below the target directory.
 */
export function inBrowser(name, story) {
  test(name, async () => {
    browser ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
    const context = await (await browser).newContext();
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    try {
      await Promise.race([story(page), tooLate()]);
      assert.deepEqual(errors, [], "errors of scripts on the page");
    } catch (error) {
      await picture(page, name);
      throw error;
    } finally {
      await context.close();
    }
  });
}

/** Serves an empty page at another port of `localhost` while `story` runs: another origin, and the same host. */
export async function atAnotherOrigin(story) {
  const server = createServer((_, response) => response.setHeader("Content-Type", "text/html").end("<title>Another</title>"));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    await story(`http://localhost:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function tooLate() {
  await wait(TIMEOUT_MILLISECONDS, undefined, { ref: false });
  assert.fail(`not over within ${TIMEOUT_MILLISECONDS} ms`);
}

async function picture(page, name) {
  const folder = process.env.PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const path = `${folder}/${name.replace(/\W+/g, "-")}.png`;
  // The page may be the very thing that is broken; the test's own error is the one to tell.
  await page.screenshot({ path, timeout: 5_000 }).then(() => console.error(`a picture of the page: ${path}`), () => {});
}
