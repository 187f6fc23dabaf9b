// Local mode's page for an agent, and participants beside it, each in a window of their own (C1 to C5).

import assert from "node:assert/strict";
import { PHONE, lookedAt } from "./harness/axe.js";
import { arriving, enter, heading, inBrowser, press, windowed } from "./harness/browser.js";
import { ORIGIN, email, lastCode, later, message, phone } from "./harness/service.js";

const AGENT = `${ORIGIN}/_local/agent`;
/** The screen asks every two seconds; a busy machine takes its time for the answer. */
const SEEN_MILLISECONDS = 2_000 + 1_500;

/** The agent's page, with new addresses for everybody who is filled in. */
async function atLobby(page) {
  await page.goto(AGENT);
  await page.locator("#rule-hours").and(page.locator(":not([value=''])")).waitFor();
  const to = { email: email(), phone: phone(), cosigner: { email: email(), phone: phone() }, notary: { email: email() } };
  for (const [index, address] of [to, to.cosigner, to.notary].entries()) {
    const person = page.locator("#people details").nth(index);
    await person.locator("summary").click();
    await person.locator("[type=email]").fill(address.email);
    if (address.phone) await person.locator("[type=tel]").fill(address.phone);
  }
  return to;
}

/** Starts what is filled in. */
async function start(page) {
  await page.locator("#start .primary").focus();
  await page.keyboard.press("Enter");
  await page.locator("article").first().waitFor();
  assert.match(page.url(), /#se_\w+$/);
}

const card = (page, name) => page.locator("article").filter({ has: page.getByRole("heading", { name, exact: true }) });
const does = (page, name, what) => card(page, name).locator(`[data-does=${what}]`);
const urlOf = (page, name) => card(page, name).getByRole("link", { name: "Open it as they would" }).getAttribute("href");

/** What the agent's screen says of somebody, at the next look. */
async function sees(page, name, words) {
  await card(page, name).locator(".badge", { hasText: words }).waitFor({ timeout: SEEN_MILLISECONDS });
}

/** Reveals somebody's code. */
async function reveal(page, name) {
  await does(page, name, "reveal").click();
  await page.keyboard.type("The phone is flat, known by voice");
  await page.keyboard.press("Enter");
  const code = card(page, name).locator(".revealed output");
  await code.waitFor();
  return code.innerText();
}

async function end(page) {
  await page.locator("#end").click();
  await page.locator("#confirm-yes").click();
  await page.locator("#session-badge", { hasText: "Ended" }).waitFor();
}

/** A participant in a window of their own. */
async function asParticipant(url, story) {
  const { context, page, faults } = await windowed({ viewport: PHONE });
  try {
    assert.equal((await page.goto(url)).status(), 200);
    await story(page);
    assert.deepEqual(faults, [], "faults of the participant's page");
  } finally {
    await context.close();
  }
}

inBrowser("an agent starts a session, sees who comes, tells a code, and ends it", async (page) => {
  const answers = [];
  page.on("response", (response) => {
    if (/\/v1\/sessions\/se_\w+$/.test(response.url())) answers.push(response.status());
  });
  const to = await atLobby(page);
  await start(page);
  for (const name of ["Ana Silva", "Rui Silva", "Notary"]) await sees(page, name, "Invited, not here yet");
  const ana = await urlOf(page, "Ana Silva");
  assert.ok((await message(to.email)).text.includes(ana), "the link is the one of the mail");
  assert.ok((await message(to.cosigner.phone)).text.includes(await urlOf(page, "Rui Silva")), "and that of the text message");
  await page.waitForTimeout(4_500);
  assert.ok(answers.includes(304), "nothing is told when nothing changed");
  assert.equal(await does(page, "Ana Silva", "reveal").count() && await does(page, "Ana Silva", "reveal").isVisible(), false);

  await asParticipant(ana, async (theirs) => {
    await press(theirs, "continue");
    await sees(page, "Ana Silva", "Here, waiting for the passcode");
    assert.match(await page.locator("#news").innerText(), /Ana Silva: here/);
    await enter(theirs, await lastCode(to.phone));
    assert.ok(theirs.url().startsWith(`${ORIGIN}/_local/meeting?room=811&code=`), theirs.url());
    assert.equal(await theirs.locator("h2").innerText(), "Ana Silva is here: Mortgage signing");
    assert.match(await theirs.locator("main").innerText(), /code that came by text message/);
    await sees(page, "Ana Silva", "Entered");
    await theirs.reload();
    assert.match(await theirs.locator("h2").innerText(), /let somebody in already/);
  });

  const notary = await urlOf(page, "Notary");
  await asParticipant(notary, async (theirs) => {
    await press(theirs, "continue");
    assert.match(await heading(theirs), /Marc Dupont/);
    await sees(page, "Notary", "Here, waiting for the passcode");
    const code = await reveal(page, "Notary");
    assert.match(await card(page, "Notary").locator(".until").innerText(), /^Valid until .* left\.$/);
    await enter(theirs, code);
    assert.match(await theirs.locator("main").innerText(), /code that the agent could see/);
    await sees(page, "Notary", "Entered");
    assert.equal(await page.locator(".revealed").count(), 0, "the code goes when it was used");
  });

  const rui = await urlOf(page, "Rui Silva");
  await end(page);
  for (const url of [ana, rui, notary]) {
    const { context, page: theirs } = await windowed();
    assert.equal((await theirs.goto(url)).status(), 404);
    await context.close();
  }
  assert.equal(await page.locator("article .buttons button:visible").count(), 0);
  await page.getByRole("link", { name: "All sessions" }).click();
  const row = page.locator("#sessions li").first();
  assert.match(await row.innerText(), /Mortgage signing[^]*3 participants, 2 entered[^]*Ended/);
}, { seconds: 90 });

inBrowser("somebody is added, reassigned and removed; what cannot be done yet is said calmly", async (page) => {
  await atLobby(page);
  await start(page);
  const url = await urlOf(page, "Ana Silva");
  await does(page, "Ana Silva", "invite").click();
  const problem = card(page, "Ana Silva").locator(".problem");
  await problem.filter({ hasText: /try again after \d+ seconds/ }).waitFor();

  await page.locator("#add").click();
  const to = email();
  const added = page.locator("#add-panel");
  await added.locator("[data-part=name]").fill("Interpreter");
  await added.locator("[type=email]").fill("nobody");
  await added.locator(".primary").click();
  await added.locator(".summary li").waitFor();
  assert.equal(await added.locator("[type=email]").getAttribute("aria-invalid"), "true");
  await added.locator("[type=email]").fill(to);
  await added.locator(".primary").click();
  await sees(page, "Interpreter", "Invited");
  assert.ok((await message(to)).text.includes(await urlOf(page, "Interpreter")));

  const other = email();
  await does(page, "Ana Silva", "reassign").click();
  const panel = card(page, "Ana Silva").locator(".panel");
  await panel.locator("[data-part=name]").fill("Ana's sister");
  await panel.locator("[type=email]").fill(other);
  await panel.locator(".primary").click();
  await card(page, "Ana's sister").waitFor();
  assert.ok((await message(other)).text.includes(await urlOf(page, "Ana's sister")));
  const { context, page: theirs } = await windowed();
  assert.equal((await theirs.goto(url)).status(), 404, "the old link is dead");

  const sister = await urlOf(page, "Ana's sister");
  await does(page, "Ana's sister", "remove").click();
  await page.locator("#confirm-yes").click();
  await sees(page, "Ana's sister", "Removed");
  assert.equal((await theirs.goto(sister)).status(), 404);
  await context.close();

  // Another tab, or this one anew, knows the session and not its links.
  await page.reload();
  await card(page, "Rui Silva").getByRole("link", { name: "outbox" }).waitFor();
}, { seconds: 60 });

inBrowser("the code goes from the agent's screen when it is over, and a fresh one is another", async (page) => {
  const to = await atLobby(page);
  await start(page);
  const rui = await urlOf(page, "Rui Silva");
  await asParticipant(rui, async (theirs) => {
    await press(theirs, "continue");
    await sees(page, "Rui Silva", "Here, waiting");
    const code = await reveal(page, "Rui Silva");
    assert.equal(code, await lastCode(to.cosigner.email));
    await later(301);
    await sees(page, "Rui Silva", "Left out: the code is over");
    assert.equal(await page.locator(".revealed").count(), 0);
    await does(page, "Rui Silva", "passcode").click();
    await sees(page, "Rui Silva", "Here, waiting");
    await theirs.reload();
    await enter(theirs, await lastCode(to.cosigner.email, 2));
    assert.match(await theirs.locator("main").innerText(), /code that came by email/);
  });
}, { seconds: 60 });

inBrowser("every state of the agent's page is for everybody", async (page) => {
  const found = [];
  const at = async (state) => found.push(...await lookedAt(page, state));
  await page.goto(`${AGENT}#se_nothing`);
  await page.locator("#lost").waitFor();
  await at("a session that is not there");
  await atLobby(page);
  await at("the lobby");
  await page.locator("#session-name").fill("");
  await page.locator("#start .primary").click();
  await page.locator("#start .summary").waitFor();
  await at("the lobby, with something to look at");
  await page.locator("#session-name").fill("Mortgage signing, with a long name that says what it is about and for whom");
  await start(page);
  await at("a session that begins");
  await does(page, "Ana Silva", "invite").click();
  await card(page, "Ana Silva").locator(".problem").filter({ hasText: /\w/ }).waitFor();
  await does(page, "Rui Silva", "reassign").click();
  await page.locator("#add").click();
  await at("forms and a refusal");
  await asParticipant(await urlOf(page, "Notary"), async (theirs) => {
    await press(theirs, "continue");
    await sees(page, "Notary", "Here, waiting");
    await does(page, "Notary", "reveal").click();
    await at("the reason of a reveal");
    await page.keyboard.press("Tab");
    await card(page, "Notary").locator("[data-cancel]").click();
    const code = await reveal(page, "Notary");
    await at("a code");
    await enter(theirs, code);
    await sees(page, "Notary", "Entered");
    found.push(...await lookedAt(theirs, "the meeting room"));
    await theirs.reload();
    found.push(...await lookedAt(theirs, "the meeting room, with a used code"));
  });
  await page.locator("#end").click();
  await at("a question");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#session-badge").innerText(), "Open");
  await end(page);
  await at("a session that ended");
  await page.getByRole("link", { name: "All sessions" }).click();
  await page.locator("#sessions li").first().waitFor();
  await at("earlier sessions");
  assert.deepEqual(found, []);
}, { seconds: 150, viewport: PHONE });

// The last: what it changes is the demo firm's.
inBrowser("what the administrator decides holds on the agent's page", async (page) => {
  await atLobby(page);
  const decides = async (rule, value) => {
    const select = page.locator(`[data-rule=${rule}]`);
    await select.selectOption(value);
    const [label, option] = await select.evaluate(({ labels, selectedOptions }) => [labels[0].textContent, selectedOptions[0].textContent]);
    await page.locator("#ruled", { hasText: `Kept: ${label}, ${option}.` }).waitFor();
  };
  await decides("agent_reveal", "false");
  await page.locator("#start .primary").click();
  await page.locator("#start .summary li").waitFor();
  assert.match(await page.locator("#start .summary").innerText(), /Notary: .*the firm's administrator does not allow/);
  await decides("passcode", "off");
  assert.deepEqual([await page.locator("#asks").isChecked(), await page.locator("#asks").isDisabled()], [false, true]);
  await start(page);
  await asParticipant(await urlOf(page, "Notary"), async (theirs) => {
    await arriving(theirs, () => theirs.locator("button[value=continue]").click());
    assert.match(await theirs.locator("main").innerText(), /Not verified/);
  });
  await sees(page, "Notary", "Entered");
  await page.goto(AGENT);
  await decides("passcode", "optional");
  await decides("agent_reveal", "true");
}, { seconds: 60 });
