// What people do with a browser: back, reload, two tabs, a press too many, a page that was left open.

import assert from "node:assert/strict";
import { alerted, arriving, enter, heading, inBrowser, press, signInWith, twice } from "./harness/browser.js";
import { Firm, PASSWORD, lastCode, later, message, messages, phone } from "./harness/service.js";

async function atCode(page, firm) {
  const sent = await firm.link();
  await message(sent.recipient.email);
  await page.goto(sent.url);
  await press(page, "send");
  return sent;
}

async function signedIn(page, firm) {
  const person = await firm.person();
  await page.goto(`${firm.pages}/sign-in`);
  await signInWith(page, person.loginId, PASSWORD);
  return person;
}

inBrowser("a reload sends nothing again and says an error once", async (page) => {
  const sent = await atCode(page, await Firm.create());
  await page.reload();
  await page.reload();
  assert.equal((await messages(sent.recipient.phone)).length, 1);
  await enter(page, "12345");
  assert.notEqual(await alerted(page), "");
  await page.reload();
  assert.equal(await alerted(page), "");
});

inBrowser("back from the code and forward again: nothing is sent, and the code still serves", async (page) => {
  const firm = await Firm.create();
  const sent = await atCode(page, firm);
  await page.goBack().catch(() => {});
  await page.goto(sent.url);
  await enter(page, await lastCode(sent.recipient.phone));
  assert.equal(await firm.linkStatus(sent), "verified");
  await page.goBack();
  await page.goto(sent.url);
  assert.equal(await page.locator("[name=new_password]").count(), 1);
  assert.equal((await messages(sent.recipient.phone)).length, 1);
});

inBrowser("two tabs of a link send one message within its interval, and the older tab's code serves", async (page) => {
  const firm = await Firm.create();
  const sent = await firm.link();
  await message(sent.recipient.email);
  const other = await page.context().newPage();
  await other.goto(sent.url);
  await page.goto(sent.url);
  await press(page, "send");
  await press(other, "send");
  assert.equal((await messages(sent.recipient.phone)).length, 1);
  await page.reload();
  await enter(page, await lastCode(sent.recipient.phone));
  assert.equal(await firm.linkStatus(sent), "verified");
  await other.reload();
  assert.equal(await other.locator("[name=new_password]").count(), 1);
});

inBrowser("two tabs of an account: what one did the other finds done", async (page) => {
  const firm = await Firm.create();
  await signedIn(page, firm);
  const other = await page.context().newPage();
  await other.goto(`${firm.pages}/account`);
  await press(page, "sign-out-everywhere");
  await press(other, "sign-out-everywhere");
  assert.equal(await heading(other), "Sign in");
});

inBrowser("back, after signing out, shows nothing of what was there", async (page) => {
  const firm = await Firm.create();
  const person = await signedIn(page, firm);
  await page.goto(`${firm.pages}/account?change=password`);
  await arriving(page, () => page.locator(".session button").click());
  await page.goBack();
  await page.goBack();
  assert.equal(await page.locator(".session").count(), 0);
  assert.equal(await heading(page), "Sign in");
  assert.doesNotMatch(await page.content(), new RegExp(person.loginId));
});

inBrowser("a press too many does nothing more: of every button, one effect", async (page) => {
  const firm = await Firm.create();
  const sent = await firm.link();
  await message(sent.recipient.email);
  await page.goto(sent.url);
  await twice(page, "button[value=send]");
  assert.equal(await page.locator("input.code").count(), 1);
  assert.equal((await messages(sent.recipient.phone)).length, 1);
  assert.equal(await alerted(page), "");
  await page.locator("input.code").fill(await lastCode(sent.recipient.phone));
  await twice(page, "button[value=verify]");
  assert.equal(await page.locator("[name=new_password]").count(), 1);
  assert.equal(await alerted(page), "");
  await page.locator("[name=login_id]").fill("ana.silva");
  await page.locator("[name=new_password]").fill(PASSWORD);
  await page.locator("[name=confirm_password]").fill(PASSWORD);
  await twice(page, "button[value=register]");
  assert.equal(await page.locator(".row").count(), 1);
  await page.goto(`${firm.pages}/account`);
  await twice(page, ".session button");
  await page.locator("[name=login_id]").fill("ana.silva");
  await page.locator("[name=password]").fill(PASSWORD);
  await twice(page, "button[value=sign-in]");
  assert.equal(await heading(page), "Your account");
});

