// Makes the tables of names that the crate embeds: `npm install && node generate.mjs` (development time only).
//
// Each table is UTF-8 text: one row a line, sorted by its first cell in byte order, cells parted by tabs. A Finnish or
// French cell left empty reads as the English one.

import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../../core/src/label/cldr");
const core = join(here, "../../core");

const LOCALES = ["en", "fi", "fr"];
// English follows British conventions for dates and currency signs, plain English for names.
const CONVENTIONS = { en: "en-GB", fi: "fi", fr: "fr" };

// Languages of three letters that people here speak or ask for; those of two letters are all taken.
const THREE_LETTERS = "ast ckb dsb fil fit gsw haw hsb kab krl nds rom scn sma smj smn sms vep vro yue zgh".split(" ");
const VARIETIES =
  "ar-001 de-AT de-CH en-AU en-CA en-GB en-US es-419 es-ES es-MX fr-CA fr-CH nl-BE pt-BR pt-PT ro-MD zh-Hans zh-Hant".split(" ");

// Territories with fewer people are left out of a zone's label where larger ones share it; so are small towns of large
// countries, which stand first in CLDR's mapping only by their letter.
const FEW_PEOPLE = 150_000;
const TOWNS = ["America/Atikokan", "America/Blanc-Sablon", "America/Coral_Harbour", "America/Creston"];
// Where CLDR's first zone of a country is not the one of its largest city.
const LARGEST = { "Asia/Oral": "Asia/Almaty" };

const main = (pkg, locale, file) => require(`${pkg}/main/${locale}/${file}.json`).main[locale];
const byLocale = (read) => Object.fromEntries(LOCALES.map((locale) => [locale, read(locale)]));

function names(row, [en, fi, fr]) {
  for (const name of [en, fi, fr]) {
    if (!name || /[\t\n]/.test(name)) throw new Error(`no usable name: ${row} ${name}`);
  }
  return [...(Array.isArray(row) ? row : [row]), en, fi === en ? "" : fi, fr === en ? "" : fr];
}

function write(file, rows) {
  const lines = rows.map((cells) => cells.join("\t").replace(/\t+$/, ""));
  if (file !== "groups.tsv") lines.sort((a, b) => Buffer.compare(Buffer.from(a.split("\t")[0]), Buffer.from(b.split("\t")[0])));
  writeFileSync(join(out, file), lines.map((line) => `${line}\n`).join(""));
}

// Countries of ISO 3166-1: the model's own list says which.
const source = readFileSync(join(core, "src/model/place/country.rs"), "utf8");
const countries = [...source.matchAll(/\*b"([A-Z]{2})"/g)].map((match) => match[1]).filter((code, i, all) => all.indexOf(code) === i);
if (countries.length !== 249) throw new Error(`${countries.length} countries`);
const territories = byLocale((locale) => main("cldr-localenames-full", locale, "territories").localeDisplayNames.territories);
write("countries.tsv", countries.map((code) => names(code, LOCALES.map((locale) => territories[locale][code]))));

// Languages.
const languages = byLocale((locale) => main("cldr-localenames-full", locale, "languages").localeDisplayNames.languages);
const tags = Object.keys(languages.en).filter((tag) => /^[a-z]{2}$/.test(tag));
write(
  "languages.tsv",
  [...tags, ...THREE_LETTERS, ...VARIETIES]
    .filter((tag) => LOCALES.every((locale) => languages[locale][tag] && languages[locale][tag] !== tag))
    .map((tag) => names(tag, LOCALES.map((locale) => languages[locale][tag]))),
);

// Zones: every name and alias, its group and its city.
const zones = require("cldr-bcp47/bcp47/timezone.json").keyword.u.tz;
const exemplars = byLocale((locale) => main("cldr-dates-full", locale, "timeZoneNames").dates.timeZoneNames.zone);
const exemplar = (locale, name) => {
  const found = name.split("/").reduce((node, part) => node?.[part], exemplars[locale]);
  return typeof found?.exemplarCity === "string" ? found.exemplarCity : undefined;
};
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
function city(locale, name, aliases) {
  if (aliases.includes("Etc/UTC")) return capital(exemplars[locale].Etc.UTC.long.standard);
  if (aliases.includes("Etc/GMT")) return "GMT";
  const offset = /^Etc\/GMT([+-])(\d+)$/.exec(name);
  // The sign of these names is the other way round: Etc/GMT+5 is five hours behind.
  if (offset) return `UTC${offset[1] === "+" ? "−" : "+"}${offset[2].padStart(2, "0")}:00`;
  // A city without a name of its own in this language is named as the zone is, not as in English.
  const own = exemplar(locale, name) ?? aliases.map((alias) => exemplar(locale, alias)).find(Boolean);
  return own ?? aliases[0].split("/").pop().replaceAll("_", " ");
}

