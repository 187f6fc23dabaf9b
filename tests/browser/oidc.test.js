// Applications that sign their people in at the firm's pages: the examples as they stand below infra/examples, with client libraries
// that are not ours, in a real browser.

import assert from "node:assert/strict";
import { alerted, arriving, enter, heading, inBrowser, press } from "./harness/browser.js";
import { apacheExample, pythonExample } from "./harness/example.js";
import { Firm, PASSWORD, appCode, later, lastCode, worksAgain, fails } from "./harness/service.js";

/** Types login ID and password at the page that asks for them. */
async function signIn(page, person, password = PASSWORD) {
  const login = page.locator("input[name=login_id]");
  if (!(await login.getAttribute("readonly"))) await login.fill(person.loginId);
  await page.locator("input[name=password]").fill(password);
  await press(page, "sign-in");
}

/** What the application shows of a claim. */
const claim = (page, name) => page.locator(`#${name}`).innerText();

inBrowser("a person signs in at an application, is known there again, and signs out", async (page) => {
  const firm = await Firm.create("Harbour & Finch");
  const person = await firm.person({ name: "Ana Silva" });
  await pythonExample(page, firm, "sign_in.py", async (origin) => {
    await page.goto(origin);
    await arriving(page, () => page.getByRole("link", { name: "Sign in" }).click());
    assert.equal(await heading(page), "Sign in");
    assert.match(await page.locator("main").innerText(), /Sign in to go on to Example/);
    await signIn(page, person, "not the right password");
    assert.match(await alerted(page), /not right/);
    await signIn(page, person);
    assert.equal(new URL(page.url()).origin, origin, page.url());
    assert.equal(await claim(page, "name"), "Ana Silva");
    assert.deepEqual([await claim(page, "email"), await claim(page, "acr")], [person.email, "aal1"]);

    // Forgotten by the application, and known at the firm's pages: nothing is typed.
    await page.context().clearCookies({ name: "session" });
    await page.goto(origin);
    await arriving(page, () => page.getByRole("link", { name: "Sign in" }).click());
    assert.equal(await claim(page, "name"), "Ana Silva");

    await arriving(page, () => page.getByRole("button", { name: "Sign out" }).click());
    assert.equal(new URL(page.url()).origin, origin, "and is back");
    await arriving(page, () => page.getByRole("link", { name: "Sign in" }).click());
    assert.equal(await heading(page), "Sign in", "signed out at the firm's pages, too");
  });
});

inBrowser("an application asks for a second factor, and a press too many is none too many", async (page) => {
  const firm = await Firm.create();
  const person = await firm.person();
  await firm.enableMfa("totp");
  const { secret } = await person.withApp();
  await later(60);
  await pythonExample(page, firm, "sign_in.py", async (origin) => {
    await page.goto(`${origin}/sign-in?acr_values=aal2`);
    await page.locator("input[name=login_id]").fill(person.loginId);
    await page.locator("input[name=password]").fill(PASSWORD);
    await arriving(page, () => page.locator("button[value=sign-in]").dblclick({ noWaitAfter: true }));
    await page.locator("input.code").fill(await appCode(secret));
    await arriving(page, () => page.locator("button[value=verify]").dblclick({ noWaitAfter: true }));
    await page.waitForURL(`${origin}/`);
    assert.deepEqual([await claim(page, "acr"), await claim(page, "amr")], ["aal2", "['pwd', 'otp']"]);
  });
});

inBrowser("who forgot the password is back at the application with a new one", async (page) => {
  const firm = await Firm.create();
  const person = await firm.person();
  await pythonExample(page, firm, "sign_in.py", async (origin) => {
    await page.goto(`${origin}/sign-in`);
    await arriving(page, () => page.getByRole("link", { name: "Forgot password" }).click());
    await page.locator("input[name=login_id]").fill(person.loginId);
    await solved(page);
    await press(page, "begin");
    await enter(page, await lastCode(person.email));
    for (const name of ["new_password", "confirm_password"]) await page.locator(`input[name=${name}]`).fill("nine slow turtles at noon");
    await solved(page);
    await press(page, "complete");
    await signIn(page, person, "nine slow turtles at noon");
    assert.equal(await claim(page, "preferred_username"), person.loginId, page.url());
  });
}, { seconds: 60 });

/** Solves the CAPTCHA. */
async function solved(page) {
  await page.locator("altcha-widget input[type=checkbox]").click();
  await page.locator('altcha-widget [data-state="verified"]').waitFor();
}

inBrowser("a login of the firm's own is followed by the second factor alone", async (page) => {
  const firm = await Firm.create();
  const [enabled, other] = [await firm.person(), await firm.person({ role: "case_manager" })];
  await firm.enableMfa("totp");
  const users = [enabled, other].map(({ loginId }) => `${loginId}:six loud purple ferries`).join();
  const logIn = async (origin, { loginId }, password = "six loud purple ferries") => {
    await page.goto(origin);
    await page.locator("input[name=login_id]").fill(loginId);
    await page.locator("input[name=password]").fill(password);
    await arriving(page, () => page.getByRole("button", { name: "Log in" }).click());
  };
  await pythonExample(page, firm, "own_login.py", async (origin) => {
    await logIn(origin, other, "wrong");
    assert.match(await page.getByRole("alert").innerText(), /wrong/);
    // Whom no policy enables is back at once.
    await logIn(origin, other);
    assert.deepEqual([await claim(page, "name"), await claim(page, "acr"), await claim(page, "amr")], [other.loginId, "aal1", "external"]);
    await arriving(page, () => page.getByRole("button", { name: "Log out" }).click());

    // The first time sets the second step up.
    await logIn(origin, enabled);
    assert.equal(await heading(page), "Set up your second step");
    await press(page, "totp");
    const secret = await page.locator("#secret").getAttribute("data-copy");
    await enter(page, await appCode(secret), "confirm");
    assert.equal(await heading(page), "Keep your recovery codes");
    await press(page, "kept");
    assert.deepEqual([await claim(page, "acr"), await claim(page, "amr")], ["aal2", "external otp"], page.url());
    await arriving(page, () => page.getByRole("button", { name: "Log out" }).click());

    // From then on the code alone.
    await later(60);
    await logIn(origin, enabled);
    assert.equal(await page.locator("input[name=password]").count(), 0);
    await enter(page, await appCode(secret));
    assert.deepEqual([await claim(page, "name"), await claim(page, "acr")], [enabled.loginId, "aal2"]);
    await page.goto(`${firm.pages}/account`);
    assert.equal(await heading(page), "Sign in", "signed in nowhere else");

    // When the service is down, the example lets nobody in.
    await fails("dynamodb", "server_error", 20);
    await page.context().clearCookies({ name: "session" });
    await logIn(origin, enabled);
    await worksAgain();
    assert.match(await page.getByRole("alert").innerText(), /cannot be asked/);
  }, { USERS: users });
}, { seconds: 60 });

inBrowser("a standard client is behind the firm's sign-in by its configuration alone", async (page) => {
  const firm = await Firm.create();
  const person = await firm.person();
  await apacheExample(page, firm, async (origin) => {
    await page.goto(`${origin}/protected/`);
    assert.equal(await heading(page), "Sign in");
    await signIn(page, person);
    assert.equal(await page.locator("h1").innerText(), "Intranet", page.url());
    assert.equal(page.url(), `${origin}/protected/`);
  });
});
