// A real Chromium, driven by playwright-core: one browser a test file, and a window of its own for each test, with nothing of
// another's cookies, storage or authenticators. It reaches `localhost` alone.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "playwright-core";
import { APPLICATION } from "./application.js";
import { ORIGIN } from "./service.js";

/** Without what a browser does at every start, and without a sandbox, which root cannot have. */
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

/** A ceremony's challenge lives for 300 s, and a browser that finds no authenticator waits as long. */
const TIMEOUT_MILLISECONDS = 30_000;

/** Where a page may load from or lead: to us and, by an item, to the firm's application. Tests have other servers on this host. */
const MAY_ASK = new Set([ORIGIN, ORIGIN.replace("localhost", "127.0.0.1"), APPLICATION]);

let browser;

export function launched() {
  browser ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  return browser;
}

export async function closeBrowser() {
  await (await browser)?.close();
}

/**
 * A test in a window: `story` gets its page. A script's error on a page, something that a Content Security Policy forbids, or a
 * request to another origin fails the test; a failed test leaves a picture of its page below the target directory. `options`:
 * playwright's of a context, `seconds` where it takes longer, and another browser than Chromium (`launched`).
 */
export function inBrowser(name, story, { seconds, launched: another = launched, ...options } = {}) {
  test(name, async () => {
    const { context, page, faults } = await windowed(options, another);
    try {
      await Promise.race([story(page), tooLate(seconds ? seconds * 1_000 : TIMEOUT_MILLISECONDS)]);
      assert.deepEqual(faults, [], "faults of the page");
    } catch (error) {
      await picture(page, name);
      throw error;
    } finally {
      await context.close();
    }
  });
  closesAfterTheTests();
}

let closes = false;

function closesAfterTheTests() {
  if (!closes) after(closeBrowser);
  closes = true;
}

/** A Chromium of its own with a profile, as people have one; else a window is like a private one. It goes with its window. */
async function profiled(options) {
  const profile = await mkdtemp(join(tmpdir(), "countersign-profile-"));
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: FLAGS, ...options });
  context.on("close", () => rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => {}));
  return context;
}

/** A window whose pages are watched: `faults` says what was wrong on any of them. `hasProfile`: see `profiled`. */
export async function windowed({ hasProfile = false, ...options } = {}, browser = launched) {
  const given = { locale: "en-GB", ...options };
  const context = hasProfile ? await profiled(given) : await (await browser()).newContext(given);
  const faults = [];
  // In the browser itself: a page cannot take it back, and no policy of a page is asked.
  await context.exposeBinding("__violated", (_, what) => faults.push(`forbidden by the page's own policy: ${what}`));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      globalThis.__violated(`${event.effectiveDirective} ${event.blockedURI} at ${event.documentURI}`);
    });
  });
  context.on("page", (page) => watch(page, faults));
  const page = await context.newPage();
  return { context, page, faults };
}

function watch(page, faults) {
  page.on("pageerror", (error) => faults.push(`a script's error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && /content security policy/i.test(message.text())) faults.push(message.text());
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^(blob|data|about):$/.test(protocol) || MAY_ASK.has(origin) || page.mayAsk === origin) return;
    faults.push(`a request to another origin: ${request.url()}`);
  });
}

/** Serves an empty page at another port of `localhost` while `story` runs: another origin, and the same host. */
export async function atAnotherOrigin(page, story) {
  const server = createServer((_, response) => response.setHeader("Content-Type", "text/html").end("<title>Another</title>"));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  page.mayAsk = `http://localhost:${server.address().port}`;
  try {
    await story(page.mayAsk);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Presses a button by its value, and is at the page that comes of it. */
export async function press(page, value, within = page) {
  await arriving(page, () => within.locator(`button[name=action][value="${value}"]`).first().click());
}

/** Follows a link by its address's end, or by a locator. */
export async function follow(page, where) {
  const link = typeof where === "string" ? page.locator(`main a[href$="${where}"]`) : where;
  await arriving(page, () => link.first().click());
}

/** Does something that leads to another page, and waits for it. */
export async function arriving(page, deed) {
  const arrived = page.waitForEvent("load");
  await Promise.all([arrived, deed()]);
}

/** Presses a button two times, as quickly as a mouse does, and waits for what comes of it. */
export async function twice(page, button) {
  await arriving(page, () => page.locator(button).first().dblclick({ noWaitAfter: true }));
  await page.waitForLoadState("networkidle");
}

/** Types a code and sends it. */
export async function enter(page, code, value = "verify") {
  await page.locator("input.code").fill(code);
  await press(page, value);
}

/** Signs in on the page that asks for it. */
export async function signInWith(page, loginId, password) {
  if (loginId) await page.locator("[name=login_id]").fill(loginId);
  await page.locator("[name=password]").fill(password);
  await press(page, "sign-in");
}

/** What the page is headed. */
export function heading(page) {
  return page.locator("h1").innerText();
}

/** What the page says went wrong. */
export async function alerted(page) {
  const alerts = await page.locator("main [role=alert]").allInnerTexts();
  return alerts.join(" ").trim();
}

/** What has the focus: its text or its field's name. The focus must be seen. */
export async function focused(page) {
  const { name, isSeen } = await page.evaluate(() => {
    const element = document.activeElement;
    const seen = element.type === "radio" ? element.closest(".choice") : element;
    // A link that can be pressed on all of its row has the outline around the row.
    const has = [getComputedStyle(seen), getComputedStyle(seen, "::after")].find(({ outlineStyle }) => outlineStyle !== "none");
    const { outlineStyle, outlineWidth } = has ?? getComputedStyle(seen);
    const box = seen.getBoundingClientRect();
    return {
      name: element.name || element.textContent.trim().replace(/\s+/g, " "),
      isSeen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && box.top >= 0 && box.bottom <= innerHeight,
    };
  });
  assert.ok(isSeen, `the focus on ${name} is not seen`);
  return name;
}

/** Presses Tab until something has the focus, and says what had it on the way. */
export async function tabTo(page, wanted, limit = 12) {
  const passed = [];
  for (let times = 0; times < limit; times++) {
    await page.keyboard.press("Tab");
    passed.push(await focused(page));
    if (passed.at(-1) === wanted) return passed;
  }
  assert.fail(`${wanted} is not reached: ${passed.join(", ")}`);
}

async function tooLate(milliseconds) {
  await wait(milliseconds, undefined, { ref: false });
  assert.fail(`not over within ${milliseconds} ms`);
}

async function picture(page, name) {
  const folder = process.env.PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const path = `${folder}/${name.replace(/\W+/g, "-")}.png`;
  // The page may be the very thing that is broken; the test's own error is the one to tell.
  await page.screenshot({ path, timeout: 5_000 }).then(() => console.error(`a picture of the page: ${path}`), () => {});
}
