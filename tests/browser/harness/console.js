// People with a place in a firm's console, and the firms that the console's tests look at: one with nothing in it yet, and one with
// something of everything.

import assert from "node:assert/strict";
import { APPLICATION } from "./application.js";
import { Device } from "./device.js";
import { enter, press, signInWith } from "./browser.js";
import {
  Firm, PASSWORD, appCode, demoOwner, email, fails, items, lastCode, later, letters, message, operator, worksAgain, wrong,
} from "./service.js";

export const REASON = "Lost the phone, called from the office";

/** Everything that a person without a name of their own would not show. */
export const LONG = "Hypothekenunterzeichnungsbesprechungszimmerreservierung";

/** Somebody who signs in to a console. */
export class Administrator {
  /** With a place: `owner`, `help_desk`, `read_only`. */
  static async of(firm, console, profile = {}) {
    const person = await firm.person({ role: "case_manager", console, ...profile });
    const { secret } = await person.withApp();
    return Object.assign(new Administrator(), { pages: firm.pages, loginId: person.loginId, password: PASSWORD, secret });
  }

  /** The demo firm's owner, or the operator of the deployment: as whoever starts local mode finds them. */
  static async told({ login_id, password, totp_secret, pages }) {
    return Object.assign(new Administrator(), { pages, loginId: login_id, password, secret: totp_secret });
  }

  static async demo() {
    return Administrator.told(await demoOwner());
  }

  static async operator() {
    const { origin } = new URL((await demoOwner()).pages);
    return Administrator.told({ ...await operator(), pages: `${origin}/p/operator` });
  }

  screen(further = "") {
    return `${this.pages}/console${further && `/${further}`}`;
  }

  /** Signs in on the way to a screen. */
  async enter(page, further = "") {
    await this.open(page, further);
    await signInWith(page, this.loginId, this.password);
    await this.prove(page);
  }

  /** Proves the second step that a page asks for, by a code that was not used yet. */
  async prove(page) {
    await later(60);
    await enter(page, await appCode(this.secret));
  }

  async open(page, further) {
    await page.goto(this.screen(further));
  }
}

/** A firm with nothing in it, and an owner who was named when it was made and has the mail. */
export async function newFirm(page) {
  const owner = { login_id: `marie.${letters().slice(0, 8)}`, name: "Marie Durand", email: email() };
  const firm = await Firm.create("Harbour & Finch", { owner });
  const { text } = await message(owner.email);
  const [invitation] = text.match(/http\S+\/forgot-password\S*/) ?? assert.fail(`no address in ${text}`);
  await page.goto(invitation);
  return { firm, owner };
}

/** Sets the first password by the mail's address, enrols an app, and is in. */
export async function takesPlace(page, firm, owner) {
  await page.locator("[name=login_id]").fill(owner.login_id);
  await press(page, "begin");
  await enter(page, await lastCode(owner.email, 2));
  await page.locator("[name=new_password]").fill(PASSWORD);
  await page.locator("[name=confirm_password]").fill(PASSWORD);
  await press(page, "complete");
  await page.goto(`${firm.pages}/console`);
  await signInWith(page, owner.login_id, PASSWORD);
  await press(page, "totp");
  const secret = await page.locator("#secret").getAttribute("data-copy");
  await enter(page, await appCode(secret), "confirm");
  await press(page, "kept");
  return Object.assign(new Administrator(), { pages: firm.pages, loginId: owner.login_id, password: PASSWORD, secret });
}

let made;

/** The one of a test file: nobody changes it but in what nobody else looks at. */
export function busyFirm() {
  made ??= busy();
  return made;
}

async function busy() {
  const firm = await Firm.create("Harbour & Finch");
  await firm.settings({ help_email: "help@harbour-finch.example", web_origins: [APPLICATION] });
  await firm.smsPlan(2_500);
  await firm.policy({ licences: 6, methods: ["totp", "push"], grace_days: 7, remember_device_days: 30 });
  const ana = await firm.person({ login_id: "ana.silva", name: "Ana Silva", organization: "Silva & Sons" });
  await ana.withApp();
  const zoe = await firm.person({ login_id: "zoe@example.com", name: `Zoë ${LONG}`, organization: `${LONG} GmbH` });
  const layla = await firm.person({ login_id: "layla", name: "ليلى حداد", organization: "Silva & Sons" });
  for (let tries = 0; tries < 11; tries++) {
    await firm.post("/v1/sign-ins", { login_id: layla.loginId, password: "not this one" });
  }
  await firm.person({ login_id: "bo", name: "<b>Bo Berg</b>", role: "corporate_user", status: "disabled" });
  const others = Array.from({ length: 50 }, (_, at) => firm.personWithoutPassword({
    login_id: `guest-${at}`, name: `Guest ${at}`, role: at % 2 ? "client" : "corporate_user", organization: "Acme",
  }));
  await Promise.all(others);
  await reports(zoe);
  await messages(firm);
  const link = await firm.link({ recipient: { name: "Rosa Lind" }, items: items(3) });
  await firm.link({ recipient: { name: `Rosa ${LONG}` } });
  const session = await firm.session({ participant: { name: "Ana Silva" } });
  const client = (await firm.post("/v1/oidc-clients", { name: "Portal", redirect_uris: [`${APPLICATION}/callback`] })).expect(201);
  const webhook = (await firm.post("/v1/webhooks", { url: `${APPLICATION}/hook`, events: ["passcode.sent", "passcode.delivered"] })).expect(201);
  (await firm.post("/v1/plans/sms/requests", { monthly_limit: 5_000 })).expect(202);
  const owner = await Administrator.of(firm, "owner", { name: "Marie Durand" });
  const helper = await Administrator.of(firm, "help_desk", { name: "Hal Park" });
  const reader = await Administrator.of(firm, "read_only", { name: "Rita Read" });
  return { firm, ana, zoe, owner, helper, reader, link, session, client, webhook };
}

/** Somebody says that a sign-in was not theirs. */
async function reports(person) {
  const device = await withDevice(person);
  await person.challenged(device.factorId);
  await device.deny("fraudulent");
}

/** Pairs a device by the API, as an authenticator's page would. */
export async function withDevice(person) {
  const { grant } = await person.signIn("enrollment_required");
  const pending = await person.enroll(grant, "push");
  const device = await Device.paired(pending.pairing_url.split("#")[1]);
  const code = await appCode(device.secret);
  (await person.firm.post(`${pending.path}/confirm`, { code })).expect(200);
  return Object.assign(device, { factorId: pending.id });
}

/** Text messages and mails: proved, wrong once, refused by the carrier. */
async function messages(firm) {
  for (let at = 0; at < 6; at++) {
    const to = `+3361255${String(at).padStart(2, "0")}${String(Date.now()).slice(-2)}`;
    if (at === 5) await fails("sns", "invalid_number", 1);
    const issued = await firm.post("/v1/passcodes", { recipient: { phone: to }, channel: "sms" });
    if (issued.status !== 201) continue;
    const code = await lastCode(to);
    if (at % 2) await firm.post(`/v1/passcodes/${issued.body.id}/verify`, { code: wrong(code) });
    await firm.post(`/v1/passcodes/${issued.body.id}/verify`, { code });
  }
  await worksAgain();
  (await firm.post("/v1/passcodes", { recipient: { email: email() }, channel: "email" })).expect(201);
}
