// Starting a session, and those that were.
const PEOPLE = [
  { role: "primary", name: "Ana Silva", channel: "email", email: "ana@example.com", phone: "+33612345678", way: "other" },
  { role: "cosigner", name: "Rui Silva", channel: "sms", email: "rui@example.com", phone: "+33612345679", way: "other" },
  { role: "participant", name: "Notary", channel: "email", email: "notary@example.com", phone: "", way: "told" },
];
const AGENT_ID = "u-17";
/** Urls of links, by participant: only the answer that made one has it, and only this tab's memory keeps it. */
const urls = new Map();
const people = [];
let start = null;
let older = null;
let wanted = "";

/** Nobody yet, at an address that nobody has. */
function somebody(number) {
  return { role: "participant", name: `Guest ${number}`, channel: "email", email: `guest${number}@example.com`, phone: "", way: "told" };
}

function addPerson(person) {
  const fields = new PersonFields(person, { asks: byId("asks").checked, legend: "" });
  const seat = clone("seat");
  seat.querySelector("summary").after(fields.root);
  const added = { fields, seat };
  seat.addEventListener("input", number);
  seat.querySelector("[data-drop]").addEventListener("click", () => {
    people.splice(people.indexOf(added), 1);
    seat.remove();
    number();
    byId("more").focus();
  });
  people.push(added);
  byId("people").append(seat);
  number();
  return added;
}

function number() {
  people.forEach(({ fields, seat }, index) => {
    fields.place(`/participants/${index}`);
    const name = fields.part("name").value.trim() || `Participant ${index + 1}`;
    fields.root.querySelector("legend").textContent = name;
    seat.querySelector("summary b").textContent = name;
    seat.querySelector("summary span").textContent = fields.words();
    seat.querySelector("[data-drop]").hidden = people.length === 1;
  });
}

function remember(participants) {
  for (const { id, url } of participants) if (url) urls.set(id, url);
}

byId("asks").addEventListener("change", () => {
  for (const { fields } of people) {
    fields.asks = byId("asks").checked;
    fields.arrange();
  }
  number();
});
byId("more").addEventListener("click", () => {
  const { fields, seat } = addPerson(somebody(people.length + 1));
  seat.open = true;
  fields.part("name").focus();
});
// Another request than before is another session; the same one, sent again after a lost answer, is the same.
byId("start").addEventListener("input", () => { start = null; });
byId("start").addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.currentTarget;
  busy(form.querySelector(".primary"), async () => {
    start ??= crypto.randomUUID();
    const body = {
      name: byId("session-name").value.trim(),
      agent: { id: AGENT_ID, name: byId("agent-name").value.trim() },
      // Where it is not the agent's to say, it is not said.
      ...(byId("asks").disabled ? {} : { passcode: byId("asks").checked }),
      enter_url: byId("enter-url").value.trim(),
      participants: people.map(({ fields }) => fields.read()),
    };
    try {
      const made = await call("POST", "/v1/sessions", { body, headers: { "Idempotency-Key": start } });
      start = null;
      clearFaults(form);
      remember(made.body.participants);
      location.hash = made.body.id;
    } catch (refusal) {
      if (refusal.status) start = null;
      showFaults(form, refusal);
    }
  });
});

async function listSessions(cursor) {
  const query = new URLSearchParams({ limit: "10", ...(wanted && { status: wanted }), ...(cursor && { cursor }) });
  const { body } = await call("GET", `/v1/sessions?${query}`);
  const rows = body.sessions.map((session) => {
    const present = session.participants.filter(({ status }) => status !== "removed");
    const entered = present.filter(({ status }) => status === "entered").length;
    const facts = `${time(session.created_at)}, ${session.agent.name}, ${count(present.length, "participant")}, ${entered} entered`;
    const mark = make("span", { className: "badge" });
    badge(mark, stateOf(session));
    return make("li", {}, make("a", { href: `#${session.id}`, textContent: session.name }), make("span", { className: "facts", textContent: facts }), mark);
  });
  if (cursor) byId("sessions").append(...rows);
  else byId("sessions").replaceChildren(...rows);
  older = body.next_cursor ?? null;
  byId("older").hidden = !older;
  const none = byId("sessions").children.length === 0;
  byId("no-sessions").hidden = !none;
  say(byId("no-sessions"), wanted ? `None is ${wanted}.` : "None yet. Start one above.");
}

function stateOf({ status }) {
  return status === "open" ? { tone: "good", icon: "door", words: "Open" } : { icon: "gone", words: "Ended" };
}

async function tryToList(cursor) {
  try {
    await listSessions(cursor);
    byId("offline").hidden = true;
  } catch {
    byId("offline").hidden = false;
  }
}

byId("older").addEventListener("click", () => tryToList(older));
for (const button of document.querySelectorAll("[data-status]")) {
  button.addEventListener("click", () => {
    wanted = button.dataset.status;
    for (const other of document.querySelectorAll("[data-status]")) other.setAttribute("aria-pressed", String(other === button));
    tryToList();
  });
}
PEOPLE.forEach(addPerson);
labelled(byId("start"));

function drawRules(rules) {
  for (const input of byId("rules").querySelectorAll("[data-rule]")) input.value = String(rules[input.dataset.rule]);
  const asks = byId("asks");
  asks.disabled = rules.passcode !== "optional";
  if (asks.disabled) asks.checked = rules.passcode === "required";
  asks.dispatchEvent(new Event("change"));
  const why = { required: "The administrator requires it.", off: "The administrator turned passcodes off.", optional: "" };
  say(byId("asks-hint"), why[rules.passcode]);
}

async function readRules() {
  const { body } = await call("GET", "/v1/settings");
  drawRules(body.sessions);
}

byId("rules").addEventListener("submit", (event) => event.preventDefault());
byId("rules").addEventListener("change", async ({ target }) => {
  const { rule } = target.dataset;
  const value = { agent_reveal: target.value === "true", hours: Number(target.value) }[rule] ?? target.value;
  try {
    const { body } = await call("PATCH", "/v1/settings", { body: { sessions: { [rule]: value } } });
    target.removeAttribute("aria-invalid");
    drawRules(body.sessions);
    say(byId("ruled"), `Kept: ${target.labels[0].textContent}, ${target.selectedOptions?.[0].textContent ?? target.value}.`);
  } catch (refusal) {
    target.setAttribute("aria-invalid", "true");
    say(byId("ruled"), refusal.errors[0]?.detail ?? refusal.message);
  }
});
