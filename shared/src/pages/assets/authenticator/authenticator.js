// The page `/authenticator`: what is shown, and what is done by a press. Keys, storage and signed requests are
// `authenticator-device.js`; every sentence is the page's (`<template id="words">`).
//
// While the page is seen it asks for waiting requests every two seconds: that is the truth, and a push only wakes.

import "./authenticator-device.js";

const {
  STEP_SECONDS, ask, decoded, forget, keep, kept, now, pair, pairings, passcode, remember, signDecision, tellSubscription, told,
} = globalThis.countersign;

const POLL_MILLISECONDS = 2_000;
const SLOWEST_POLL_MILLISECONDS = 30_000;
const PUSH_MILLISECONDS = 8_000;
/** A prompt lives as long; what a clock that is off cannot tell. */
const PROMPT_MILLISECONDS = 60_000;

const root = document.documentElement;
const place = document.getElementById("authenticator");
const heading = document.getElementById("heading");
const says = document.getElementById("says");
const language = root.lang || "en";
const words = Object.fromEntries(
  [...document.getElementById("words").content.children].map((line) => [line.dataset.word, line.textContent]),
);

const t = (name, values = {}) => words[name].replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
const purposeOf = (purpose) => (/^sign[-_]in$/.test(purpose) ? t("purpose-sign-in") : purpose);
const inSeconds = new Intl.NumberFormat(language, { style: "unit", unit: "second", unitDisplay: "short" });
const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// --- Parts of the page ---------------------------------------------------------------------------

const copyOf = (template) => document.getElementById(template).content.cloneNode(true);
const slot = (within, name) => within.querySelector(`[data-slot="${name}"]`);

function fill(within, texts) {
  for (const [name, text] of Object.entries(texts)) slot(within, name).textContent = text;
}

/** Shows these and no other of what stands there as a choice. */
function only(within, shown) {
  for (const [name, isShown] of Object.entries(shown)) slot(within, name).hidden = !isShown;
}

/** Several copies of a part are on one page: their ids must differ. */
function numbered(part, number) {
  for (const element of part.querySelectorAll("[id], [for], [aria-describedby], [aria-labelledby]")) {
    for (const name of ["id", "for", "aria-describedby", "aria-labelledby"]) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.split(" ").map((id) => `${id}-${number}`).join(" "));
    }
  }
}

/** A button says what happens while it is at work (its width is the sheet's care). Gives what takes it back. */
function busy(button) {
  const label = button.textContent;
  button.setAttribute("aria-disabled", "true");
  button.classList.add("is-busy");
  button.textContent = button.dataset.busy;
  aloud(button.dataset.busy);
  return () => {
    button.classList.remove("is-busy");
    button.removeAttribute("aria-disabled");
    button.textContent = label;
  };
}

/** To a screen reader, politely. */
function aloud(text) {
  document.getElementById("status").textContent = text;
}

