// Every state of every page: one list, which the gallery takes pictures of and `states.test.js` looks at with axe. A story walks
// through pages as a person does and calls `at(name)` wherever there is something to look at.
//
// Buttons and fields are found by their values and names, never by their words: stories are walked in every language.

import assert from "node:assert/strict";
import { APPLICATION, codeOfVisit, serves } from "./application.js";
import { Authenticator, PASSKEY } from "./authenticator.js";
import { Devices, asked, subscribing } from "./devices.js";
import { arriving, enter, follow, press, signInWith } from "./browser.js";
import { Device } from "./device.js";
import {
  Firm, PASSWORD, appCode, fails, items, lastCode, later, phone, worksAgain, wrong, wrongAppCode,
} from "./service.js";

const NEW_PASSWORD = "nine slow turtles at noon";

/** A firm as a customer would set it up. */
async function firm(changes = {}) {
  const made = await Firm.create("Harbour & Finch");
  await made.settings({ help_email: "help@harbour-finch.example", ...changes });
  return made;
}

async function firmWithMfa(policy, changes) {
  const made = await firm(changes);
  await made.policy(policy);
  return made;
}

const link = (made, language, changes) => made.link({ locale: language, ...changes });

/** To the code of a link. */
async function atCode(page, sent) {
  await page.goto(sent.url);
  await page.locator("[name=channel][value=email]").check();
  await press(page, "send");
}

/** Past the code of a link. */
async function proven(page, sent) {
  await atCode(page, sent);
  await enter(page, await lastCode(sent.recipient.email, 2));
}

/** Asks for the next code before its time. A script keeps the button shut until then; without one it is open. */
async function pressTooSoon(page) {
  await arriving(page, () => page.locator("button[data-available-at]").evaluate((button) => {
    button.disabled = false;
    button.click();
  }));
}

async function register(page) {
  await page.locator("[name=login_id]").fill("ana.silva");
  await page.locator("[name=new_password]").fill(PASSWORD);
  await page.locator("[name=confirm_password]").fill(PASSWORD);
  await press(page, "register");
}

async function signedIn(page, person, password = PASSWORD) {
  await page.goto(`${person.firm.pages}/sign-in`);
  await signInWith(page, person.loginId, password);
}

const signIn = {
  name: "sign-in",
  async walk({ page, at }) {
    const made = await firm();
    const person = await made.person({ login_id: "ana.silva" });
    await page.goto(`${made.pages}/sign-in`);
    await at("empty");
    await press(page, "sign-in");
    await at("nothing-typed");
    await signInWith(page, person.loginId, "not this one");
    await at("wrong-pair");
    for (let tries = 0; tries < 12; tries++) {
      await signInWith(page, person.loginId, "not this one either");
    }
    await at("too-many-tries");
  },
};

const app = {
  name: "app",
  async walk({ page, at }) {
    const made = await firmWithMfa({ methods: ["totp"], remember_device_days: 30 });
    const person = await made.person({ login_id: "ana.silva" });
    const { secret, recoveryCodes } = await person.withApp();
    await later(60);
    await signedIn(page, person);
    await at("asked");
    await enter(page, await wrongAppCode(secret));
    await at("wrong-code");
    for (let tries = 0; tries < 3; tries++) await enter(page, await wrongAppCode(secret));
    await at("last-try");
    await enter(page, await wrongAppCode(secret));
    await at("no-try-left");
    await later(3_600);
    await signedIn(page, person);
    await follow(page, "with=recovery-code");
    await at("recovery-code");
    await page.locator("[name=recovery_code]").fill("2222-2222-2222-2222-2222-2222-22");
    await press(page, "verify");
    await at("recovery-code-wrong");
    await follow(page, "with=bypass-code");
    await at("administrators-code");
    await page.locator("[name=bypass_code]").fill("2222-2222-2222-2222-2222-2222-22");
    await press(page, "verify");
    await at("administrators-code-wrong");
    await press(page, "restart");
    await at("started-over");
    await signInWith(page, person.loginId, PASSWORD);
    await follow(page, "with=recovery-code");
    await page.locator("[name=recovery_code]").fill(recoveryCodes[0]);
    await press(page, "verify");
    await at("signed-in-by-recovery-code");
  },
};

