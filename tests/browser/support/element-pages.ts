import {type SitePage, sitePage} from './site.js';

export const TEXT =
  '<h1>Vote in Lisbon</h1><p>Mayor Ana Sousa came to Porto on Monday. “It rains,” Peter Novak said.</p>';
const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; connect-src 'self'; " +
  'img-src data:';
const HOSTILE_STYLE =
  '<style>* { all: revert !important } html { font-size: 62.5% } button { opacity: .2 } p, mark { color: red }' +
  ' :root { --page: red; --text: red } article { display: none }</style>';

export const ELEMENT_PAGES: Readonly<Record<string, SitePage>> = {
  plain: sitePage(`<article-annotator date="2026-11-18">${TEXT}</article-annotator>`),
  hostile: sitePage(`${HOSTILE_STYLE}<article-annotator date="2026-11-18">${TEXT}</article-annotator>`),
  strict: sitePage(`<article-annotator>${TEXT}</article-annotator>`, ['define.js'], STRICT),
  trusted: sitePage(
    `<article-annotator worker="off">${TEXT}</article-annotator>`,
    ['define.js'],
    `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html`,
  ),
  limited: sitePage(
    `<article-annotator kinds="person date" panels="quotes" theme="dark" tags="on" readonly>${TEXT}</article-annotator>`,
  ),
  two: sitePage(
    `<article-annotator>${TEXT}</article-annotator><article-annotator>Ana Sousa left.</article-annotator>`,
    ['define.js', 'element.js', 'auto.js'],
  ),
  form: sitePage(`<form><article-annotator name="story">${TEXT}</article-annotator></form>`),
  later: sitePage('<article-annotator></article-annotator>', []),
  slots: sitePage(
    `<article-annotator>${TEXT}<b slot="toolbar">Mine</b><i slot="footer">End</i><u slot="card">Card</u></article-annotator>`,
  ),
  aside: sitePage(`<div id="story">${TEXT}</div><article-annotator for="story"></article-annotator>`),
};
