// Web Push, all its way: a real Firefox subscribes at local mode's push service, is sent to, decrypts, and its worker shows a
// notification.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { inFirefox, notified } from "./harness/firefox.js";
import { Sender } from "./harness/push.js";
import { Firm, ORIGIN } from "./harness/service.js";

/** The least worker that shows what it is sent. */
const WORKER = `
  addEventListener("install", () => skipWaiting());
  addEventListener("push", (event) => event.waitUntil(registration.showNotification("Woken", { body: event.data?.text() })));
`;

/** A site with that worker while `story` runs: its page, and what it subscribes with. */
async function atSite(page, story) {
  const server = createServer((request, response) => {
    const [type, body] = request.url === "/worker.js" ? ["text/javascript", WORKER] : ["text/html", "<title>A site</title>"];
    response.setHeader("Content-Type", type).end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  page.mayAsk = `http://localhost:${server.address().port}`;
  try {
    await page.goto(`${page.mayAsk}/`);
    await story((key) => subscribed(page, key));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function subscribed(page, key) {
  return page.evaluate(async (applicationServerKey) => {
    await navigator.serviceWorker.register("/worker.js");
    const { pushManager } = await navigator.serviceWorker.ready;
    return (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })).toJSON();
  }, key);
}

const unsubscribe = (page) => page.evaluate(async () => {
  const { pushManager } = await navigator.serviceWorker.ready;
  return (await pushManager.getSubscription()).unsubscribe();
});

inFirefox("a browser that subscribed is woken, by nobody but whom it subscribed to, until it takes that back", async (page) => {
  await atSite(page, async (subscribe) => {
    const sender = new Sender();
    const subscription = await subscribe(sender.key);
    assert.ok(subscription.endpoint.startsWith(`${ORIGIN}/_push/`), subscription.endpoint);
    assert.equal(await sender.send(subscription, "rq_1"), 201);
    assert.deepEqual((await notified(page, "/")).map(({ title, body }) => [title, body]), [["Woken", "rq_1"]]);
    assert.equal(await new Sender().send(subscription, "rq_2"), 403);
    assert.equal(await sender.send(subscription, "rq_3"), 201);
    assert.deepEqual((await notified(page, "/", 2)).map(({ body }) => body).sort(), ["rq_1", "rq_3"]);
    assert.equal(await unsubscribe(page), true);
    assert.equal(await sender.send(subscription, "rq_4"), 410);
  });
}, { seconds: 60 });

// --- The authenticator ---------------------------------------------------------------------------

const AUTHENTICATOR = `${ORIGIN}/authenticator`;

/** Somebody whose second factor is this browser, notified of sign-ins; the page of the authenticator is closed then. */
async function paired(page) {
  const firm = await Firm.create();
  await firm.enableMfa("push");
  const person = await firm.person();
  const { grant } = await person.signIn("enrollment_required");
  const pending = await person.enroll(grant, "push");
  await page.goto(pending.pairing_url);
  await page.locator("form[data-form=pair] button[type=submit]").click();
  await page.locator("[data-view=paired]").waitFor();
  await page.locator("[data-press=push]").click();
  await page.locator("[data-slot=push] [data-slot=on]:visible").waitFor();
  await page.locator("[data-press=home]").click();
  const code = (await page.locator("[data-slot=digits]").innerText()).replace(/\D/g, "");
  (await firm.post(`${pending.path}/confirm`, { code })).expect(200);
  await page.goto(`${firm.pages}/sign-in`);
  return { firm, person, factor: pending.id };
}

inFirefox("a sign-in wakes the authenticator while it is closed, and is approved there", async (page) => {
  const { firm, person, factor } = await paired(page);
  const { id } = await person.signIn("factor_required");
  const path = `/v1/sign-ins/${id}`;
  const { number } = (await firm.post(`${path}/challenges`, { factor_id: factor })).expect(201);
  const [shown] = await notified(page, "/authenticator");
  assert.equal(shown.title, (await firm.get("/v1/settings")).expect(200).name);
  assert.ok(!JSON.stringify(shown).includes(number), "the number stands where the person signs in, and nowhere else");
  await page.goto(AUTHENTICATOR);
  await page.locator("[name=number]").fill(number);
  await page.locator("form[data-form=approve] button[type=submit]").click();
  await page.locator("#says .notice").waitFor();
  const { status, amr } = (await firm.get(path)).expect(200);
  assert.deepEqual([status, amr], ["complete", ["pwd", "swk"]]);
}, { seconds: 60 });