inBrowser("a press too many at the second step and at the account does nothing more", async (page) => {
  const firm = await Firm.create();
  await firm.policy({ methods: ["sms", "totp"] });
  const person = await firm.person({ phone: phone(), country: "FR" });
  await page.goto(`${firm.pages}/sign-in`);
  await signInWith(page, person.loginId, PASSWORD);
  await twice(page, "button[value=sms]");
  assert.equal((await messages(person.phone)).length, 1);
  await page.locator("input.code").fill(await lastCode(person.phone));
  await twice(page, "button[value=confirm]");
  assert.equal(await page.locator("#codes li").count(), 10);
  await twice(page, "button[value=kept]");
  await twice(page, "button[value=new-codes]");
  assert.equal(await page.locator("#codes li").count(), 10);
  await press(page, "kept");
  await arriving(page, () => page.locator(".session button").click());
  await later(60);
  await signInWith(page, person.loginId, PASSWORD);
  await twice(page, "button[value=challenge]");
  assert.equal((await messages(person.phone)).length, 2);
  assert.equal(await alerted(page), "");
  await page.locator("input.code").fill(await lastCode(person.phone, 2));
  await twice(page, "button[value=verify]");
  assert.equal(await heading(page), "Your account");
  assert.equal(await alerted(page), "");
});

inBrowser("a press too many while a password is reset does nothing more", async (page) => {
  const firm = await Firm.create();
  const person = await firm.person();
  await page.goto(`${firm.pages}/forgot-password`);
  await page.locator("[name=login_id]").fill(person.loginId);
  await twice(page, "button[value=begin]");
  await page.locator("input.code").fill(await lastCode(person.email));
  await twice(page, "button[value=verify]");
  await page.locator("[name=new_password]").fill("nine slow turtles at noon");
  await page.locator("[name=confirm_password]").fill("nine slow turtles at noon");
  await twice(page, "button[value=complete]");
  assert.equal(await heading(page), "Sign in");
  assert.equal(await alerted(page), "");
  assert.equal((await messages(person.email)).length, 2, "the code, and the word that the password was changed");
}, { seconds: 60 });

inBrowser("without scripts a press too many is no harm either", async (page) => {
  const firm = await Firm.create();
  const sent = await firm.link();
  await message(sent.recipient.email);
  await page.goto(sent.url);
  await twice(page, "button[value=send]");
  assert.equal((await messages(sent.recipient.phone)).length, 1);
  await page.goto(sent.url);
  await enter(page, await lastCode(sent.recipient.phone));
  assert.equal(await firm.linkStatus(sent), "verified");
}, { javaScriptEnabled: false });

inBrowser("a page that was left open says so, and the way on is there", async (page) => {
  const firm = await Firm.create();
  const sent = await atCode(page, firm);
  const code = await lastCode(sent.recipient.phone);
  await later(310);
  await enter(page, code);
  assert.match(await alerted(page), /over/);
  await later(60);
  await press(page, "send");
  await enter(page, await lastCode(sent.recipient.phone, 2));
  await later(3_600);
  await page.locator("[name=login_id]").fill("ana.silva");
  await page.locator("[name=new_password]").fill(PASSWORD);
  await page.locator("[name=confirm_password]").fill(PASSWORD);
  await press(page, "register");
  assert.notEqual(await alerted(page), "");
  assert.equal(await page.locator("[name=channel]").count(), 2, "the code is asked for again");

  await signedIn(page, firm);
  await later(3_600);
  await press(page, "sign-out-everywhere");
  assert.equal(await heading(page), "Sign in");
});

inBrowser("a code's time is counted down, and the next one can be asked for when it is due", async (page) => {
  const firm = await Firm.create();
  const sent = await firm.link();
  await page.goto(sent.url);
  await press(page, "send");
  const again = page.getByRole("button", { name: "Request a new code" });
  assert.ok(await again.isDisabled());
  assert.match(await page.locator("button[data-available-at] + span").innerText(), /in \d+ sec/);
  assert.match(await page.locator("time[data-countdown]").innerText(), /min/);
  await later(40);
  await page.reload();
  assert.equal(await page.locator("form:has(> [value=send]) > span").first().innerText(), "");
  await arriving(page, () => again.click());
  assert.equal((await messages(sent.recipient.phone)).length, 2);
});
