// The firm's system calls the API: nothing here is known to the page alone, and whatever it does could be a curl.
const byId = (id) => document.getElementById(id);
const { key: KEY, enter: ENTER_URL } = document.body.dataset;

/** What the API did not do, as a sentence; with where the request is at fault, where it says so. */
class Refusal extends Error {
  constructor(sentence, { status = 0, errors = [], seconds } = {}) {
    super(sentence);
    Object.assign(this, { status, errors, seconds });
  }
}

async function call(method, path, { body, headers } = {}) {
  const init = { method, cache: "no-store", headers: { Authorization: `Bearer ${KEY}`, ...headers } };
  if (body !== undefined) {
    init.headers["Content-Type"] = "application/json";
    init.body = JSON.stringify(body);
  }
  const response = await fetch(path, init).catch(() => {
    throw new Refusal("Local mode did not answer. Is it still running?");
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : undefined;
  if (response.ok || response.status === 304) return { status: response.status, body: answer, tag: response.headers.get("ETag") };
  const seconds = Number(response.headers.get("Retry-After")) || undefined;
  throw new Refusal(sentence(answer, seconds), { status: response.status, errors: answer?.errors, seconds });
}

/** The detail of a problem (RFC 9457), as one tells a person. */
function sentence(problem, seconds) {
  const wait = seconds === 1 ? "1 second" : `${seconds} seconds`;
  const detail = (problem?.detail ?? "The API did not do that.").replaceAll("`Retry-After` seconds", wait);
  return problem?.reason ? `${detail} The rule: ${problem.reason}.` : detail;
}

/** By how much the service's clock is ahead of this browser's: in local mode one moves it. */
let ahead = 0;

async function readClock() {
  const { body } = await call("GET", "/_local/clock");
  const seen = Date.parse(body.now) - Date.now();
  // It is told in whole seconds.
  if (Math.abs(seen - ahead) > 1_500) ahead = seen;
}

const serviceNow = () => Date.now() + ahead;