function markWrong(field, isWrong) {
  if (isWrong) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

/** Says what came of something, above the heading, until the next thing is done. */
function say(kind, text) {
  says.replaceChildren();
  if (!text) return;
  const part = copyOf(`said-${kind}`);
  fill(part, { text });
  says.append(part);
  says.scrollIntoView({ block: "nearest" });
}

const letterOf = (name) => [...name.trim()][0] ?? "";

// --- What is known -------------------------------------------------------------------------------

let devices = [];
/** Requests that wait, by id: each with its device, its card and until when it can be answered. */
const waiting = new Map();
let registration;
let subscription;
let connection = "";
/** What came in the address, once. */
let linked = "";
let isAnyway = false;
let number = 0;

const isApple = /iPad|iPhone|iPod/.test(navigator.userAgent) || (navigator.platform === "MacIntel" && navigator.maxTouchPoints > 1);
const isInstalled = navigator.standalone === true || matchMedia("(display-mode: standalone)").matches;
const canPush = () => Boolean(registration && "PushManager" in window && "Notification" in window);

async function load() {
  devices = (await pairings()).sort((one, other) => one.pairedAt - other.pairedAt);
  // A firm that was unpaired, here or in another window, asks nothing.
  for (const [id, { device }] of waiting) {
    if (!devices.some((known) => known.id === device.id && !known.ended)) waiting.delete(id);
  }
}

// --- Views ---------------------------------------------------------------------------------------

const views = {
  unable: () => [t("title"), (view) => fill(view, { text: t("unable") })],
  ios: () => [t("ios-heading")],
  pair: () => [devices.length || linked ? t("pair-heading") : t("welcome"), pairView],
  paired: ({ device }) => [t("paired", { firm: device.tenant.name }), (view) => {
    slot(view, "pairings").append(pairingCard(device));
    showPush(slot(view, "push"), "offer");
    return tick();
  }],
  home: () => [t("ready"), homeView],
  history: () => [t("history"), historyView],
  settings: () => [t("settings"), settingsView],
  unpair: ({ device }) => [t("unpair-heading", { firm: device.tenant.name }), (view) => fill(view, { account: device.account ?? "" })],
};

let current = { name: "" };

/** To a state of the page; the phone's own *back* leads from it to where one was. */
async function go(name, given = {}, isBack = false) {
  await load();
  const isFirst = current.name === "";
  current = { name, ...given };
  const [title, filled] = views[name](given);
  const view = copyOf(`view-${name}`);
  place.replaceChildren(view);
  place.dataset.view = name;
  entitle(title);
  await filled?.(place);
  if (!isFirst && !isBack) history.pushState({ name }, "");
  if (isFirst) return;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
}

function entitle(title) {
  if (heading.textContent === title) return;
  heading.textContent = title;
  document.title = `${title} – Countersign`;
}

/** Where somebody begins who has paired nothing, and who has. */
function start(isBack = false) {
  if (linked) return go(isApple && !isInstalled && !isAnyway ? "ios" : "pair", {}, isBack);
  if (devices.length) return go("home", {}, isBack);
  return go(isApple && !isInstalled && !isAnyway ? "ios" : "pair", {}, isBack);
}

addEventListener("popstate", ({ state }) => {
  say();
  if (["history", "settings"].includes(state?.name) && devices.length) go(state.name, {}, true);
  else start(true);
});

const presses = {
  anyway() {
    isAnyway = true;
    return go("pair");
  },
  home: () => go("home"),
  another: () => go(isApple && !isInstalled && !isAnyway ? "ios" : "pair"),
  history: () => go("history"),
  settings: () => go("settings"),
  deny: (button) => denying(button.closest(".request"), true),
  "not-deny": (button) => denying(button.closest(".request"), false),
  async remove(button) {
    await forget(button.closest(".pairing").dataset.device);
    await load();
    return start();
  },
  unpair: (button) => go("unpair", { device: devices.find(({ id }) => id === button.closest("li").dataset.device) }),
  push: turnOn,
  async copy(button) {
    await navigator.clipboard.writeText(button.dataset.code);
    const label = button.textContent;
    button.style.minInlineSize = `${button.offsetWidth}px`;
    button.textContent = button.dataset.done;
    aloud(button.dataset.done);
    setTimeout(() => (button.textContent = label), 2_500);
  },
};

document.querySelector("main").addEventListener("click", (event) => {
  const button = event.target.closest("button[data-press]");
  if (!button || button.classList.contains("is-busy")) return;
  if (button.dataset.press !== "copy") say();
  presses[button.dataset.press](button);
});

const forms = { pair: pairs, approve, deny, unpair };

document.querySelector("main").addEventListener("submit", (event) => {
  event.preventDefault();
  event.stopPropagation();
  const form = event.target;
  // A second press while the first is at work does nothing.
  if (form.dataset.sent) return;
  form.dataset.sent = "yes";
  say();
  // What throws at once ends it as well.
  const done = new Promise((end) => end(forms[form.dataset.form](form, event.submitter ?? form.querySelector("[type=submit]"))));
  done.finally(() => delete form.dataset.sent);
});

// --- Pairing -------------------------------------------------------------------------------------

const BROWSERS = [
  [/Edg(A|iOS)?\//, "Edge"], [/OPR\//, "Opera"], [/SamsungBrowser/, "Samsung Internet"], [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS/, "Chrome"], [/Safari/, "Safari"],
];
const PLATFORMS = [
  [/Android/, "Android"], [/iPad/, "iPad"], [/iPhone|iPod/, "iPhone"], [/Windows/, "Windows"], [/CrOS/, "ChromeOS"],
  [/Macintosh/, "Mac"], [/Linux/, "Linux"],
];

function usualName() {
  const [browser, platform] = [BROWSERS, PLATFORMS].map((known) => known.find(([is]) => is.test(navigator.userAgent))?.[1]);
  if (!browser || !platform) return t("device");
  const seen = isApple && platform === "Mac" ? "iPad" : platform;
  return t("device-on", { browser, platform: seen }).replace(/[\u2066-\u2069]/g, "");
}

function pairView(view) {
  only(view, { welcome: !devices.length, how: !devices.length && !linked, linked, "code-field": !linked, back: devices.length });
  view.querySelector("[name=name]").value = usualName();
}

/** A code as it was typed, or the whole address that leads here. */
const codeIn = (text) => text.slice(text.indexOf("#") + 1).replace(/[\s\u200b-\u200f\u2060\ufeff]/g, "");

const PAIRING_PROBLEMS = {
  unauthorized: "problem-unknown", "not-found": "problem-unknown", "invalid-request": "problem-unknown", expired: "problem-expired",
  "already-used": "problem-used", "too-many-requests": "problem-often",
};

async function pairs(form, button) {
  const typed = form.querySelector("[name=code]");
  const named = form.querySelector("[name=name]");
  const problem = slot(form, "problem");
  const refuse = (name, field) => {
    for (const one of [typed, named]) markWrong(one, one === field);
    problem.querySelector("p").textContent = t(name);
    problem.hidden = false;
    problem.focus({ preventScroll: true });
    problem.scrollIntoView({ block: "nearest" });
  };
  problem.hidden = true;
  const code = linked || codeIn(typed.value);
  const name = named.value.trim();
  if (!code) return refuse("problem-code", typed);
  if (!name || [...name].length > 100) return refuse("problem-name", named);
  const idle = busy(button);
  const answer = await pair(code, name, subscription && told(subscription));
  idle();
  if (answer.pairing) {
    linked = "";
    // So that the browser does not clear it away when it needs room. It may say no, or ask.
    navigator.storage?.persist?.().catch(() => {});
    await load();
    poll();
    return go("paired", { device: answer.pairing });
  }
  if (answer.status === 0) return refuse("problem-offline");
  // Another code is to be typed; the one in the link leads nowhere.
  if (linked && [401, 404, 410].includes(answer.status)) {
    linked = "";
    only(form, { linked: false, "code-field": true });
  }
  return refuse(PAIRING_PROBLEMS[answer.body.code] ?? "problem-unavailable", answer.status < 429 ? typed : undefined);
}

// --- Home ----------------------------------------------------------------------------------------

function homeView(view) {
  const list = slot(view, "pairings");
  for (const device of devices) list.append(pairingCard(device));
  for (const { card, isDone } of waiting.values()) if (!isDone) slot(view, "requests").append(card);
  sayConnection();
  entitleHome();
  tick();
}

function pairingCard(device) {
  const part = copyOf("part-pairing");
  const card = part.querySelector("li");
  card.dataset.device = device.id;
  fill(part, { letter: letterOf(device.tenant.name), firm: device.tenant.name, account: device.account ?? "" });
  only(part, { ended: device.ended, passcode: !device.ended && device.totp, copy: navigator.clipboard });
  return part;
}

function entitleHome() {
  if (current.name !== "home") return;
  const open = [...waiting.values()].some(({ isDone }) => !isDone);
  const isTold = Boolean(subscription);
  only(place, { "lead-waiting": open, lead: !open && !isTold, "lead-push": !open && isTold });
  entitle(t(open ? "waiting" : "ready"));
}

function sayConnection() {
  if (current.name !== "home") return;
  // Only what changes: a status that is written again is read out again.
  for (const name of ["offline", "unreachable"]) {
    const line = slot(place, name);
    if (line.hidden === (connection === name)) line.hidden = connection !== name;
  }
}

/** Each second: passcodes, and the time that is left. */
async function tick() {
  if (!["home", "paired"].includes(current.name) || document.hidden) return;
  const at = (await now()) / 1_000;
  const left = STEP_SECONDS - Math.floor(at % STEP_SECONDS);
  for (const card of place.querySelectorAll(".pairing")) {
    const device = devices.find(({ id }) => id === card.dataset.device);
    if (!device?.totp || device.ended) continue;
    const code = await passcode(device.totp, at);
    const digits = slot(card, "digits");
    const shown = `${code.slice(0, 3)} ${code.slice(3)}`;
    if (digits.textContent !== shown) digits.textContent = shown;
    slot(card, "copy").dataset.code = code;
    runs(card, left, STEP_SECONDS);
  }
  for (const request of waiting.values()) {
    if (request.isDone || request.isSending) continue;
    const seconds = Math.max(0, Math.ceil((request.until - performance.now()) / 1_000));
    runs(request.card, seconds, PROMPT_MILLISECONDS / 1_000);
    if (seconds === 0) settle(request, "over", "wrong");
  }
}

function runs(card, seconds, of) {
  fill(card, { left: inSeconds.format(seconds) });
  slot(card, "ring").setAttribute("stroke-dashoffset", String(100 - (100 * Math.min(seconds, of)) / of));
  card.toggleAttribute("data-soon", seconds <= of / 6);
}

// --- Requests ------------------------------------------------------------------------------------

function requestCard(request, device) {
  const part = copyOf("part-request");
  const card = part.querySelector("article");
  card.dataset.request = request.id;
  numbered(part, (number += 1));
  const { tenant, purpose, application, client_ip: from } = request;
  fill(part, {
    letter: letterOf(tenant.name), title: t("request", { firm: tenant.name }), account: device.account ?? "", purpose: purposeOf(purpose),
    application: application ?? "", from: from ?? "",
  });
  only(part, { "account-fact": device.account, "application-fact": application, "from-fact": from });
  return card;
}

/** How long a request can be answered: by the service's clock as far as it is known, never longer than a prompt lives. */
async function leftOf({ created_at: created, expires_at: expires }) {
  const [at, from, until] = [await now(), Date.parse(created), Date.parse(expires)];
  const whole = Math.min(until - from, PROMPT_MILLISECONDS);
  // It waits: a clock that says otherwise is off.
  return at < from || at >= until ? whole : Math.min(until - at, whole);
}

async function take(device, requests) {
  for (const request of requests) {
    if (waiting.has(request.id)) continue;
    const until = performance.now() + (await leftOf(request));
    const entry = { request, device, until, card: requestCard(request, device), isDone: false };
    waiting.set(request.id, entry);
    if (current.name !== "home") await go("home");
    else {
      say();
      slot(place, "requests").append(entry.card);
      entitleHome();
      tick();
    }
    // Nobody loses the field in which they are typing.
    if (!document.activeElement.matches("input")) entry.card.querySelector("[name=number]").focus();
    navigator.vibrate?.(80);
  }
  // Answered elsewhere, or over. What is being answered here is told by its own answer.
  for (const entry of waiting.values()) {
    const { request, device: of, isDone, isSending } = entry;
    if (of.id === device.id && !isDone && !isSending && !requests.some(({ id }) => id === request.id)) settle(entry, "over", "wrong");
  }
}

/** A request is over: what came of it stands above, its card goes. */
function settle(entry, outcome, kind) {
  entry.isDone = true;
  const hadFocus = entry.card.contains(document.activeElement);
  entry.card.remove();
  setTimeout(() => waiting.delete(entry.request.id), 2 * PROMPT_MILLISECONDS);
  if (current.name !== "home") return;
  say(kind, t(outcome));
  entitleHome();
  if (hadFocus) heading.focus({ preventScroll: true });
}

const entryOf = (form) => waiting.get(form.closest(".request").dataset.request);

function denying(card, isDenying) {
  card.querySelector("[data-form=approve]").hidden = isDenying;
  card.querySelector("[data-form=deny]").hidden = !isDenying;
  if (isDenying) slot(card, "deny-heading").focus();
  else card.querySelector("[data-press=deny]").focus();
}

/** Digits of whichever script, without what stands between them. */
const digitsIn = (text) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf)).replace(/[\s\u200e\u200f-]/g, "");

