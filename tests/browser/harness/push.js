// A sender of Web Push that is not ours, for what a browser and local mode's push service make of any sender: RFC 8291 and 8292 by
// Node's own cryptography.

import { createCipheriv, createECDH, createPrivateKey, hkdfSync, randomBytes, sign } from "node:crypto";

const CURVE = "prime256v1";
const encoded = (value) => Buffer.from(typeof value === "object" ? JSON.stringify(value) : value).toString("base64url");
const derived = (secret, salt, info, length) => Buffer.from(hkdfSync("sha256", secret, salt, info, length));

export class Sender {
  #ecdh = createECDH(CURVE);

  constructor() {
    this.key = this.#ecdh.generateKeys().toString("base64url");
  }

  /** Sends to a subscription (`PushSubscription.toJSON()`): the status of the answer. */
  async send({ endpoint, keys }, text) {
    const headers = {
      authorization: `vapid t=${this.#token(new URL(endpoint).origin)}, k=${this.key}`,
      "content-encoding": "aes128gcm", "content-type": "application/octet-stream", ttl: "60",
    };
    return (await fetch(endpoint, { method: "POST", headers, body: encrypted(keys, text) })).status;
  }

  #token(audience) {
    const claims = { aud: audience, exp: Math.floor(Date.now() / 1_000) + 3_600, sub: "mailto:operator@example.com" };
    const signed = `${encoded({ typ: "JWT", alg: "ES256" })}.${encoded(claims)}`;
    const point = this.#ecdh.getPublicKey();
    const jwk = {
      kty: "EC", crv: "P-256", d: this.#ecdh.getPrivateKey().toString("base64url"), x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    };
    const key = createPrivateKey({ key: jwk, format: "jwk" });
    return `${signed}.${sign("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" }).toString("base64url")}`;
  }
}

function encrypted({ p256dh, auth }, text) {
  const own = createECDH(CURVE);
  const [ownPoint, point, salt] = [own.generateKeys(), Buffer.from(p256dh, "base64url"), randomBytes(16)];
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), point, ownPoint]);
  const material = derived(own.computeSecret(point), Buffer.from(auth, "base64url"), info, 32);
  const key = derived(material, salt, "Content-Encoding: aes128gcm\0", 16);
  const cipher = createCipheriv("aes-128-gcm", key, derived(material, salt, "Content-Encoding: nonce\0", 12));
  const sealed = [cipher.update(text), cipher.update(Buffer.of(2)), cipher.final(), cipher.getAuthTag()];
  const recordSize = Buffer.alloc(4);
  recordSize.writeUInt32BE(4_096);
  return Buffer.concat([salt, recordSize, Buffer.of(ownPoint.length), ownPoint, ...sealed]);
}
