// The page's worker: it keeps what the page is made of for when there is no network, and says what a push is about. Every push
// shows something, whatever fails: browsers take the right to push from whoever is silent.

importScripts(new URL("assets/" + "./authenticator-device.js", location.href).href);

const { ask, change, kept, pairings, tellSubscription } = globalThis.countersign;

const PAGE = new URL("authenticator", location.href).href;
const ICON = "./icon-192.png";
const FILES = [
  "./pages.css", "./pages.js", "./favicon.svg", "./authenticator.css", "./authenticator-device.js", "./authenticator.js", ICON,
].map((name) => new URL(`assets/${name}`, location.href).href);

const CACHE = "countersign-authenticator";
const PAGE_MILLISECONDS = 4_000;
const ASK_MILLISECONDS = 8_000;

const after = (milliseconds, value) => new Promise((done) => setTimeout(done, milliseconds, value));

// --- Without a network ---------------------------------------------------------------------------

addEventListener("install", (event) => {
  const fill = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll([new Request(PAGE, { cache: "reload" }), ...FILES]);
    await skipWaiting();
  };
  event.waitUntil(fill());
});

addEventListener("activate", (event) => {
  const tidy = async () => {
    const cache = await caches.open(CACHE);
    const old = (await cache.keys()).filter(({ url }) => url !== PAGE && !FILES.includes(url));
    await Promise.all(old.map((request) => cache.delete(request)));
    await clients.claim();
  };
  event.waitUntil(tidy());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate" && url.origin + url.pathname === PAGE) event.respondWith(page(event));
  else if (FILES.includes(url.href)) event.respondWith(file(request));
});

/** From us if we answer in time, else as it was; kept without what stands behind its path. */
async function page(event) {
  const asking = fetch(event.request).then(async (answer) => {
    // The copy is read while the page is.
    if (answer.ok && !answer.redirected) await (await caches.open(CACHE)).put(PAGE, answer.clone());
    return answer;
  });
  event.waitUntil(asking.catch(() => {}));
  const answer = await Promise.race([asking.catch(() => {}), after(PAGE_MILLISECONDS)]);
  // What a broken service shows says less than the page does.
  if (answer && answer.status < 500) return answer;
  return (await caches.match(PAGE)) ?? answer ?? asking;
}

/** Its name says its content. */
async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}

// --- Pushes --------------------------------------------------------------------------------------

addEventListener("push", (event) => event.waitUntil(show(event.data)));

async function show(data) {
  let id = "";
  let request;
  let words = {};
  try {
    id = data?.text() ?? "";
    words = (await kept("words")) ?? {};
    request = await Promise.race([waiting(id), after(ASK_MILLISECONDS)]);
  } catch {
    // Something is shown all the same.
  }
  const { title, ...options } = note(request, words);
  await registration.showNotification(title, {
    ...options, icon: new URL(`assets/${ICON}`, location.href).href, tag: id || "request", lang: words.lang, dir: words.dir,
  });
}

/** The request of a push, of whichever firm. */
async function waiting(id) {
  const live = (await pairings()).filter(({ ended }) => !ended);
  const answers = await Promise.all(live.map((pairing) => ask(pairing, "GET", "/requests")));
  return answers.flatMap(({ body }) => body.requests ?? []).find((request) => request.id === id);
}

/** Who asks, for what. Never a number: it stands where the person signs in. */
function note(request, words) {
  if (!request || !words.note) return { title: words.genericTitle ?? "Countersign", body: words.generic ?? "" };
  const purpose = request.purpose === "sign-in" || request.purpose === "sign_in" ? words.signIn : request.purpose;
  return { title: request.tenant.name, body: words.note.replace("{purpose}", () => purpose) };
}

addEventListener("notificationclick", (event) => {
  event.notification.close();
  const open = async () => {
    const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
    const ours = windows.find(({ url }) => url.split(/[?#]/)[0] === PAGE);
    return ours ? ours.focus() : clients.openWindow(PAGE);
  };
  event.waitUntil(open());
});

// The browser gave this device another address, or took the old one.
addEventListener("pushsubscriptionchange", (event) => {
  const renew = async () => {
    // What fails here the page does when it is opened next: it tells whom the present address was not told.
    await Promise.all((await pairings()).map(({ id }) => change(id, { endpoint: "" })));
    const options = event.oldSubscription?.options;
    const subscription = event.newSubscription ?? (options && (await registration.pushManager.subscribe(options)));
    if (subscription) await tellSubscription(subscription);
  };
  event.waitUntil(renew());
});
