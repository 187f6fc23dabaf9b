// Security keys and passkeys: the browser's own API, for a form like
//
//   <form method="post" data-webauthn="get" data-options="{…}" data-canceled="…" data-failed="…" data-duplicate="…"
//         data-unsupported="…" data-waiting="…">
//     <input type="hidden" name="credential"> … <p class="alert-place" role="alert"></p> … <button>
//
// `get` signs in, `create` adds a key. The options are `data-options`, or what a POST to `data-options-url` answers.

const decoded = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const encoded = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const withBytes = (keys) => keys?.map((key) => ({ ...key, id: decoded(key.id) }));

/** WebAuthn L3's parse…OptionsFromJSON, for browsers before it. */
function parsed(kind, json) {
  const parse = kind === "get" ? "parseRequestOptionsFromJSON" : "parseCreationOptionsFromJSON";
  if (PublicKeyCredential[parse]) return PublicKeyCredential[parse](json);
  const options = { ...json, challenge: decoded(json.challenge) };
  if (json.user) options.user = { ...json.user, id: decoded(json.user.id) };
  if (json.allowCredentials) options.allowCredentials = withBytes(json.allowCredentials);
  if (json.excludeCredentials) options.excludeCredentials = withBytes(json.excludeCredentials);
  return options;
}

/** WebAuthn L3's toJSON, for browsers before it, and for password managers that put an object of their own in its place. */
function written(credential) {
  try {
    return JSON.stringify(credential.toJSON());
  } catch {
    // Below.
  }
  const { response } = credential;
  const answer = { clientDataJSON: encoded(response.clientDataJSON) };
  if (response.attestationObject) {
    answer.attestationObject = encoded(response.attestationObject);
    answer.transports = response.getTransports?.() ?? [];
    if (response.getAuthenticatorData) answer.authenticatorData = encoded(response.getAuthenticatorData());
    const key = response.getPublicKey?.();
    if (key) answer.publicKey = encoded(key);
    const algorithm = response.getPublicKeyAlgorithm?.();
    if (algorithm !== undefined) answer.publicKeyAlgorithm = algorithm;
  } else {
    answer.authenticatorData = encoded(response.authenticatorData);
    answer.signature = encoded(response.signature);
    if (response.userHandle) answer.userHandle = encoded(response.userHandle);
  }
  return JSON.stringify({
    id: credential.id,
    rawId: encoded(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults?.() ?? {},
    response: answer,
  });
}

async function options(form) {
  if (form.dataset.options) return JSON.parse(form.dataset.options);
  const answer = await fetch(form.dataset.optionsUrl, { method: "POST", headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`the options were refused: ${answer.status}`);
  const json = await answer.json();
  return json.publicKey ?? json;
}

/** Asks the browser, which asks the person; the answer as JSON. */
async function ask(form) {
  const kind = form.dataset.webauthn;
  const publicKey = parsed(kind, await options(form));
  const credential = await navigator.credentials[kind === "get" ? "get" : "create"]({ publicKey });
  if (!credential) throw new DOMException("no credential", "NotAllowedError");
  return written(credential);
}

/** The sentence for what went wrong. The browser says "not allowed" for a cancel and for a wait that ran out. */
function sentence(form, error) {
  const { canceled, duplicate, failed } = form.dataset;
  if (error.name === "NotAllowedError" || error.name === "AbortError") return canceled;
  return error.name === "InvalidStateError" ? (duplicate ?? failed) : failed;
}

for (const form of document.querySelectorAll("form[data-webauthn]")) {
  const alert = form.querySelector("[role=alert]");
  const field = form.elements.namedItem("credential");
  if (!window.PublicKeyCredential || !navigator.credentials) {
    for (const button of form.querySelectorAll("button")) button.hidden = true;
    alert.textContent = form.dataset.unsupported;
    continue;
  }
  let isAsking = false;
  form.addEventListener("submit", async (event) => {
    if (field.value) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    alert.textContent = "";
    const button = event.submitter ?? form.querySelector("button:not([type=button])");
    const label = button.textContent;
    button.style.minInlineSize = `${button.offsetWidth}px`;
    button.setAttribute("aria-disabled", "true");
    if (form.dataset.waiting) button.textContent = form.dataset.waiting;
    try {
      field.value = await ask(form);
    } catch (error) {
      alert.textContent = sentence(form, error);
    }
    button.textContent = label;
    button.style.minInlineSize = "";
    button.removeAttribute("aria-disabled");
    isAsking = false;
    if (field.value) form.requestSubmit(button);
  });
  // Back to this page: its answer is spent.
  addEventListener("pageshow", () => (field.value = ""));
}
