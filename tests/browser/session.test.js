// The door of a session, as its participants meet it (C2 to C5). How each of its states looks and reads is in states.test.js.

import assert from "node:assert/strict";
import { APPLICATION, codeOfVisit, visits } from "./harness/application.js";
import { alerted, arriving, enter, heading, inBrowser, press, twice } from "./harness/browser.js";
import { Firm, lastCode, later, messages, wrong } from "./harness/service.js";

/** At the code's page of a new session. */
async function atCode(page, firm, changes) {
  const session = await firm.session(changes);
  await page.goto(session.url);
  await press(page, "continue");
  return session;
}

/** That the page is the firm's application, and what it is told of who comes. */
async function isIn(page, firm) {
  assert.ok(page.url().startsWith(`${APPLICATION}/room/811?code=`), page.url());
  return (await firm.post("/v1/session-entries", { code: codeOfVisit() })).expect(200);
}

async function status(firm, session) {
  return (await firm.participant(session)).status;
}

inBrowser("c3 a participant continues, types the code that comes, and is in the firm's application", async (page) => {
  const firm = await Firm.create("Harbour & Finch");
  const session = await firm.session();
  await page.goto(session.url);
  const said = await page.locator("main").innerText();
  for (const told of [/Marc Dupont/, /Harbour & Finch/, /Mortgage signing/, /Ana Silva/, /\+33•+\d\d by text message/]) {
    assert.match(said, told);
  }
  assert.equal(await page.locator("main button").count(), 1, "one thing to press");
  assert.equal(await status(firm, session), "invited");
  await press(page, "continue");
  assert.equal(await status(firm, session), "waiting_for_passcode");
  assert.ok(await page.locator("input.code").evaluate((field) => field === document.activeElement));
  await enter(page, await lastCode(session.to));
  const entry = await isIn(page, firm);
  assert.deepEqual([entry.session.id, entry.participant.name, entry.verified_by], [session.id, "Ana Silva", "sms"]);
  assert.equal(await status(firm, session), "entered");
  (await firm.post("/v1/session-entries", { code: codeOfVisit() })).problem(410, "already-used");
});

inBrowser("c2 who is invited by text message gets the code by mail", async (page) => {
  const firm = await Firm.create();
  const session = await atCode(page, firm, { participant: { invite: { channel: "sms", phone: "+33612399001" } } });
  assert.match(await heading(page), /@/);
  await enter(page, await lastCode(session.to));
  assert.equal((await isIn(page, firm)).verified_by, "email");
});

inBrowser("without a passcode one press leads in, and every press anew", async (page) => {
  const firm = await Firm.create();
  const session = await firm.session({ passcode: false, participant: { passcode_to: null } });
  await page.goto(session.url);
  await press(page, "continue");
  assert.equal((await isIn(page, firm)).verified_by, "none");
  await page.goto(session.url);
  await press(page, "continue");
  await isIn(page, firm);
});

inBrowser("c5 a code that the agent tells leads in, and the page says that it waits for it", async (page) => {
  const firm = await Firm.create();
  const session = await atCode(page, firm, { participant: { passcode_to: null } });
  assert.match(await heading(page), /Marc Dupont tells you/);
  assert.equal(await page.locator("button[value=send]").count(), 0, "there is nothing to send");
  await enter(page, await firm.reveal(session));
  assert.equal((await isIn(page, firm)).verified_by, "agent");
});

inBrowser("c5 a participant knows that the agent can see the code, and the firm that the agent did", async (page) => {
  const firm = await Firm.create();
  const session = await atCode(page, firm);
  assert.match(await page.locator("main").innerText(), /Marc Dupont can see this code too/);
  await enter(page, await firm.reveal(session));
  assert.equal((await isIn(page, firm)).verified_by, "agent");
  await firm.settings({ sessions: { agent_reveal: false } });
  await atCode(page, firm);
  assert.doesNotMatch(await page.locator("main").innerText(), /can see/);
});

