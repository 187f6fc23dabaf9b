// The service that run.sh started, by its API: calls and answers, a firm of the test's own, and people of it. What a page
// does is in browser.js. This mirrors what `tests/src/harness` has for the HTTP tests, and no more of it than a page needs.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";

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
  static async create() {
    const body = { name: `Firm ${letters()}`, default_country: "FR", admin_emails: [email()], allowed_countries: ["FR"] };
    const { id } = (await asOperator("POST", "/v1/tenants", body)).expect(201);
    const wanted = { name: "test", scopes: ["passcodes", "accounts", "firm"] };
    const { key } = (await asOperator("POST", `/v1/tenants/${id}/api-keys`, wanted)).expect(201);
    return Object.assign(new Firm(), { id, key });
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

  async settings(changes) {
    (await this.call("PATCH", "/v1/settings", changes)).expect(200);
  }

  /** Asks a second factor of one of these kinds from every client, with licences for ten. */
  async enableMfa(...methods) {
    (await asOperator("PUT", `/v1/tenants/${this.id}/plans/mfa`, { licences: 10 })).expect(200);
    (await this.put("/v1/mfa/policy", { enabled_for: [{ role: "client" }], methods })).expect(200);
  }

  /** A new client, who signs in with `PASSWORD`. */
  async person() {
    const loginId = `ana.${letters()}`;
    const path = `/v1/accounts/${loginId}`;
    (await this.put(path, { email: email(), name: "Ana Silva", role: "client" })).expect(201);
    (await this.put(`${path}/password`, { password: PASSWORD })).expect(204);
    return Object.assign(new Person(), { firm: this, loginId, path });
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
}

function asOperator(method, path, body) {
  return call(OPERATOR_KEY, method, path, body);
}

async function call(key, method, path, body, headers = {}) {
  const init = { method, headers: { Authorization: `Bearer ${key}`, ...headers } };
  if (body !== undefined) {
    init.headers["Content-Type"] = "application/json";
    init.body = JSON.stringify(body);
  }
  const response = await fetch(BASE_URL + path, init);
  const text = await response.text();
  return new Answer(`${method} ${path}`, response.status, text && JSON.parse(text));
}

/** Letters that no other test has. */
function letters() {
  return randomUUID().replace(/[^a-f]/g, "") + randomUUID().replaceAll("-", "").replace(/\d/g, (digit) => "ghijklmnop"[digit]);
}

function email() {
  return `${letters()}@example.com`;
}

function told(variable) {
  return process.env[variable] ?? assert.fail(`${variable} is not set: run tests/browser/run.sh`);
}
