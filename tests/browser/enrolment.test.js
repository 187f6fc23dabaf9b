// A second step on our own pages (D5): set up when a policy asks for it, then asked for.

import assert from "node:assert/strict";
import { Authenticator, PASSKEY, SECURITY_KEY } from "./harness/authenticator.js";
import { arriving, enter, heading, inBrowser, press, signInWith } from "./harness/browser.js";
import { Firm, PASSWORD, appCode, lastCode, later } from "./harness/service.js";

async function atEnrolment(page, ...methods) {
  const firm = await Firm.create();
  await firm.enableMfa(...methods);
  const number = `+336123${String(Math.trunc(Math.random() * 1e5)).padStart(5, "0")}`;
  const person = await firm.person({ phone: number, country: "FR" });
  await page.goto(`${firm.pages}/sign-in`);
  await signInWith(page, person.loginId, PASSWORD);
  return person;
}

async function signOut(page) {
  await arriving(page, () => page.getByRole("button", { name: "Sign out", exact: true }).click());
}

function useKey(page) {
  return arriving(page, () => page.locator("form[data-webauthn] button.primary").click());
}

inBrowser("an authenticator app is set up, its recovery codes are kept, and it signs in", async (page) => {
  const person = await atEnrolment(page, "totp", "webauthn");
  await arriving(page, () => page.getByRole("button", { name: "Authenticator app", exact: true }).click());
  const secret = await page.locator("#secret").getAttribute("data-copy");
  assert.equal((await page.locator("#secret").innerText()).replace(/\s/g, ""), secret);
  await enter(page, await appCode(secret), "confirm");
  const codes = await page.locator("#codes li").allInnerTexts();
  assert.equal(codes.length, 10);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const chunks = await (await (await download).createReadStream()).toArray();
  assert.ok(codes.every((code) => Buffer.concat(chunks).toString().includes(code)), "the file has every code");
  await press(page, "kept");
  assert.equal(await heading(page), "Your account");

  await signOut(page);
  await later(60);
  await signInWith(page, person.loginId, PASSWORD);
  await enter(page, await appCode(secret));
  assert.equal(await heading(page), "Your account");
  await page.goBack();
  await page.goBack();
  await page.reload();
  assert.equal(await page.locator("#codes").count(), 0, "recovery codes are shown once");

  await signOut(page);
  await signInWith(page, person.loginId, PASSWORD);
  await arriving(page, () => page.getByRole("link", { name: "Recovery code" }).click());
  await page.locator("[name=recovery_code]").fill(codes[0].toUpperCase().replaceAll("-", " "));
  await press(page, "verify");
  assert.equal(await heading(page), "Your account");
}, { seconds: 60, acceptDownloads: true });

for (const [what, options] of [["a security key", SECURITY_KEY], ["a passkey", PASSKEY]]) {
  inBrowser(`${what} is set up and signs in`, async (page) => {
    await Authenticator.plugged(page, options);
    const person = await atEnrolment(page, "totp", "webauthn");
    await arriving(page, () => page.getByRole("button", { name: "Security key", exact: true }).click());
    await useKey(page);
    await press(page, "kept");
    await signOut(page);
    await signInWith(page, person.loginId, PASSWORD);
    await useKey(page);
    assert.equal(await heading(page), "Your account");
  });
}

inBrowser("a key that does not answer says so on the page, and can be tried again", async (page) => {
  const key = await Authenticator.plugged(page, PASSKEY);
  const person = await atEnrolment(page, "webauthn");
  await press(page, "webauthn");
  await useKey(page);
  await press(page, "kept");
  await signOut(page);
  await signInWith(page, person.loginId, PASSWORD);
  await key.verifies(false);
  await page.locator("form[data-webauthn] button.primary").click();
  await page.locator(".alert-place:not(:empty)").waitFor();
  await key.verifies(true);
  await useKey(page);
  assert.equal(await heading(page), "Your account");
});

inBrowser("a number is set up and signs in", async (page) => {
  const person = await atEnrolment(page, "sms");
  await press(page, "sms");
  await enter(page, await lastCode(person.phone), "confirm");
  await press(page, "kept");
  await signOut(page);
  await later(60);
  await signInWith(page, person.loginId, PASSWORD);
  await press(page, "challenge");
  await enter(page, await lastCode(person.phone, 2));
  assert.equal(await heading(page), "Your account");
});

inBrowser("a device that is trusted is asked for the password alone, until it is not any more", async (page) => {
  const firm = await Firm.create();
  await firm.policy({ methods: ["totp"], remember_device_days: 30 });
  const person = await firm.person();
  const { secret } = await person.withApp();
  await later(60);
  await page.goto(`${firm.pages}/sign-in`);
  await signInWith(page, person.loginId, PASSWORD);
  await page.locator("[name=remember]").check();
  await enter(page, await appCode(secret));
  await signOut(page);
  await signInWith(page, person.loginId, PASSWORD);
  assert.equal(await heading(page), "Your account");
  await press(page, "forget-device");
  await signOut(page);
  await signInWith(page, person.loginId, PASSWORD);
  assert.equal(await page.locator("input.code").count(), 1);
});