const sms = {
  name: "sms",
  async walk({ page, at }) {
    const made = await firmWithMfa({ methods: ["sms"] });
    const person = await made.person({ login_id: "ana.silva", phone: `+3361234${String(Date.now()).slice(-4)}`, country: "FR" });
    await person.withNumber();
    await later(60);
    await signedIn(page, person);
    await at("to-send");
    await press(page, "challenge");
    await at("sent");
    const code = await lastCode(person.phone, 2);
    await enter(page, wrong(code));
    await at("wrong-code");
    for (let tries = 0; tries < 3; tries++) await enter(page, wrong(code));
    await at("last-try");
    await enter(page, wrong(code));
    await at("no-try-left");
  },
};

const key = {
  name: "key",
  async walk({ page, at }) {
    const made = await firmWithMfa({ methods: ["webauthn", "totp"] });
    const person = await made.person({ login_id: "ana.silva" });
    await page.goto(`${made.pages}/sign-in`);
    const plugged = await Authenticator.plugged(page, PASSKEY);
    await signInWith(page, person.loginId, PASSWORD);
    await press(page, "webauthn");
    await at("enrolling");
    await arriving(page, () => page.locator("form[data-webauthn] button.primary").click());
    await press(page, "kept");
    await arriving(page, () => page.locator(".session button").click());
    await signedIn(page, person);
    await at("asked");
    await plugged.verifies(false);
    await page.locator("form[data-webauthn] button.primary").click();
    await page.locator(".alert-place:not(:empty)").waitFor();
    await at("canceled");
    await plugged.verifies(true);
    await arriving(page, () => page.locator("form[data-webauthn] button.primary").click());
    await at("signed-in");
    await plugged.unplug();
  },
};

/** What the page shows to be typed on the device. */
const shownNumber = (page) => page.locator(".prompt-number > :first-child").textContent();

/** What a device decides, and the page that comes of it by itself. */
const decided = (page, deed) => arriving(page, deed);

const push = {
  name: "push",
  async walk({ page, context, at }) {
    const made = await firmWithMfa({ methods: ["push", "totp", "webauthn"], remember_device_days: 30 });
    const person = await made.person({ login_id: "ana.silva" });
    await signedIn(page, person);
    await at("choose");
    await press(page, "push");
    await at("pairing");
    await enter(page, "123456", "confirm");
    await at("not-paired");
    await press(page, "fresh");
    const device = await Device.paired(await page.locator(".pairing-code").textContent());
    await enter(page, await wrongAppCode(device.secret), "confirm");
    await at("wrong-code");
    await enter(page, await appCode(device.secret), "confirm");
    await press(page, "kept");
    await at("account");
    await context.clearCookies();
    await later(60);
    await signedIn(page, person);
    await at("to-send");
    await press(page, "challenge");
    await at("waits");
    const other = await context.browser().newContext();
    const elsewhere = await other.newPage();
    await signedIn(elsewhere, person);
    await press(elsewhere, "challenge");
    const [alert] = await elsewhere.locator(".summary").allTextContents();
    assert.ok(alert);
    await other.close();
    await pressTooSoon(page);
    await at("waits-already");
    await decided(page, () => device.deny());
    await at("denied");
    await press(page, "challenge");
    const number = await shownNumber(page);
    const wrongNumber = String((Number(number) + 1) % 1_000).padStart(3, "0");
    await decided(page, async () => (await device.decide("approve", { number: wrongNumber })).problem(422, "incorrect-number"));
    await at("wrong-number");
    await press(page, "challenge");
    await later(61);
    await page.reload();
    await at("nobody-answered");
    for (let asked = 0; asked < 2; asked++) {
      await press(page, "challenge");
      await later(61);
      await page.reload();
    }
    await press(page, "challenge");
    await at("limited");
    await follow(page, page.locator("main a[href*='by=code']"));
    await at("code");
    await enter(page, await wrongAppCode(device.secret));
    await at("code-wrong");
    await later(600);
    await context.clearCookies();
    await signedIn(page, person);
    await press(page, "challenge");
    await device.approve(await shownNumber(page));
    // As it is without a script, or in a window that was not looked at.
    await page.goto(`${made.pages}/sign-in`);
    await at("approved");
    await press(page, "approved");
    await at("signed-in");
    await follow(page, page.locator("main a[href$='/enroll']"));
    await press(page, "push");
    await later(601);
    await page.reload();
    await at("pairing-over");
    await context.clearCookies();
    await device.unpair();
    await signedIn(page, person);
    await at("no-device-left");
    await follow(page, "with=bypass-code");
    await at("no-device-left-administrators-code");
  },
};

