// Every state of the console, as states.js has those of the other pages: stories that walk through screens and call `at(name)`
// wherever there is something to look at. Buttons and fields are found by their values and names: stories are walked in every
// language. All of them share one firm with something of everything (`busyFirm`), and what they change there is their own.

import assert from "node:assert/strict";
import { Administrator, LONG, REASON, busyFirm, newFirm, takesPlace } from "./console.js";
import { arriving, follow, press } from "./browser.js";
import { APPLICATION } from "./application.js";
import { Firm, later } from "./service.js";

export const SCREENS = ["overview", "subscriptions", "mfa", "people", "messages", "links", "sessions", "events", "settings"];
export const SHEETS = ["general", "look", "security", "keys", "applications", "webhooks"];

/** Opens somebody's page from the list, as a person does: its address is another each time. */
export async function openPerson(page, who, words) {
  await who.open(page, "people");
  await page.locator("#field-q").fill(words);
  await arriving(page, () => page.locator("form.search button").click());
  await arriving(page, () => page.locator("a.name-link").first().click());
}

/** Follows the link to where an action asks first. */
export async function asks(page, action) {
  await follow(page, page.locator(`main a[href*="ask=${action}"]`));
}

/** A name that no other test gave to anything. */
const fresh = (name) => `${name} ${Date.now() % 100_000}`;

/** As everybody does who begins: asked by mail, with nothing there. */
const empty = {
  name: "console-empty",
  async walk({ page, at }) {
    const { firm, owner } = await newFirm(page);
    await at("invited");
    const administrator = await takesPlace(page, firm, owner);
    await at("overview");
    for (const screen of SCREENS.slice(1, -1)) {
      await administrator.open(page, screen);
      await at(screen);
    }
    await administrator.open(page, "events?tab=fraud");
    await at("fraud");
    for (const tab of ["guard", "blocked", "texts"]) {
      await administrator.open(page, `messages?tab=${tab}`);
      await at(`messages-${tab}`);
    }
    for (const tab of ["keys", "applications", "webhooks"]) {
      await administrator.open(page, `settings?tab=${tab}`);
      await at(`settings-${tab}`);
    }
    await firm.settings({ name: `${LONG} GmbH` });
    await later(61);
    await administrator.open(page);
    await at("long-name-of-the-firm");
  },
};

const plans = {
  name: "console-plans",
  async walk({ page, at }) {
    const { owner } = await busyFirm();
    await owner.enter(page);
    await at("overview");
    await owner.open(page, "subscriptions");
    await at("subscriptions");
    await asks(page, "request-mfa-plan");
    await at("request");
    await page.locator("[name=licences]").fill("many");
    await press(page, "request-mfa-plan");
    await at("request-wrong");
    await owner.open(page, "mfa");
    await at("mfa");
    await asks(page, "put-policy");
    await at("policy");
    await page.locator("[name=grace_days]").fill("many");
    await arriving(page, () => page.locator("main form button[type=submit]").first().click());
    await at("policy-wrong");
    await page.locator("[name=grace_days]").fill("14");
    await arriving(page, () => page.locator("main form button[type=submit]").first().click());
    await at("policy-check");
    await press(page, "put-policy");
    await at("policy-without-reason");
  },
};

const people = {
  name: "console-people",
  async walk({ page, at }) {
    const { owner } = await busyFirm();
    await owner.enter(page, "people");
    await at("list");
    await owner.open(page, "people?q=nobodyatall");
    await at("nobody-found");
    await owner.open(page, "people?filter=not-enrolled&role=client&organization=Acme");
    await at("narrowed");
    await owner.open(page, "people?ask=add-person");
    await at("add");
    await page.locator("[name=login_id]").fill("ana.silva");
    await page.locator("[name=phone]").fill("1");
    await press(page, "add-person");
    await at("add-wrong");
    await owner.open(page, "people?ask=import-people");
    await at("import");
    await press(page, "import-people");
    await at("import-nothing");
    await page.locator("[name=lines]").fill(`login ID;role;name\nlist.${Date.now()};client;Ana\nana.silva;;Ana Silva\nx;king;X`);
    await press(page, "import-people");
    await at("import-checked");
    await press(page, "import-people", page.locator("form:has([name=step][value=import])"));
    await at("import-done");
  },
};

