// Writes names.z: what every country of numbers.tsv is called in every language that we speak, in the order in which a reader of
// it looks for them. Names and collations are CLDR's, by ICU, as Node.js brings it (Intl.DisplayNames, Intl.Collator), so that
// the functions need neither. Run it beside numbers.tsv when that changes, or with a newer Node.js:
//
//   node names.mjs
//
// One line a language, `tag`, then `FR=France` with tabs between; zlib. Licence: ../delivery/messages/cldr/LICENSES.txt
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const here = new URL("./", import.meta.url);
const numbers = readFileSync(new URL("numbers.tsv", here), "utf8").split("\n");
const countries = numbers.filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t")[0]);
const texts = readdirSync(new URL("../delivery/messages/texts/", here));
const tags = texts.map((file) => file.replace(/\.ftl$/, "")).sort();

const lines = tags.map((tag) => {
  const names = new Intl.DisplayNames([tag], { type: "region", fallback: "none" });
  const collator = new Intl.Collator(tag);
  if (!collator.resolvedOptions().locale.startsWith(tag.slice(0, 2))) throw new Error(`no collation of ${tag}`);
  const named = countries.map((country) => ({ country, name: names.of(country) }));
  const nameless = named.find(({ name }) => !name || /[\t\n=]/.test(name));
  if (nameless) throw new Error(`${tag}: ${JSON.stringify(nameless)}`);
  named.sort((one, other) => collator.compare(one.name, other.name) || (one.country < other.country ? -1 : 1));
  return [tag, ...named.map(({ country, name }) => `${country}=${name}`)].join("\t");
});
const packed = deflateSync(`${lines.join("\n")}\n`, { level: 9 });
writeFileSync(new URL("names.z", here), packed);
console.log(`${countries.length} countries, ${tags.length} languages, CLDR ${process.versions.cldr}: ${packed.length} bytes`);