const enrolment = {
  name: "enrol",
  async walk({ page, at }) {
    const made = await firmWithMfa({ methods: ["totp", "webauthn", "sms"], grace_days: 7 });
    const person = await made.person({ login_id: "ana.silva" });
    await signedIn(page, person);
    await at("choose");
    await page.locator("[name=phone]").fill("123");
    await press(page, "sms");
    await at("number-wrong");
    const number = `6123${String(Date.now()).slice(-5)}`;
    await page.locator("[name=phone]").fill(`0${number}`);
    await press(page, "sms");
    await at("sms-sent");
    const code = await lastCode(`+33${number}`);
    await enter(page, wrong(code), "confirm");
    await at("sms-wrong-code");
    await press(page, "back");
    await press(page, "webauthn");
    await at("key");
    await press(page, "back");
    await press(page, "totp");
    await at("app");
    const secret = await page.locator("#secret").getAttribute("data-copy");
    await enter(page, await wrongAppCode(secret), "confirm");
    await at("app-wrong-code");
    await enter(page, await appCode(secret), "confirm");
    await at("recovery-codes");
    await press(page, "kept");
    await at("done");
  },
};

const forgotPassword = {
  name: "forgot-password",
  async walk({ page, at }) {
    const made = await firm();
    const person = await made.person({ login_id: "ana.silva" });
    const begin = async () => {
      await page.goto(`${made.pages}/forgot-password`);
      await page.locator("[name=login_id]").fill(person.loginId);
      await press(page, "begin");
    };
    await page.goto(`${made.pages}/forgot-password`);
    await page.locator("altcha-widget input[type=checkbox]").waitFor();
    await at("1-empty");
    await press(page, "begin");
    await at("1-nothing-typed");
    await begin();
    await at("2-code");
    const code = await lastCode(person.email);
    await enter(page, wrong(code));
    await at("2-wrong-code");
    await later(60);
    await page.reload();
    await press(page, "resend");
    await at("2-sent-again");
    await enter(page, await lastCode(person.email, 2));
    await page.locator("altcha-widget input[type=checkbox]").waitFor();
    await at("3-new-password");
    const choose = async (password, confirm) => {
      await page.locator("[name=new_password]").fill(password);
      await page.locator("[name=confirm_password]").fill(confirm);
      await press(page, "complete");
    };
    await choose("short", "short");
    await at("3-too-short");
    await choose(NEW_PASSWORD, `${NEW_PASSWORD} or so`);
    await at("3-not-the-same");
    await choose(NEW_PASSWORD, NEW_PASSWORD);
    await at("4-done");
    await begin();
    await later(3_700);
    await page.locator("input.code").fill("123456");
    await press(page, "verify");
    await at("over");
  },
};

const forgotLoginId = {
  name: "forgot-login-id",
  async walk({ page, at }) {
    const made = await firm();
    const person = await made.person({ login_id: "ana.silva" });
    await page.goto(`${made.pages}/forgot-login-id`);
    await page.locator("altcha-widget input[type=checkbox]").waitFor();
    await at("empty");
    await page.locator("[name=email]").fill("ana at example");
    await press(page, "send");
    await at("no-address");
    await page.locator("[name=email]").fill(person.email);
    await press(page, "send");
    await at("sent");
  },
};

