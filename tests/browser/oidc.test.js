// Applications that people sign in to (OpenID Connect), with standard clients: the examples in infra/examples, and Apache. What
// they leave out (every wrong parameter) is in the HTTP tests; how our pages look for them is in states.test.js.

import assert from "node:assert/strict";
import { alerted, arriving, enter, heading, inBrowser, press, signInWith, twice } from "./harness/browser.js";
import { Device } from "./harness/device.js";
import { Example } from "./harness/examples.js";
import { Firm, PASSWORD, appCode, fails, lastCode, later, messages, worksAgain, wrong } from "./harness/service.js";

const NEW_PASSWORD = "nine slow turtles at noon";

/** What the example that checks passwords itself has: its own, which Countersign never sees. */
const OWN = { ana: "quiet otters row at dawn", carl: "seven lamps over water", dora: "paper boats in april" };

async function firmWithAna(profile) {
  const firm = await Firm.create("Harbour & Finch");
  return firm.person({ login_id: "ana", ...profile });
}

function link(page, name) {
  return arriving(page, () => page.getByRole("link", { name, exact: true }).click());
}

function button(page, name) {
  return arriving(page, () => page.getByRole("button", { name, exact: true }).click());
}

/** What the application shows of the ID token. */
async function claims(page) {
  const shown = await page.locator("[data-claim]").evaluateAll((all) => all.map((one) => [one.dataset.claim, one.textContent]));
  return Object.fromEntries(shown.map(([name, value]) => [name, JSON.parse(value)]));
}

/** To the firm's sign-in by way of the application. */
async function atSignIn(page, app) {
  await page.goto(app.origin);
  await link(page, "Sign in");
  assert.equal(await heading(page), "Sign in");
}

/** That the page is the application's, and nobody is signed in there. */
async function isSignedOut(page, app) {
  assert.equal(page.url(), `${app.origin}/`);
  assert.equal(await page.getByRole("link", { name: "Sign in" }).count(), 1);
}

/** Sets an authenticator app up, keeps its recovery codes, and comes back; its secret. */
async function enrols(page) {
  await button(page, "Authenticator app");
  const secret = await page.locator("#secret").getAttribute("data-copy");
  await enter(page, await appCode(secret), "confirm");
  assert.equal(await page.locator("#codes li").count(), 10);
  await press(page, "kept");
  return secret;
}

inBrowser("an application that knows the issuer's address alone signs somebody in, after a wrong password too", async (page) => {
  const person = await firmWithAna({ name: "Ana Silva" });
  const app = await Example.signIn(page, person.firm);
  await atSignIn(page, app);
  assert.match(await page.locator("main").innerText(), /go on to Example: sign-in/);
  await signInWith(page, "ana", "not this one");
  assert.notEqual(await alerted(page), "");
  await signInWith(page, "", PASSWORD);
  assert.equal(page.url(), `${app.origin}/`);
  const { iss, sub, name, preferred_username, email, acr, amr } = await claims(page);
  const expected = [person.firm.pages, "Ana Silva", "ana", person.email, "aal1"];
  assert.deepEqual([iss, name, preferred_username, email, acr], expected);
  assert.deepEqual(amr, ["pwd"]);
  assert.match(sub, /^ac_/);
});

inBrowser("who is signed in at the firm's pages is let in without typing anything", async (page) => {
  const person = await firmWithAna();
  await page.goto(`${person.firm.pages}/sign-in`);
  await signInWith(page, "ana", PASSWORD);
  const app = await Example.signIn(page, person.firm);
  await page.goto(app.origin);
  await link(page, "Sign in");
  assert.equal((await claims(page)).preferred_username, "ana");
  await page.context().clearCookies({ name: "sign-in" });
  await page.goto(app.origin);
  await isSignedOut(page, app);
  await link(page, "Sign in");
  assert.equal((await claims(page)).preferred_username, "ana");
});

inBrowser("a page that needs a second factor has one set up, and asks no more", async (page) => {
  const person = await firmWithAna();
  const app = await Example.signIn(page, person.firm);
  await atSignIn(page, app);
  await signInWith(page, "ana", PASSWORD);
  await link(page, "Payments");
  await link(page, "Prove a second factor");
  assert.equal((await claims(page)).acr, "aal1", "no policy asks for one: the application is told");
  await person.firm.enableMfa("totp");
  await link(page, "Payments");
  await link(page, "Prove a second factor");
  await enrols(page);
  const { acr, amr } = await claims(page);
  assert.deepEqual([acr, amr], ["aal2", ["pwd", "otp"]]);
  await link(page, "Payments");
  assert.match(await page.locator("main").innerText(), /You proved a second factor/);
  await page.goto(`${app.origin}/step-up`);
  assert.equal((await claims(page)).acr, "aal2", "nothing is asked twice");
}, { seconds: 60 });