inBrowser("where the agent may not see codes and sends them by hand, the page that waits takes the one that comes", async (page) => {
  const firm = await Firm.create();
  await firm.settings({ sessions: { delivery: "manual", agent_reveal: false } });
  const session = await atCode(page, firm);
  assert.match(await heading(page), /Marc Dupont sends you/);
  assert.equal((await messages(session.to)).length, 0);
  await later(40);
  (await firm.post(`${session.seat}/passcode`)).expect(200);
  await enter(page, await lastCode(session.to));
  assert.equal((await isIn(page, firm)).verified_by, "sms");
});

inBrowser("everything works without scripts", async (page) => {
  const firm = await Firm.create();
  const session = await atCode(page, firm);
  const code = await lastCode(session.to);
  await enter(page, wrong(code));
  assert.match(await alerted(page), /4 more/);
  await press(page, "send");
  assert.match(await alerted(page), /a moment ago/);
  await later(310);
  await enter(page, code);
  assert.equal(await heading(page), "This code is over");
  await press(page, "send");
  await enter(page, await lastCode(session.to, 2));
  await isIn(page, firm);
  await page.goto(session.url);
  await press(page, "continue");
  assert.match(await alerted(page), /a moment ago/, "the pause between two codes");
  await later(40);
  await press(page, "continue");
  await enter(page, await lastCode(session.to, 3));
  await isIn(page, firm);
}, { javaScriptEnabled: false });

inBrowser("r61 a scanner that opens the link with scripts and presses nothing sends nothing and arrives nowhere", async (page) => {
  const firm = await Firm.create();
  const session = await firm.session();
  await page.waitForTimeout(1_000);
  const before = (await messages()).length;
  for (let times = 0; times < 3; times++) {
    await page.goto(session.url, { waitUntil: "networkidle" });
    const links = await page.locator("a[href]").evaluateAll((all) => all.map(({ href }) => href));
    for (const address of links.filter((href) => href.startsWith("http") && !href.includes("#"))) {
      await page.goto(address, { waitUntil: "load" });
    }
  }
  await page.waitForTimeout(1_000);
  assert.equal((await messages()).length, before);
  assert.equal(await status(firm, session), "invited");
  await page.goto(session.url);
  await press(page, "continue");
  await enter(page, await lastCode(session.to));
  await isIn(page, firm);
}, { seconds: 60 });

inBrowser("a press too many sends one code, and leads in once", async (page) => {
  const firm = await Firm.create();
  const session = await firm.session();
  await page.goto(session.url);
  await twice(page, "button[value=continue]");
  assert.equal((await messages(session.to)).length, 1);
  assert.equal(await alerted(page), "");
  await page.locator("input.code").fill(await lastCode(session.to));
  const before = visits.length;
  await twice(page, "button[value=verify]");
  assert.equal(visits.length, before + 1);
  await isIn(page, firm);
});

inBrowser("without scripts a press too many at the invitation sends one code", async (page) => {
  const firm = await Firm.create();
  const session = await firm.session();
  await page.goto(session.url);
  await twice(page, "button[value=continue]");
  assert.equal((await messages(session.to)).length, 1);
  await page.goto(session.url);
  await enter(page, await lastCode(session.to));
  await isIn(page, firm);
}, { javaScriptEnabled: false });

inBrowser("without scripts a press too many with the right code keeps nobody out", async (page) => {
  const firm = await Firm.create();
  const session = await atCode(page, firm);
  await page.locator("input.code").fill(await lastCode(session.to));
  await twice(page, "button[value=verify]");
  assert.equal(await status(firm, session), "entered");
  if (page.url().startsWith(APPLICATION)) return;
  // The browser dropped the answer that led in, and asked a second time.
  assert.equal(await heading(page), "You are in");
  await later(40);
  await press(page, "continue");
  await enter(page, await lastCode(session.to, 2));
  await isIn(page, firm);
}, { javaScriptEnabled: false });