const linkCode = {
  name: "link",
  async walk({ page, at, language }) {
    const made = await firm();
    const sent = await link(made, language, { recipient: { phone: "+33612345678" } });
    const byEmail = await link(made, language, { recipient: { skip_phone: true } });
    await page.goto(byEmail.url);
    await at("email-alone");
    await page.goto(sent.url);
    await at("channels");
    await press(page, "send");
    await at("code");
    const code = await lastCode("+33612345678");
    await enter(page, wrong(code));
    await at("wrong-code");
    await pressTooSoon(page);
    await at("too-soon");
    for (let tries = 0; tries < 3; tries++) await enter(page, wrong(code));
    await at("last-try");
    await enter(page, wrong(code));
    await at("used-up");
    await proven(page, byEmail);
    await at("register");
    await press(page, "register");
    await at("register-nothing-typed");
    await register(page);
    await at("items-of-one");
  },
};

const linkLogin = {
  name: "link-login",
  async walk({ page, context, at, language }) {
    const made = await firm({ accent_color: "#0f766e" });
    const person = await made.person({ login_id: "ana.silva" });
    const recipient = { email: person.email, skip_phone: true };
    const sent = await link(made, language, { login_id: person.loginId, recipient, items: items(3) });
    await proven(page, sent);
    await at("sign-in");
    await signInWith(page, "", "not this one");
    await at("sign-in-wrong-pair");
    await signInWith(page, "", PASSWORD);
    await at("items");
    await arriving(page, () => page.locator("button[value=open]").nth(1).click());
    (await made.post("/v1/item-visits", { code: codeOfVisit() })).expect(200);
    await page.goto(sent.url);
    await at("items-opened");
    const many = await link(made, language, { login_id: person.loginId, recipient, items: items(50) });
    await proven(page, many);
    await at("items-50");
    const others = await link(made, language, { recipient: { skip_phone: true } });
    const first = await made.personWithoutPassword({ login_id: "carl.novak" });
    const toFirst = await link(made, language, {
      login_id: first.loginId, recipient: { email: first.email, skip_phone: true }, items: items(1),
    });
    await page.goto(toFirst.url);
    await at("somebody-elses");
    await context.clearCookies();
    await proven(page, toFirst);
    await at("first-password");
    await context.clearCookies();
    (await made.call("DELETE", `/v1/links/${others.id}`)).expect(204);
    await page.goto(others.url);
    await at("revoked");
    await page.goto(`${made.pages}/l/${"a".repeat(56)}`);
    await at("unknown");
    const brief = await link(made, language, { expires_at: await inSeconds(3_600) });
    await later(3_700);
    await page.goto(brief.url);
    await at("expired");
  },
};

async function inSeconds(seconds) {
  const { now } = await later(0);
  return new Date(Date.parse(now) + seconds * 1_000).toISOString().replace(/\.\d+Z/, "Z");
}

const account = {
  name: "account",
  async walk({ page, context, at }) {
    const made = await firmWithMfa(
      { methods: ["totp", "webauthn", "sms"], remember_device_days: 30, grace_days: 7 },
      { accent_color: "#7a1f5c" },
    );
    await signedIn(page, await made.person({ login_id: "bea.costa", role: "case_manager" }));
    await at("without-a-second-step");
    await context.clearCookies();
    const person = await made.person({ login_id: "ana.silva" });
    const { secret } = await person.withApp();
    await later(60);
    await signedIn(page, person);
    await page.locator("[name=remember]").check();
    await enter(page, await appCode(secret));
    const plugged = await Authenticator.plugged(page, PASSKEY);
    await follow(page, page.locator("main a[href$='/enroll']"));
    await at("add-factor");
    await press(page, "webauthn");
    await arriving(page, () => page.locator("form[data-webauthn] button.primary").click());
    await plugged.unplug();
    await at("factor-added");
    await page.locator("details.more > summary").first().click();
    await at("renaming");
    await page.goto(`${made.pages}/account`);
    await follow(page, page.locator("main a[href*='remove=']"));
    await at("remove");
    await page.goto(`${made.pages}/account?change=password`);
    await at("change-password");
    await press(page, "change-password");
    await at("change-password-nothing-typed");
    await page.goto(`${made.pages}/account`);
    await press(page, "new-codes");
    await at("new-recovery-codes");
    await press(page, "kept");
    await later(700);
    await press(page, "new-codes");
    await at("sign-in-again-for-a-change");
    await page.goto(`${made.pages}/account`);
    await later(3_600);
    await page.reload();
    await at("over");
  },
};

