/** Addresses on slides. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeTarget } from '../../../src/outputs/infographic/pptx/safe-target.ts';

it.each([
  ['https://a.example/b?c=d%20e#f', 'https://a.example/b?c=d%20e#f'],
  ['https://a.example/ü[1]|2', 'https://a.example/%C3%BC%5B1%5D%7C2'],
  ['https://[2001:db8::1]/x', 'https://[2001:db8::1]/x'],
  ['/100%', '/100%25'],
  // Signs that are letters of ASCII only where case is ignored.
  ['/\u212a\u017f', '/%E2%84%AA%C5%BF'],
])('%s is the URI %s', (href, uri) => {
  expect(safeTarget(href)).toBe(uri);
});

it('whatever it is, has signs of a URI alone, and is the same once more', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (href) => {
      const uri = safeTarget(href);
      expect(uri).toMatch(/^[A-Za-z\d_\-.~:/?#@!$&'()*+,;=%[\]]*$/);
      expect(safeTarget(uri)).toBe(uri);
    }),
  );
});
