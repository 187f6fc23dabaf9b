// Guarded links as their recipients use them (A6 to A9).

import assert from "node:assert/strict";
import { APPLICATION, codeOfVisit, visits } from "./harness/application.js";
import { alerted, arriving, enter, heading, inBrowser, press, signInWith } from "./harness/browser.js";
import { Firm, PASSWORD, items, later, lastCode, message, messages, wrong } from "./harness/service.js";

async function sendTo(page, channel) {
  await page.locator(`[name=channel][value=${channel}]`).check();
  await press(page, "send");
}

async function open(page, index = 0) {
  await arriving(page, () => page.locator("button[value=open]").nth(index).click());
}

inBrowser("a recipient without a login makes one, opens what was sent, and comes back later by signing in", async (page) => {
  const firm = await Firm.create();
  const sent = await firm.link({ items: items(2) });
  await page.goto(sent.url);
  assert.match(await page.locator("[for=field-channel-sms]").innerText(), /^\+33•+\d\d$/);
  assert.equal(await firm.linkStatus(sent), "sent");
  await sendTo(page, "sms");
  assert.equal(await firm.linkStatus(sent), "opened");
  await enter(page, await lastCode(sent.recipient.phone));
  assert.equal(await firm.linkStatus(sent), "verified");

  await page.locator("[name=login_id]").fill("ana.silva");
  await page.locator("[name=new_password]").fill(PASSWORD);
  await page.locator("[name=confirm_password]").fill(PASSWORD);
  await press(page, "register");
  assert.equal(await firm.linkStatus(sent), "active");
  assert.deepEqual(await page.locator(".row-title bdi").allInnerTexts(), items(2).map(({ title }) => title));

  await open(page, 1);
  assert.ok(page.url().startsWith(`${APPLICATION}/items/q-2?from=mail&code=`) && page.url().endsWith("#top"), page.url());
  const visit = (await firm.post("/v1/item-visits", { code: codeOfVisit() })).expect(200);
  assert.deepEqual([visit.item.reference, visit.account.login_id, visit.acr], ["case-12/q-2", "ana.silva", "aal1"]);

  await page.goto(sent.url);
  assert.match(await page.locator(".row").nth(1).innerText(), /Opened \d/);
  await page.context().clearCookies();
  await later(86_400);
  await page.goto(sent.url);
  assert.equal(await page.locator("[name=login_id]").inputValue(), "ana.silva");
  assert.equal(await page.locator("[name=channel]").count(), 0, "who has a login needs no code");
  await signInWith(page, "", PASSWORD);
  assert.equal(await page.locator(".row").count(), 2);
  await open(page);
  (await firm.post("/v1/item-visits", { code: codeOfVisit() })).expect(200);
});

inBrowser("a recipient with a password proves the address and signs in; somebody else may not", async (page) => {
  const firm = await Firm.create();
  const person = await firm.person();
  const sent = await firm.link({ login_id: person.loginId, recipient: { email: person.email, skip_phone: true } });
  await page.goto(sent.url);
  assert.equal(await page.locator("[name=channel]").count(), 1, "only by email");
  await sendTo(page, "email");
  await enter(page, await lastCode(person.email, 2));
  assert.equal(await page.locator("[name=login_id]").inputValue(), person.loginId);
  await signInWith(page, "", PASSWORD);
  assert.equal(await page.locator(".row").count(), 1);
  await open(page);
  assert.equal((await firm.post("/v1/item-visits", { code: codeOfVisit() })).expect(200).account.login_id, person.loginId);

  const other = await firm.person();
  await page.goto(`${firm.pages}/account`);
  await arriving(page, () => page.locator(".session button").click());
  await signInWith(page, other.loginId, PASSWORD);
  const refused = await page.goto(sent.url);
  assert.equal(refused.status(), 403);
  assert.equal(await page.locator("button[value=open]").count(), 0);
  assert.match(await page.locator("main").innerText(), new RegExp(other.loginId));
});

inBrowser("a code that is not right costs a try, and the other way is the same code", async (page) => {
  const firm = await Firm.create();
  const sent = await firm.link();
  await page.goto(sent.url);
  await sendTo(page, "sms");
  const code = await lastCode(sent.recipient.phone);
  await enter(page, wrong(code));
  assert.match(await alerted(page), /4 more/);
  await arriving(page, () => page.getByRole("button", { name: "Use the other way" }).click());
  assert.match(await heading(page), /@/);
  assert.equal(await lastCode(sent.recipient.email, 2), code);
  await enter(page, wrong(code));
  assert.match(await alerted(page), /3 more/);
  // As people copy it.
  await page.locator("input.code").fill(` ${code.slice(0, 3)} - ${code.slice(3)} `);
  await press(page, "verify");
  assert.equal(await page.locator("[name=new_password]").count(), 1);
});

inBrowser("r61 a scanner that opens the link with scripts and presses nothing sends nothing and uses nothing up", async (page) => {
  const firm = await Firm.create();
  const sent = await firm.link();
  await message(sent.recipient.email);
  const before = (await messages()).length;
  for (let times = 0; times < 3; times++) {
    await page.goto(sent.url, { waitUntil: "networkidle" });
    for (const address of await page.locator("a[href]").evaluateAll((links) => links.map(({ href }) => href))) {
      if (address.startsWith("http") && !address.includes("#")) await page.goto(address, { waitUntil: "load" });
    }
    for (const further of ["sign-in", "forgot-password", "forgot-login-id", "enroll", "account"]) {
      await page.goto(`${firm.pages}/${further}`, { waitUntil: "load" });
    }
  }
  await page.waitForTimeout(1_000);
  assert.equal((await messages()).length, before);
  assert.equal(await firm.linkStatus(sent), "sent");
  await page.context().clearCookies();
  await page.goto(sent.url);
  await sendTo(page, "sms");
  await enter(page, await lastCode(sent.recipient.phone));
  assert.equal(await firm.linkStatus(sent), "verified");
}, { seconds: 60 });

inBrowser("a link that was withdrawn or is over leads to no item, and says whom to ask", async (page) => {
  const firm = await Firm.create("Harbour & Finch");
  const sent = await firm.link();
  const before = visits.length;
  (await firm.call("DELETE", `/v1/links/${sent.id}`)).expect(204);
  assert.equal((await page.goto(sent.url)).status(), 410);
  assert.match(await page.locator("main").innerText(), /Ask Harbour & Finch/);
  const brief = await firm.link();
  await later(91 * 86_400);
  assert.equal((await page.goto(brief.url)).status(), 410);
  assert.match(await page.locator("main").innerText(), /Ask Harbour & Finch/);
  assert.equal(visits.length, before);
});
