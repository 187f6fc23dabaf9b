// Chromium's virtual authenticators (W3C WebAuthn, "User Agent Automation"; DevTools protocol, domain WebAuthn), and the two
// ceremonies as a page of a firm runs them.

/** A security key that only asks to be touched. */
export const SECURITY_KEY = { protocol: "ctap2", transport: "usb" };
/** A security key with a fingerprint reader, which knows its finger. */
export const VERIFYING_KEY = { ...SECURITY_KEY, hasUserVerification: true, isUserVerified: true };
/** What a phone or a laptop has built in, which keeps the account with the key. */
export const PASSKEY = {
  protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
};

/** An authenticator that is plugged into a page's window. Its person consents to everything. */
export class Authenticator {
  static async plugged(page, options) {
    const session = await page.context().newCDPSession(page);
    await session.send("WebAuthn.enable");
    const authenticator = { automaticPresenceSimulation: true, ...options };
    const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", { options: authenticator });
    return Object.assign(new Authenticator(), { session, authenticatorId });
  }

  async unplug() {
    await this.send("removeVirtualAuthenticator");
  }

  async credentials() {
    return (await this.send("getCredentials")).credentials;
  }

  /** Whether it recognizes the next finger. */
  async verifies(isUserVerified) {
    await this.send("setUserVerified", { isUserVerified });
  }

  /** Puts the counter of its only credential back to `signCount`: what a copy made then would have. */
  async turnBack(signCount) {
    const [credential] = await this.credentials();
    await this.send("removeCredential", { credentialId: credential.credentialId });
    await this.send("addCredential", { credential: { ...credential, signCount } });
  }

  send(command, parameters = {}) {
    return this.session.send(`WebAuthn.${command}`, { authenticatorId: this.authenticatorId, ...parameters });
  }
}

/** `navigator.credentials.create()` on the page: a `RegistrationResponseJSON`. Rejects with the `DOMException`'s name. */
export function create(page, options) {
  return ceremony(page, "create", options);
}

/** `navigator.credentials.get()` on the page: an `AuthenticationResponseJSON`. Rejects with the `DOMException`'s name. */
export function get(page, options) {
  return ceremony(page, "get", options);
}

async function ceremony(page, verb, options) {
  const { credential, refusal } = await page.evaluate(async ({ verb, options }) => {
    const publicKey = verb === "create"
      ? PublicKeyCredential.parseCreationOptionsFromJSON(options)
      : PublicKeyCredential.parseRequestOptionsFromJSON(options);
    try {
      return { credential: (await navigator.credentials[verb]({ publicKey })).toJSON() };
    } catch ({ name, message }) {
      return { refusal: { name, message } };
    }
  }, { verb, options });
  if (refusal) throw Object.assign(new Error(refusal.message), { name: refusal.name });
  return credential;
}
