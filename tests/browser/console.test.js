// The firm's console and the operator's: every state is for everybody, in a language that is long and in one that goes the other
// way; and what a person does there works by keyboard, without a script, and once however often it is pressed.

import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { NARROW, glancedAt, lookedAt } from "./harness/axe.js";
import { alerted, arriving, focused, follow, heading, inBrowser, press, tabTo, twice } from "./harness/browser.js";
import { Administrator, REASON, busyFirm, newFirm, takesPlace } from "./harness/console.js";
import { CONSOLE, SCREENS, SHEETS, asks, makeKey, openPerson } from "./harness/console_states.js";
import { Firm, later, letters, message, messages } from "./harness/service.js";

const ONLY = process.env.ONLY?.split(",");
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

/** What was done, as it is said to who hears the page. */
const done = (page) => page.locator("main [role=status]").allInnerTexts().then((texts) => texts.join(" ").trim());

/** A person with an app, whom nobody else looks at. */
async function somebody(firm, profile) {
  const person = await firm.person({ name: "Sam Hill", organization: "Silva & Sons", ...profile });
  return Object.assign(person, await person.withApp());
}

async function records(firm, operation) {
  const { records } = (await firm.get(`/v1/audit?operation=${operation}&outcome=ok&limit=100`)).expect(200);
  return records;
}

/** What the page is, to whoever cannot see it: one heading that is its title, and where it stands in the menu. */
async function told(page) {
  return page.evaluate(() => ({
    headings: document.querySelectorAll("h1").length,
    isTitled: document.title.startsWith(document.querySelector("h1").textContent.trim()),
    current: [...document.querySelectorAll(".screens a[aria-current=page]")].map((link) => link.textContent.trim()),
    dir: document.documentElement.dir,
    lang: document.documentElement.lang,
  }));
}

for (const story of CONSOLE.filter(({ name }) => !ONLY || ONLY.includes(name))) {
  const walk = (look, language) => async (page) => {
    const found = [];
    const at = async (state) => {
      const { headings, isTitled, dir, lang } = await told(page);
      if (headings !== 1 || !isTitled) found.push(`${state}: ${headings} headings, the title is of them: ${isTitled}`);
      if (lang !== language || dir !== (language === "ar" ? "rtl" : "ltr")) found.push(`${state} is in ${lang}, ${dir}`);
      found.push(...await look(page, state));
    };
    await story.walk({ page, context: page.context(), at, language });
    assert.deepEqual(found, []);
  };
  const options = { seconds: 120, viewport: NARROW };
  inBrowser(`every state of ${story.name} is for everybody`, walk((page, state) => lookedAt(page, state, { phone: NARROW }), "en"), options);
  for (const language of ["de", "ar"]) {
    inBrowser(`every state of ${story.name} in ${language}`, walk(glancedAt, language), { ...options, locale: language });
  }
}

inBrowser("whoever starts local mode comes in as the demo firm's owner, and to every screen by the menu", async (page) => {
  const owner = await Administrator.demo();
  await owner.enter(page);
  assert.equal(await heading(page), "Overview");
  for (const screen of SCREENS) {
    await arriving(page, () => page.locator(`.rail .screens a[href$="/console/${screen}"]`).click());
    const title = await heading(page);
    const { current, isTitled, headings } = await told(page);
    assert.deepEqual([new Set(current), isTitled, headings], [new Set([title]), true, 1], screen);
  }
  for (const [at, sheet] of SHEETS.entries()) {
    await arriving(page, () => page.locator(".tabs a").nth(at).click());
    assert.equal(new URL(page.url()).searchParams.get("tab") ?? "general", sheet);
    assert.equal(await page.locator(".tabs a[aria-current=page]").count(), 1);
  }
  await arriving(page, () => page.locator(".rail form[action$='/sign-out'] button").click());
  await page.goBack();
  assert.equal(await page.locator(".rail").count(), 0, "back shows nothing of what was there");
}, { viewport: DESKTOP, seconds: 60 });

inBrowser("whoever starts local mode comes in as the operator by /operator, and to its screens", async (page) => {
  const operator = await Administrator.operator();
  await operator.enter(page);
  await page.goto(`${new URL(operator.pages).origin}/operator`);
  assert.equal(await heading(page), "Overview");
  assert.deepEqual(await page.locator(".rail .screens a").evaluateAll((links) => links.map(({ href }) => href.split("/").at(-1))),
    ["overview", "firms", "people", "events"]);
  await operator.open(page, "firms");
  await arriving(page, () => page.locator("a.name-link").first().click());
  assert.equal(await page.locator("main a[href*='ask=set-']").count(), 2, "both plans can be set");
}, { viewport: DESKTOP });

