// Pictures of every state of every page, run by gallery.sh. Each picture's name says what it shows:
// `<language>/<story>-<state>-<width>-<scheme>.png`.

import { mkdir, writeFile } from "node:fs/promises";
import { closeBrowser, heading, windowed } from "./harness/browser.js";
import { CONSOLE } from "./harness/console_states.js";
import { STORIES as PAGES } from "./harness/states.js";

const STORIES = [...PAGES, ...CONSOLE];
const directory = process.argv[2];
const listed = (variable, otherwise) => (process.env[variable] ?? otherwise).split(",");
const LANGUAGES = listed("LANGUAGES", "en,de,ar");
const WIDTHS = listed("WIDTHS", "320,390,768,1280").map(Number);
const SCHEMES = listed("SCHEMES", "light,dark");
const ONLY = listed("ONLY", STORIES.map(({ name }) => name).join(","));
const SCALE = Number(process.env.SCALE ?? 1);
const HEIGHT = { 320: 640, 390: 844, 768: 1024, 1280: 800 };

const shown = [];
let isWhole = true;
for (const language of LANGUAGES) {
  for (const story of STORIES.filter(({ name }) => ONLY.includes(name))) {
    await told(language, story);
  }
}
await writeFile(`${directory}/index.html`, index());
await closeBrowser();
console.log(`${directory}/index.html`);
process.exitCode = isWhole ? 0 : 1;

async function told(language, story) {
  const { context, page, faults } = await windowed({
    locale: language, viewport: { width: 390, height: 844 }, reducedMotion: "reduce", deviceScaleFactor: SCALE,
  });
  await mkdir(`${directory}/${language}`, { recursive: true });
  const at = async (state) => {
    const name = `${language}/${story.name}-${state}`;
    // What was pressed last is not to be seen pressed.
    await page.mouse.move(0, 0);
    shown.push({ name, heading: await heading(page) });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT[width] ?? 800 });
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${directory}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      }
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "light" });
  };
  try {
    await story.walk({ page, context, at, language });
  } catch (error) {
    // The other stories are worth seeing all the same.
    faults.push(error.stack);
  }
  for (const fault of faults) console.error(`${language}, ${story.name}: ${fault}`);
  isWhole &&= faults.length === 0;
  await context.close();
}

function index() {
  const escaped = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const picture = (name, width, scheme) => {
    const file = `${name}-${width}-${scheme}.png`;
    return `<a href="${file}"><img loading="lazy" src="${file}" width="${width / 2}" alt="${width} px, ${scheme}"></a>`;
  };
  const pictures = (name) => SCHEMES.flatMap((scheme) => WIDTHS.map((width) => picture(name, width, scheme))).join("\n");
  const entry = ({ name, heading }) => `<section><h2>${name}</h2><p>${escaped(heading)}</p>${pictures(name)}</section>`;
  return `<!doctype html><meta charset="utf-8"><title>Every state of every page</title>
<style>
body { font: 16px/1.5 system-ui; margin: 24px; background: #888; }
img { border: 1px solid #444; vertical-align: top; margin: 4px; }
h2 { margin: 24px 0 0; }
p { margin: 0; }
</style>
<h1>Every state of every page</h1>
${shown.map(entry).join("\n")}
`;
}