inBrowser("a step-up asks for the code, of a device that is trusted too", async (page) => {
  const person = await firmWithAna();
  await person.firm.policy({ methods: ["totp"], remember_device_days: 30 });
  const { secret } = await person.withApp();
  const app = await Example.signIn(page, person.firm);
  await atSignIn(page, app);
  await signInWith(page, "ana", PASSWORD);
  await page.locator("[name=remember]").check();
  await enter(page, await appCode(secret, 1));
  assert.equal((await claims(page)).acr, "aal2");
  await button(page, "Sign out");
  await atSignIn(page, app);
  await signInWith(page, "ana", PASSWORD);
  const before = await claims(page);
  assert.deepEqual([before.acr, before.amr], ["aal1", ["pwd"]]);
  await link(page, "Payments");
  await link(page, "Prove a second factor");
  assert.equal(await page.locator("[name=password]").count(), 0, "the second factor alone");
  const code = await appCode(secret, 1);
  await enter(page, wrong(code));
  assert.notEqual(await alerted(page), "");
  await later(60);
  await enter(page, await appCode(secret));
  const after = await claims(page);
  assert.deepEqual([after.acr, after.sub], ["aal2", before.sub]);
}, { seconds: 60 });

inBrowser("signing out ends both sign-ins, and leads back to the application", async (page) => {
  const person = await firmWithAna();
  const app = await Example.signIn(page, person.firm);
  await atSignIn(page, app);
  await signInWith(page, "ana", PASSWORD);
  await button(page, "Sign out");
  await isSignedOut(page, app);
  await page.goto(`${person.firm.pages}/account`);
  assert.equal(await heading(page), "Sign in");
  await atSignIn(page, app);
  await signInWith(page, "ana", PASSWORD);
  assert.equal((await claims(page)).preferred_username, "ana");
});

inBrowser("a forgotten password is set anew on the way to the application", async (page) => {
  const person = await firmWithAna();
  const app = await Example.signIn(page, person.firm);
  await atSignIn(page, app);
  await link(page, "Forgot password");
  await page.locator("[name=login_id]").fill("ana");
  await press(page, "begin");
  await enter(page, await lastCode(person.email));
  await page.locator("[name=new_password]").fill(NEW_PASSWORD);
  await page.locator("[name=confirm_password]").fill(NEW_PASSWORD);
  await press(page, "complete");
  assert.equal(await heading(page), "Sign in");
  assert.match(await page.locator("main").innerText(), /go on to Example: sign-in/);
  await signInWith(page, "", NEW_PASSWORD);
  assert.equal(page.url(), `${app.origin}/`);
  assert.equal((await claims(page)).preferred_username, "ana");
}, { seconds: 60 });

for (const [how, options] of [["", {}], ["without scripts ", { javaScriptEnabled: false }]]) {
  inBrowser(`${how}a press too many signs in all the same`, async (page) => {
    const person = await firmWithAna();
    const app = await Example.signIn(page, person.firm);
    await page.goto(app.origin);
    await twice(page, "a[href='/login']");
    assert.equal(await heading(page), "Sign in");
    await page.locator("[name=login_id]").fill("ana");
    await page.locator("[name=password]").fill(PASSWORD);
    await twice(page, "button[value=sign-in]");
    assert.equal(page.url(), `${app.origin}/`);
    assert.equal((await claims(page)).preferred_username, "ana");
    await twice(page, "form[action='/logout'] button");
    assert.equal(page.url(), `${app.origin}/`);
  }, options);
}

inBrowser("back, after coming to the application, and forward again leave somebody signed in", async (page) => {
  const person = await firmWithAna();
  const app = await Example.signIn(page, person.firm);
  await atSignIn(page, app);
  await signInWith(page, "ana", PASSWORD);
  await page.goBack();
  assert.equal(await heading(page), "Sign in");
  assert.equal(await page.locator("[name=password]").inputValue(), "");
  await signInWith(page, "ana", PASSWORD);
  // The request of before: the application took its state away with the first answer.
  await page.goto(app.origin);
  assert.equal((await claims(page)).preferred_username, "ana");
});

