// Every state of every page, as harness/states.js walks to them: axe-core finds nothing, on a phone and on a desktop, light and
// dark; and nothing needs scrolling sideways on the narrowest of phones. `ONLY=link,session-code` walks some of the stories.

import assert from "node:assert/strict";
import { PHONE, lookedAt } from "./harness/axe.js";
import { inBrowser } from "./harness/browser.js";
import { STORIES } from "./harness/states.js";

const ONLY = process.env.ONLY?.split(",");

for (const story of STORIES.filter(({ name }) => !ONLY || ONLY.includes(name))) {
  const walk = async (page) => {
    const found = [];
    const at = async (state) => found.push(...await lookedAt(page, state));
    await story.walk({ page, context: page.context(), at, language: "en" });
    assert.deepEqual(found, []);
  };
  inBrowser(`every state of ${story.name} is for everybody`, walk, { seconds: 120, viewport: PHONE });
}
