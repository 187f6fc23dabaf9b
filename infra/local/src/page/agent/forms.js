// Forms: fields for a person, where the API found a fault, and buttons that wait.
let fields = 0;

/** Gives every label of a form its field, and every field an id of its own. */
function labelled(root) {
  for (const field of root.querySelectorAll(".field")) {
    const input = field.querySelector("input, select");
    if (!input) continue;
    input.id ||= `field-${fields += 1}`;
    field.querySelector("label").htmlFor = input.id;
  }
  return root;
}

/** The fields of one participant: an address of each channel, one for the invitation and the other for the passcode. */
class PersonFields {
  /** `before`: who is there already, by which channel invited; nobody, where everything is asked for. */
  constructor(person, { before, asks, legend }) {
    this.root = clone("person");
    this.part = (name) => this.root.querySelector(`[data-part="${name}"]`);
    this.slot = (name) => this.root.querySelector(`[data-slot="${name}"]`);
    this.before = before;
    this.asks = asks;
    this.legend = legend;
    this.at = "";
    this.address = { email: this.#field("Email address", "email", person.email), sms: this.#field("Phone number", "tel", person.phone) };
    if (before) this.part("role").parentElement.remove();
    else this.part("role").value = person.role;
    this.part("name").value = person.name;
    this.part("channel").value = person.channel;
    this.part("way").value = person.way;
    this.part("channel").addEventListener("change", () => this.arrange());
    this.part("way").addEventListener("change", () => this.arrange());
    this.root.querySelector("legend").textContent = legend;
    this.arrange();
  }

  hint(text) {
    const hint = this.root.querySelector(".hint");
    hint.textContent = text;
    hint.hidden = false;
  }

  /** In a line. */
  words() {
    const [role, invite, passcode] = ["role", "channel", "way"].map((name) => this.part(name).selectedOptions[0].textContent.toLowerCase());
    return `${role}, invited ${invite}${this.asks ? `, passcode ${passcode === "i tell it" ? "told by you" : passcode}` : ""}`.replaceAll("sms", "SMS");
  }

  #field(words, type, value = "") {
    const input = make("input", { type, value, autocomplete: "off" });
    return { label: make("label", { textContent: words }), input };
  }

  /** Each address where it is used. */
  arrange() {
    const channel = this.part("channel").value;
    const other = OTHER[channel];
    const isSent = this.part("way").value === "other";
    this.part("way").options[0].textContent = `By ${other === "sms" ? "SMS" : "email"}`;
    const at = ({ label, input }) => [label, input];
    this.slot("invite").replaceChildren(...at(this.address[channel]));
    this.slot("passcode").replaceChildren(...isSent ? at(this.address[other]) : []);
    for (const field of this.root.querySelectorAll("[data-passcode]")) field.hidden = !this.asks;
    this.#point();
    labelled(this.root);
  }

  /** Where it stands in the request. */
  place(at) {
    this.at = at;
    this.#point();
  }

  #point() {
    const { at } = this;
    const channel = this.part("channel").value;
    const member = { email: "email", sms: "phone" };
    if (!this.before) this.part("role").dataset.at = `${at}/role`;
    this.part("name").dataset.at = `${at}/name`;
    this.part("channel").dataset.at = `${at}/invite/channel`;
    this.part("way").dataset.at = `${at}/passcode_to`;
    this.address[channel].input.dataset.at = `${at}/invite/${member[channel]}`;
    this.address[OTHER[channel]].input.dataset.at = `${at}/passcode_to/${member[OTHER[channel]]}`;
  }

  /** As the API takes it. What is empty of somebody who is there already stays as it is. */
  read() {
    const value = (name) => this.part(name).value;
    const channel = value("channel");
    const of = (one) => this.address[one].input.value.trim();
    const named = (one) => ({ [one === "sms" ? "phone" : "email"]: of(one) });
    const body = { name: value("name").trim() };
    if (!this.before) body.role = value("role");
    if (!this.before || of(channel) || channel !== this.before) body.invite = { channel, ...(of(channel) ? named(channel) : {}) };
    const isSent = value("way") === "other";
    if (!this.asks) return body;
    if (isSent && (!this.before || of(OTHER[channel]))) body.passcode_to = named(OTHER[channel]);
    if (!isSent && this.before) body.passcode_to = null;
    return body;
  }
}

/** Shows where a request is at fault: beside the fields, and in a summary that takes the focus. */
function showFaults(form, refusal) {
  clearFaults(form);
  const summary = form.querySelector(".summary");
  const list = make("ul");
  for (const { pointer, detail } of refusal.errors) {
    const input = fieldAt(form, pointer);
    if (!input) {
      list.append(make("li", { textContent: detail }));
      continue;
    }
    const id = `${input.id}-fault`;
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", [input.dataset.hint, id].filter(Boolean).join(" "));
    if (!byId(id)) input.after(make("p", { className: "fault", id, textContent: detail }));
    const link = make("a", { href: `#${input.id}`, textContent: detail });
    const closed = input.closest("details");
    if (closed) closed.open = true;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      if (closed) closed.open = true;
      input.focus();
    });
    const whose = form.querySelectorAll("fieldset").length > 1 && input.closest("fieldset")?.querySelector("legend").textContent;
    list.append(make("li", {}, whose ? `${whose}: ` : "", link));
  }
  const many = refusal.errors.length;
  summary.replaceChildren(make("p", { textContent: many ? `${count(many, "thing")} to look at` : refusal.message }), ...many ? [list] : []);
  summary.hidden = false;
  summary.focus();
}

function clearFaults(form) {
  form.querySelector(".summary").hidden = true;
  for (const fault of form.querySelectorAll(".fault")) fault.remove();
  for (const input of form.querySelectorAll("[aria-invalid]")) {
    input.removeAttribute("aria-invalid");
    if (input.dataset.hint) input.setAttribute("aria-describedby", input.dataset.hint);
    else input.removeAttribute("aria-describedby");
  }
}

/** The field that a JSON pointer means: itself, or else what is nearest to it. */
function fieldAt(form, pointer) {
  const inputs = [...form.querySelectorAll("input[data-at], select[data-at]")].filter((input) => input.isConnected);
  return inputs.find(({ dataset }) => dataset.at === pointer)
    ?? inputs.find(({ dataset }) => dataset.at.startsWith(`${pointer}/`) && pointer)
    ?? inputs.find(({ dataset }) => pointer.startsWith(`${dataset.at}/`));
}

/** Does what a button is for: once, and it says meanwhile what happens. */
async function busy(button, deed) {
  if (button.getAttribute("aria-disabled") === "true") return;
  const words = button.textContent;
  // It keeps its width meanwhile.
  button.style.minWidth = `${button.offsetWidth}px`;
  button.setAttribute("aria-disabled", "true");
  button.textContent = button.dataset.busy ?? words;
  try {
    await deed();
  } finally {
    button.removeAttribute("aria-disabled");
    button.textContent = words;
    button.style.minWidth = "";
  }
}

/** Asks before what cannot be taken back. */
function confirmed(heading, lead, yes) {
  const dialog = byId("confirm");
  byId("confirm-heading").textContent = heading;
  byId("confirm-lead").textContent = lead;
  byId("confirm-yes").textContent = yes;
  return new Promise((answered) => {
    let is = false;
    byId("confirm-yes").onclick = () => { is = true; dialog.close(); };
    byId("confirm-no").onclick = () => dialog.close();
    dialog.onclose = () => answered(is);
    dialog.showModal();
    byId("confirm-no").focus();
  });
}
