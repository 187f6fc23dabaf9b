// Draws the outbox and keeps it current. A card is made once and then left alone, so that scrolling,
// selection and open frames survive every refresh. Message text is only ever placed as text.
const INTERVAL_MS = 1500;
const byId = (id) => document.getElementById(id);
const list = byId("messages");
const cards = new Map();
let messages = [];
let total = 0;
let tag = null;
let channel = "";
let isFirst = true;

function appendMarked(parent, text, code) {
  let rest = text;
  while (code) {
    const at = rest.indexOf(code);
    if (at < 0) break;
    parent.append(rest.slice(0, at));
    const mark = document.createElement("mark");
    mark.textContent = code;
    parent.append(mark);
    rest = rest.slice(at + code.length);
  }
  parent.append(rest);
}

function copyOnClick(button, text) {
  const label = button.textContent;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = "Copied";
    } catch {
      button.textContent = "Select and copy by hand";
    }
    setTimeout(() => { button.textContent = label; }, 1500);
  });
}

function toggleFrame(card, button, message) {
  const frame = card.querySelector(".frame");
  if (!frame.firstChild) {
    const inner = document.createElement("iframe");
    inner.setAttribute("sandbox", "");
    inner.title = `HTML version of: ${message.subject ?? "message"}`;
    inner.src = `/outbox/messages/${encodeURIComponent(message.id)}/html`;
    frame.append(inner);
  }
  frame.hidden = !frame.hidden;
  button.setAttribute("aria-expanded", String(!frame.hidden));
  button.textContent = frame.hidden ? "Show as HTML" : "Hide HTML";
}

function makeCard(message) {
  const card = byId("card").content.firstElementChild.cloneNode(true);
  const part = (name) => card.querySelector(name);
  card.classList.add(message.channel);
  part(".channel").textContent = message.channel === "sms" ? "SMS" : "Email";
  part(".to").textContent = message.to.join(", ");
  const time = part("time");
  time.dateTime = message.sent_at;
  time.textContent = new Date(message.sent_at).toLocaleString([], { dateStyle: "medium", timeStyle: "medium" });
  time.title = `${message.sent_at} by the service's clock`;
  part(".subject").textContent = message.subject ?? "";
  appendMarked(part(".text"), message.text, message.code);
  if (message.code) {
    part(".code").hidden = false;
    part("output").textContent = message.code;
    copyOnClick(part(".copy"), () => message.code);
  }
  part(".from").textContent = message.from ? `From ${message.from}` : "No sender ID";
  part(".parts").textContent = message.parts === null
    ? `${message.characters} characters`
    : `${message.parts} message ${message.parts === 1 ? "part" : "parts"}, ${message.characters} characters`;
  const html = part(".html");
  html.hidden = !message.has_html;
  html.addEventListener("click", () => toggleFrame(card, html, message));
  const details = part("dl");
  for (const [name, value] of [["Message id", message.id], ...Object.entries(message.attributes)]) {
    const term = document.createElement("dt");
    term.textContent = name;
    const description = document.createElement("dd");
    description.textContent = String(value);
    details.append(term, description);
  }
  return card;
}

function draw() {
  const known = new Set(messages.map((message) => message.id));
  for (const [id, card] of cards) {
    if (!known.has(id)) { card.remove(); cards.delete(id); }
  }
  // Oldest first, each put before the one that was newest: cards that are there are never moved.
  for (let i = messages.length - 1; i >= 0; i -= 1) {
    const message = messages[i];
    if (cards.has(message.id)) continue;
    const card = makeCard(message);
    if (!isFirst) card.classList.add("new");
    cards.set(message.id, card);
    const height = document.documentElement.scrollHeight;
    list.prepend(card);
    // Someone reading further down keeps their place.
    if (window.scrollY > 120) window.scrollBy(0, document.documentElement.scrollHeight - height);
  }
  isFirst = false;
  filter();
}

function filter() {
  const wanted = byId("search").value.trim().toLowerCase();
  let shown = 0;
  for (const message of messages) {
    const words = [...message.to, message.subject ?? "", message.text].join("\n").toLowerCase();
    const matches = (!channel || message.channel === channel) && words.includes(wanted);
    cards.get(message.id).hidden = !matches;
    if (matches) shown += 1;
  }
  byId("empty").hidden = messages.length > 0;
  byId("none").hidden = messages.length === 0 || shown > 0;
  byId("clear").hidden = messages.length === 0;
  const noun = total === 1 ? "message" : "messages";
  const summary = total > messages.length ? `newest ${messages.length} of ${total} ${noun}` : `${total} ${noun}`;
  if (byId("summary").textContent !== summary) byId("summary").textContent = summary;
  document.title = total ? `(${total}) Outbox · Countersign` : "Outbox · Countersign";
}

async function refresh() {
  try {
    const headers = tag ? { "If-None-Match": tag } : {};
    const response = await fetch("/outbox/messages", { headers, cache: "no-store" });
    if (response.status === 200) {
      const body = await response.json();
      tag = response.headers.get("ETag");
      messages = body.messages;
      total = body.total;
      if (byId("curl").textContent !== body.curl) byId("curl").textContent = body.curl;
      draw();
    }
    byId("offline").hidden = response.ok || response.status === 304;
  } catch {
    byId("offline").hidden = false;
  }
}

async function keepRefreshing() {
  if (!document.hidden) await refresh();
  setTimeout(keepRefreshing, INTERVAL_MS);
}

for (const button of document.querySelectorAll("[data-filter]")) {
  button.addEventListener("click", () => {
    channel = button.dataset.filter;
    for (const other of document.querySelectorAll("[data-filter]")) {
      other.setAttribute("aria-pressed", String(other === button));
    }
    filter();
  });
}
byId("search").addEventListener("input", filter);
byId("clear").addEventListener("click", async () => {
  await fetch("/_local/outbox", { method: "DELETE" });
  await refresh();
});
copyOnClick(byId("copy-curl"), () => byId("curl").textContent);
document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
keepRefreshing();
