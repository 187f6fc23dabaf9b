// The authenticator page in a real browser: pairing, approving and denying, passcodes without a network, pushes. The service's
// side of a device is harness/devices.js, which checks every signature.

import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { inBrowser } from "./harness/browser.js";
import { Devices, SECRET, asked, pairedBy, subscribing } from "./harness/devices.js";
import { appCode } from "./harness/service.js";

/** A test at the page, with the service's side of devices. */
function atAuthenticator(name, story, { prefix, ...options } = {}) {
  inBrowser(name, async (page) => {
    const devices = await Devices.serving({ prefix });
    page.mayAsk = devices.origin;
    try {
      await story(page, devices);
    } finally {
      await devices.close();
    }
  }, { viewport: { width: 390, height: 844 }, ...options });
}

/** The page comes to be headed so. */
const headed = (page, text) => page.waitForFunction((text) => document.querySelector("h1").textContent === text, text);
const said = (page) => page.locator("#says").innerText();
const submit = (page, form) => page.locator(`form[data-form=${form}] button[type=submit]`).first().click();
const told = (page) => page.locator("#says .notice").waitFor();

/** The worker is active and has the page. */
async function working(page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
    }
  });
}

async function approve(page, number) {
  await page.locator("[name=number]").fill(number);
  await submit(page, "approve");
}

for (const prefix of ["", "/prod"]) {
  atAuthenticator(`a device is paired by link and approves a sign-in${prefix && ", behind a stage"}`, async (page, devices) => {
    const { url } = devices.offer();
    await page.goto(url);
    await headed(page, "Pair this device");
    assert.equal(new URL(page.url()).hash, "", "the code is gone from the address");
    assert.equal(await page.locator("[name=code]").isVisible(), false);
    assert.equal(await page.locator("[name=name]").inputValue(), "Chrome on Linux");
    await page.locator("[name=name]").fill("Ana's phone");
    await submit(page, "pair");
    await page.locator("[data-view=paired]").waitFor();
    await headed(page, "Paired with Harbour & Finch");
    assert.deepEqual([devices.device.name, devices.device.subscription], ["Ana's phone", undefined]);
    await page.locator("[data-press=home]").click();
    await headed(page, "Nothing waits for you");
    const { id } = await asked(page, devices);
    await headed(page, "Is this you?");
    const card = await page.locator(".request").innerText();
    for (const shown of ["Harbour & Finch", "a••.s••••", "Sign in", "203.0.113.24", "Client portal"]) assert.ok(card.includes(shown), card);
    assert.equal(await page.evaluate(() => document.activeElement.name), "number");
    await approve(page, "571");
    await told(page);
    assert.equal(await said(page), "Approved. Go on where you sign in.");
    assert.equal(devices.standing(id).state, "approved");
    await headed(page, "Nothing waits for you");
    await page.locator("[data-press=history]").click();
    const row = await page.locator(".row").innerText();
    for (const shown of ["Harbour & Finch", "Approved", "Sign in"]) assert.ok(row.includes(shown), row);
  }, { prefix });
}

atAuthenticator("a code is typed, as it is or with its address; each refusal says what to do", async (page, devices) => {
  await page.goto(devices.page);
  await headed(page, "Make this device your second step");
  const refused = async (code, expected) => {
    await page.locator("[name=code]").fill(code);
    await submit(page, "pair");
    await page.locator("form .summary:visible").filter({ hasText: expected }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "alert");
  };
  await refused("", "Type the pairing code");
  await refused("nobody-has-this", "not known");
  for (const [state, expected] of [["expired", "is over"], ["already-used", "used already"], ["often", "too often"]]) {
    await refused(devices.offer({ state }).code, expected);
  }
  devices.failing = { POST: 503 };
  await refused(devices.offer().code, "not possible at the moment");
  devices.failing = { POST: "lost" };
  await refused(devices.offer().code, "no connection");
  devices.failing = {};
  const { code, url } = devices.offer();
  await page.locator("[name=code]").fill(`  ${url} `);
  await submit(page, "pair");
  await page.locator("[data-view=paired]").waitFor();
  assert.equal(devices.asked.at(-1).body?.pairing ?? devices.asked.find(({ status }) => status === 201).body.pairing, code);
});

atAuthenticator("a link whose code is over asks for another to be typed", async (page, devices) => {
  await page.goto(devices.offer({ state: "expired" }).url);
  await submit(page, "pair");
  await page.locator("form .summary:visible").waitFor();
  await page.locator("[name=code]").fill(devices.offer().code);
  await submit(page, "pair");
  await page.locator("[data-view=paired]").waitFor();
});

