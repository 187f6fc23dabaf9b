// ALTCHA's own widget, strict: its code, its sheet and its worker are files of ours, and its words are the page's.
// Our challenges are those of version 1, a SHA-256, which the widget solves once it is told by which worker.

import "./altcha.js";

const worker = new URL("./altcha-worker.js", import.meta.url);
globalThis.$altcha.algorithms.set("SHA-256", () => new Worker(worker));

const { dataset } = document.querySelector(".captcha");
globalThis.$altcha.i18n.set(document.documentElement.lang, {
  label: dataset.label,
  verifying: dataset.verifying,
  waitAlert: dataset.verifying,
  verified: dataset.verified,
  error: dataset.failed,
  expired: dataset.expired,
});
