/** Plain values are read without the code for typed ones, and come out as that code would have them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatValue, isPlain, looksTyped, readValue } from '../../src/fill/format-value.ts';
import { typedValues } from '../../src/fill/typed-values.ts';
import type { VariableType } from '../../src/model/content-model.ts';

const PLAIN: readonly (readonly [VariableType, string])[] = [
  ['booking', 'https://outlook.office.com/book/northwind@example.com/?ismsaljsauthenabled'],
  ['booking', 'http://outlook.office.com/book/northwind@example.com/'],
  ['url', '/fees.html'],
  ['url', 'mailto:info@example.com'],
  ['email', 'info@example.com'],
  ['tel', '+1 206 555 0142'],
  ['tel', '(206) 555-0142'],
  ['hours', '24'],
  ['minutes', '1.5'],
  ['money', '45 EUR'],
  ['money', '45.50 EUR'],
  ['date', '2026-05-31'],
  ['text', '12 hours, give or take'],
  ['list', 'one, two'],
];

const TYPED: readonly (readonly [VariableType, string])[] = [
  ['booking', 'outlook.office.com/book/northwind@example.com/'],
  ['url', 'https://www.example.com/fees.'],
  ['url', 'https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example'],
  ['url', 'https://www.google.com/url?q=https://a.example'],
  ['tel', '+44 (0)20 7946 0958'],
  ['tel', '+1 206 555 0142 ext. 12'],
  ['hours', '24 h'],
  ['money', '£45'],
  ['date', '31/05/2026'],
];

describe('a value that needs no reading', () => {
  it.each(PLAIN)('%s %j is shown without the code that reads', (type, value) => {
    expect(isPlain(type, value)).toBe(true);
    const filled = formatValue(type, value, 'en', undefined);
    expect(filled).toEqual(formatValue(type, value, 'en', typedValues));
    expect(filled).toBeDefined();
  });

  /** What matters to the rules, to be put together in any order. */
  const PIECES: Readonly<Partial<Record<VariableType, readonly string[]>>> = {
    url: 'https:// http:// mailto: tel: www. google.com outlook.office.com book.ms a.example /url?q= https%3A%2F%2Fb.example x.safelinks.protection.outlook.com urldefense.com/v3/__ __; @ : . , ; ? # / " < > % 67 é'.split(
      ' ',
    ),
    email: 'a info www. book.ms b.example @ . + - mailto: : /'.split(' '),
    tel: ['+', '(0)', '(', ')', ' ', '-', '0', '44', '20', 'x', '/', '·', '.', ';ext=', '*', '#'],
    hours: ['0', '24', '1', '.', ',', ' ', 'h', '000'],
    money: ['45', '.', ',', '50', ' ', ' EUR', ' JPY', '€'],
    date: ['2026-', '31/', '05-', '05', '31', '02-', '00'],
  };

  it.each(Object.entries(PIECES) as [VariableType, string[]][])(
    '%s: is what reading would make of it, whatever it is made of',
    (type, pieces) => {
      let plain = 0;
      const value = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 });
      fc.assert(
        fc.property(value, (parts) => {
          const text = parts.join('').trim();
          if (!isPlain(type, text)) return;
          plain++;
          // A mark that nobody sees, and that reading takes off.
          const read = formatValue(type, `\u200b${text}`, 'en', typedValues);
          expect(formatValue(type, text, 'en', undefined)).toEqual(read);
        }),
        { numRuns: 10_000 },
      );
      expect(plain, 'plain ones').toBeGreaterThan(20);
    },
  );
});

describe('a value that needs reading', () => {
  it.each(TYPED)('%s %j is none without the code that reads, and nothing is said of it', (type, value) => {
    const said: unknown[] = [];
    expect(isPlain(type, value)).toBe(false);
    expect(readValue('x', type, value, 'en', (code) => said.push(code), undefined)).toBeUndefined();
    expect(readValue('x', type, value, 'en', (code) => said.push(code), typedValues)).toBeDefined();
    expect(said).toEqual([]);
  });

  it.each(TYPED.filter(([, value]) => /^\D{0,4}\d|^http/.test(value)))(
    '%s %j looks so before its type is known',
    (_, value) => {
      expect(looksTyped(value)).toBe(true);
    },
  );

  it.each([...PLAIN.filter(([type]) => type !== 'text').map(([, value]) => value), 'Northwind Clinic'])(
    '%j does not look so',
    (value) => {
      expect(looksTyped(value)).toBe(false);
    },
  );
});