/** To the page of a session's participant, and past its first button. */
async function arrived(page, session) {
  await page.goto(session.url);
  await press(page, "continue");
}

const sessionInvited = {
  name: "session-invited",
  async walk({ page, at, language }) {
    const made = await firm();
    const bySms = { invite: { channel: "sms", phone: phone() } };
    const { url } = await made.session({ locale: language });
    await page.goto(url);
    await at("code-by-sms");
    await page.goto((await made.session({ locale: language, participant: bySms })).url);
    await at("code-by-email");
    await page.goto((await made.session({ locale: language, passcode: false, participant: { passcode_to: null } })).url);
    await at("no-code");
    await page.goto((await made.session({ locale: language, participant: { passcode_to: null } })).url);
    await at("told");
    await made.settings({ sessions: { delivery: "on_start" } });
    const ahead = await made.session({ locale: language });
    await lastCode(ahead.to);
    await page.goto(ahead.url);
    await at("sent-already");
    const long = "Hypothekenunterzeichnungsbesprechungszimmerreservierung".repeat(2).slice(0, 100);
    await page.goto((await made.session({
      locale: language, name: long, agent: { id: "u-18", name: long.toLowerCase() }, participant: { name: long.toUpperCase() },
    })).url);
    await at("long-names");
    (await made.post(`/v1/sessions/${ahead.id}/end`)).expect(200);
    await page.goto(ahead.url);
    await at("ended");
  },
};

const sessionCode = {
  name: "session-code",
  async walk({ page, at, language }) {
    const made = await firm({ accent_color: "#0f766e" });
    const session = await made.session({ locale: language, participant: { passcode_to: { phone: "+33612345678" } } });
    await arrived(page, session);
    await at("sent");
    const code = await lastCode(session.to);
    await press(page, "verify");
    await at("nothing-typed");
    await enter(page, wrong(code));
    await at("wrong-code");
    await pressTooSoon(page);
    await at("too-soon");
    await later(40);
    await page.reload();
    await fails("sns", "throttle", 20);
    await press(page, "send");
    await worksAgain();
    await at("not-sent-again");
    for (let tries = 0; tries < 3; tries++) await enter(page, wrong(code));
    await at("last-try");
    await enter(page, wrong(code));
    await at("no-try-left-for-this-code");
    await later(60);
    await page.reload();
    await press(page, "send");
    const second = await lastCode(session.to, 2);
    for (let tries = 0; tries < 5; tries++) await enter(page, wrong(second));
    await at("no-try-left");
    await made.settings({ sessions: { agent_reveal: false } });
    const other = await made.session({ locale: language });
    await arrived(page, other);
    await at("sent-and-not-seen");
    await enter(page, await lastCode(other.to));
    await page.goto(other.url);
    await at("in");
    await later(60);
    await page.reload();
    await at("in-for-a-while");
    await press(page, "continue");
    await later(310);
    await page.reload();
    await at("over");
    const unsent = await made.session({ locale: language });
    await page.goto(unsent.url);
    await fails("sns", "invalid_number", 1);
    await press(page, "continue");
    await worksAgain();
    await at("not-sent");
  },
};

const sessionTold = {
  name: "session-told",
  async walk({ page, at, language }) {
    const made = await firm();
    const told = await made.session({ locale: language, participant: { passcode_to: null } });
    await arrived(page, told);
    await at("asked");
    await enter(page, wrong(await made.reveal(told)));
    await at("wrong-code");
    const unsent = await made.session({ locale: language });
    await page.goto(unsent.url);
    await fails("sns", "invalid_number", 1);
    await press(page, "continue");
    await worksAgain();
    await at("since-it-could-not-be-sent");
    await page.evaluate(() => Object.defineProperty(Date, "now", { value: () => 4e12 }));
    await page.locator(".countdown.is-over").waitFor();
    await at("over");
    await enter(page, await made.reveal(unsent));
    const open = await made.session({ locale: language, passcode: false, participant: { passcode_to: null } });
    await arrived(page, open);
    await page.goto(open.url);
    await at("in-without-a-code");
    await made.settings({ sessions: { delivery: "manual", agent_reveal: false } });
    await page.goto((await made.session({ locale: language })).url);
    await at("invited-and-sent-by-the-agent");
    await press(page, "continue");
    await at("to-be-sent-by-the-agent");
  },
};

