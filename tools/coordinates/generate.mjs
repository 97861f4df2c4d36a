// Makes the table of where countries are: `npm install && node generate.mjs` (development time only).
//
// A country is where the centroid of its largest part is, on the sphere: metropolitan France, not the mean of France and
// Guyane; the contiguous United States; Viti Levu of Fiji. So no point falls into another ocean, and 180° is no seam.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { geoArea, geoCentroid, geoDistance } from "d3-geo";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const place = join(dirname(fileURLToPath(import.meta.url)), "../../core/src/model/place");

// Territories that the source draws within another country, or under a name without a code: their largest part near a place
// there (longitude, latitude), which only tells the parts of the owner apart.
const WITHIN = {
  BQ: ["Netherlands", -68.27, 12.15], // Kralendijk, Bonaire
  BV: ["Norway", 3.36, -54.42], // Bouvetøya
  CC: ["Indian Ocean Ter.", 96.83, -12.19], // West Island
  CX: ["Indian Ocean Ter.", 105.67, -10.42], // Flying Fish Cove
  GF: ["France", -53.21, 3.62], // Saül
  GP: ["France", -61.73, 16.0], // Basse-Terre
  MQ: ["France", -61.07, 14.6], // Fort-de-France
  RE: ["France", 55.45, -20.88], // Saint-Denis
  SJ: ["Norway", 15.65, 78.22], // Longyearbyen
  TK: ["New Zealand", -171.85, -9.2], // Nukunonu
  YT: ["France", 45.23, -12.78], // Mamoudzou
};
// Countries most of whose people do not live on the largest part.
const PEOPLE = {
  KI: ["Kiribati", 173.0, 1.33], // Tarawa, not Kiritimati
  MY: ["Malaysia", 102.05, 4.18], // Kuala Lipis on the peninsula, not Borneo
};
// A part whose centroid is further than this from the place named is another one.
const NEAR_KM = 100;

const source = readFileSync(join(place, "country.rs"), "utf8");
const codes = [...source.matchAll(/\*b"([A-Z]{2})"/g)].map((match) => match[1]).filter((code, i, all) => all.indexOf(code) === i);
if (codes.length !== 249) throw new Error(`${codes.length} countries`);

const topology = require("world-atlas/countries-10m.json");
const parts = (geometry) => {
  const { type, coordinates } = feature(topology, geometry).geometry;
  return (type === "Polygon" ? [coordinates] : coordinates).map((rings) => ({ type: "Polygon", coordinates: rings }));
};
const drawn = topology.objects.countries.geometries;
const named = (name) => drawn.filter((geometry) => geometry.properties.name === name).flatMap(parts);
const numeric = require("cldr-core/supplemental/codeMappings.json").supplemental.codeMappings;

function point(code) {
  const within = WITHIN[code] ?? PEOPLE[code];
  const found = within
    ? named(within[0]).filter((part) => geoDistance(geoCentroid(part), within.slice(1)) * 6371 < NEAR_KM)
    : drawn.filter((geometry) => geometry.id === numeric[code]._numeric).flatMap(parts);
  if (!found.length) throw new Error(`${code} is not drawn`);
  return geoCentroid(found.sort((a, b) => geoArea(b) - geoArea(a))[0]);
}

const hundredths = (degrees) => Math.round(degrees * 100);
const rows = codes.map((code) => {
  const [longitude, latitude] = point(code);
  return `    (${hundredths(latitude)}, ${hundredths(longitude)}), // ${code}\n`;
});
writeFileSync(
  join(place, "coordinates.rs"),
  `//! Where countries are. Made by \`tools/coordinates/generate.mjs\`; change the generator, not the table.
//!
//! From Natural Earth 4.1.0, Admin 0 countries at 1:10m (npm \`world-atlas\` ${require("world-atlas/package.json").version}), in the public domain: made with
//! Natural Earth. The centroid of a country's largest part on the sphere, in hundredths of a degree: latitude (north
//! positive), longitude (east positive), in the order of \`country.rs\`.

#[rustfmt::skip]
pub(super) const COORDINATES: [(i16, i16); ${rows.length}] = [
${rows.join("")}];
`,
);