function wrongNumber(card, name) {
  const error = slot(card, "error");
  const field = card.querySelector("[name=number]");
  error.hidden = !name;
  error.querySelector("span").textContent = name ? t(name) : "";
  markWrong(field, Boolean(name));
  if (name) field.focus();
}

function approve(form, button) {
  const entry = entryOf(form);
  // By the selector: Firefox's `form.elements` forgets the name of a field whose id was the same and was changed.
  const typed = digitsIn(form.querySelector("[name=number]").value);
  // A wrong number ends the request: what cannot be one is not sent.
  if (!/^\d{3}$/.test(typed)) return wrongNumber(entry.card, "number-wrong");
  wrongNumber(entry.card);
  return decide(entry, button, "approve", { number: typed });
}

function deny(form, button) {
  return decide(entryOf(form), button, "deny", { reason: button.value });
}

async function decide(entry, button, decision, detail) {
  if (entry.isDone || entry.isSending) return;
  entry.isSending = true;
  const { request, device, card } = entry;
  const idle = busy(button);
  const signature = await signDecision(device, request, decision, detail);
  const answer = await ask(device, "POST", `/requests/${request.id}`, { decision, ...detail, signature });
  entry.isSending = false;
  idle();
  const is = (...statuses) => statuses.includes(answer.status);
  const approved = { approve: "approved", fraudulent: "denied-fraudulent", mistake: "denied" }[detail.reason ?? decision];
  const end = async (outcome, noted, kind) => {
    await remember({
      at: Date.now(), firm: request.tenant.name, account: device.account ?? "", purpose: request.purpose, outcome: noted,
    });
    settle(entry, outcome, kind);
  };
  if (is(200, 204)) return end(approved, detail.reason ?? "approved", decision === "approve" ? "done" : "info");
  if (is(422)) return end("incorrect", "incorrect", "wrong");
  if (is(404, 409, 410)) return end("over", "over", "wrong");
  if (is(401) && !answer.body.server_time) {
    await load();
    return go("home");
  }
  // It may have arrived: the same answer once more does no harm.
  if (decision === "approve") return wrongNumber(card, "unsure");
  const error = slot(card, "deny-error");
  error.hidden = false;
  error.querySelector("span").textContent = t("unsure");
}

