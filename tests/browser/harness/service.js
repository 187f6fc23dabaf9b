// The service that run.sh started, by its API: calls and answers, a firm of the test's own, people of it, what was sent to them,
// and the clock. What a page does is in browser.js. This mirrors what `tests/src/harness` has for the HTTP tests, and no more of
// it than a page needs.

import assert from "node:assert/strict";
import { createHmac, randomInt, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { APPLICATION } from "./application.js";

const BASE_URL = told("BASE_URL");
const OPERATOR_KEY = told("OPERATOR_KEY");

export const PASSWORD = "twelve green bicycles";

/** Where the service's own pages are: by name, since an address is no WebAuthn relying party. */
export const ORIGIN = `http://localhost:${new URL(BASE_URL).port}`;

/** An answer of the API. */
export class Answer {
  constructor(what, status, body) {
    Object.assign(this, { what: `${what} is ${status}: ${JSON.stringify(body).slice(0, 400)}`, status, body });
  }

  /** Its body, where the status is the expected one. */
  expect(status) {
    assert.equal(this.status, status, this.what);
    return this.body;
  }

  /** Its body, where it is the expected problem (RFC 9457). */
  problem(status, code) {
    assert.equal(this.expect(status).code, code, this.what);
    return this.body;
  }
}

/** A tenant with a key of all its scopes. Limits and plans belong to a tenant, so each test makes one. */
export class Firm {
  /** `more`: further members of the tenant, as `owner`. */
  static async create(name, more = {}) {
    const body = {
      name: name ?? `Firm ${letters()}`, slug: `firm-${letters().slice(0, 30)}`, default_country: "FR", admin_emails: [email()],
      allowed_countries: ["FR"], ...more,
    };
    const { id, slug } = (await asOperator("POST", "/v1/tenants", body)).expect(201);
    const wanted = { name: "test", scopes: ["passcodes", "accounts", "links", "sessions", "firm"] };
    const { key } = (await asOperator("POST", `/v1/tenants/${id}/api-keys`, wanted)).expect(201);
    return Object.assign(new Firm(), { id, key, pages: `${ORIGIN}/p/${slug}` });
  }

  call(method, path, body, headers) {
    return call(this.key, method, path, body, headers);
  }

  get(path) {
    return this.call("GET", path);
  }

  post(path, body, headers) {
    return this.call("POST", path, body, headers);
  }

  put(path, body) {
    return this.call("PUT", path, body);
  }

  /** How many parts of text messages it may send a month. */
  async smsPlan(monthly_limit) {
    (await asOperator("PUT", `/v1/tenants/${this.id}/plans/sms`, { monthly_limit })).expect(200);
  }

  async settings(changes) {
    (await this.call("PATCH", "/v1/settings", changes)).expect(200);
  }

  /** Asks a second factor of one of these kinds from every client, with licences for ten. */
  async enableMfa(...methods) {
    await this.policy({ methods });
  }

  /** Asks a second factor from every client, as the members of the policy say. */
  async policy({ licences = 10, ...members }) {
    (await asOperator("PUT", `/v1/tenants/${this.id}/plans/mfa`, { licences })).expect(200);
    (await this.put("/v1/mfa/policy", { enabled_for: [{ role: "client" }], ...members })).expect(200);
  }

  /** A new client, who signs in with `PASSWORD`. */
  async person(profile) {
    const person = await this.personWithoutPassword(profile);
    (await this.put(`${person.path}/password`, { password: PASSWORD })).expect(204);
    return person;
  }

  async personWithoutPassword(profile = {}) {
    const loginId = profile.login_id ?? `ana.${letters()}`;
    const path = `/v1/accounts/${loginId}`;
    const { login_id: _, ...rest } = profile;
    const account = { email: email(), name: "Ana Silva", role: "client", ...rest };
    (await this.put(path, account)).expect(201);
    return Object.assign(new Person(), { firm: this, loginId, path, email: account.email, phone: account.phone });
  }

  /** A link to a new recipient, or to who is said. */
  async link(changes = {}) {
    await this.settings({ web_origins: [APPLICATION] });
    const recipient = { name: "Ana Silva", email: email(), phone: phone(), ...changes.recipient };
    const body = { items: items(1), ...changes, recipient };
    const link = (await this.post("/v1/links", body)).expect(201);
    return { ...link, recipient };
  }

  /** An application that people sign in to, and the address of a request of its own, with these parameters. */
  async application(changes = {}) {
    const body = { name: "Portal", redirect_uris: [`${APPLICATION}/callback`], ...changes };
    const client = (await this.post("/v1/oidc-clients", body)).expect(201);
    const asks = (parameters = {}) => new URLSearchParams({
      client_id: client.client_id, response_type: "code", scope: "openid", redirect_uri: body.redirect_uris[0],
      code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", code_challenge_method: "S256", ...parameters,
    });
    const address = (query) => `${this.pages}/oauth2/authorize?${query}`;
    return {
      ...client,
      asking: (parameters) => address(asks(parameters)),
      /** The address of a request that its server pushes (RFC 9126). */
      pushing: async (parameters) => {
        const Authorization = `Basic ${Buffer.from(`${client.client_id}:${client.client_secret}`).toString("base64")}`;
        const pushed = await fetch(`${this.pages}/oauth2/par`, { method: "POST", headers: { Authorization }, body: asks(parameters) });
        assert.equal(pushed.status, 201);
        const { request_uri } = await pushed.json();
        return address(new URLSearchParams({ client_id: client.client_id, request_uri }));
      },
    };
  }

  async linkStatus(link) {
    return (await this.get(`/v1/links/${link.id}`)).expect(200).status;
  }

  /** A session with one participant, invited by mail, whose code goes to a phone; or with who is said: an address that is null is none. */
  async session({ participant = {}, ...changes } = {}) {
    await this.settings({ web_origins: [APPLICATION] });
    const invite = participant.invite ?? { channel: "email", email: email() };
    const { passcode_to: to = invite.channel === "sms" ? { email: email() } : { phone: phone() }, ...rest } = participant;
    const body = {
      name: "Mortgage signing", agent: { id: "u-17", name: "Marc Dupont" }, enter_url: `${APPLICATION}/room/811`,
      participants: [{ role: "primary", name: "Ana Silva", ...rest, invite, ...(to && { passcode_to: to }) }], ...changes,
    };
    const session = (await this.post("/v1/sessions", body)).expect(201);
    const { id, url } = session.participants[0];
    const path = `/v1/sessions/${session.id}`;
    return { id: session.id, path, seat: `${path}/participants/${id}`, url, to: to?.phone ?? to?.email };
  }

  /** The first participant of a session, as the firm sees them. */
  async participant({ path }) {
    return (await this.get(path)).expect(200).participants[0];
  }

  /** What the agent is told of a participant's code. */
  async reveal({ seat }) {
    return (await this.post(`${seat}/reveal`, { reason: "The message did not arrive" })).expect(200).code;
  }
}

/** An account. Its factors and sign-ins are made step by step, for a browser to take part in. */
export class Person {
  /** A sign-in by the password, which is then at `status`. */
  async signIn(status) {
    const signIn = (await this.firm.post("/v1/sign-ins", { login_id: this.loginId, password: PASSWORD })).expect(200);
    assert.equal(signIn.status, status);
    return signIn;
  }

  /** Begins an enrolment with a sign-in's grant: what the API says, with the `path` of the pending factor. */
  async enroll(grant, kind) {
    const headers = { "Countersign-Grant": grant };
    const pending = (await this.firm.post(`${this.path}/factors`, { kind, name: "Blue key" }, headers)).expect(201);
    return { ...pending, path: `${this.path}/factors/${pending.id}` };
  }

  /** A sign-in that has come to a factor's challenge: its `path`, and `options` for the browser. */
  async challenged(factorId) {
    const path = `/v1/sign-ins/${(await this.signIn("factor_required")).id}`;
    const challenge = (await this.firm.post(`${path}/challenges`, { factor_id: factorId })).expect(201);
    return { path, options: challenge.options };
  }

  /** Enrols an authenticator app by the API: its secret, and the recovery codes that came with it. */
  async withApp() {
    const signIn = await this.signIn("enrollment_required");
    const headers = { "Countersign-Grant": signIn.grant };
    const wanted = { kind: "totp", name: "My phone" };
    const { id, secret } = (await this.firm.post(`${this.path}/factors`, wanted, headers)).expect(201);
    const code = await appCode(secret);
    const { recovery_codes } = (await this.firm.post(`${this.path}/factors/${id}/confirm`, { code })).expect(200);
    return { secret, recoveryCodes: recovery_codes };
  }

  /** Enrols a number by the API. */
  async withNumber() {
    const signIn = await this.signIn("enrollment_required");
    const headers = { "Countersign-Grant": signIn.grant };
    const wanted = { kind: "sms", name: "My phone" };
    const { id } = (await this.firm.post(`${this.path}/factors`, wanted, headers)).expect(201);
    const code = await lastCode(this.phone);
    return (await this.firm.post(`${this.path}/factors/${id}/confirm`, { code })).expect(200);
  }

  /** A code of an administrator's. */
  async bypassCode() {
    return (await this.firm.post(`${this.path}/mfa/bypass-codes`, {})).expect(201).bypass_codes[0];
  }
}

/** So many items of the firm's application. */
export function items(count) {
  const titles = ["Questionnaire about your move", "Employment contract", "Proof of address", "Copy of your passport"];
  return Array.from({ length: count }, (_, index) => ({
    reference: `case-12/q-${index + 1}`,
    title: count > titles.length ? `${titles[index % titles.length]} ${index + 1}` : titles[index],
    kind: "questionnaire",
    url: `${APPLICATION}/items/q-${index + 1}?from=mail#top`,
  }));
}

/** What was sent to an address, newest first; to anybody, without one. */
export async function messages(to) {
  const { messages } = await local("GET", `outbox${to ? `?to=${encodeURIComponent(to)}` : ""}`);
  return messages;
}

/** The newest message to an address once there are so many: mails are sent behind the answers. */
export async function message(to, count = 1) {
  for (let tries = 0; tries < 100; tries++) {
    const found = await messages(to);
    if (found.length >= count) return found[0];
    await wait(50);
  }
  assert.fail(`fewer than ${count} messages to ${to}`);
}

/** The code in the newest message to an address once there are so many. */
export async function lastCode(to, count = 1) {
  const { text } = await message(to, count);
  const [code] = text.match(/(?<![\d#@])\d{6}(?!\d)/) ?? assert.fail(`no code in ${text}`);
  return code;
}

/** Another code than the right one. */
export function wrong(code) {
  return code.replace(/.$/, (digit) => (Number(digit) + 1) % 10);
}

/** The operator of this deployment, by name, password and the secret of the app. */
export async function operator() {
  return (await local("GET", "info")).operator;
}

/** An owner of the demo firm, and where its pages are. */
export async function demoOwner() {
  const [{ console: { owner }, slug }] = (await local("GET", "info")).tenants;
  return { ...owner, pages: `${ORIGIN}/p/${slug}` };
}

/** Moves the service's clock: a file's tests have it for themselves, and go on later. */
export async function later(seconds) {
  return local("POST", "clock", { advance_seconds: seconds });
}

/** What the service calls now. */
export async function now() {
  return Date.parse((await later(0)).now);
}

/** How the service's table, or a provider, fails from now on, and how often. */
export async function fails(service, fault, count) {
  await local("POST", "faults", { service, fault, count });
}

export async function worksAgain() {
  await local("DELETE", "faults");
}

/** What an authenticator app shows (RFC 6238), `steps` of 30 s from now. */
export async function appCode(secret, steps = 0) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replace(/[\s=]/g, "").toUpperCase()].map((c) => alphabet.indexOf(c).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor((await now()) / 30_000) + steps));
  const mac = createHmac("sha1", key).update(counter).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Another than the app shows now, before or next. */
export async function wrongAppCode(secret) {
  const near = await Promise.all([-2, -1, 0, 1, 2].map((steps) => appCode(secret, steps)));
  return ["000000", "111111", "222222", "333333", "444444", "555555"].find((code) => !near.includes(code));
}

function asOperator(method, path, body) {
  return call(OPERATOR_KEY, method, path, body);
}

async function local(method, path, body) {
  const answer = await call(OPERATOR_KEY, method, `/_local/${path}`, body);
  assert.ok(answer.status < 300, answer.what);
  return answer.body;
}

async function call(key, method, path, body, headers = {}) {
  return asked(method, path, body, { Authorization: `Bearer ${key}`, ...headers });
}

/** A call of a device: signed by it, or by the key that it registers. */
export async function asDevice(method, path, body, headers = {}) {
  return asked(method, path, body, headers);
}

async function asked(method, path, body, headers) {
  const init = { method, headers: { ...headers } };
  if (body !== undefined) {
    init.headers["Content-Type"] = "application/json";
    init.body = JSON.stringify(body);
  }
  const response = await fetch(BASE_URL + path, init);
  const text = await response.text();
  return new Answer(`${method} ${path}`, response.status, text && JSON.parse(text));
}

/** Letters that no other test has. */
export function letters() {
  return randomUUID().replace(/[^a-f]/g, "") + randomUUID().replaceAll("-", "").replace(/\d/g, (digit) => "ghijklmnop"[digit]);
}

export function email() {
  return `${letters()}@example.com`;
}

/** A mobile number of France that no other test has. */
export function phone() {
  return `+336123${String(randomInt(100_000)).padStart(5, "0")}`;
}

function told(variable) {
  return process.env[variable] ?? assert.fail(`${variable} is not set: run tests/browser/run.sh`);
}
