// A real Firefox (Debian's ESR), by the same playwright-core: it drives Mozilla's own builds by WebDriver BiDi, as the channel
// "moz-firefox". Of the browsers that there are, it alone takes a push service of one's own: local mode's, so that a push goes all
// its way without leaving the machine.

import { after } from "node:test";
import { firefox } from "playwright-core";
import { inBrowser } from "./browser.js";
import { ORIGIN } from "./service.js";

const PREFERENCES = {
  "dom.push.serverURL": `${ORIGIN.replace("http:", "ws:")}/_push/socket`,
  "dom.push.testing.allowInsecureServerURL": true,
  // Off in every Firefox that a program drives.
  "dom.push.connection.enabled": true,
  // Nobody is there to allow it.
  "permissions.default.desktop-notification": 1,
  // Firefox's own notifications: a desktop's need one that takes them.
  "alerts.useSystemBackend": false,
  // Whatever else it wants of the network at its start ends at a proxy that is not there.
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 1,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 1,
  "network.proxy.no_proxies_on": "localhost, 127.0.0.1",
};

let browser;

function launched() {
  browser ??= firefox.launch({
    channel: "moz-firefox", executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr", firefoxUserPrefs: PREFERENCES,
  });
  return browser;
}

/** A test in a window of Firefox, otherwise like `inBrowser`. */
export function inFirefox(name, story, options) {
  inBrowser(name, story, { launched, ...options });
  closesAfterTheTests();
}

let closes = false;

function closesAfterTheTests() {
  if (!closes) after(async () => (await browser)?.close());
  closes = true;
}

/** What notifications of a page's worker are shown, by its scope. Asked on any page of the same origin. */
export function notifications(page, scope) {
  return page.evaluate(async (scope) => {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    return (await registration.getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }));
  }, scope);
}

/** The notifications once there are so many. */
export async function notified(page, scope, count = 1) {
  for (;;) {
    const shown = await notifications(page, scope);
    if (shown.length >= count) return shown;
    await page.waitForTimeout(50);
  }
}