inBrowser("an owner who was invited finds a console that says what comes first", async (page) => {
  const { firm, owner } = await newFirm(page);
  const administrator = await takesPlace(page, firm, owner);
  assert.equal(await heading(page), "Overview");
  for (const screen of ["messages", "links", "sessions", "events?tab=fraud", "settings?tab=applications", "settings?tab=webhooks"]) {
    await administrator.open(page, screen);
    assert.equal(await page.locator(".empty h2").count(), 1, `${screen} says that there is nothing yet`);
  }
  assert.equal(await page.locator(".empty a.button").count(), 1, "and how to make the first one");
}, { seconds: 60 });

inBrowser("a key is shown once: it serves, is copied by a press, and no page shows it again", async (page) => {
  const { owner } = await busyFirm();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await owner.enter(page, "settings");
  await owner.open(page, "settings?ask=create-key");
  const key = await makeKey(page);
  (await Object.assign(new Firm(), { key }).get("/v1/settings")).expect(200);
  await page.locator("[data-press=copy]").click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), key);
  assert.doesNotMatch(page.url(), new RegExp(key));
  const shows = () => page.locator("html").innerHTML().then((text) => text.includes(key));
  assert.ok(await shows());
  await follow(page, page.locator("main a.button.primary"));
  assert.ok(!await shows());
  // The answer to a form is kept nowhere: the browser has nothing to go back to.
  await page.goBack().catch(() => {});
  assert.ok(!await shows(), "back shows it again");
  await owner.open(page, "settings?tab=keys");
  assert.ok(!await shows());
});

inBrowser("a form without its reason does nothing: the error has the focus, and leads to its field", async (page) => {
  const { firm, helper } = await busyFirm();
  const person = await somebody(firm);
  await helper.enter(page, "people");
  await openPerson(page, helper, person.loginId);
  await asks(page, "reset-mfa");
  await press(page, "reset-mfa");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "alert");
  assert.match(await alerted(page), /Say why/);
  const field = page.locator("[name=reason]");
  const described = (await field.getAttribute("aria-describedby")).split(" ").map((id) => `#${id}`).join(", ");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.match(await page.locator(described).allInnerTexts().then((texts) => texts.join(" ")), /Say why/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.name), "reason", "the sentence leads to the field");
  assert.equal((await firm.get(`${person.path}/factors`)).expect(200).factors.length, 1, "nothing is reset");
  await page.keyboard.type(REASON);
  await press(page, "reset-mfa");
  assert.match(await done(page), /is reset/, "said aloud");
  assert.equal(await alerted(page), "");
  await page.reload();
  assert.equal(await done(page), "", "said once");
  assert.match((await message(person.email)).text, /second step/i);
});

inBrowser("what is wrong is said by us beside its field, and never by a bubble of the browser's", async (page) => {
  const { helper } = await busyFirm();
  await helper.enter(page, "people");
  await helper.open(page, "people?ask=add-person");
  await page.locator("[name=login_id]").fill(letters());
  await page.locator("[name=email]").fill("nowhere");
  await press(page, "add-person");
  assert.match(await alerted(page), /email/);
  assert.equal(await page.locator("[name=email]").getAttribute("aria-invalid"), "true");
  assert.equal(await page.locator("[name=email]").inputValue(), "nowhere", "what was typed is kept");
});

inBrowser("without a script: somebody is searched for, and their factors are reset with a fresh second step", async (page) => {
  const { firm, helper } = await busyFirm();
  const person = await somebody(firm);
  await helper.enter(page, "people");
  await later(301);
  await openPerson(page, helper, person.loginId);
  assert.equal(await heading(page), "Sam Hill");
  await asks(page, "reset-mfa");
  assert.equal(await heading(page), "Confirm that it is you");
  await press(page, "prove");
  await helper.prove(page);
  assert.equal(await page.locator("[name=reason]").count(), 1, "and back where they were going");
  await page.locator("[name=reason]").fill(REASON);
  await press(page, "reset-mfa");
  assert.match(await done(page), /is reset/);
  assert.ok((await page.locator("main").innerText()).includes(REASON), "the reason stands in what was done to the person");
  await person.signIn("enrollment_required");
}, { javaScriptEnabled: false, viewport: PHONE });

inBrowser("without a script the menu of a phone opens, leads on, and signs out", async (page) => {
  const { reader } = await busyFirm();
  await reader.enter(page);
  const people = page.locator(".menu .screens a[href$='/people']");
  assert.ok(!await people.isVisible());
  await page.locator(".menu summary").click();
  await arriving(page, () => people.click());
  assert.equal(await heading(page), "People");
  assert.ok(!await people.isVisible(), "shut again on the next page");
}, { javaScriptEnabled: false, viewport: PHONE });