// --- Asking --------------------------------------------------------------------------------------

let pollTimer;
let failures = 0;
let isPolling = false;

/** Asks every firm at once, and again in two seconds, or later where there is no answer. */
async function poll() {
  clearTimeout(pollTimer);
  if (document.hidden || isPolling) return;
  const live = devices.filter(({ ended }) => !ended);
  if (!live.length) return;
  isPolling = true;
  let pause = 0;
  const none = { status: 0, body: {}, retryAfter: 0 };
  const answers = await Promise.all(live.map((device) => ask(device, "GET", "/requests").catch(() => none)));
  isPolling = false;
  for (const [at, { status, body, retryAfter }] of answers.entries()) {
    if (status === 200) await take(live[at], body.requests ?? []);
    else if (status === 401) await over();
    else pause = Math.max(pause, retryAfter * 1_000, POLL_MILLISECONDS * 2);
  }
  failures = pause ? failures + 1 : 0;
  const isReached = answers.some(({ status }) => status > 0 && status < 500);
  if (isReached) connection = "";
  else connection = navigator.onLine === false ? "offline" : "unreachable";
  // One answer that was lost is no news.
  if (connection === "" || connection === "offline" || failures > 1) sayConnection();
  const slowed = pause ? Math.max(pause, POLL_MILLISECONDS * 2 ** Math.min(failures, 4)) : POLL_MILLISECONDS;
  pollTimer = setTimeout(poll, Math.min(Math.max(slowed, pause), SLOWEST_POLL_MILLISECONDS));
}