const iana = new Map();
const aliasesOf = new Map();
for (const zone of Object.values(zones)) {
  if (typeof zone !== "object" || !zone._alias || zone._deprecated) continue;
  const aliases = zone._alias.split(" ");
  for (const alias of aliases) {
    iana.set(alias, zone._iana ?? aliases[0]);
    aliasesOf.set(alias, aliases);
  }
}

// Groups: CLDR's mapping of the zones that keep the same time, territories with most people first.
const population = require("cldr-core/supplemental/territoryInfo.json").supplemental.territoryInfo;
const people = (code) => Number(population[code]?._population ?? 0);
const primary = require("cldr-core/supplemental/primaryZones.json").supplemental.primaryZones;
const groups = new Map();
for (const { mapZone } of require("cldr-core/supplemental/windowsZones.json").supplemental.windowsZones.mapTimezones) {
  const group = groups.get(mapZone._other) ?? { territories: [], members: new Set() };
  const members = mapZone._type.split(" ").map((name) => iana.get(name) ?? name);
  if (mapZone._territory === "001") group.standard = members[0];
  else if (mapZone._territory !== "ZZ") {
    group.territories.push([mapZone._territory, LARGEST[members[0]] ?? members[0]]);
  }
  members.forEach((name) => group.members.add(name));
  groups.set(mapZone._other, group);
}
const groupOf = new Map();
write(
  "groups.tsv",
  [...groups.values()].map((group, index) => {
    group.members.forEach((name) => groupOf.set(name, index));
    group.territories.sort(([a], [b]) => people(b) - people(a) || (a < b ? -1 : 1));
    // A country's remote parts (the Canary Islands) do not have its people.
    const remote = ([code, name]) => primary[code] !== undefined && (iana.get(primary[code]) ?? primary[code]) !== name;
    const isSmall = (pair) => people(pair[0]) < FEW_PEOPLE || TOWNS.includes(pair[1]) || remote(pair);
    const large = group.territories.filter((pair) => !isSmall(pair));
    const small = group.territories.filter(isSmall);
    const cell = (list) => list.map(([code, name]) => `${code}=${name}`).join(" ");
    return large.length ? [group.standard, cell(large), cell(small)] : [group.standard, cell(small), ""];
  }),
);
write(
  "zones.tsv",
  [...iana.keys()].map((name) => {
    const group = groupOf.get(iana.get(name));
    return names([name, group ?? ""], LOCALES.map((locale) => city(locale, name, aliasesOf.get(name))));
  }),
);

// Currencies: the model's own list says which; those without a sign in any language are written by their code.
const currencies = [...readFileSync(join(core, "src/model/money.rs"), "utf8").matchAll(/^ {4}b"[^;]*?$/gm)]
  .flatMap((line) => [...line[0].matchAll(/b"([A-Z]{3})"/g)].map((match) => match[1]));
const { region } = require("cldr-core/supplemental/currencyData.json").supplemental.currencyData;
const tender = new Set();
for (const list of Object.values(region)) {
  for (const entry of list) {
    const [code, use] = Object.entries(entry)[0];
    if (!use._to && use._tender !== "false") tender.add(code);
  }
}
if ([...tender].sort().join() !== currencies.join()) throw new Error("model/money.rs lists other currencies than CLDR");
const signs = byLocale((locale) => main("cldr-numbers-full", CONVENTIONS[locale], "currencies").numbers.currencies);
const sign = (locale, code) => signs[locale][code]?.symbol ?? code;
write(
  "currencies.tsv",
  currencies
    .filter((code) => LOCALES.some((locale) => sign(locale, code) !== code))
    .map((code) => names(code, LOCALES.map((locale) => sign(locale, code)))),
);

copyFileSync(require.resolve("cldr-core/LICENSE"), join(out, "LICENSE-UNICODE"));
copyFileSync(require.resolve("cldr-core/LICENSE"), join(core, "../LICENSE-UNICODE"));
const { version } = require("cldr-core/package.json");
writeFileSync(
  join(out, "README.md"),
  `# Names from CLDR ${version}

Tables made by \`tools/cldr/generate.mjs\` from the npm packages \`cldr-*\` ${version}; change the generator, not the tables.
Data of the Unicode Common Locale Data Repository, under the licence beside it (\`LICENSE-UNICODE\`, Unicode-3.0).

| Table | Row |
|---|---|
| \`countries.tsv\` | code, en, fi, fr |
| \`languages.tsv\` | tag, en, fi, fr: as in running text |
| \`zones.tsv\` | name, row of its group (from 0), city in en, fi, fr |
| \`groups.tsv\` | default zone, territory=zone with most people first, the same of those with few |
| \`currencies.tsv\` | code, sign in en, fi, fr; the others are written by their code |

An empty fi or fr reads as en; rows are sorted by their first cell in byte order (groups: in CLDR's order).
`,
);