inBrowser("two tabs on the way to the application both arrive", async (page) => {
  const person = await firmWithAna();
  const app = await Example.signIn(page, person.firm);
  await atSignIn(page, app);
  const other = await page.context().newPage();
  other.mayAsk = app.origin;
  await atSignIn(other, app);
  await signInWith(page, "ana", PASSWORD);
  assert.equal((await claims(page)).preferred_username, "ana");
  await signInWith(other, "ana", PASSWORD);
  assert.equal(other.url(), `${app.origin}/`);
  assert.equal((await claims(other)).preferred_username, "ana");
});

/** Types a login ID and the password that the application itself has of it. */
async function ownPassword(page, app, loginId, password = OWN[loginId]) {
  await page.goto(app.origin);
  await page.locator("[name=login_id]").fill(loginId);
  await page.locator("[name=password]").fill(password);
  await button(page, "Sign in");
}

/** What the application was told that checks passwords itself. */
async function told(page) {
  const [acr, amr] = await page.locator("[data-claim]").allInnerTexts();
  return [acr, amr];
}

inBrowser("the prompt sets an authenticator app up and asks for its code alone the next time", async (page) => {
  const person = await firmWithAna();
  await person.firm.enableMfa("totp");
  const app = await Example.mfaPrompt(page, person.firm);
  await ownPassword(page, app, "ana", "not this one");
  assert.match(await alerted(page), /wrong/);
  await ownPassword(page, app, "ana");
  const secret = await enrols(page);
  assert.equal(page.url(), `${app.origin}/`);
  assert.deepEqual(await told(page), ["aal2", "external otp"]);
  await page.goto(`${person.firm.pages}/account`);
  assert.equal(await heading(page), "Sign in", "the prompt signs in nowhere else");
  await page.goto(app.origin);
  await button(page, "Sign out");
  await ownPassword(page, app, "ana");
  assert.equal(await page.locator("[name=password]").count(), 0);
  const code = await appCode(secret, 1);
  await enter(page, wrong(code));
  assert.notEqual(await alerted(page), "");
  await enter(page, code);
  assert.equal(page.url(), `${app.origin}/`);
  assert.deepEqual(await told(page), ["aal2", "external otp"]);
}, { seconds: 60 });

inBrowser("the prompt takes a recovery code and an administrator's", async (page) => {
  const person = await firmWithAna();
  await person.firm.enableMfa("totp");
  const { recoveryCodes } = await person.withApp();
  const app = await Example.mfaPrompt(page, person.firm);
  await ownPassword(page, app, "ana");
  await link(page, "Recovery code");
  await page.locator("[name=recovery_code]").fill(recoveryCodes[0]);
  await press(page, "verify");
  assert.deepEqual(await told(page), ["aal2", "external otp"]);
  await button(page, "Sign out");
  await ownPassword(page, app, "ana");
  await arriving(page, () => page.locator("main a[href$='with=bypass-code']").click());
  await page.locator("[name=bypass_code]").fill(await person.bypassCode());
  await press(page, "verify");
  assert.deepEqual(await told(page), ["aal2", "external otp"]);
}, { seconds: 60 });

inBrowser("the prompt asks a paired device, and goes on by itself", async (page) => {
  const person = await firmWithAna();
  await person.firm.enableMfa("push");
  const app = await Example.mfaPrompt(page, person.firm);
  await ownPassword(page, app, "ana");
  await press(page, "push");
  const device = await Device.paired(await page.locator(".pairing-code").textContent());
  await enter(page, await appCode(device.secret), "confirm");
  await press(page, "kept");
  assert.equal((await told(page))[0], "aal2");
  await button(page, "Sign out");
  await ownPassword(page, app, "ana");
  await press(page, "challenge");
  await device.approve(await page.locator(".prompt-number > :first-child").textContent());
  await page.waitForURL(`${app.origin}/`);
  assert.deepEqual(await told(page), ["aal2", "external swk"]);
}, { seconds: 60 });

inBrowser("whom no policy enables the prompt sends straight back, and says so", async (page) => {
  const person = await firmWithAna({ role: "case_manager" });
  await person.firm.enableMfa("totp");
  const app = await Example.mfaPrompt(page, person.firm);
  await ownPassword(page, app, "ana");
  assert.equal(page.url(), `${app.origin}/`);
  assert.deepEqual(await told(page), ["aal1", "external"]);
});

inBrowser("the prompt leaves a device out that its person trusted there", async (page) => {
  const person = await firmWithAna();
  await person.firm.policy({ methods: ["totp"], remember_device_days: 30 });
  const { secret } = await person.withApp();
  const app = await Example.mfaPrompt(page, person.firm);
  await ownPassword(page, app, "ana");
  await page.locator("[name=remember]").check();
  await enter(page, await appCode(secret, 1));
  assert.deepEqual(await told(page), ["aal2", "external otp"]);
  await button(page, "Sign out");
  await ownPassword(page, app, "ana");
  assert.deepEqual(await told(page), ["aal1", "external"]);
});