const signedOut = {
  name: "signed-out",
  async walk({ page, at }) {
    const made = await firm();
    await signedIn(page, await made.person());
    await at("account");
    await arriving(page, () => page.locator(".session button").click());
    await at("here");
    await signedIn(page, await made.person());
    await press(page, "sign-out-everywhere");
    await at("everywhere");
  },
};

/** The page of the deployment; the service's side of devices is our own, so that every answer can be had. */
const authenticator = {
  name: "authenticator",
  async walk({ page, context, at }) {
    const devices = await Devices.serving();
    page.mayAsk = devices.origin;
    const submit = (form) => page.locator(`form[data-form=${form}] button[type=submit]`).first().click();
    const pressed = (name) => page.locator(`[data-press=${name}]:visible`).first().click();
    const seen = (name) => page.locator(`[data-slot=${name}]:visible`).first().waitFor();
    const view = (name) => page.locator(`[data-view=${name}]`).waitFor();
    try {
      await context.grantPermissions(["notifications"], { origin: devices.origin });
      await subscribing(page, "refused");
      await page.goto(devices.page);
      await view("pair");
      await at("welcome");
      await submit("pair");
      await seen("problem");
      await at("nothing-typed");
      await page.locator("[name=code]").fill(devices.offer({ state: "expired" }).code);
      await submit("pair");
      await page.waitForFunction(() => !document.querySelector(".is-busy"));
      await at("code-over");
      await page.goto("about:blank");
      await page.goto(devices.offer({ account: "a••.s••••" }).url);
      await view("pair");
      await at("by-link");
      await submit("pair");
      await view("paired");
      await at("paired");
      await pressed("push");
      await seen("refused");
      await at("push-refused");
      await pressed("home");
      await page.locator(".digits:not(:empty)").waitFor();
      await at("nothing-waits");
      await asked(page, devices);
      await page.locator(".request [data-slot=left]:not(:empty)").waitFor();
      await at("asked");
      await page.locator("[name=number]").fill("57");
      await submit("approve");
      await seen("error");
      await at("no-number");
      await pressed("deny");
      await at("why-denied");
      await page.locator("button[value=fraudulent]").click();
      await page.locator("#says .notice").waitFor();
      await at("denied");
      await asked(page, devices, { application: null, client_ip: "2001:db8:85a3:8d3:1319:8a2e:370:7348" });
      await page.locator("[name=number]").fill("571");
      await submit("approve");
      await page.locator("#says .success").waitFor();
      await at("approved");
      await asked(page, devices);
      await page.locator("[name=number]").fill("572");
      await submit("approve");
      await page.locator("#says .warning").waitFor();
      await at("wrong-number");
      await pressed("history");
      await view("history");
      await at("history");
      await pressed("home");
      await pressed("another");
      const long = "Hypothekenunterzeichnungsbesprechungszimmerreservierung GmbH";
      await page.locator("[name=code]").fill(devices.offer({ tenant: long, account: "m••••••••••••••••••••••••.f••••••••••" }).code);
      await at("another");
      await submit("pair");
      await view("paired");
      await pressed("home");
      await page.locator(".pairing").nth(1).waitFor();
      await at("two-accounts");
      devices.devices.delete([...devices.devices.keys()][0]);
      await seen("ended");
      await at("ended");
      devices.failing = { all: "lost" };
      await seen("unreachable");
      await at("unreachable");
      await pressed("settings");
      await view("settings");
      await at("settings");
      await pressed("unpair");
      await view("unpair");
      await at("unpair");
      await submit("unpair");
      await page.locator("#says .notice").waitFor();
      await at("unpaired-without-a-network");
      await page.addInitScript(() => {
        Object.defineProperty(Notification, "permission", { get: () => "denied" });
        Object.defineProperty(navigator, "userAgent", { get: () => "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Safari/604.1" });
      });
      devices.failing = {};
      await page.goto("about:blank");
      await page.goto(devices.offer().url);
      await view("ios");
      await at("home-screen-first");
      await pressed("anyway");
      await view("pair");
      await submit("pair");
      await view("paired");
      await pressed("home");
      await pressed("settings");
      await seen("denied");
      await at("push-denied");
    } finally {
      await devices.close();
    }
  },
};