const person = {
  name: "console-person",
  async walk({ page, at }) {
    const { owner, firm } = await busyFirm();
    const somebody = await firm.person({ login_id: fresh("sam.").replace(" ", ""), name: "Sam Hill", organization: "Silva & Sons" });
    await somebody.withApp();
    await later(60);
    await owner.enter(page, "people");
    await openPerson(page, owner, somebody.loginId);
    await at("shown");
    for (const action of ["change-person", "set-console", "disable-person", "end-sign-ins"]) {
      await asks(page, action);
      await at(action);
      await page.goBack();
    }
    await asks(page, "make-bypass-codes");
    await at("make-bypass-codes");
    await press(page, "make-bypass-codes");
    await at("make-bypass-codes-wrong");
    await page.locator("[name=count]").fill("3");
    await page.locator("[name=reason]").fill(REASON);
    await press(page, "make-bypass-codes");
    await at("bypass-codes");
    await openPerson(page, owner, somebody.loginId);
    await asks(page, "reset-mfa");
    await at("reset-mfa");
    await press(page, "reset-mfa");
    await at("reset-mfa-without-reason");
    await page.locator("[name=reason]").fill(REASON);
    await press(page, "reset-mfa");
    await at("reset-done");
    await later(301);
    await asks(page, "set-console");
    await at("confirm");
    await openPerson(page, owner, owner.loginId);
    await at("oneself");
    await openPerson(page, owner, "layla");
    await at("waits-after-failures");
    await openPerson(page, owner, "zoe@example.com");
    await at("long-name");
  },
};

const sent = {
  name: "console-sent",
  async walk({ page, at }) {
    const { owner, link, session } = await busyFirm();
    await owner.enter(page, "messages");
    await at("messages");
    await owner.open(page, "messages?channel=email&status=failed");
    await at("messages-none-so");
    for (const tab of ["guard", "blocked", "texts"]) {
      await owner.open(page, `messages?tab=${tab}`);
      await at(`messages-${tab}`);
    }
    await owner.open(page, "messages?tab=blocked");
    await page.locator("[name=address]").fill("nobody");
    await press(page, "lift-suppression");
    await at("blocked-wrong");
    await owner.open(page, "messages?tab=texts&template=sign_in%2Fsms%2Fen");
    await at("text");
    await page.locator("[name=text]").fill("Look at https://evil.example");
    await press(page, "preview-template");
    await at("text-wrong");
    await page.locator("[name=text]").fill("{firm}: {code} is for you alone. Valid {validity}, sent {sent_at}.");
    await press(page, "preview-template");
    await at("text-preview");
    await owner.open(page, "links");
    await at("links");
    await owner.open(page, `links?link=${link.id}`);
    await at("link");
    await press(page, "resend-link");
    await at("link-sent-again");
    await asks(page, "revoke-link");
    await at("revoke-link");
    await owner.open(page, "sessions");
    await at("sessions");
    await owner.open(page, `sessions?session=${session.id}`);
    await at("session");
    await asks(page, "end-session");
    await at("end-session");
  },
};

const events = {
  name: "console-events",
  async walk({ page, at }) {
    const { helper } = await busyFirm();
    await helper.enter(page, "events");
    await at("list");
    await helper.open(page, "events?operation=verify_passcode&outcome=refused");
    await at("filtered");
    await helper.open(page, "events?operation=verify_passcode&since=yesterday");
    await at("no-day");
    await helper.open(page, "events?tab=fraud");
    await at("fraud");
    await asks(page, "close-report");
    await at("close-report");
    await press(page, "close-report");
    await at("close-report-without-a-word");
  },
};

