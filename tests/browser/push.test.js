// A device that is asked, with scripts: the page that waits looks for news and goes on by itself. `tests/src/pages_push.rs` has
// the same without scripts.

import assert from "node:assert/strict";
import { arriving, enter, heading, inBrowser, press, signInWith } from "./harness/browser.js";
import { Device } from "./harness/device.js";
import { Firm, PASSWORD, appCode, later } from "./harness/service.js";

const number = (page) => page.locator(".prompt-number > :first-child").textContent();

/** Somebody with a paired device, at the page that waits for it. */
async function asked(page, policy = {}) {
  const firm = await Firm.create();
  await firm.policy({ methods: ["push"], ...policy });
  const person = await firm.person();
  await page.goto(`${firm.pages}/sign-in`);
  await signInWith(page, person.loginId, PASSWORD);
  await press(page, "push");
  const device = await Device.paired(await page.locator(".pairing-code").textContent());
  await enter(page, await appCode(device.secret), "confirm");
  await press(page, "kept");
  await signOut(page);
  await later(60);
  await signInWith(page, person.loginId, PASSWORD);
  await press(page, "challenge");
  return { firm, person, device };
}

async function signOut(page) {
  await arriving(page, () => page.getByRole("button", { name: "Sign out", exact: true }).click());
}

/** What the page asks of us while something is done. */
async function sentDuring(page, deed) {
  const sent = [];
  const note = (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname.split("/").slice(3).join("/")}`);
  page.on("request", note);
  await deed();
  page.off("request", note);
  return sent;
}

inBrowser("once the device has approved, the page goes on by itself; until then it only asks", async (page) => {
  const { device } = await asked(page);
  const typed = await number(page);
  assert.equal(await heading(page), "Type this number on your device");
  const sent = await sentDuring(page, () => page.waitForTimeout(5_000));
  assert.deepEqual([...new Set(sent)], ["GET sign-in/prompt"]);
  assert.ok(sent.length >= 2 && sent.length <= 3, `every 2 s: ${sent}`);
  await arriving(page, () => device.approve(typed));
  assert.equal(await heading(page), "Your account");
}, { seconds: 60 });

inBrowser("what is chosen while the page waits goes with the approval", async (page) => {
  const { person, device } = await asked(page, { remember_device_days: 30 });
  await page.locator("[name=remember]").check();
  const typed = await number(page);
  await arriving(page, () => device.approve(typed));
  assert.equal(await heading(page), "Your account");
  await signOut(page);
  await signInWith(page, person.loginId, PASSWORD);
  assert.equal(await heading(page), "Your account", "it is trusted");
}, { seconds: 60 });

inBrowser("a denial, and the end of the time, are shown without a press", async (page) => {
  const { device } = await asked(page);
  await arriving(page, () => device.deny());
  assert.equal(await heading(page), "Approve on your device");
  assert.match(await page.locator(".notice").innerText(), /denied on your device/);
  await press(page, "challenge");
  assert.ok(await page.getByRole("button", { name: "Send again" }).isDisabled());
  await arriving(page, () => later(61));
  assert.match(await page.locator(".notice").innerText(), /Nobody answered/);
  const sent = await sentDuring(page, () => page.waitForTimeout(3_000));
  assert.deepEqual(sent, [], "nothing waits any more");
}, { seconds: 60 });

inBrowser("an approved sign-in that is opened again waits for a press", async (page) => {
  const { firm, device } = await asked(page);
  const typed = await number(page);
  await page.goto("about:blank");
  await device.approve(typed);
  await page.goto(`${firm.pages}/sign-in`);
  assert.equal(await heading(page), "Approved");
  assert.deepEqual(await sentDuring(page, () => page.waitForTimeout(3_000)), []);
  await press(page, "approved");
  assert.equal(await heading(page), "Your account");
}, { seconds: 60 });

inBrowser("the number is read digit by digit and copied as one", async (page) => {
  await asked(page);
  const typed = await number(page);
  const shown = page.locator(".prompt-number");
  assert.match(typed, /^\d{3}$/);
  assert.match(await shown.ariaSnapshot(), new RegExp([...typed].join(" ")));
  const selected = await shown.evaluate((element) => {
    getSelection().selectAllChildren(element);
    return getSelection().toString().trim();
  });
  assert.equal(selected, typed);
}, { seconds: 60 });
