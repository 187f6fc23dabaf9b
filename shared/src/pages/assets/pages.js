// What a page does better with a script; without one every form works as well. No page is ever loaded, and nothing sent,
// that was not asked for by a press: the one exception is a page that waits (`data-waits-from`), where the press is elsewhere.

const root = document.documentElement;
const all = (selector, from = document) => from.querySelectorAll(selector);

// The service's clock decides when a code ends; the reader's may be wrong by hours.
const ahead = Number(root.dataset.now || Date.now()) - Date.now();
const now = () => Date.now() + ahead;

/** Says something to a screen reader, politely. */
function say(text) {
  const status = document.getElementById("status");
  if (status) status.textContent = text;
}

// --- Pressing ------------------------------------------------------------------------------------

/** The button says what happens (its width is the sheet's care). It is not disabled: its name and value belong to the form. */
function markBusy(button) {
  if (!button || button.classList.contains("is-busy")) return;
  button.setAttribute("aria-disabled", "true");
  button.classList.add("is-busy");
  if (!button.dataset.busy) return;
  say(button.dataset.busy);
  // A small one shows a ring.
  if (button.classList.contains("small-button")) return;
  button.dataset.label = button.textContent;
  button.textContent = button.dataset.busy;
}

function markIdle(form) {
  delete form.dataset.sent;
  for (const button of all(".is-busy", form)) {
    button.classList.remove("is-busy");
    button.removeAttribute("aria-disabled");
    if (button.dataset.label) button.textContent = button.dataset.label;
  }
}

document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  // A password that is shown would be offered again by the browser as text.
  for (const button of all(".reveal", form)) reveal(button, false);
  markBusy(event.submitter ?? form.querySelector("button:not([type=button])"));
  // An answer that never came: the form can be pressed again.
  setTimeout(markIdle, 20_000, form);
});

// Back to a page that the browser kept as it was.
addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of document.forms) markIdle(form);
});

// --- Time ----------------------------------------------------------------------------------------

const language = root.lang || "en";

function inUnits(seconds) {
  if (seconds < 60) return [seconds, "second"];
  return seconds < 5_940 ? [Math.ceil(seconds / 60), "minute"] : [Math.ceil(seconds / 3_600), "hour"];
}

/** "4 min", "12 sec" as the reader's language writes it. */
function inWords(seconds) {
  const [amount, unit] = inUnits(seconds);
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(amount);
}

/** "in 12 sec". */
function fromNow(seconds) {
  return new Intl.RelativeTimeFormat(language, { style: "short" }).format(...inUnits(seconds));
}

function tick() {
  for (const time of all("time[data-countdown]")) {
    const left = Math.ceil((Number(time.dataset.countdown) - now()) / 1_000);
    if (left > 0) {
      time.textContent = inWords(left);
      continue;
    }
    delete time.dataset.countdown;
    const line = time.closest(".countdown");
    // Its place stays; what it says is over.
    if (line) {
      line.textContent = line.dataset.over ?? "";
      line.classList.add("is-over");
    }
  }
  for (const button of all("button[data-available-at]")) {
    const left = Math.ceil((Number(button.dataset.availableAt) - now()) / 1_000);
    button.disabled = left > 0;
    // Beside the button: its own words stay what they are.
    button.nextElementSibling.textContent = left > 0 ? fromNow(left) : "";
    if (!button.disabled) delete button.dataset.availableAt;
  }
  if (document.querySelector("time[data-countdown], button[data-available-at]")) setTimeout(tick, 500);
}
for (const button of all("button[data-available-at]")) {
  const when = document.createElement("span");
  when.className = "small quiet";
  button.after(when);
}
tick();

// --- Waiting -------------------------------------------------------------------------------------

/** Asks, while somebody looks, whether there is news; then goes on with the form that waits for it, or else reads the page again. */
function wait({ waitsFrom, waitsWhile }) {
  const later = () => setTimeout(look, document.hidden ? 500 : 2_000);
  const look = async () => {
    if (document.hidden) return later();
    // No answer is no news: the next one may come.
    const status = await fetch(waitsFrom, { cache: "no-store" }).then((answer) => answer.json()).then((news) => news.status, () => waitsWhile);
    if (status === waitsWhile) return later();
    const form = document.querySelector(`form[data-when="${status}"]`);
    if (!form) return location.reload();
    say(form.dataset.says);
    form.requestSubmit();
  };
  // What is chosen here goes with it; without a script it is asked for afterwards.
  for (const form of all("form[data-when]")) form.hidden = !form.querySelector("input:not([type=hidden])");
  later();
}
if (root.dataset.waitsFrom) wait(root.dataset);

// --- Errors --------------------------------------------------------------------------------------

const summary = document.querySelector("[data-takes-focus]");
if (summary) {
  summary.focus({ preventScroll: true });
  // "nearest": a summary that is in sight moves nothing.
  summary.scrollIntoView({ block: "nearest" });
}

// --- Fields --------------------------------------------------------------------------------------

const fieldOf = (button) => document.getElementById(button.getAttribute("aria-controls"));

function reveal(button, isShown) {
  fieldOf(button).type = isShown ? "text" : "password";
  button.textContent = isShown ? button.dataset.hide : button.dataset.show;
}

for (const button of all(".reveal")) {
  button.hidden = false;
  button.addEventListener("click", () => reveal(button, fieldOf(button).type === "password"));
}

/** A code as people copy it: with spaces, hyphens and what a message stood around it with. */
const bare = (text) => text.replace(/[\s\u00a0\u2007\u202f\u200b-\u200f\u2060\ufeff\-\u2010-\u2015]/g, "");

for (const field of all("input.code")) {
  field.addEventListener("paste", (event) => {
    const pasted = bare(event.clipboardData?.getData("text") ?? "");
    if (!pasted) return;
    event.preventDefault();
    field.setRangeText(pasted, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

// WebOTP: a phone that got the message offers its code. It only fills the field; the person sends it.
const codeField = document.querySelector('input.code[autocomplete~="one-time-code"]');
if (codeField && "OTPCredential" in window) {
  const listening = new AbortController();
  codeField.form?.addEventListener("submit", () => listening.abort());
  navigator.credentials
    .get({ otp: { transport: ["sms"] }, signal: listening.signal })
    .then((credential) => {
      if (credential && !codeField.value) codeField.value = bare(credential.code);
    })
    .catch(() => {});
}

// --- Recovery codes, secrets -----------------------------------------------------------------------

/** What a button with `data-of="id"` is about: its lines, or what `data-copy` there says. */
function textOf(button) {
  const of = document.getElementById(button.dataset.of);
  const lines = [...all("li", of)].map((line) => line.textContent.trim());
  return of.dataset.copy ?? (lines.length ? lines.join("\n") : of.textContent.trim());
}

const presses = {
  async copy(button) {
    await navigator.clipboard.writeText(textOf(button));
    const label = button.textContent;
    button.style.minInlineSize = `${button.offsetWidth}px`;
    button.textContent = button.dataset.done;
    say(button.dataset.done);
    setTimeout(() => (button.textContent = label), 2_500);
  },
  download(button) {
    const heading = button.dataset.heading ? `${button.dataset.heading}\n\n` : "";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${heading}${textOf(button)}\n`], { type: "text/plain;charset=utf-8" }));
    link.download = button.dataset.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  },
  print: () => print(),
};

for (const button of all("button[data-press]")) {
  const press = button.dataset.press;
  if (press === "copy" && !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", () => presses[press](button));
}