const application = {
  name: "application",
  async walk({ page, at }) {
    const made = await firm();
    const person = await made.person({ login_id: "ana.silva" });
    const portal = await made.application({ post_logout_redirect_uris: [`${APPLICATION}/`] });
    await page.goto(portal.asking());
    await at("sign-in");
    await signInWith(page, person.loginId, "not this one");
    await at("sign-in-wrong-pair");
    await follow(page, page.locator("main a[href*='forgot-password']"));
    await at("forgot-password");
    await page.goto(await portal.pushing({ login_hint: person.loginId }));
    await at("sign-in-as-one-person");
    await signInWith(page, "", PASSWORD);
    const signOut = `${made.pages}/oauth2/logout`;
    await page.goto(`${signOut}?client_id=${portal.client_id}`);
    await at("sign-out");
    await page.goto(signOut);
    await at("sign-out-without-an-application");
    await page.goto(portal.asking({ prompt: "login" }));
    await at("sign-in-anew");
    await page.goto(`${made.pages}/oauth2/authorize?client_id=nobody`);
    await at("unknown-application");
    await page.goto(portal.asking({ request_uri: "urn:ietf:params:oauth:request_uri:over" }));
    await at("request-over");
    const long = await made.application({ name: "Hypothekenunterzeichnungsbesprechungszimmerreservierung GmbH" });
    await page.context().clearCookies();
    await page.goto(long.asking());
    await at("long-name");
  },
};

const prompt = {
  name: "prompt",
  async walk({ page, at }) {
    const made = await firmWithMfa({ methods: ["totp", "webauthn"], grace_days: 7 });
    const person = await made.person({ login_id: "ana.silva" });
    const portal = await made.application({ asserts_first_factor: true });
    const asks = () => portal.pushing({ login_hint: person.loginId, first_factor: "external", acr_values: "aal2" });
    await page.goto(await asks());
    await at("enrol");
    await press(page, "totp");
    const secret = await page.locator("#secret").getAttribute("data-copy");
    await enter(page, await appCode(secret), "confirm");
    await at("recovery-codes");
    await press(page, "kept");
    await page.goto(await asks());
    await at("code");
    await enter(page, await wrongAppCode(secret));
    await at("wrong-code");
    for (let tries = 0; tries < 4; tries++) await enter(page, await wrongAppCode(secret));
    await at("no-try-left");
  },
};

const failure = {
  name: "failure",
  async walk({ page, at }) {
    const made = await firm();
    await page.goto(`${made.pages}/nothing-here`);
    await at("404");
    await page.goto(made.pages.replace(/\/p\/.*/, "/p/no-such-firm/sign-in"));
    await at("404-without-a-firm");
    const form = `<form method="post" action="${made.pages}/sign-in"><button name="action" value="sign-in">Win a prize</button></form>`;
    serves(`<!doctype html><title>Another site</title>${form}`);
    await page.goto(APPLICATION);
    await press(page, "sign-in");
    serves();
    await at("403");
    await page.goto(`${made.pages}/sign-in`);
    await fails("dynamodb", "server_error", 60);
    await signInWith(page, "ana", PASSWORD);
    await worksAgain();
    await at("503");
  },
};

export const STORIES = [
  signIn, app, sms, key, push, enrolment, forgotPassword, forgotLoginId, linkCode, linkLogin, sessionInvited, sessionCode,
  sessionTold, account, authenticator, signedOut, application, prompt, failure,
];
