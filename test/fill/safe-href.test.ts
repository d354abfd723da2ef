import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeHref } from '../../src/fill/safe-href.ts';

const SAFE = ['https:', 'http:', 'mailto:', 'tel:', 'sms:'];
/** Everything that some parser strips: C0 controls for URLs; other blanks for String.prototype.trim. */
const controls = Array.from({ length: 33 }, (_, code) => String.fromCharCode(code));
const blanks = [...controls, ...'\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'];

describe('links that are kept as they were written', () => {
  it.each([
    'https://a.example/x?y=1&z#t',
    'HTTP://a.example',
    'mailto:me@b.example?subject=Hi',
    'tel:+4930',
    'sms:+4930',
    '/fees',
    'fees.html',
    './a:b',
    '../x',
    '?x',
    '#x',
    '//b.example/x',
    '/javascript:alert(1)',
    '?javascript:alert(1)',
    '#javascript:alert(1)',
    'javascript%3Aalert(1)',
    '1javascript:x',
    'https://a.example/%zz',
    '/größe',
  ])('%s', (href) => {
    expect(safeHref(href)).toBe(href);
    expect(safeHref(`\n ${href}\t`)).toBe(href);
  });
});

describe('links that are refused', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    'j\ta\tv\ta\ts\tc\tr\ti\tp\tt\t:\talert(1)',
    'javascript\t:alert(1)',
    'javascript://a.example/%0aalert(1)',
    'javascript:/*https:*/alert(1)',
    'data:text/html,<script>alert(1)</script>',
    ' DATA:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'blob:https://a.example/5f0d',
    'file:///etc/passwd',
    'filesystem:https://a.example/x',
    'ftp://a.example/',
    'about:blank',
    'view-source:https://a.example',
    'ws://a.example',
    'intent:x',
    'https://[',
    'https://a b.example/',
    'https://',
    'http://a.example:99999/',
  ])('%j', (href) => {
    expect(safeHref(href)).toBeUndefined();
  });

  it.each(blanks)('a script behind %j', (blank) => {
    for (const script of ['javascript:alert(1)', 'JAVA\nSCRIPT:alert(1)', 'data:text/html,x', 'vbscript:x']) {
      for (const href of [blank + script, blank + blank + script, ` ${blank}\t${script}${blank}`]) {
        const kept = safeHref(href);
        // A browser may take it for a path, but then it must still do so with what is kept.
        if (kept !== undefined) expect(new URL(kept, 'https://site.example/').protocol).toBe('https:');
      }
    }
  });
});

it('whatever is kept, a browser takes for something safe, on every kind of page', () => {
  const piece = fc.constantFrom(
    ...[
      'javascript',
      'data',
      'https',
      'mailto',
      ':',
      '/',
      '\\',
      '//',
      '?',
      '#',
      '@',
      '%',
      'a',
      'A',
      '.',
      'alert(1)',
    ],
    ...blanks,
  );
  const href = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(href, (given) => {
      const kept = safeHref(given);
      if (kept === undefined) return;
      for (const base of ['https://site.example/a/b', 'http://site.example/']) {
        // What only an http page can resolve goes nowhere elsewhere, but never to a script.
        if (URL.canParse(kept, base)) expect(SAFE).toContain(new URL(kept, base).protocol);
      }
      expect(safeHref(kept)).toBe(kept);
    }),
    { numRuns: 1500 },
  );
});
