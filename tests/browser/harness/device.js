// A paired device without its page: what our authenticator does, by its calls. For stories in which the other page matters.

import { createHash, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { asDevice, now } from "./service.js";

const digest = (text) => createHash("sha256").update(text).digest("base64url");

export class Device {
  /** Pairs a new one: `pairing` is what follows `#` in the address of the QR code, or the short code. */
  static async paired(pairing, name = "Pixel 9") {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { crv, kty, x, y } = createPublicKey(privateKey).export({ format: "jwk" });
    const device = Object.assign(new Device(), { privateKey });
    // The thumbprint is over the members in this order (RFC 7638 3).
    const signature = device.signed(`v1|pair|${pairing}|${digest(JSON.stringify({ crv, kty, x, y }))}`);
    const body = { pairing, public_key: { kty, crv, x, y }, signature, name };
    const { device_id: id, tenant, totp } = (await asDevice("POST", "/v1/devices", body)).expect(201);
    return Object.assign(device, { id, tenant: tenant.id, secret: totp.secret });
  }

  signed(message) {
    return sign("sha256", Buffer.from(message), { key: this.privateKey, dsaEncoding: "ieee-p1363" }).toString("base64url");
  }

  async call(method, path, body) {
    const at = Math.floor((await now()) / 1_000);
    const sent = body === undefined ? "" : JSON.stringify(body);
    const signature = this.signed(`v1|${this.id}|${method}|${path}|${digest(sent)}|${at}`);
    return asDevice(method, path, body, { "Countersign-Device": `${this.id}; t=${at}; sig=${signature}` });
  }

  /** The request that waits. */
  async request() {
    const { requests } = (await this.call("GET", `/v1/devices/${this.id}/requests`)).expect(200);
    return requests[0];
  }

  async decide(decision, { reason = "", number = "" } = {}) {
    const { id, nonce } = await this.request();
    const signature = this.signed(`v1|${this.tenant}|${this.id}|${id}|${nonce}|${decision}|${reason}|${number}`);
    const told = { decision, ...(reason && { reason }), ...(number && { number }), signature };
    return this.call("POST", `/v1/devices/${this.id}/requests/${id}`, told);
  }

  async approve(number) {
    return (await this.decide("approve", { number })).expect(204);
  }

  async deny(reason = "mistake") {
    return (await this.decide("deny", { reason })).expect(204);
  }

  async unpair() {
    return (await this.call("DELETE", `/v1/devices/${this.id}`)).expect(204);
  }
}
