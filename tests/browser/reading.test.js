// Pages by keyboard alone, in the reader's language and direction, and how much a first page weighs.

import assert from "node:assert/strict";
import { arriving, enter, focused, heading, inBrowser, press, tabTo } from "./harness/browser.js";
import { Firm, PASSWORD, items, lastCode } from "./harness/service.js";

inBrowser("a sign-in by keyboard alone, in the order of reading", async (page) => {
  const firm = await Firm.create("Harbour & Finch");
  const person = await firm.person();
  await page.goto(`${firm.pages}/sign-in`);
  const order = [];
  for (let times = 0; times < 8; times++) {
    await page.keyboard.press("Tab");
    order.push(await focused(page));
  }
  assert.deepEqual(order.slice(0, 1), ["Skip to the content"]);
  assert.deepEqual(order.slice(2), ["login_id", "password", "Show", "action", "Forgot password", "Forgot login ID"]);
  await page.reload();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main", "the skip link leads to the content");
  await tabTo(page, "login_id", 1);
  await page.keyboard.type(person.loginId);
  await tabTo(page, "password", 1);
  await page.keyboard.type("not this one");
  await arriving(page, () => page.keyboard.press("Enter"));
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "alert", "the error has the focus");
  await tabTo(page, "password");
  await page.keyboard.type(PASSWORD);
  await tabTo(page, "action");
  await arriving(page, () => page.keyboard.press("Space"));
  assert.equal(await heading(page), "Your account");
});

inBrowser("a link by keyboard alone", async (page) => {
  const firm = await Firm.create();
  const sent = await firm.link();
  await page.goto(sent.url);
  await tabTo(page, "channel");
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.locator("[name=channel]:checked").getAttribute("value"), "email");
  await tabTo(page, "action", 1);
  await arriving(page, () => page.keyboard.press("Enter"));
  assert.equal(await focused(page), "code", "the code can be typed at once");
  await page.keyboard.type(await lastCode(sent.recipient.email, 2));
  await arriving(page, () => page.keyboard.press("Enter"));
  await tabTo(page, "login_id");
  await page.keyboard.type("ana.silva");
  await tabTo(page, "new_password");
  await page.keyboard.type(PASSWORD);
  await tabTo(page, "confirm_password");
  await page.keyboard.type(PASSWORD);
  await arriving(page, () => page.keyboard.press("Enter"));
  await tabTo(page, "action");
  await arriving(page, () => page.keyboard.press("Enter"));
  assert.equal(await heading(page), "Case 12");
});

inBrowser("the reader's language, until another is chosen", async (page) => {
  const firm = await Firm.create();
  await page.goto(`${firm.pages}/sign-in`);
  assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ["de", "ltr"]);
  await page.locator(".languages summary").click();
  await arriving(page, () => page.locator(".languages a[lang=ar]").click());
  assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ["ar", "rtl"]);
  await page.goto(`${firm.pages}/forgot-login-id`);
  assert.equal(await page.evaluate(() => document.documentElement.lang), "ar");
}, { locale: "de-AT" });

inBrowser("with letters twice as large a phone shows every page without scrolling sideways", async (page) => {
  const firm = await Firm.create("Harbour & Finch");
  const sent = await firm.link({ items: items(3) });
  const session = await page.context().newCDPSession(page);
  await session.send("Page.enable");
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  const fits = async () => {
    const letters = await page.evaluate(() => getComputedStyle(document.body).fontSize);
    assert.equal(letters, "34px");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `${page.url()} is ${wide} px wide`);
  };
  for (const further of ["sign-in", "forgot-password", "forgot-login-id"]) {
    await page.goto(`${firm.pages}/${further}`);
    await fits();
  }
  await page.goto(sent.url);
  await fits();
  await press(page, "send");
  await fits();
  await enter(page, await lastCode(sent.recipient.phone));
  await fits();
  await page.locator("[name=login_id]").fill("ana.silva");
  await page.locator("[name=new_password]").fill(PASSWORD);
  await page.locator("[name=confirm_password]").fill(PASSWORD);
  await press(page, "register");
  await fits();
  await page.goto(`${firm.pages}/account`);
  await fits();
  const name = "Hypothekenunterzeichnungsbesprechungszimmer".repeat(3).slice(0, 100);
  const invited = await firm.session({ name, participant: { name } });
  await page.goto(invited.url);
  await fits();
  await press(page, "continue");
  await fits();
  await enter(page, await lastCode(invited.to));
  await page.goto(invited.url);
  await fits();
}, { viewport: { width: 390, height: 844 } });

for (const [path, limit] of [["link", 40], ["session", 40], ["sign-in", 40], ["forgot-password", 60], ["forgot-login-id", 60]]) {
  inBrowser(`the first page of ${path} weighs at most ${limit} KB`, async (page) => {
    const firm = await Firm.create();
    const address = ["link", "session"].includes(path) ? (await firm[path]()).url : `${firm.pages}/${path}`;
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    let bytes = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(address, { waitUntil: "networkidle" });
    assert.ok(bytes > 2_000, "something was measured");
    assert.ok(bytes <= limit * 1_000, `${bytes} bytes`);
    console.log(`${path}: ${bytes} bytes`);
  });
}
