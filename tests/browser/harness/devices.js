// The service's side of the authenticator, for what a browser does with it: the pages are those of the service that run.sh
// started, handed on by a server of our own, which answers what devices ask (`/v1/devices…`) as the contract says. It checks every
// signature. A page at `prefix` sees itself behind a stage, as at a gateway without a name of its own.

import { createServer, request as ask } from "node:http";
import { createHash, randomBytes, randomUUID, webcrypto } from "node:crypto";
import { ORIGIN } from "./service.js";

const { subtle } = webcrypto;
const EC = { name: "ECDSA", namedCurve: "P-256" };
const SIGNED = { name: "ECDSA", hash: "SHA-256" };
const hashed = (text) => createHash("sha256").update(text).digest("base64url");
/** RFC 6238, appendix B. */
export const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

async function isSigned(jwk, text, signature) {
  const key = await subtle.importKey("jwk", jwk, EC, false, ["verify"]);
  return subtle.verify(SIGNED, key, Buffer.from(String(signature), "base64url"), Buffer.from(text));
}

export class Devices {
  pairings = new Map();
  devices = new Map();
  /** What was asked, in order: method, path, status and body. */
  asked = [];
  /** Milliseconds by which the service's clock is ahead. */
  ahead = 0;
  /** A status for everything, or for what begins with a method. */
  failing = {};
  /** How long an answer takes. */
  pause = 0;

