// Security keys and passkeys in a real browser, against the API: what it makes of our options, and we of its answers.
// `tests/src/security_keys.rs` has what no browser would do.

import assert from "node:assert/strict";
import { Authenticator, PASSKEY, SECURITY_KEY, VERIFYING_KEY, create, get } from "./harness/authenticator.js";
import { atAnotherOrigin, inBrowser } from "./harness/browser.js";
import { Firm, ORIGIN } from "./harness/service.js";

/** Any page of the service's own origin. */
const PAGE = `${ORIGIN}/outbox`;

async function somebody() {
  const firm = await Firm.create();
  await firm.enableMfa("webauthn");
  return firm.person();
}

async function begun(person) {
  return person.enroll((await person.signIn("enrollment_required")).grant, "webauthn");
}

function confirm(person, pending, credential) {
  return person.firm.post(`${pending.path}/confirm`, { credential });
}

/** Enrols what is plugged into the page; the factor's id. */
async function enrolled(person, page) {
  const pending = await begun(person);
  (await confirm(person, pending, await create(page, pending.options))).expect(200);
  return pending.id;
}

function verify(person, path, factorId, credential) {
  return person.firm.post(`${path}/verify`, { factor_id: factorId, credential });
}

/** Signs in by what is plugged into the page. */
async function signedIn(person, page, factorId) {
  const { path, options } = await person.challenged(factorId);
  return (await verify(person, path, factorId, await get(page, options))).expect(200);
}

inBrowser("a security key is enrolled at the first sign-in, and asked for at the next", async (page) => {
  await page.goto(PAGE);
  const key = await Authenticator.plugged(page, SECURITY_KEY);
  const person = await somebody();

  const pending = await begun(person);
  assert.deepEqual([pending.options.rp.id, pending.options.attestation], ["localhost", "none"]);
  const confirmed = (await confirm(person, pending, await create(page, pending.options))).expect(200);
  assert.deepEqual([confirmed.factor.kind, confirmed.factor.status], ["webauthn", "active"]);
  assert.equal(confirmed.recovery_codes.length, 10);
  assert.deepEqual([confirmed.sign_in.status, confirmed.sign_in.mfa], ["complete", "satisfied"]);
  const [credential] = await key.credentials();
  assert.equal(credential.isResidentCredential, false, "none of the few places of a security key is taken");

  const complete = await signedIn(person, page, pending.id);
  assert.deepEqual([complete.status, complete.acr, complete.amr], ["complete", "aal2", ["pwd", "hwk"]]);
});

inBrowser("what verifies its person, and what can be copied, is told in amr", async (page) => {
  await page.goto(PAGE);
  for (const [options, amr] of [
    [VERIFYING_KEY, ["pwd", "hwk", "mfa"]],
    [PASSKEY, ["pwd", "hwk", "mfa"]],
    [{ ...PASSKEY, defaultBackupEligibility: true, defaultBackupState: true }, ["pwd", "swk", "mfa"]],
  ]) {
    const authenticator = await Authenticator.plugged(page, options);
    const person = await somebody();
    const complete = await signedIn(person, page, await enrolled(person, page));
    assert.deepEqual(complete.amr, amr);
    await authenticator.unplug();
  }
});

inBrowser("a finger that is not recognized gives no signature, and the challenge still serves", async (page) => {
  await page.goto(PAGE);
  const key = await Authenticator.plugged(page, VERIFYING_KEY);
  const person = await somebody();
  const factorId = await enrolled(person, page);
  const { path, options } = await person.challenged(factorId);
  await key.verifies(false);
  await assert.rejects(get(page, options), { name: "NotAllowedError" });
  await key.verifies(true);
  (await verify(person, path, factorId, await get(page, options))).expect(200);
});

inBrowser("the same authenticator is not enrolled twice, and another is", async (page) => {
  await page.goto(PAGE);
  const first = await Authenticator.plugged(page, SECURITY_KEY);
  const person = await somebody();
  const factorId = await enrolled(person, page);

  const second = await person.enroll((await signedIn(person, page, factorId)).grant, "webauthn");
  await assert.rejects(create(page, second.options), { name: "InvalidStateError" });
  await first.unplug();
  await Authenticator.plugged(page, SECURITY_KEY);
  const confirmed = (await confirm(person, second, await create(page, second.options))).expect(200);
  assert.equal(confirmed.recovery_codes, undefined, "they come with the first factor");
  assert.equal((await signedIn(person, page, second.id)).acr, "aal2");
});

inBrowser("r49 a page of another origin on the same host gets signatures, and they are refused", async (page) => {
  await page.goto(PAGE);
  await Authenticator.plugged(page, SECURITY_KEY);
  const person = await somebody();
  await atAnotherOrigin(page, async (origin) => {
    await page.goto(origin);
    const pending = await begun(person);
    (await confirm(person, pending, await create(page, pending.options))).problem(422, "incorrect-code");
    await page.goto(PAGE);
    const factorId = await enrolled(person, page);
    const { path, options } = await person.challenged(factorId);
    await page.goto(origin);
    (await verify(person, path, factorId, await get(page, options))).problem(422, "incorrect-code");
  });
});

inBrowser("a page of another host gets no signature", async (page) => {
  await page.goto(PAGE.replace("localhost", "127.0.0.1"));
  await Authenticator.plugged(page, SECURITY_KEY);
  await assert.rejects(create(page, (await begun(await somebody())).options), { name: "SecurityError" });
});

inBrowser("r48 an answer serves once", async (page) => {
  await page.goto(PAGE);
  await Authenticator.plugged(page, SECURITY_KEY);
  const person = await somebody();
  const factorId = await enrolled(person, page);
  const { path, options } = await person.challenged(factorId);
  const credential = await get(page, options);
  (await verify(person, path, factorId, credential)).expect(200);
  (await verify(person, path, factorId, credential)).problem(410, "already-used");
  const next = await person.challenged(factorId);
  (await verify(person, next.path, factorId, credential)).problem(422, "incorrect-code");
  (await verify(person, next.path, factorId, await get(page, next.options))).problem(422, "incorrect-code");
});

inBrowser("a copy of a key is refused, and the firm can read why", async (page) => {
  await page.goto(PAGE);
  const key = await Authenticator.plugged(page, SECURITY_KEY);
  const person = await somebody();
  const factorId = await enrolled(person, page);
  const [{ signCount }] = await key.credentials();
  await signedIn(person, page, factorId);
  await signedIn(person, page, factorId);
  await key.turnBack(signCount);
  const { path, options } = await person.challenged(factorId);
  (await verify(person, path, factorId, await get(page, options))).problem(422, "incorrect-code");
  const { records } = (await person.firm.get("/v1/audit")).expect(200);
  assert.ok(records.some(({ outcome }) => outcome === "security-key-copied"), JSON.stringify(records));
});

inBrowser("a firm that lists models enrols those alone", async (page) => {
  await page.goto(PAGE);
  await Authenticator.plugged(page, SECURITY_KEY);
  const person = await somebody();
  const listing = (aaguid) => person.firm.settings({ webauthn_attestation: "direct", webauthn_aaguids: [aaguid] });
  await listing("ee882879-721c-4913-9775-3dfcce97072a");
  const pending = await begun(person);
  assert.equal(pending.options.attestation, "direct");
  (await confirm(person, pending, await create(page, pending.options))).problem(403, "factor-not-allowed");
  // Chromium's virtual authenticators are of this model.
  await listing("01020304-0506-0708-0102-030405060708");
  await enrolled(person, page);
});