inBrowser("by keyboard alone on a phone: past the frame, the menu, and the exact time of what is said in words", async (page) => {
  const { firm, reader } = await busyFirm();
  await reader.enter(page);
  await page.reload();
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Skip to the content");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  // Anew: where the skip link led would be where the next page begins.
  await reader.open(page, "overview");
  await tabTo(page, "Overview", 3);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".menu[open]").count(), 1, "the menu opens");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".menu[open]").count(), 0, "and closes");
  assert.equal(await focused(page), "Overview", "with the focus where it was");
  await page.keyboard.press("Enter");
  await page.locator(".menu[open]").waitFor();
  await tabTo(page, "People", 8);
  await arriving(page, () => page.keyboard.press("Enter"));
  assert.equal(await heading(page), "People");

  await openPerson(page, reader, "ana.silva");
  const when = page.locator(".when").first();
  const exact = when.locator(".when-exact");
  const size = () => exact.evaluate((element) => element.getBoundingClientRect().width);
  assert.ok(await size() <= 1, "not seen unasked");
  await page.locator("main").focus();
  for (let times = 0; times < 20 && !await when.evaluate((element) => element === document.activeElement); times++) {
    await page.keyboard.press("Tab");
  }
  assert.ok(await size() > 60, "seen with the focus");
  assert.match(await exact.innerText(), /\d{4}.*\d\d:\d\d/s);
  assert.ok((await exact.boundingBox()).x + await size() <= PHONE.width, "all of it on the screen");
  assert.ok(firm.id);
}, { viewport: PHONE, seconds: 60 });

inBrowser("a press too many in the console does nothing more: people", async (page) => {
  const { firm, owner } = await busyFirm();
  const person = await somebody(firm);
  await owner.enter(page, "people");
  await owner.open(page, "people?ask=add-person");
  const count = async (operation) => (await records(firm, operation)).filter(({ by }) => by === owner.loginId).length;
  const before = { added: await count("put_account"), made: await count("make_bypass_codes"), reset: await count("reset_mfa") };
  const added = `added.${letters().slice(0, 12)}`;
  await page.locator("[name=login_id]").fill(added);
  await twice(page, "main button[value=add-person]");
  assert.equal(await alerted(page), "");
  assert.equal(await count("put_account"), before.added + 1);
  await openPerson(page, owner, person.loginId);
  const sent = (await messages(person.email)).length;
  await asks(page, "make-bypass-codes");
  await page.locator("[name=reason]").fill(REASON);
  await twice(page, "main button[value=make-bypass-codes]");
  assert.equal(await page.locator(".secret-once textarea").count(), 1, "the codes are shown, and not that they were made already");
  assert.equal(await count("make_bypass_codes"), before.made + 1);
  await openPerson(page, owner, person.loginId);
  await asks(page, "reset-mfa");
  await page.locator("[name=reason]").fill(REASON);
  await twice(page, "main button[value=reset-mfa]");
  assert.match(await done(page), /is reset/);
  assert.equal(await count("reset_mfa"), before.reset + 1);
  await message(person.email, sent + 2);
  assert.equal((await messages(person.email)).length, sent + 2, "one mail of the codes, one of the reset");
  await asks(page, "disable-person");
  await page.locator("[name=reason]").fill(REASON);
  await twice(page, "main button[value=disable-person]");
  assert.equal(await alerted(page), "");
  assert.equal((await firm.get(person.path)).expect(200).status, "disabled");
}, { seconds: 60 });

inBrowser("a press too many in the console does nothing more: the firm", async (page) => {
  const firm = await Firm.create();
  const link = await firm.link();
  const { id: session } = await firm.session();
  const owner = await Administrator.of(firm, "owner");
  await message(link.recipient.email);
  await owner.enter(page, "links");
  await owner.open(page, `links?link=${link.id}`);
  await twice(page, "main button[value=resend-link]");
  assert.notEqual(await done(page), "");
  await message(link.recipient.email, 2);
  assert.equal((await messages(link.recipient.email)).length, 2);
  await asks(page, "revoke-link");
  await twice(page, "main button[value=revoke-link]");
  assert.notEqual(await done(page), "");
  await owner.open(page, `sessions?session=${session}&ask=end-session`);
  await twice(page, "main button[value=end-session]");
  assert.equal(await alerted(page), "");
  const keys = async () => {
    await owner.open(page, "settings?tab=keys");
    return page.locator(".table tbody tr").count();
  };
  const before = await keys();
  await asks(page, "create-key");
  await page.locator("[name=key_name]").fill("Back office");
  await page.locator("[name=scope_firm]").check();
  await page.locator("[name=reason]").fill(REASON);
  await twice(page, "main button[value=create-key]");
  assert.equal(await page.locator(".secret-once textarea").count(), 1);
  assert.equal(await keys(), before + 1);
  await owner.open(page, "settings");
  await twice(page, "main button[value=change-settings]");
  assert.notEqual(await done(page), "");
  await owner.open(page, "subscriptions?ask=request-mfa-plan");
  await page.locator("[name=licences]").fill("40");
  await page.locator("[name=reason]").fill(REASON);
  await twice(page, "main button[value=request-mfa-plan]");
  assert.notEqual(await done(page), "");
  const asked = (await firm.get("/v1/plans/requests")).expect(200).plan_requests;
  assert.equal(asked.length, 1);
  const operator = await Administrator.operator();
  await operator.enter(page);
  await twice(page, `form:has([value="${firm.id}"]) button[value=activate-request]`);
  assert.notEqual(await done(page), "");
  assert.equal((await firm.get("/v1/plans/requests")).expect(200).plan_requests[0].status, "activated");
}, { seconds: 60 });