atAuthenticator("a denial asks why, and is final", async (page, devices) => {
  await pairedBy(page, devices);
  for (const [reason, expected] of [["fraudulent", /firm is told/], ["mistake", /Nobody is signed in/]]) {
    const { id } = await asked(page, devices);
    await page.locator("[data-press=deny]").click();
    await page.locator(`button[value=${reason}]`).click();
    await told(page);
    assert.match(await said(page), expected);
    assert.equal(devices.standing(id).state, reason);
    assert.equal(await page.locator(".request").count(), 0);
  }
  await page.locator("[data-press=history]").click();
  await page.locator(".row").nth(1).waitFor();
  assert.deepEqual(await page.locator(".row .tag:visible").allInnerTexts(), ["Denied as a mistake", "Denied as fraudulent"]);
});

atAuthenticator("what cannot be the number is not sent; a wrong number ends the request", async (page, devices) => {
  await pairedBy(page, devices);
  const { id } = await asked(page, devices);
  for (const typed of ["", "12", "1234", "abc"]) {
    await approve(page, typed);
    await page.locator(".request .error:visible").waitFor();
  }
  assert.equal(devices.standing(id).state, "pending");
  await approve(page, "572");
  await told(page);
  assert.match(await said(page), /not the number shown/);
  assert.equal(devices.standing(id).state, "incorrect");
  await asked(page, devices);
  await approve(page, " ٥٧-١ ");
  await page.locator("#says .success").waitFor();
});

atAuthenticator("a press too many sends one answer", async (page, devices) => {
  await pairedBy(page, devices);
  const { id } = await asked(page, devices);
  devices.pause = 400;
  await page.locator("[name=number]").fill("571");
  await page.locator("form[data-form=approve] button[type=submit]").evaluate((button) => {
    button.click();
    button.click();
    button.form.requestSubmit();
  });
  await told(page);
  assert.equal(devices.asked.filter(({ method, path }) => method === "POST" && path.endsWith(id)).length, 1);
  assert.match(await said(page), /^Approved/);
});

atAuthenticator("an answer that was lost can be given again", async (page, devices) => {
  await pairedBy(page, devices);
  await asked(page, devices);
  devices.failing = { POST: "lost" };
  await approve(page, "571");
  await page.locator(".request .error:visible").waitFor();
  assert.match(await page.locator(".request .error:visible").innerText(), /not known whether/);
  devices.failing = {};
  await submit(page, "approve");
  await told(page);
  assert.match(await said(page), /^Approved/);
});

atAuthenticator("a request that is answered elsewhere goes, and says so", async (page, devices) => {
  await pairedBy(page, devices);
  const { id } = await asked(page, devices);
  devices.standing(id).state = "approved";
  await told(page);
  assert.match(await said(page), /over already/);
  assert.equal(await page.locator(".request").count(), 0);
});

atAuthenticator("a clock that is off is put right once, for passcodes too", async (page, devices) => {
  devices.ahead = 7 * 3_600_000;
  await pairedBy(page, devices);
  await asked(page, devices);
  await page.locator(".request [data-slot=left]:not(:empty)").waitFor();
  const statuses = devices.asked.filter(({ path }) => path.endsWith("/requests")).map(({ status }) => status);
  assert.deepEqual([statuses[0], statuses.filter((status) => status === 401).length], [401, 1]);
  assert.match(await page.locator(".request [data-slot=left]").innerText(), /^(60|5\d) sec/);
  await approve(page, "571");
  await page.locator("#says .success").waitFor();
});

atAuthenticator("a pairing that ended elsewhere says so on its card, and goes by a press", async (page, devices) => {
  await pairedBy(page, devices);
  const first = devices.device;
  await page.locator("[data-press=another]").click();
  await page.locator("[name=code]").fill(devices.offer({ tenant: "Acme Legal" }).code);
  await submit(page, "pair");
  await page.locator("[data-view=paired]").waitFor();
  await page.locator("[data-press=home]").click();
  devices.devices.delete(first.id);
  const ended = page.locator(".pairing .notice:visible");
  await ended.waitFor();
  assert.match(await ended.innerText(), /This pairing is over/);
  assert.equal(await page.locator(".passcode:visible").count(), 1, "the other firm's");
  await page.locator("[data-press=remove]:visible").click();
  await page.waitForFunction(() => document.querySelectorAll(".pairing").length === 1);
  assert.match(await page.locator(".pairing").innerText(), /Acme Legal/);
});

atAuthenticator("unpairing is asked for once more, and ends at the service", async (page, devices) => {
  await pairedBy(page, devices);
  const unpair = async () => {
    await page.locator("[data-press=settings]").click();
    await page.locator("[data-press=unpair]").click();
  };
  await unpair();
  await headed(page, "Unpair Harbour & Finch?");
  await page.locator("[data-press=settings]").click();
  assert.equal(devices.devices.size, 1);
  await page.locator("[data-press=unpair]").click();
  await submit(page, "unpair");
  await told(page);
  assert.equal(devices.devices.size, 0);
  await headed(page, "Make this device your second step");
  await pairedBy(page, devices);
  devices.failing = { DELETE: "lost" };
  await unpair();
  await submit(page, "unpair");
  await told(page);
  assert.match(await said(page), /could not be told/);
  assert.deepEqual(await page.evaluate(() => globalThis.countersign.pairings()), []);
});