const settings = {
  name: "console-settings",
  async walk({ page, at }) {
    const { owner, webhook } = await busyFirm();
    await owner.enter(page, "settings");
    for (const tab of SHEETS) {
      await owner.open(page, `settings?tab=${tab}`);
      await at(tab);
    }
    await owner.open(page, "settings");
    const name = page.locator("form:has([name=sender_id])");
    await page.locator("[name=sender_id]").fill("1");
    await press(page, "change-settings", name);
    await at("general-wrong");
    await page.locator("[name=sender_id]").fill("HARBOUR");
    await press(page, "change-settings", name);
    await at("saved");
    await owner.open(page, "settings?ask=change-security&id=codes");
    await at("change-security");
    await page.locator("[name=attempts]").fill("9");
    await press(page, "change-security");
    await at("change-security-wrong");
    await owner.open(page, "settings?ask=create-key");
    await at("create-key");
    await press(page, "create-key");
    await at("create-key-wrong");
    await makeKey(page);
    await at("key");
    await owner.open(page, "settings?tab=keys");
    await at("keys-two");
    await asks(page, "revoke-key");
    await at("revoke-key");
    await owner.open(page, "settings?ask=create-client");
    await at("create-client");
    await press(page, "create-client");
    await at("create-client-wrong");
    await page.locator("[name=client_name]").fill(fresh("Site"));
    await page.locator("[name=redirect_uris]").fill(`${APPLICATION}/callback`);
    await page.locator("[name=reason]").fill(REASON);
    await press(page, "create-client");
    await at("client");
    for (const action of ["rotate-client-secret", "delete-client"]) {
      await owner.open(page, "settings?tab=applications");
      await asks(page, action);
      await at(action);
    }
    await owner.open(page, "settings?ask=create-webhook");
    await at("create-webhook");
    await press(page, "create-webhook");
    await at("create-webhook-wrong");
    await owner.open(page, `settings?tab=webhooks&id=${webhook.id}`);
    await at("webhook");
    await press(page, "test-webhook");
    await at("webhook-tested");
    for (const action of ["rotate-webhook-secret", "delete-webhook"]) {
      await owner.open(page, `settings?tab=webhooks&id=${webhook.id}`);
      await asks(page, action);
      await at(action);
    }
  },
};

/** Makes a key on the page that asks for it, and returns what is shown once. */
export async function makeKey(page, name = fresh("Back office")) {
  await page.locator("[name=key_name]").fill(name);
  await page.locator("[name=scope_firm]").check();
  await page.locator("[name=reason]").fill(REASON);
  await press(page, "create-key");
  return page.locator(".secret-once textarea").inputValue();
}

/** What those see who may less, or nothing. */
const roles = {
  name: "console-roles",
  async walk({ page, context, at }) {
    const { firm, helper, reader, ana } = await busyFirm();
    await reader.enter(page);
    await at("reader-overview");
    await reader.open(page, "settings");
    await at("reader-settings");
    await openPerson(page, reader, ana.loginId);
    await at("reader-person");
    await reader.open(page, "nothing");
    await at("404");
    await context.clearCookies();
    await helper.enter(page, "people");
    await at("helper-people");
    await helper.open(page, "settings?ask=create-key");
    await at("403");
    await openPerson(page, helper, reader.loginId);
    await at("helper-somebody-with-the-console");
    assert.ok(firm.id);
  },
};

const operators = {
  name: "operator",
  async walk({ page, at }) {
    const { firm } = await busyFirm();
    const other = await Firm.create("Quay & Co");
    (await other.post("/v1/plans/mfa/requests", { licences: 40 })).expect(202);
    const operator = await Administrator.operator();
    await operator.enter(page);
    await at("overview");
    await operator.open(page, "firms");
    await at("firms");
    await operator.open(page, `firm?id=${firm.id}`);
    await at("firm");
    await asks(page, "set-mfa-plan");
    await at("set-mfa-plan");
    await press(page, "set-mfa-plan");
    await at("set-mfa-plan-wrong");
    await operator.open(page, `firm?id=${firm.id}`);
    await asks(page, "set-sms-plan");
    await at("set-sms-plan");
    await operator.open(page, "people");
    await at("people");
    await operator.open(page, "events");
    await at("events");
    await operator.open(page);
    await press(page, "activate-request", page.locator(`form:has([value="${other.id}"])`));
    await at("activated");
  },
};

export const CONSOLE = [empty, plans, people, person, sent, events, settings, roles, operators];
