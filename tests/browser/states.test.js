// Every state of every page, as harness/states.js walks to them: axe-core finds nothing, on a phone and on a desktop, light and
// dark; and nothing needs scrolling sideways on the narrowest of phones. `ONLY=link,session-code` walks some of the stories.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { inBrowser } from "./harness/browser.js";
import { STORIES } from "./harness/states.js";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] };
/** The other scheme has other colours and nothing else. */
const COLOURS = { runOnly: { type: "rule", values: ["color-contrast"] }, resultTypes: ["violations"] };
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };

const ONLY = process.env.ONLY?.split(",");

for (const story of STORIES.filter(({ name }) => !ONLY || ONLY.includes(name))) {
  const walk = async (page) => {
    const found = [];
    const at = async (state) => {
      for (const [size, colorScheme, rules] of [
        [PHONE, "light", RULES], [PHONE, "dark", COLOURS], [DESKTOP, "dark", COLOURS], [DESKTOP, "light", RULES],
      ]) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        for (const finding of await axe(page, rules)) found.push(`${state} at ${size.width} px, ${colorScheme}: ${finding}`);
      }
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize(NARROW);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > NARROW.width) found.push(`${state} is ${wide} px wide on a phone of ${NARROW.width}`);
      await page.setViewportSize(PHONE);
    };
    await story.walk({ page, context: page.context(), at, language: "en" });
    assert.deepEqual(found, []);
  };
  inBrowser(`every state of ${story.name} is for everybody`, walk, { seconds: 120, viewport: PHONE });
}

/** What axe finds, in a line each. By the debugger: no policy of the page is asked, and nothing is added to it. */
async function axe(page, rules) {
  const violations = await page.evaluate(`(async () => {
    if (!globalThis.axe) { ${AXE} }
    return (await axe.run(document, ${JSON.stringify(rules)})).violations;
  })()`);
  return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html.slice(0, 160)).join(" … ")}`);
}
