// A forgotten password and a forgotten login ID (B2), with ALTCHA's own widget doing its work.

import assert from "node:assert/strict";
import { alerted, enter, heading, inBrowser, press, signInWith } from "./harness/browser.js";
import { Firm, PASSWORD, lastCode, letters, message, messages, wrong } from "./harness/service.js";

const NEW_PASSWORD = "nine slow turtles at noon";

async function begin(page, firm, loginId) {
  await page.goto(`${firm.pages}/forgot-password`);
  await page.locator("[name=login_id]").fill(loginId);
  await press(page, "begin");
}

async function choose(page, password, confirm = password) {
  await page.locator("[name=new_password]").fill(password);
  await page.locator("[name=confirm_password]").fill(confirm);
  await press(page, "complete");
}

inBrowser("a forgotten password is set anew: two checks, a mailed code, and then the sign-in", async (page) => {
  const firm = await Firm.create();
  const person = await firm.person();
  await page.goto(`${firm.pages}/sign-in`);
  await page.getByRole("link", { name: "Forgot password" }).click();
  await page.locator("[name=login_id]").fill(person.loginId);
  // Whoever presses the box first sees it done before the form is sent.
  await page.locator("altcha-widget input[type=checkbox]").click();
  await page.locator('altcha-widget [data-state="verified"]').waitFor();
  await press(page, "begin");
  const code = await lastCode(person.email);
  await enter(page, wrong(code));
  assert.match(await alerted(page), /4 more/);
  await enter(page, code);
  await choose(page, NEW_PASSWORD, PASSWORD);
  assert.match(await alerted(page), /not the same/);
  await choose(page, NEW_PASSWORD);
  assert.equal(await heading(page), "Sign in");
  assert.equal(await page.locator("[name=login_id]").inputValue(), person.loginId);
  await signInWith(page, "", PASSWORD);
  assert.notEqual(await alerted(page), "", "the old password is over");
  await signInWith(page, person.loginId, NEW_PASSWORD);
  assert.equal(await heading(page), "Your account");
}, { seconds: 60 });

inBrowser("r38 a login ID that nobody has gets the same pages, and no mail", async (page) => {
  const firm = await Firm.create();
  const person = await firm.person();
  const bare = (text) => text.replaceAll(/\d+/g, "#");
  await begin(page, firm, person.loginId);
  const known = bare(await page.locator("main").innerText());
  await message(person.email);
  const before = (await messages()).length;
  await page.context().clearCookies();
  await begin(page, firm, `nobody.${letters()}`);
  assert.equal(bare(await page.locator("main").innerText()), known);
  assert.equal((await messages()).length, before);
}, { seconds: 60 });

inBrowser("a forgotten login ID is mailed, and the page says no more than that", async (page) => {
  const firm = await Firm.create();
  const person = await firm.person();
  const ask = async (email) => {
    await page.goto(`${firm.pages}/forgot-login-id`);
    await page.locator("[name=email]").fill(email);
    await press(page, "send");
    return page.locator("main").innerText();
  };
  const known = await ask(person.email);
  assert.match((await message(person.email)).text, new RegExp(person.loginId));
  assert.equal(await ask(`${letters()}@example.com`), known);
}, { seconds: 60 });
