// Every state of every page, as harness/states.js walks to them: axe-core finds nothing, on a phone and on a desktop, light and
// dark; and nothing needs scrolling sideways on the narrowest of phones. `ONLY=link,session-code` walks some of the stories.

import assert from "node:assert/strict";
import { PHONE, lookedAt } from "./harness/axe.js";
import { inBrowser } from "./harness/browser.js";
import { STORIES } from "./harness/states.js";

<<<<<<< HEAD
for (const story of STORIES) {
=======
const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] };
/** The other scheme has other colours and nothing else. */
const COLOURS = { runOnly: { type: "rule", values: ["color-contrast"] }, resultTypes: ["violations"] };
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };

const ONLY = process.env.ONLY?.split(",");

for (const story of STORIES.filter(({ name }) => !ONLY || ONLY.includes(name))) {
>>>>>>> help-c
  const walk = async (page) => {
    const found = [];
    const at = async (state) => found.push(...await lookedAt(page, state));
    await story.walk({ page, context: page.context(), at, language: "en" });
    assert.deepEqual(found, []);
  };
  inBrowser(`every state of ${story.name} is for everybody`, walk, { seconds: 120, viewport: PHONE });
}