inBrowser("back and reload after entering say that they are in, send nothing, and the way back in is there", async (page) => {
  const firm = await Firm.create();
  const session = await atCode(page, firm);
  const code = await lastCode(session.to);
  await enter(page, code);
  await page.goBack();
  // As the browser kept it: what was right is used up.
  if (await page.locator("input.code").count()) await enter(page, code);
  assert.equal(await heading(page), "You are in");
  await page.reload();
  assert.equal(await heading(page), "You are in");
  assert.equal(await alerted(page), "");
  assert.equal((await messages(session.to)).length, 1);
  assert.equal(await status(firm, session), "entered");
  assert.ok(await page.locator("button[value=continue]").isDisabled(), "until the pause between two codes is over");
  await later(40);
  await page.reload();
  await press(page, "continue");
  assert.equal(await status(firm, session), "waiting_for_passcode");
  await enter(page, await lastCode(session.to, 2));
  await isIn(page, firm);
});

inBrowser("two tabs are at the same door: one code, and who is in is in on both", async (page) => {
  const firm = await Firm.create();
  const session = await firm.session();
  const other = await page.context().newPage();
  await other.goto(session.url);
  await page.goto(session.url);
  await press(page, "continue");
  await press(other, "continue");
  assert.equal((await messages(session.to)).length, 1);
  assert.equal(await other.locator("input.code").count(), 1);
  const code = await lastCode(session.to);
  await enter(page, code);
  await isIn(page, firm);
  await enter(other, code);
  assert.equal(await heading(other), "You are in");
  assert.equal((await messages(session.to)).length, 1);
});

inBrowser("ten wrong codes are the last, whatever is sent in between, and the page says whom to ask", async (page) => {
  const firm = await Firm.create();
  const session = await atCode(page, firm);
  const first = await lastCode(session.to);
  for (let left = 4; left > 0; left--) {
    await enter(page, wrong(first));
    assert.match(await alerted(page), new RegExp(`${left} more`));
  }
  await enter(page, wrong(first));
  assert.equal(await heading(page), "No try is left for this code");
  await later(40);
  await page.reload();
  await press(page, "send");
  const second = await lastCode(session.to, 2);
  for (let tries = 0; tries < 5; tries++) await enter(page, wrong(second));
  assert.equal(await heading(page), "No try is left");
  assert.match(await page.locator("main").innerText(), /Ask Marc Dupont/);
  assert.equal(await page.locator("main button").count(), 0);
  assert.equal(await alerted(page), "");
  assert.equal(await status(firm, session), "left_out");
});

inBrowser("an end, a removal and a reassignment are known at the next press, and lead nowhere", async (page) => {
  const firm = await Firm.create("Harbour & Finch");
  const other = { name: "Rui Silva", invite: { channel: "email", email: "rui@example.com" } };
  for (const deed of [
    async (session) => (await firm.post(`${session.path}/end`)).expect(200),
    async (session) => (await firm.call("DELETE", session.seat)).expect(204),
    async (session) => (await firm.call("PATCH", session.seat, other)).expect(200),
  ]) {
    const session = await atCode(page, firm);
    const code = await lastCode(session.to);
    const before = visits.length;
    await deed(session);
    await enter(page, code);
    assert.equal(await heading(page), "This invitation does not work");
    assert.match(await page.locator("main").innerText(), /ask Harbour & Finch/);
    assert.equal((await page.goto(session.url)).status(), 404);
    assert.equal(visits.length, before);
  }
});

inBrowser("an address that the firm has taken back leads nowhere, and costs no code", async (page) => {
  const firm = await Firm.create();
  const session = await atCode(page, firm);
  const code = await lastCode(session.to);
  await firm.settings({ web_origins: ["https://meet.example"] });
  await enter(page, code);
  assert.notEqual(await alerted(page), "");
  assert.equal(await status(firm, session), "waiting_for_passcode");
  await firm.settings({ web_origins: ["https://meet.example", APPLICATION] });
  await enter(page, code);
  await isIn(page, firm);
});