atAuthenticator("keys and secrets cannot be read out of the browser", async (page, devices) => {
  await pairedBy(page, devices);
  const found = await page.evaluate(async () => {
    const [device] = await globalThis.countersign.pairings();
    const read = (key, format) => crypto.subtle.exportKey(format, key).then(() => "read", (error) => error.name);
    return [
      device.key.extractable, device.totp.extractable, await read(device.key, "jwk"), await read(device.totp, "raw"),
      JSON.stringify(device),
    ];
  });
  assert.deepEqual(found.slice(0, 4), [false, false, "InvalidAccessError", "InvalidAccessError"]);
  assert.ok(!found[4].includes(SECRET));
});

atAuthenticator("passcodes are RFC 6238's", async (page, devices) => {
  await page.goto(devices.page);
  const vectors = { 59: "94287082", 1111111109: "07081804", 1111111111: "14050471", 1234567890: "89005924", 2000000000: "69279037", 20000000000: "65353130" };
  const codes = await page.evaluate(async ([secret, moments]) => {
    const { passcode, passcodeKey } = globalThis.countersign;
    const key = await passcodeKey(secret);
    return Promise.all(moments.map((moment) => passcode(key, Number(moment), 8)));
  }, [SECRET, Object.keys(vectors)]);
  assert.deepEqual(codes, Object.values(vectors));
});

atAuthenticator("without a network the page opens and shows passcodes", async (page, devices) => {
  await pairedBy(page, devices);
  await working(page);
  await devices.close();
  await page.context().setOffline(true);
  await page.goto(`${devices.page}?ui_locales=en`);
  await page.locator(".digits:not(:empty)").waitFor();
  const before = await appCode(SECRET);
  const shown = (await page.locator(".digits").innerText()).replace(/\s/g, "");
  // A step may have ended meanwhile.
  assert.ok([before, await appCode(SECRET)].includes(shown), `${shown} is not the passcode of now`);
  await page.locator("[data-slot=offline]:visible, [data-slot=unreachable]:visible").waitFor();
}, { seconds: 60 });

atAuthenticator("notifications are asked for by a press alone, and the firm is told the address", async (page, devices) => {
  await page.context().grantPermissions(["notifications"], { origin: devices.origin });
  await subscribing(page, "taken");
  await page.goto(devices.offer().url);
  await submit(page, "pair");
  await page.locator("[data-press=push]").waitFor();
  assert.equal(devices.device.subscription, undefined);
  await page.locator("[data-press=push]").click();
  await page.locator("[data-slot=on]:visible").waitFor();
  assert.deepEqual(devices.device.subscription, { endpoint: "https://push.example/abc", keys: { p256dh: "BPk", auth: "QQ" } });
});

atAuthenticator("a subscription that is refused is said, and the page works by asking", async (page, devices) => {
  await page.context().grantPermissions(["notifications"], { origin: devices.origin });
  await subscribing(page, "refused");
  await page.goto(devices.offer().url);
  await submit(page, "pair");
  await page.locator("[data-press=push]").click();
  await page.locator("[data-slot=refused]:visible").waitFor();
  await page.locator("[data-press=home]").click();
  await asked(page, devices);
});

atAuthenticator("a subscription that is not answered is waited for 8 seconds, and taken when it comes", async (page, devices) => {
  await page.context().grantPermissions(["notifications"], { origin: devices.origin });
  await subscribing(page, "silent");
  await page.goto(devices.offer().url);
  await submit(page, "pair");
  await page.locator("[data-press=push]").click();
  const pressed = Date.now();
  await page.locator("[data-slot=silent]:visible").waitFor();
  assert.ok(Date.now() - pressed < 10_000);
  await page.evaluate(() => globalThis.answerAtLast());
  await page.locator("[data-slot=on]:visible").waitFor();
  assert.equal(devices.device.subscription.endpoint, "https://push.example/abc");
});

// What Chromium itself does where no push service can be reached: in a private window it refuses, with a profile it never answers.
for (const { how, hasProfile } of [{ how: "refused", hasProfile: false }, { how: "silent", hasProfile: true }]) {
  atAuthenticator(`Chromium's own subscription is ${how}, and the page works by asking`, async (page, devices) => {
    await page.context().grantPermissions(["notifications"], { origin: devices.origin });
    await page.goto(devices.offer().url);
    await submit(page, "pair");
    await page.locator("[data-press=push]").click();
    const pressed = Date.now();
    await page.locator(`[data-slot=${how}]:visible`).waitFor();
    assert.ok(Date.now() - pressed < 10_000);
    await page.locator("[data-press=home]").click();
    const { id } = await asked(page, devices);
    await approve(page, "571");
    await told(page);
    assert.equal(devices.standing(id).state, "approved");
  }, { hasProfile });
}

