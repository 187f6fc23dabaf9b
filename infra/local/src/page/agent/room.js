// The live screen of a session: asked every two seconds, and told nothing when nothing changed.
const INTERVAL_MS = 2_000;
const cards = new Map();
let session = null;
let tag = null;
/** What the hash asks for; null in the lobby. */
let watched = null;
let asked = 0;

const pathOf = (participant) => `/v1/sessions/${watched}/participants/${participant.id}`;

class Card {
  constructor() {
    this.root = clone("card");
    this.part = (name) => this.root.querySelector(name);
    this.fact = (name) => this.root.querySelector(`[data-fact="${name}"]`);
    this.panel = this.part(".panel");
    this.shown = null;
    for (const button of this.root.querySelectorAll("[data-does]")) {
      const { does } = button.dataset;
      button.dataset.words = button.textContent;
      button.addEventListener("click", () => (this[does] ? this[does](button) : this.ask(button, does)));
    }
  }

  draw(participant) {
    // What could not be done before may be another matter now.
    if (this.participant?.status !== participant.status) this.says("");
    this.participant = participant;
    const { name, role, status, invite, passcode } = participant;
    const isOpen = session.status === "open";
    const isPresent = isOpen && status !== "removed";
    // Who has no attempts left gets no code any more.
    const isOut = status === "left_out" && passcode?.attempts_remaining === 0;
    const isHere = ["arrived", "waiting_for_passcode", "left_out"].includes(status) && !isOut;
    this.root.classList.toggle("over", !isPresent);
    this.root.setAttribute("aria-label", name);
    say(this.part("h3"), name);
    say(this.part(".role"), ROLES[role] ?? role);
    badge(this.part(".badge"), standing(participant, isOpen));
    say(this.fact("invitation"), invitationWords(invite));
    this.tick();
    say(this.fact("attempts"), passcode ? String(passcode.attempts_remaining) : "None are needed");
    this.drawPage(isPresent);
    const can = {
      reveal: isPresent && passcode?.can_reveal,
      passcode: isPresent && passcode && isHere,
      invite: isPresent,
      reassign: isPresent,
      remove: isPresent,
    };
    for (const button of this.root.querySelectorAll("[data-does]")) {
      const shows = Boolean(can[button.dataset.does]);
      // Whoever was on a button that goes stays with the participant.
      if (!shows && button === document.activeElement) this.root.focus();
      button.hidden = !shows;
      button.setAttribute("aria-label", `${button.dataset.words}: ${name}`);
    }
    if (!isPresent || (this.shown && !this.isStillTheCode())) this.close();
  }

  drawPage(isPresent) {
    const url = urls.get(this.participant.id);
    const place = this.fact("page");
    const wants = !isPresent ? "nowhere" : url ?? "outbox";
    if (place.dataset.leads === wants) return;
    place.dataset.leads = wants;
    const link = (href, textContent) => make("a", { href, textContent, target: "_blank", rel: "noopener" });
    if (!isPresent) place.replaceChildren("The link leads nowhere any more");
    else if (url) place.replaceChildren(link(url, "Open it as they would"));
    else place.replaceChildren("From the invitation in the ", link("/outbox", "outbox"));
  }

  /** What the clock alone changes. */
  tick() {
    say(this.fact("passcode"), passcodeWords(this.participant));
    if (this.said < Date.now()) this.says("");
    if (!this.shown) return;
    if (!this.isStillTheCode()) this.close();
    else say(this.panel.querySelector(".until"), leftSentence(this.shown.expires_at));
  }

  isStillTheCode() {
    const { status, passcode } = this.participant;
    const isItsEnd = passcode?.expires_at === this.shown.expires_at;
    return status === "waiting_for_passcode" && isItsEnd && Date.parse(this.shown.expires_at) > serviceNow();
  }

  /** What could not be done; until that can be tried again, where that is known. */
  says(text, seconds = Infinity) {
    this.said = Date.now() + seconds * 1_000;
    say(this.part(".problem"), text);
  }

  close() {
    const held = this.panel.contains(document.activeElement);
    this.shown = null;
    this.panel.replaceChildren();
    if (held) this.root.focus();
  }

