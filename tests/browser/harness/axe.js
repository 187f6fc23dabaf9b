// What axe-core finds on a page: by the debugger, so that no policy of the page is asked, and nothing is added to it.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] };
/** The other scheme has other colours and nothing else. */
export const COLOURS = { runOnly: { type: "rule", values: ["color-contrast"] }, resultTypes: ["violations"] };

/** In a line each. */
export async function axe(page, rules) {
  // Sent once a page: it is half a megabyte.
  if (!await page.evaluate("!!globalThis.axe")) await page.evaluate(`{ ${AXE} }`);
  const violations = await page.evaluate(`axe.run(document, ${JSON.stringify(rules)}).then(({ violations }) => violations)`);
  return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html.slice(0, 160)).join(" … ")}`);
}

/** On a phone and on a desktop, light and dark; and whether the narrowest of phones has to scroll sideways. */
export async function lookedAt(page, state, { phone = PHONE } = {}) {
  return seen(page, state, [[phone, "light", RULES], [phone, "dark", COLOURS], [DESKTOP, "dark", COLOURS], [DESKTOP, "light", RULES]]);
}

/** On the narrowest of phones alone, for pages that were looked at in another language: their colours are the same. */
export async function glancedAt(page, state) {
  return seen(page, state, [[NARROW, "light", { ...RULES, rules: { "color-contrast": { enabled: false } } }]]);
}

async function seen(page, state, looks) {
  const found = [];
  for (const [size, colorScheme, rules] of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const finding of await axe(page, rules)) found.push(`${state} at ${size.width} px, ${colorScheme}: ${finding}`);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(NARROW);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > NARROW.width) found.push(`${state} is ${wide} px wide on a phone of ${NARROW.width}`);
  await page.setViewportSize(PHONE);
  return found;
}

export const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };
export const NARROW = { width: 320, height: 640 };