atAuthenticator("notifications that are blocked: the steps are there", async (page, devices) => {
  await pairedBy(page, devices);
  await page.addInitScript(() => Object.defineProperty(Notification, "permission", { get: () => "denied" }));
  await page.reload();
  await page.locator("[data-press=settings]").click();
  await page.locator("[data-slot=denied]:visible").waitFor();
  assert.equal(await page.locator("[data-press=push]").isVisible(), false);
  assert.match(await page.locator(".guides").innerText(), /Android[\s\S]*iPhone/);
});

/** Delivers a push to the page's worker, and gives the notifications that stand then. */
async function pushed(page, devices, data, count) {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise((found) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL === devices.page);
      if (ours) found(ours.registrationId);
    });
  });
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.deliverPushMessage", { origin: devices.origin, registrationId: await registered, data });
  for (let tries = 0; tries < 150; tries++) {
    const shown = await page.evaluate(async () => {
      const notes = await (await navigator.serviceWorker.ready).getNotifications();
      return notes.map(({ title, body, lang, tag }) => ({ title, body, lang, tag }));
    });
    if (shown.length >= count) return shown;
    await wait(100);
  }
  return assert.fail("no notification");
}

for (const prefix of ["", "/prod"]) {
  atAuthenticator(`a push names firm and purpose, and never the number${prefix && ", behind a stage"}`, async (page, devices) => {
    await page.context().grantPermissions(["notifications"], { origin: devices.origin });
    await pairedBy(page, devices);
    await working(page);
    const { id } = devices.prompt();
    const [note] = await pushed(page, devices, id, 1);
    assert.deepEqual(note, { title: "Harbour & Finch", body: "Sign in: is this you? Open this to answer.", lang: "en", tag: id });
  }, { prefix });
}

atAuthenticator("a push shows something, whatever fails", async (page, devices) => {
  await page.context().grantPermissions(["notifications"], { origin: devices.origin });
  await pairedBy(page, devices);
  await working(page);
  const generic = "A sign-in may need you";
  const [unknown] = await pushed(page, devices, "rq_of-nobody", 1);
  assert.equal(unknown.title, generic);
  devices.failing = { GET: "lost" };
  const second = await pushed(page, devices, "rq_second", 2);
  assert.ok(second.every(({ title }) => title === generic));
  await page.evaluate(async () => {
    for (const { id } of await globalThis.countersign.pairings()) await globalThis.countersign.forget(id);
    await globalThis.countersign.keep("words", undefined);
  });
  const third = await pushed(page, devices, "", 3);
  assert.ok(third.some(({ title }) => title === "Countersign"));
});

atAuthenticator("on an iPhone the page asks first to be put on the Home Screen", async (page, devices) => {
  const { url } = devices.offer();
  await page.goto(url);
  await headed(page, "First put this page on your Home Screen");
  assert.equal(await page.locator(".guide li").count(), 3);
  await page.locator("[data-press=anyway]").click();
  await headed(page, "Pair this device");
}, { userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1" });

atAuthenticator("without scripts the page says what it needs", async (page, devices) => {
  await page.goto(devices.page);
  assert.match(await page.locator("main").innerText(), /This page needs scripts/);
}, { javaScriptEnabled: false });

atAuthenticator("back leads from the history to what waits", async (page, devices) => {
  await pairedBy(page, devices);
  await page.locator("[data-press=history]").click();
  await headed(page, "Recent decisions");
  await page.goBack();
  await page.locator(".pairing").waitFor();
  await headed(page, "Nothing waits for you");
});

atAuthenticator("it is installable", async (page, devices) => {
  await page.goto(devices.page);
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send("Page.getAppManifest");
  assert.deepEqual([url, errors], [`${devices.page}.webmanifest`, []]);
  const manifest = JSON.parse(data);
  assert.deepEqual(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`), ["192x192 any", "512x512 any", "512x512 maskable"]);
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, new URL(src, url).href);
    assert.equal(size, sizes);
  }
  await working(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
}, { prefix: "/prod" });

atAuthenticator("its first page weighs at most 40 KB", async (page, devices) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const bytes = new Map();
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  await page.goto(devices.page);
  await page.locator("[data-view=pair]").waitFor();
  await wait(500);
  const sum = [...bytes.values()].reduce((all, one) => all + one, 0);
  console.log(`authenticator: ${sum} bytes`);
  assert.ok(sum > 10_000 && sum <= 40_000, `${sum} bytes`);
});