  /** A call without a body, whose answer is the participant. */
  ask(button, what) {
    return busy(button, async () => {
      this.says("");
      try {
        await call("POST", `${pathOf(this.participant)}/${what}`);
        news(what === "invite" ? `${this.participant.name} is invited again.` : `A fresh passcode for ${this.participant.name} is issued.`);
      } catch (refusal) {
        this.says(refusal.message, refusal.seconds);
      }
      await look();
    });
  }

  reveal() {
    this.says("");
    const form = labelled(clone("reason"));
    const input = form.querySelector("input");
    form.querySelector("[data-cancel]").addEventListener("click", () => this.close());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      busy(form.querySelector(".primary"), async () => {
        this.says("");
        try {
          const { body } = await call("POST", `${pathOf(this.participant)}/reveal`, { body: { reason: input.value.trim() } });
          this.show(body);
        } catch (refusal) {
          input.setAttribute("aria-invalid", String(refusal.errors.length > 0));
          this.says(refusal.errors[0]?.detail ?? refusal.message);
        }
        await look();
      });
    });
    this.shown = null;
    this.panel.replaceChildren(form);
    input.focus();
  }

  show(revealed) {
    const shown = clone("revealed");
    say(shown.querySelector(".lead"), `Read it to ${this.participant.name}, and to nobody else.`);
    say(shown.querySelector("output"), revealed.code);
    say(shown.querySelector(".until"), leftSentence(revealed.expires_at));
    const hide = shown.querySelector("button");
    hide.addEventListener("click", () => this.close());
    this.shown = { expires_at: revealed.expires_at };
    this.panel.replaceChildren(shown);
    hide.focus();
  }

  reassign() {
    this.says("");
    const { name, invite, passcode } = this.participant;
    const person = { name, channel: invite.channel, way: passcode?.channel ? "other" : "told" };
    const fields = new PersonFields(person, { before: invite.channel, asks: session.passcode, legend: `In place of ${name}` });
    fields.hint(passcode?.to ? `${invite.to} and ${passcode.to} stay where you leave an address empty.` : `${invite.to} stays where you leave it empty.`);
    this.panel.replaceChildren(personForm(fields, "Reassign", "Reassigning…", () => this.close(), async (body) => {
      const answer = await call("PATCH", pathOf(this.participant), { body });
      remember([answer.body]);
      news(answer.body.url ? `${answer.body.name} is invited; the link and the code of before are dead.` : "Nothing is different, and nobody was invited.");
      this.close();
      this.root.focus();
    }));
    fields.part("name").focus();
  }

  async remove() {
    const { name } = this.participant;
    if (!await confirmed(`Remove ${name}?`, "The link and the code are dead at once.", "Remove")) return;
    this.says("");
    try {
      await call("DELETE", pathOf(this.participant));
      news(`${name} is removed.`);
    } catch (refusal) {
      this.says(refusal.message);
    }
    await look();
    this.root.focus();
  }
}

/** A form for one person: `deed` gets what is typed. */
function personForm(fields, words, busyWords, close, deed) {
  const summary = make("div", { className: "summary", tabIndex: -1, hidden: true });
  summary.setAttribute("role", "alert");
  const submit = make("button", { className: "primary", textContent: words });
  submit.dataset.busy = busyWords;
  const cancel = make("button", { type: "button", textContent: "Cancel" });
  cancel.addEventListener("click", close);
  const form = make("form", { noValidate: true }, summary, fields.root, make("div", { className: "buttons" }, submit, cancel));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    busy(submit, async () => {
      try {
        clearFaults(form);
        await deed(fields.read());
      } catch (refusal) {
        showFaults(form, refusal);
      }
      await look();
    });
  });
  return form;
}

function news(text) {
  say(byId("news"), `${time(serviceNow())}  ${text}`);
}

/** Says who came further since the last look. */
function tellOf(before, after) {
  const known = new Map(before.participants.map((participant) => [participant.id, participant.status]));
  const isOpen = after.status === "open";
  const changed = after.participants.filter(({ id, status }) => known.has(id) && known.get(id) !== status);
  const words = (participant) => `${participant.name}: ${standing(participant, isOpen).words.toLowerCase()}`;
  if (!isOpen && before.status === "open") news("The session is over: links and codes are dead.");
  else if (changed.length) news(`${changed.map(words).join("; ")}.`);
}