  static async serving({ prefix = "" } = {}) {
    const made = new Devices();
    made.prefix = prefix;
    made.server = createServer((incoming, outgoing) => made.#serve(incoming, outgoing).catch((error) => {
      console.error(error);
      outgoing.writeHead(500).end();
    }));
    await made.#listen(0);
    made.origin = `http://localhost:${made.server.address().port}`;
    made.page = `${made.origin}${prefix}/authenticator`;
    return made;
  }

  #listen(port) {
    return new Promise((listening) => this.server.listen(port, "127.0.0.1", listening));
  }

  close() {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(closed));
  }

  /** A pairing as an enrolment makes it: what stands behind `#`, and what is typed. */
  offer({ tenant = "Harbour & Finch", account = "a••.s••••", ...changes } = {}) {
    const code = randomBytes(12).toString("base64url");
    const pairing = { tenant: { id: `tn_${randomUUID()}`, name: tenant }, account, ...changes };
    this.pairings.set(code, pairing);
    return { code, url: `${this.page}#${code}`, tenant: pairing.tenant };
  }

  /** The only device, or the newest. */
  get device() {
    return [...this.devices.values()].at(-1);
  }

  /** A sign-in asks a device. */
  prompt(changes = {}, device = this.device) {
    const at = Date.now() + this.ahead;
    const iso = (milliseconds) => new Date(milliseconds).toISOString();
    const prompt = {
      id: `rq_${randomBytes(12).toString("hex")}`, nonce: randomBytes(16).toString("base64url"), tenant: device.tenant,
      purpose: "sign-in", created_at: iso(at), expires_at: iso(at + 60_000), client_ip: "203.0.113.24", application: "Client portal",
      ...changes,
    };
    device.requests.set(prompt.id, { prompt, number: "571", state: "pending" });
    return prompt;
  }

  standing(id) {
    return [...this.devices.values()].map(({ requests }) => requests.get(id)).find(Boolean);
  }

  async #serve(incoming, outgoing) {
    const path = incoming.url;
    if (this.prefix && !path.startsWith(`${this.prefix}/`)) return outgoing.writeHead(403).end();
    const own = path.slice(this.prefix.length);
    if (!own.startsWith("/v1/devices")) return this.#handOn(incoming, outgoing, own);
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const { method } = incoming;
    const failing = this.failing[method] ?? this.failing.all;
    const [status, body, headers] = failing ? problem(failing, "temporarily-unavailable") : await this.#answer(method, own, text, incoming);
    this.asked.push({ method, path: own, status, body: text && JSON.parse(text) });
    if (this.pause) await new Promise((done) => setTimeout(done, this.pause));
    if (failing === "lost") return outgoing.destroy();
    const type = status < 300 ? "application/json" : "application/problem+json";
    outgoing.writeHead(status, { "content-type": type, "cache-control": "no-store", ...headers });
    return outgoing.end(body === undefined ? "" : JSON.stringify(body));
  }

  async #answer(method, path, text, { headers }) {
    if (path === "/v1/devices" && method === "POST") return this.#pair(JSON.parse(text));
    const [, id, further = ""] = path.match(/^\/v1\/devices\/([^/]+)(\/.*)?$/) ?? [];
    const [, named, t, sig] = (headers["countersign-device"] ?? "").match(/^(\S+); t=(\d+); sig=(\S+)$/) ?? [];
    const device = this.devices.get(id);
    const signed = ["v1", id, method, path, hashed(text), t].join("|");
    if (!device || named !== id || !(await isSigned(device.key, signed, sig))) return problem(401, "unauthorized");
    const at = Date.now() + this.ahead;
    if (Math.abs(at / 1_000 - Number(t)) > 60) {
      return problem(401, "unauthorized", { server_time: new Date(at).toISOString().replace(/\.\d+/, "") });
    }
    if (further === "/requests" && method === "GET") {
      const open = [...device.requests.values()].filter(({ state, prompt }) => state === "pending" && Date.parse(prompt.expires_at) > at);
      return [200, { requests: open.map(({ prompt }) => prompt) }];
    }
    if (further.startsWith("/requests/") && method === "POST") return this.#decide(device, further.slice(10), JSON.parse(text));
    if (further === "" && method === "PUT") {
      device.subscription = JSON.parse(text).subscription;
      return [204];
    }
    if (further === "" && method === "DELETE") {
      this.devices.delete(id);
      return [204];
    }
    return problem(405, "method-not-allowed");
  }

  async #pair({ pairing: code, public_key: key, signature, subscription, name }) {
    const pairing = this.pairings.get(code);
    if (!pairing) return problem(401, "unauthorized");
    if (pairing.state) return problem(pairing.state === "often" ? 429 : 410, pairing.state === "often" ? "too-many-requests" : pairing.state);
    if (Object.keys(key).sort().join() !== "crv,kty,x,y") return problem(400, "invalid-request");
    const thumbprint = hashed(JSON.stringify({ crv: key.crv, kty: key.kty, x: key.x, y: key.y }));
    if (!(await isSigned(key, `v1|pair|${code}|${thumbprint}`, signature))) return problem(401, "unauthorized");
    pairing.state = "already-used";
    const id = `dv_${randomBytes(12).toString("hex")}`;
    const { tenant, account } = pairing;
    this.devices.set(id, { id, key, name, subscription, tenant, account, requests: new Map() });
    return [201, { device_id: id, tenant, account_hint: account, totp: { secret: SECRET } }];
  }

  async #decide(device, id, { decision, reason = "", number = "", signature }) {
    const request = device.requests.get(id);
    if (!request || request.state !== "pending") return problem(410, "expired");
    const signed = ["v1", device.tenant.id, device.id, id, request.prompt.nonce, decision, reason, number].join("|");
    if (!(await isSigned(device.key, signed, signature))) return problem(401, "unauthorized");
    const isWrong = decision === "approve" && number !== request.number;
    request.state = isWrong ? "incorrect" : decision === "approve" ? "approved" : reason;
    return isWrong ? problem(422, "incorrect-number") : [204];
  }

  #handOn({ method, headers }, outgoing, path) {
    // What the service says of its own addresses is moved behind the stage: nothing is packed.
    const given = { ...headers, host: new URL(ORIGIN).host, "accept-encoding": this.prefix ? "identity" : headers["accept-encoding"] };
    return new Promise((done) => {
      const onward = ask(`${ORIGIN.replace("localhost", "127.0.0.1")}${path}`, { method, headers: given }, async (answer) => {
        const chunks = [];
        for await (const chunk of answer) chunks.push(chunk);
        let body = Buffer.concat(chunks);
        const told = { ...answer.headers };
        if (this.prefix && /html/.test(told["content-type"])) {
          body = Buffer.from(body.toString().replaceAll(/(href|src|action)="\//g, `$1="${this.prefix}/`));
          told["content-length"] = body.length;
        }
        outgoing.writeHead(answer.statusCode, told).end(body);
        done();
      });
      onward.on("error", () => done(outgoing.destroy()));
      onward.end();
    });
  }
}

function problem(status, code, members = {}) {
  const shown = status === "lost" ? 503 : status;
  const headers = shown === 429 ? { "retry-after": "30" } : {};
  return [shown, { type: `urn:countersign:problem:${code}`, title: code, status: shown, code, request_id: "r-1", ...members }, headers];
}

// --- What a person does --------------------------------------------------------------------------

/** Pairs by the link of a QR code, and is where passcodes stand. */
export async function pairedBy(page, devices, changes) {
  const { url, tenant } = devices.offer(changes);
  await page.goto(url);
  // The same page with another fragment is not loaded again.
  await page.locator("form[data-form=pair] button[type=submit]").click();
  await page.locator("[data-view=paired]").waitFor();
  await page.locator("[data-press=home]").click();
  await page.locator(".pairing").first().waitFor();
  return tenant;
}

/** A request stands on the page. */
export async function asked(page, devices, changes, device) {
  const prompt = devices.prompt(changes, device);
  await page.locator(`[data-request="${prompt.id}"]`).waitFor();
  return prompt;
}

/** How the browser subscribes: "taken", "refused" or "silent". A browser of tests has no push service. */
export function subscribing(page, how) {
  return page.context().addInitScript((how) => {
    const subscription = {
      endpoint: "https://push.example/abc", options: {},
      toJSON: () => ({ endpoint: "https://push.example/abc", expirationTime: null, keys: { p256dh: "BPk", auth: "QQ" } }),
    };
    const answers = {
      taken: async () => subscription,
      refused: async () => {
        throw new DOMException("Registration failed", "AbortError");
      },
      silent: () => new Promise((done) => (globalThis.answerAtLast = () => done(subscription))),
    };
    if (!("PushManager" in globalThis)) return;
    PushManager.prototype.subscribe = answers[how];
    PushManager.prototype.getSubscription = async () => null;
  }, how);
}