/** A pairing has ended elsewhere: its card says so. */
async function over() {
  await load();
  if (current.name === "home") await go("home", {}, true);
}

function seen() {
  if (document.hidden) return;
  failures = 0;
  load().then(poll);
  tick();
}

addEventListener("offline", () => {
  connection = "offline";
  sayConnection();
});
addEventListener("online", seen);
document.addEventListener("visibilitychange", seen);

// --- History -------------------------------------------------------------------------------------

async function historyView(view) {
  const decisions = (await kept("history")) ?? [];
  only(view, { none: !decisions.length });
  for (const { at, firm, account, purpose, outcome } of decisions) {
    const part = copyOf("part-decision");
    const tone = { approved: "good", fraudulent: "warn", incorrect: "warn" }[outcome] ?? "plain";
    only(part, { good: tone === "good", warn: tone === "warn", plain: tone === "plain" });
    const tag = slot(part, tone);
    (tag.querySelector("span") ?? tag).textContent = t(`outcome-${outcome}`);
    fill(part, { firm, account, purpose: purposeOf(purpose), at: moment.format(at) });
    slot(part, "at").dateTime = new Date(at).toISOString();
    slot(view, "rows").append(part);
  }
}

// --- Settings ------------------------------------------------------------------------------------

function settingsView(view) {
  showPush(slot(view, "push"));
  for (const device of devices) {
    const part = copyOf("part-account");
    part.querySelector("li").dataset.device = device.id;
    const { name } = device.tenant;
    fill(part, { letter: letterOf(name), firm: name, account: device.account ?? "", of: `${name}, ${device.account ?? ""}` });
    slot(view, "rows").append(part);
  }
}