function draw(after) {
  const before = session;
  session = after;
  const isOpen = after.status === "open";
  say(byId("session-title"), after.name);
  badge(byId("session-badge"), stateOf(after));
  const asks = after.passcode ? "A passcode is asked for" : "No passcode is asked for";
  const ends = isOpen ? `It ends by itself at ${time(after.ends_at)}` : `It ended at ${time(after.ended_at ?? after.ends_at)}`;
  say(byId("session-lead"), `${after.agent.name} invites. ${asks}. ${ends}.`);
  byId("session-buttons").hidden = !isOpen;
  if (!isOpen) byId("add-panel").replaceChildren();
  for (const participant of after.participants) {
    let card = cards.get(participant.id);
    if (!card) {
      card = new Card();
      cards.set(participant.id, card);
      byId("participants").append(card.root);
    }
    card.draw(participant);
  }
  const known = new Set(after.participants.map(({ id }) => id));
  for (const [id, card] of cards) {
    if (!known.has(id)) { card.root.remove(); cards.delete(id); }
  }
  document.title = `${after.name} · Agent`;
  if (before?.id === after.id) tellOf(before, after);
}

/** Asks how the session stands. */
async function look() {
  if (!watched) return;
  const id = watched;
  asked += 1;
  const mine = asked;
  try {
    const [answer] = await Promise.all([
      call("GET", `/v1/sessions/${id}`, { headers: tag ? { "If-None-Match": tag } : {} }),
      readClock(),
    ]);
    // What was asked later is newer, whichever answer comes first.
    if (watched !== id || mine !== asked) return;
    byId("offline").hidden = true;
    if (answer.status !== 304) {
      tag = answer.tag;
      show("room");
      draw(answer.body);
    }
  } catch (refusal) {
    if (watched !== id || mine !== asked) return;
    if (refusal.status === 404 || refusal.status === 400) show("lost");
    else byId("offline").hidden = false;
  }
}

byId("add").addEventListener("click", () => {
  const fields = new PersonFields(somebody(session.participants.length + 1), { asks: session.passcode, legend: "Somebody more" });
  const close = () => {
    byId("add-panel").replaceChildren();
    byId("add").focus();
  };
  byId("add-panel").replaceChildren(personForm(fields, "Add and invite", "Inviting…", close, async (body) => {
    const answer = await call("POST", `/v1/sessions/${watched}/participants`, { body });
    remember([answer.body]);
    news(`${answer.body.name} is invited.`);
    close();
  }));
  fields.part("name").focus();
});

byId("end").addEventListener("click", async () => {
  const lead = "Links and codes are dead at once, and nobody can enter any more. It cannot be opened again.";
  if (!await confirmed("End the session?", lead, "End the session")) return;
  say(byId("session-problem"), "");
  try {
    await call("POST", `/v1/sessions/${watched}/end`);
  } catch (refusal) {
    say(byId("session-problem"), refusal.message);
  }
  await look();
  byId("session-title").focus();
});

/** One of the page's three faces. */
function show(face) {
  for (const name of ["lobby", "room", "lost"]) byId(name).hidden = name !== face;
}

async function turn() {
  watched = decodeURIComponent(location.hash.slice(1)) || null;
  tag = null;
  session = null;
  cards.clear();
  byId("participants").replaceChildren();
  byId("add-panel").replaceChildren();
  say(byId("news"), "");
  say(byId("session-problem"), "");
  if (watched) {
    await look();
    if (!byId("room").hidden) byId("session-title").focus();
    return;
  }
  document.title = "Agent · Countersign";
  show("lobby");
  await Promise.allSettled([readClock(), readRules()]);
  await tryToList();
}

async function keepLooking() {
  if (!document.hidden) await (watched ? look() : byId("offline").hidden || turn());
  setTimeout(keepLooking, INTERVAL_MS);
}

addEventListener("hashchange", turn);
document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
setInterval(() => { for (const card of cards.values()) card.tick(); }, 1_000);
await turn();
setTimeout(keepLooking, INTERVAL_MS);
