// What the screen says of what the API says. Placed as text only: names come from whoever types them.
const ROLES = { primary: "Primary", cosigner: "Cosigner", participant: "Participant" };
const CHANNELS = { sms: "SMS", email: "Email" };
const OTHER = { sms: "email", email: "sms" };

/** An element with what is in it. */
function make(name, members = {}, ...children) {
  const made = Object.assign(document.createElement(name), members);
  made.append(...children);
  return made;
}

function clone(template) {
  return byId(template).content.firstElementChild.cloneNode(true);
}

/** Says it, unless it is said: what nobody changed keeps its selection, and is not read out again. */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function badge(element, { tone = "", icon, words }) {
  if (element.textContent === words && element.dataset.tone === tone) return;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#icon-${icon}`);
  svg.append(use);
  element.dataset.tone = tone;
  element.replaceChildren(svg, words);
}

function standing({ status, passcode }, isOpen) {
  const has = passcode?.attempts_remaining !== 0;
  switch (status) {
    case "invited": return { icon: "mail", words: isOpen ? "Invited, not here yet" : "Did not come" };
    case "arrived":
    case "waiting_for_passcode":
      if (!isOpen) return { icon: "out", words: "Came, and did not enter" };
      if (status === "arrived") return { tone: "wait", icon: "door", words: "Here, without a code" };
      return has
        ? { tone: "wait", icon: "key", words: "Here, waiting for the passcode" }
        : { tone: "bad", icon: "out", words: "Here, this code's attempts are used up" };
    case "entered": return { tone: "good", icon: "in", words: "Entered" };
    case "left_out": return { tone: "bad", icon: "out", words: has ? "Left out: the code is over" : "Left out: no attempts left" };
    case "removed": return { icon: "gone", words: "Removed" };
    default: return { icon: "out", words: status };
  }
}

const FATES = { sending: "on its way", sent: "sent", delivered: "delivered", failed: "did not arrive", unknown: "nobody knows whether it arrived" };

function invitationWords({ channel, to, status }) {
  return `${CHANNELS[channel]} to ${to}: ${FATES[status] ?? status}`;
}

function passcodeWords({ status, passcode }) {
  if (!passcode) return "None is asked for";
  const { channel, to, expires_at: end, failed_because: because } = passcode;
  const until = end && ["invited", "waiting_for_passcode"].includes(status) ? `, ${left(end)}` : "";
  if (because) return `Could not be sent (${because}): tell it${until}`;
  if (!channel) return `You tell it${until}`;
  const way = `${CHANNELS[channel]} to ${to}`;
  if (passcode.status === "none") return end ? `${way}: not sent; tell it, or issue a fresh one${until}` : `${way}: not sent yet`;
  return `${way}: ${FATES[passcode.status] ?? passcode.status}${until}`;
}

/** Until when, and how long that is. */
function left(end) {
  const seconds = Math.ceil((Date.parse(end) - serviceNow()) / 1_000);
  if (seconds <= 0) return `over since ${time(end)}`;
  const rest = seconds < 60 ? `${seconds} s` : seconds < 5_400 ? `${Math.ceil(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`;
  return `valid until ${time(end)}, ${rest} left`;
}

function leftSentence(end) {
  const words = left(end);
  return `${words[0].toUpperCase()}${words.slice(1)}.`;
}

/** The time of a moment; with its day, where that is another than today. */
function time(moment) {
  const at = new Date(moment);
  const isToday = at.toDateString() === new Date(serviceNow()).toDateString();
  const hours = { hour: "2-digit", minute: "2-digit" };
  return at.toLocaleString([], isToday ? hours : { day: "numeric", month: "short", ...hours });
}

const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