inBrowser("whom Countersign does not know, or may not sign in, is refused at the application", async (page) => {
  const person = await firmWithAna();
  const app = await Example.mfaPrompt(page, person.firm);
  (await person.firm.call("PATCH", person.path, { status: "disabled" })).expect(200);
  for (const loginId of ["dora", "ana"]) {
    await ownPassword(page, app, loginId);
    assert.match(page.url(), new RegExp(`^${app.origin}/callback\\?error=access_denied&`));
    assert.match(await alerted(page), /refused/);
    await page.goto(app.origin);
    assert.equal(await page.locator("[name=password]").count(), 1);
  }
});

inBrowser("while no second factor can be checked nobody gets in, but where the application says so", async (page) => {
  const person = await firmWithAna();
  await person.firm.enableMfa("totp");
  const closed = await Example.mfaPrompt(page, person.firm);
  await fails("dynamodb", "server_error", 60);
  await ownPassword(page, closed, "ana");
  await worksAgain();
  assert.match(await alerted(page), /not possible at the moment/);
  const open = await Example.mfaPrompt(page, person.firm, { FAIL_OPEN: "yes" });
  await fails("dynamodb", "server_error", 60);
  await ownPassword(page, open, "ana");
  await worksAgain();
  assert.deepEqual(await told(page), ["aal1", "pwd"]);
  await button(page, "Sign out");
  await ownPassword(page, open, "ana");
  assert.equal(await page.getByRole("button", { name: "Authenticator app" }).count(), 1, "as soon as it can be");
}, { seconds: 60 });

inBrowser("a press too many at the application's own form, and at the prompt's code, does no harm", async (page) => {
  const person = await firmWithAna({ phone: "+33612399871", country: "FR" });
  await person.firm.enableMfa("sms");
  await person.withNumber();
  await later(30);
  const app = await Example.mfaPrompt(page, person.firm);
  await page.goto(app.origin);
  await page.locator("[name=login_id]").fill("ana");
  await page.locator("[name=password]").fill(OWN.ana);
  await twice(page, "main button");
  await press(page, "challenge");
  assert.equal((await messages(person.phone)).length, 2);
  await page.locator("input.code").fill(await lastCode(person.phone, 2));
  await twice(page, "button[value=verify]");
  assert.equal(page.url(), `${app.origin}/`);
  assert.deepEqual(await told(page), ["aal2", "external sms"]);
}, { seconds: 60 });

inBrowser("apache, by configuration alone, keeps a folder for who is signed in, and signs out", async (page) => {
  const person = await firmWithAna({ name: "Ana Silva" });
  const app = await Example.apache(page, person.firm);
  await page.goto(app.origin);
  await link(page, "For staff");
  assert.equal(await heading(page), "Sign in");
  assert.match(await page.locator("main").innerText(), /go on to Staff site/);
  await signInWith(page, "ana", PASSWORD);
  assert.equal(page.url(), `${app.origin}/staff/`);
  assert.match(await page.locator("body").innerText(), /Ana Silva, \S+@example\.com \(ac_\w+\)[^]*By pwd: aal1/);
  await link(page, "Sign out");
  assert.equal(page.url(), `${app.origin}/`);
  await link(page, "For staff");
  assert.equal(await heading(page), "Sign in");
});

inBrowser("apache asks for a second factor where it says so, and never in a circle", async (page) => {
  const person = await firmWithAna();
  const app = await Example.apache(page, person.firm);
  await page.goto(`${app.origin}/staff/`);
  await signInWith(page, "ana", PASSWORD);
  await page.getByRole("link", { name: "Payments" }).click();
  await page.waitForURL(`${app.origin}/staff/step-up/`);
  // Whom no policy asks for one: there, and back at the same page, once. Apache leads on by a page of its own.
  const [there, back] = ["payments", "step-up"].map((name) => page.waitForResponse(`${app.origin}/staff/${name}/`));
  await page.getByRole("link", { name: "Prove a second factor" }).click();
  await there;
  await back;
  await page.waitForURL(`${app.origin}/staff/step-up/`);
  await person.firm.enableMfa("totp");
  await link(page, "Prove a second factor");
  await enrols(page);
  assert.equal(page.url(), `${app.origin}/staff/payments/`);
  assert.match(await page.locator("body").innerText(), /proven \(aal2\)/);
}, { seconds: 60 });