async function unpair(form, button) {
  const { device } = current;
  const { name: firm } = device.tenant;
  const idle = busy(button);
  const { status } = await ask(device, "DELETE");
  idle();
  await forget(device.id);
  await load();
  await start();
  // Whom the service does not know any more is told as well.
  if (status === 401 || status === 404 || (status >= 200 && status < 300)) say("done", t("unpaired", { firm }));
  else say("wrong", t("unpaired-offline", { firm }));
}

// --- Notifications -------------------------------------------------------------------------------

/** How it stands with them: what the browser says, or what came of the last press. */
function pushState() {
  if (!canPush()) return "unsupported";
  if (Notification.permission === "denied") return "denied";
  return subscription && Notification.permission === "granted" ? "on" : "off";
}

function showPush(section, isNew, state = pushState()) {
  section.replaceChildren(copyOf("part-push"));
  section.dataset.offer = isNew ?? "";
  const isOffer = isNew === "offer" && state === "off";
  for (const name of ["on", "unsupported", "denied", "refused", "silent"]) only(section, { [name]: state === name });
  only(section, {
    offer: isOffer, off: state === "off" && !isOffer, "turn-on": ["off", "refused", "silent"].includes(state),
    guides: ["denied", "unsupported", "refused"].includes(state), android: !isApple, ios: !/Android/.test(navigator.userAgent),
  });
}

async function turnOn(button) {
  const section = button.closest("section");
  const isNew = section.dataset.offer;
  const idle = busy(button);
  const state = await subscribed();
  idle();
  if (!section.isConnected) return;
  showPush(section, isNew, state);
  section.querySelector("h2").tabIndex = -1;
  section.querySelector("h2").focus();
}

/** Asks the person, then the browser. A browser that does not answer in time is waited for no longer, but listened to. */
async function subscribed() {
  const asking = (async () => {
    if ((await Notification.requestPermission()) !== "granted") return pushState();
    const ready = await navigator.serviceWorker.ready;
    const options = { userVisibleOnly: true, applicationServerKey: decoded(place.dataset.key) };
    subscription = await ready.pushManager.subscribe(options);
    await tellSubscription(subscription).catch(() => {});
    return "on";
  })().catch(() => "refused");
  asking.then((state) => {
    // Late: where its state is shown, it is shown as it is.
    const section = place.querySelector("[data-slot=push]");
    if (state === "on" && section) showPush(section, section.dataset.offer);
    entitleHome();
  });
  return Promise.race([asking, wait(PUSH_MILLISECONDS).then(() => "silent")]);
}

/** What the worker says in a notification, in the reader's language. */
function keepWords() {
  return keep("words", {
    lang: language, dir: root.dir, note: words.note, signIn: words["purpose-sign-in"], genericTitle: words["note-generic-title"],
    generic: words["note-generic"],
  });
}

async function listen() {
  if (!("serviceWorker" in navigator)) return;
  try {
    const page = new URL("authenticator", location.href);
    registration = await navigator.serviceWorker.register(new URL("authenticator-worker.js", page), {
      scope: page.pathname, updateViaCache: "none",
    });
    subscription = (await registration.pushManager?.getSubscription()) ?? undefined;
    if (subscription) await tellSubscription(subscription);
  } catch {
    // Without a worker it works while it is open.
  }
  entitleHome();
  const section = place.querySelector("[data-slot=push]");
  if (section) showPush(section, section.dataset.offer);
}

// --- Begin ---------------------------------------------------------------------------------------

/** What the address brought is in it no longer than it takes to read it. */
function takeFragment() {
  const fragment = location.hash.slice(1);
  // The frame's own: to its content.
  if (!fragment || fragment === "main") return false;
  linked = fragment;
  history.replaceState(null, "", location.pathname + location.search);
  return true;
}

addEventListener("hashchange", () => {
  if (takeFragment()) start();
});

async function begin() {
  takeFragment();
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return go("unable");
  try {
    await load();
    await keepWords();
  } catch {
    return go("unable");
  }
  await start();
  poll();
  setInterval(tick, 1_000);
  return listen();
}

begin();
