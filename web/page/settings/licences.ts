/** What runs in the page, and under which terms. */
export const LICENCES: readonly (readonly [name: string, licence: string])[] = [
  ['Article Annotator', 'MIT; the trained model CC BY-SA 4.0'],
  ['Lit', 'BSD-3-Clause'],
  ['fflate', 'MIT'],
  ['idb', 'ISC'],
  ['nlohmann/json', 'MIT'],
];