inBrowser("without a script a press too many makes one key, and says so", async (page) => {
  const firm = await Firm.create();
  const owner = await Administrator.of(firm, "owner");
  await owner.enter(page, "settings");
  await owner.open(page, "settings?tab=keys");
  const before = await page.locator(".table tbody tr").count();
  await asks(page, "create-key");
  await page.locator("[name=key_name]").fill("Back office");
  await page.locator("[name=scope_firm]").check();
  await page.locator("[name=reason]").fill(REASON);
  await twice(page, "main button[value=create-key]");
  await owner.open(page, "settings?tab=keys");
  assert.equal(await page.locator(".table tbody tr").count(), before + 1);
}, { javaScriptEnabled: false });

inBrowser("the help desk at an owner's form is refused by a page, and nothing is done", async (page) => {
  const { firm, owner, helper } = await busyFirm();
  await owner.enter(page, "settings");
  await page.locator("[name=name]").fill("Taken over");
  await page.context().clearCookies();
  const other = await page.context().newPage();
  await helper.enter(other);
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await press(page, "change-settings", page.locator("form:has([name=sender_id])"));
  assert.equal((await answered).status(), 403);
  assert.equal(await page.locator("h1").count(), 1);
  assert.equal((await firm.get("/v1/settings")).expect(200).name, "Harbour & Finch");
  for (const ask of ["settings?ask=create-key", "mfa?ask=put-policy", "subscriptions?ask=request-sms-plan"]) {
    const answer = await page.goto(helper.screen(ask));
    assert.equal(answer.status(), 403, ask);
    assert.equal(await page.locator("main form[method=post]").count(), 0);
  }
}, { seconds: 60 });

inBrowser("the first screen that a browser loads weighs at most 60 KB, whichever it is", async (page) => {
  const { owner, ana } = await busyFirm();
  await owner.enter(page, "people");
  await openPerson(page, owner, ana.loginId);
  const addresses = [page.url(), ...SCREENS.map((screen) => owner.screen(screen))];
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  let documents = new Set();
  session.on("Network.requestWillBeSent", ({ requestId, type }) => type === "Document" && documents.add(requestId));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!documents.has(requestId)) bytes += encodedDataLength;
  });
  for (const address of addresses) {
    await session.send("Network.clearBrowserCache");
    [bytes, documents] = [0, new Set()];
    const answer = await page.goto(address, { waitUntil: "networkidle" });
    // Local mode answers with pages as they are; a deployment's front compresses them.
    const whole = bytes + gzipSync(await answer.body()).length;
    const [name] = address.match(/console\/\w+/);
    assert.ok(bytes > 5_000, `something was measured of ${name}: ${bytes}`);
    assert.ok(whole <= 60_000, `${name}: ${whole} bytes`);
    console.log(`${name}: ${whole} bytes`);
  }
}, { viewport: DESKTOP, seconds: 60 });

inBrowser("with letters twice as large no screen of a phone scrolls sideways", async (page) => {
  const { owner, zoe } = await busyFirm();
  await owner.enter(page, "people");
  const session = await page.context().newCDPSession(page);
  await session.send("Page.enable");
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  await openPerson(page, owner, zoe.loginId);
  const wide = [];
  const fits = async (name) => {
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).fontSize), "34px");
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > PHONE.width) wide.push(`${name} is ${width} px wide`);
  };
  await fits("person");
  for (const screen of [...SCREENS, ...SHEETS.map((sheet) => `settings?tab=${sheet}`)]) {
    await owner.open(page, screen);
    await fits(screen);
  }
  assert.deepEqual(wide, []);
}, { viewport: PHONE, seconds: 60 });
