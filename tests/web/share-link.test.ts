import assert from 'node:assert/strict';
import {test} from 'node:test';
import {deflateRawSync} from 'node:zlib';
import {isShareFragment} from '../../web/page/sharing/is-share-fragment.js';
import {
  LONGEST_LINK,
  openShareFragment,
  type SharedArticle,
  ShareLinkError,
  shareFragment,
} from '../../web/page/sharing/share-link.js';

const packed = (content: string | Uint8Array): string => deflateRawSync(content).toString('base64url');

test('share link: an article comes back as it was', async () => {
  const rows: SharedArticle[] = [
    {text: 'Ana Sousa came to Lisbon.', date: null},
    {text: 'Júlia 🏗️\r\n\tנסיעה\u00a0\u0000', date: '2026-11-18'},
    {text: '\ufeffmark', date: null},
    {text: '?&=#+%20/-_', date: null},
    {text: 'Ana', date: null, kinds: ['person', 'quote'], mark: 'q12'},
    {text: 'Ana', date: '2026-11-18', kinds: []},
  ];
  for (const article of rows) assert.deepEqual(await openShareFragment(await shareFragment(article)), article);
});

test('share link: it is made of letters that no address changes, and of the day of the date', async () => {
  const fragment = await shareFragment({text: 'Lisbon '.repeat(50), date: '2026-11-18T10:30'});
  assert.match(fragment, /^#v=1&z=[\w-]+&d=2026-11-18$/);
});

test('share link: what is not known of how it is shown is passed over', async () => {
  const rows: [more: string, sight: object][] = [
    ['&k=person,dog', {kinds: ['person']}],
    ['&k=', {kinds: []}],
    ['&m=x9', {}],
    ['&m=m3', {mark: 'm3'}],
    ['&q=1', {}],
  ];
  for (const [more, sight] of rows) {
    assert.deepEqual(
      await openShareFragment(`#v=1&z=${packed('Ana')}${more}`),
      {text: 'Ana', date: null, ...sight},
      more,
    );
  }
});

test('share link: other fragments are places of the page', () => {
  const rows: [fragment: string, expected: boolean][] = [
    ['', false],
    ['#article', false],
    ['#v=1&z=x', true],
    ['#v=', true],
  ];
  for (const [fragment, expected] of rows) assert.equal(isShareFragment(fragment), expected, fragment);
});

test('share link: a bad one is refused with a reason', async () => {
  const rows: [fragment: string, message: RegExp][] = [
    ['#v=2&z=x', /another version/],
    ['#v=', /another version/],
    ['#v=1', /damaged/],
    ['#v=1&z=', /damaged/],
    ['#v=1&z=<script>', /damaged/],
    ['#v=1&z=A', /damaged/],
    ['#v=1&z=____', /damaged/],
    [`#v=1&z=${packed('Ana Sousa came to Lisbon.').slice(0, -6)}`, /damaged/],
    [`#v=1&z=${packed(Uint8Array.of(0xff, 0xfe, 0xfd))}`, /damaged/],
    [`#v=1&z=${packed(' \n')}`, /no text/],
    [`#v=1&z=${packed('Ana')}&d=tomorrow`, /date/],
    [`#v=1&z=${packed('Ana')}&d=2026-02-30`, /date/],
    [`#v=1&z=${'A'.repeat(LONGEST_LINK)}`, /too long/],
    [`#v=1&z=${packed('a'.repeat(30_000_000))}`, /more text than can be annotated/],
  ];
  for (const [fragment, message] of rows) {
    await assert.rejects(
      openShareFragment(fragment),
      (error) => error instanceof ShareLinkError && message.test(error.message),
      fragment.slice(0, 60),
    );
  }
});
