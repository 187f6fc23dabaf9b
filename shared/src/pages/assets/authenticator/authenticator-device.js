// A device of somebody's, as the page and its worker know it: its keys, its pairings and what it was asked, in this browser's own
// storage; and the requests that it signs. The page imports this and the worker takes it by `importScripts`, which knows no
// modules: it gives what it has as `countersign`.
//
// A private key and a passcode's secret are kept as keys that nobody can read out, this script neither.

(() => {
  const DATABASE = "countersign-authenticator";
  const EC = { name: "ECDSA", namedCurve: "P-256" };
  const SIGNED = { name: "ECDSA", hash: "SHA-256" };
  const HMAC = { name: "HMAC", hash: "SHA-1" };
  /** RFC 6238, as our passcodes are. */
  const STEP_SECONDS = 30;
  const REMEMBERED = 30;
  const TIMEOUT_MILLISECONDS = 15_000;

  const bytes = (text) => new TextEncoder().encode(text);
  const encoded = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const decoded = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const hashed = async (text) => encoded(await crypto.subtle.digest("SHA-256", bytes(text)));

  // --- What is kept ------------------------------------------------------------------------------

  let opening;

  function database() {
    opening ??= new Promise((opened, failed) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("pairings", { keyPath: "id" });
        request.result.createObjectStore("kept");
      };
      request.onsuccess = () => {
        // Another window has a newer page: it must not wait for this one.
        request.result.onversionchange = () => request.result.close();
        opened(request.result);
      };
      request.onerror = () => failed(request.error);
    });
    opening.catch(() => (opening = undefined));
    return opening;
  }

  /** One transaction: `deed` gets the store and returns the request whose result is wanted. */
  async function within(store, mode, deed) {
    const transaction = (await database()).transaction(store, mode);
    return new Promise((done, failed) => {
      const request = deed(transaction.objectStore(store));
      transaction.oncomplete = () => done(request?.result);
      transaction.onabort = transaction.onerror = () => failed(transaction.error);
    });
  }

  const pairings = () => within("pairings", "readonly", (store) => store.getAll());
  const save = (pairing) => within("pairings", "readwrite", (store) => store.put(pairing));
  const forget = (id) => within("pairings", "readwrite", (store) => store.delete(id));
  const kept = (name) => within("kept", "readonly", (store) => store.get(name));
  const keep = (name, value) => within("kept", "readwrite", (store) => store.put(value, name));

  /** Changes a pairing as it is now: the page and the worker may both be at it. Nothing comes back that was removed. */
  function change(id, changes) {
    return within("pairings", "readwrite", (store) => {
      const found = store.get(id);
      found.onsuccess = () => found.result && store.put({ ...found.result, ...changes });
      return found;
    });
  }

  /** Puts a decision before the others. */
  function remember(decision) {
    return within("kept", "readwrite", (store) => {
      const found = store.get("history");
      found.onsuccess = () => store.put([decision, ...(found.result ?? [])].slice(0, REMEMBERED), "history");
      return found;
    });
  }

  // --- The service's clock -----------------------------------------------------------------------

  /** How far the service's clock is ahead of this one, milliseconds. */
  let ahead;

  async function now() {
    ahead ??= (await kept("ahead")) ?? 0;
    return Date.now() + ahead;
  }

  async function setClock(serverTime) {
    const at = Date.parse(serverTime);
    if (Number.isNaN(at)) return false;
    ahead = at - Date.now();
    await keep("ahead", ahead);
    return true;
  }

  // --- Keys --------------------------------------------------------------------------------------

  const sign = async (key, text) => encoded(await crypto.subtle.sign(SIGNED, key, bytes(text)));

  /** A new key: the private half cannot be read out, the public one goes to the service. */
  async function newKey() {
    const pair = await crypto.subtle.generateKey(EC, false, ["sign", "verify"]);
    const { kty, crv, x, y } = await crypto.subtle.exportKey("jwk", pair.publicKey);
    return { key: pair.privateKey, publicKey: { kty, crv, x, y } };
  }

  /** RFC 7638: the members in this order, and no blank. */
  const thumbprint = ({ crv, kty, x, y }) => hashed(JSON.stringify({ crv, kty, x, y }));

  const signPairing = async (key, publicKey, pairing) => sign(key, `v1|pair|${pairing}|${await thumbprint(publicKey)}`);

  /** `number` of an approval, `reason` of a denial. */
  const signDecision = ({ key, id }, request, decision, { reason = "", number = "" }) =>
    sign(key, ["v1", request.tenant.id, id, request.id, request.nonce, decision, reason, number].join("|"));

  /** RFC 4648, without padding. */
  function fromBase32(text) {
    const found = [];
    let [buffer, bits] = [0, 0];
    for (const letter of text.toUpperCase().replace(/[\s=-]/g, "")) {
      const value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
      if (value < 0) throw new TypeError("not Base32");
      buffer = ((buffer << 5) | value) & 0xfff;
      bits += 5;
      if (bits < 8) continue;
      bits -= 8;
      found.push((buffer >> bits) & 0xff);
    }
    return Uint8Array.from(found);
  }

  const passcodeKey = (secret) => crypto.subtle.importKey("raw", fromBase32(secret), HMAC, false, ["sign"]);

  /** RFC 6238 at a moment, in seconds. */
  async function passcode(key, seconds, digits = 6) {
    const counter = new DataView(new ArrayBuffer(8));
    counter.setBigUint64(0, BigInt(Math.floor(seconds / STEP_SECONDS)));
    const mac = new DataView(await crypto.subtle.sign("HMAC", key, counter.buffer));
    // RFC 4226, 5.3.
    const truncated = mac.getUint32(mac.getUint8(19) & 0xf) & 0x7fff_ffff;
    return String(truncated % 10 ** digits).padStart(digits, "0");
  }

  // --- Asking ------------------------------------------------------------------------------------

  /** Where the API is: beside the page, whatever stands before it. */
  const address = (path) => new URL(`.${path}`, location.href);

  /** One request; an answer with its status, or a status of 0 where none came. */
  async function send(method, path, text, headers = {}) {
    const given = text ? { body: text, headers: { "content-type": "application/json", ...headers } } : { headers };
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(), TIMEOUT_MILLISECONDS);
    try {
      const answer = await fetch(address(path), {
        method, ...given, cache: "no-store", credentials: "omit", redirect: "error", signal: ending.signal,
      });
      const body = await answer.json().catch(() => ({}));
      return { status: answer.status, body, retryAfter: Number(answer.headers.get("retry-after")) || 0 };
    } catch {
      return { status: 0, body: {}, retryAfter: 0 };
    } finally {
      clearTimeout(timer);
    }
  }

  /** One request of a paired device. Where its clock is off, the service says what time it is, and it asks once more. */
  async function ask(pairing, method, further = "", body) {
    const path = `/v1/devices/${pairing.id}${further}`;
    const text = body === undefined ? "" : JSON.stringify(body);
    const asked = async () => {
      const t = Math.floor((await now()) / 1_000);
      const sig = await sign(pairing.key, ["v1", pairing.id, method, path, await hashed(text), t].join("|"));
      return send(method, path, text, { "Countersign-Device": `${pairing.id}; t=${t}; sig=${sig}` });
    };
    const isOff = ({ status, body: problem }) => status === 401 && Boolean(problem.server_time);
    let answer = await asked();
    if (isOff(answer) && (await setClock(answer.body.server_time))) answer = await asked();
    // Still the clock: a fault of ours, and no end of the pairing.
    if (isOff(answer)) return { ...answer, status: 0 };
    // Only what is asked all the time says that it is over: a change may be refused for coming out of its order.
    if (answer.status === 401 && method === "GET" && !pairing.ended) await change(pairing.id, { ended: true });
    return answer;
  }

  /** Pairs: gives what is kept of it, or the service's problem. */
  async function pair(code, name, subscription) {
    const { key, publicKey } = await newKey();
    const signature = await signPairing(key, publicKey, code);
    const told = subscription ? { subscription } : {};
    const body = JSON.stringify({ pairing: code, public_key: publicKey, signature, name, ...told });
    const answer = await send("POST", "/v1/devices", body);
    if (answer.status !== 201) return answer;
    const { device_id: id, tenant, account_hint: account, totp } = answer.body;
    const pairing = { id, tenant, account, name, key, pairedAt: Date.now(), endpoint: subscription?.endpoint ?? "" };
    if (totp?.secret) pairing.totp = await passcodeKey(totp.secret);
    await save(pairing);
    return { ...answer, body: {}, pairing };
  }

  /** As the service takes it: no time at which it expires. */
  function told(subscription) {
    const { endpoint, keys } = subscription.toJSON();
    return { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } };
  }

  /** Tells every firm that does not know it yet where this device is woken. */
  async function tellSubscription(subscription) {
    const body = { subscription: told(subscription) };
    const unaware = (await pairings()).filter(({ ended, endpoint }) => !ended && endpoint !== subscription.endpoint);
    await Promise.all(unaware.map(async (pairing) => {
      const { status } = await ask(pairing, "PUT", "", body);
      if (status >= 200 && status < 300) await change(pairing.id, { endpoint: subscription.endpoint });
    }));
  }

  globalThis.countersign = Object.freeze({
    STEP_SECONDS, ask, change, decoded, forget, keep, kept, now, pair, pairings, passcode, passcodeKey, remember, signDecision,
    tellSubscription, told,
  });
})();
