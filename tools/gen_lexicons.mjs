// Writes the generated word lists of data/lexicon/ from a folder of sources:
//   node tools/gen_lexicons.mjs FOLDER
// FOLDER/lexicon/{countries,cities,first-names,last-names,organizations}.tsv, FOLDER/training/*/train.conll
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const folder = process.argv[2];
if (!folder) {
  process.stderr.write('gen_lexicons: name the folder that holds lexicon/ and training/\n');
  process.exit(2);
}
const OUT = new URL('../data/lexicon/', import.meta.url);
const MOST_LAST_NAMES = 8000; // the US census gives the commonest first
const LEAST_LOWER_COUNT = 4; // occurrences in lower case that make a word common
const COMMON_SHARE = 0.6; // and the share of all its occurrences they must be

// Of women and men, whatever the census of 1990 says: it is of one country, and counts no short forms.
const OF_BOTH_SEXES = new Set(
  'Alex Ashley Avery Billie Drew Gabriele Jess Jordan Kim Kit Lou Mika Noor Quinn Riley Robin Rowan Sam Sandy Sasha Yuki'.split(
    ' ',
  ),
);

const rows = (name) =>
  readFileSync(join(folder, 'lexicon', name), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'));
const isName = (text) => /^\p{Lu}/u.test(text) && !/[()[\]0-9]/.test(text);
const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Entries: Map of key -> value. */
function write(name, header, entries) {
  const lines = [...entries].map(([key, value]) => (value ? `${key}\t${value}` : key)).sort(byBytes);
  writeFileSync(new URL(name, OUT), `${header.map((line) => `# ${line}`).join('\n')}\n${lines.join('\n')}\n`);
}

/** Words seen in lower case in most of their occurrences. */
function commonWords() {
  const counts = new Map(); // folded -> [lower, other]
  for (const corpus of readdirSync(join(folder, 'training')).sort()) {
    for (const line of readFileSync(join(folder, 'training', corpus, 'train.conll'), 'utf8').split('\n')) {
      const word = line.split('\t')[0];
      if (!/^\p{L}{2,}$/u.test(word)) continue;
      const folded = word.toLowerCase();
      const pair = counts.get(folded) ?? [0, 0];
      pair[word === folded ? 0 : 1] += 1;
      counts.set(folded, pair);
    }
  }
  return new Set(
    [...counts]
      .filter(([, [lower, other]]) => lower >= LEAST_LOWER_COUNT && lower / (lower + other) >= COMMON_SHARE)
      .map(([w]) => w),
  );
}

const common = commonWords();
const places = new Map();
const isCommon = (name) => common.has(name.toLowerCase());
for (const [name, country, region] of rows('cities.tsv')) {
  if (isName(name) && name.length > 2 && !isCommon(name)) places.set(name, 'city');
  if (region && isName(region) && region.length > 2 && !isCommon(region) && !places.has(region))
    places.set(region, 'region');
  if (country && isName(country)) places.set(country, 'country');
}
for (const [name, official, , capital] of rows('countries.tsv')) {
  if (capital && isName(capital)) places.set(capital, 'capital');
  for (const form of [name, official, name.replace(' & ', ' and '), name.replace('St. ', 'Saint ')]) {
    if (isName(form) && !form.includes(',')) places.set(form, 'country');
  }
}
write(
  'places.txt',
  [
    'Places: name<TAB>kind (country, capital, region, city). Written by tools/gen_lexicons.mjs from GeoNames',
    '(geonames.org, CC BY 4.0: cities over 15,000 people with their regions) and datasets/country-codes (PDDL). Sorted by byte.',
  ],
  places,
);

const first = new Map();
for (const [name, female, male] of rows('first-names.tsv')) {
  if (!isName(name) || name === 'Miss' || name === 'Meta') continue; // a title, a company
  const share = (text) => (/^[\d.]+$/.test(text ?? '') ? Number(text) : 0);
  const [f, m] = [female === 'F' ? 1 : share(female), male === 'M' || female === 'M' ? 1 : share(male)];
  first.set(name, OF_BOTH_SEXES.has(name) ? 'x' : f > 4 * m ? 'f' : m > 4 * f ? 'm' : 'x');
}
write(
  'first-names.txt',
  [
    'First names: name<TAB>sex (f, m, x = both). Written by tools/gen_lexicons.mjs from the US census of 1990 (public domain) and',
    'popular-names-by-country (CC0). Sorted by byte.',
  ],
  first,
);

const last = new Map();
for (const [name, share] of rows('last-names.tsv')) {
  if (isName(name) && (last.size < MOST_LAST_NAMES || !/^\d/.test(share ?? '')) && !isCommon(name)) last.set(name, '');
}
write(
  'last-names.txt',
  [
    'Surnames. Written by tools/gen_lexicons.mjs from the US census of 1990 (public domain; the commonest) and',
    'popular-names-by-country (CC0). Sorted by byte.',
  ],
  last,
);

const SUFFIX = /,? (?:Inc\.?|Corporation|Corp\.?|Company|Co\.|plc|Ltd\.?|Group|Holdings)$/;
/**
 * Of a club's full name in its own language, which no English report writes; "II" is a second team. That "Orlo FC" is a
 * club is seen without a list.
 */
const FORMAL =
  /^FC |(?: FC| AFC| Football Club)$|(?:^| )(?:Akciová|Akcyjna|Asociación|Associação|Associazione|Boldklub|Clube|Esporte|Federazione|Fotball|Fotboll|Fudbalski|Futebol|Idrottsförening|Idrottsklubb|Idrætsforening|Klub|Klubas|Knattspyrnudeild|Koninklijke|Kulübü|Nogometni|Omilos|Podosfairikos|Royale|Sektzia|Sociedade|Società|Spielvereinigung|Sportclub|Sportive|Sportivo|Sportovní|Sportverein|Spółka|Ungmennafélagið|Unione|Verein|Vereniging|klub|sportive|B|II|III|U19|U21|U23)(?= |$)/u;
const companies = new Map();
for (const [name, kind] of rows('organizations.tsv')) {
  if (kind === 'company') {
    for (const form of [name, name.replace(SUFFIX, '')])
      if (!isCommon(form) && !places.has(form) && !first.has(form)) companies.set(form, 'company');
  } else if (/ /.test(name) && /^\p{Lu}[\p{L}\p{M} &'-]+$/u.test(name) && !places.has(name) && !FORMAL.test(name))
    companies.set(name, 'club');
}
write(
  'companies.txt',
  [
    'Companies and sports clubs: name<TAB>kind. Written by tools/gen_lexicons.mjs from s-and-p-500-companies (PDDL) and',
    'openfootball/clubs (CC0). Sorted by byte.',
  ],
  companies,
);
