import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatValue } from '../../src/fill/format-value.ts';
import { typedValues } from '../../src/fill/typed-values.ts';
import type { VariableType, VariableValue } from '../../src/model/content-model.ts';

/** The text as it is read, with ordinary spaces and without invisible marks of direction. */
function shown(type: VariableType, value: VariableValue, lang = 'en'): string | undefined {
  const filled = formatValue(type, value, lang, typedValues);
  return typeof filled === 'object'
    ? filled.text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '')
    : filled;
}

describe('numbers with a unit, in the plural that the language wants', () => {
  const counts = [1, 2, 5, 11, 24];
  it.each([
    ['en', ['1 hour', '2 hours', '5 hours', '11 hours', '24 hours']],
    ['de', ['1 Stunde', '2 Stunden', '5 Stunden', '11 Stunden', '24 Stunden']],
    ['ar', ['ساعة', 'ساعتان', '5 ساعات', '11 ساعة', '24 ساعة']],
    ['ja', ['1時間', '2時間', '5時間', '11時間', '24時間']],
    ['pl', ['1 godzina', '2 godziny', '5 godzin', '11 godzin', '24 godziny']],
  ])('%s', (lang, expected) => {
    expect(counts.map((count) => shown('hours', count, lang))).toEqual(expected);
    expect(counts.map((count) => shown('hours', `${count}`, lang))).toEqual(expected);
  });

  it.each<[VariableType, VariableValue, string]>([
    ['minutes', 45, '45 minutes'],
    ['minutes', ' 1 ', '1 minute'],
    ['days', '3', '3 days'],
    ['hours', 0, '0 hours'],
    ['hours', '1.5', '1.5 hours'],
    ['hours', 1000, '1,000 hours'],
  ])('%s %j is %j', (type, value, expected) => {
    expect(shown(type, value)).toBe(expected);
  });
});

describe('money', () => {
  it.each([
    ['en', '€45', '€45.50', '$1,234.50'],
    ['de', '45 €', '45,50 €', '1.234,50 $'],
    ['ar', '45 €', '45.50 €', '1,234.50 US$'],
    ['ja', '€45', '€45.50', '$1,234.50'],
    ['pl', '45 €', '45,50 €', '1234,50 USD'],
  ])('%s', (lang, whole, cents, dollars) => {
    expect(shown('money', '45 EUR', lang)).toBe(whole);
    expect(shown('money', 'EUR 45', lang)).toBe(whole);
    expect(shown('money', '45EUR', lang)).toBe(whole);
    expect(shown('money', 'EUR 45.50', lang)).toBe(cents);
    expect(shown('money', ' 45.5 EUR ', lang)).toBe(cents);
    expect(shown('money', 'USD 1234.50', lang)).toBe(dollars);
  });

  it('has as many decimals as the currency', () => {
    expect(shown('money', '4500 JPY')).toBe('¥4,500');
    expect(shown('money', '0 EUR')).toBe('€0');
  });
});

describe('lists, from an array and from text with commas', () => {
  it.each([
    ['en', 'a, b, and c', 'a and b'],
    ['de', 'a, b und c', 'a und b'],
    ['ar', 'a وb وc', 'a وb'],
    ['ja', 'a、b、c', 'a、b'],
    ['pl', 'a, b i c', 'a i b'],
  ])('%s', (lang, three, two) => {
    for (const value of [
      ['a', 'b', 'c'],
      'a, b, c',
      ' a ,b,, c,',
      'a; b; c',
      'a،b،c',
      'a、b，c',
      [' a', 'b ', '', 'c'],
    ]) {
      expect(shown('list', value, lang)).toBe(three);
    }
    expect(shown('list', ['a', 'b'], lang)).toBe(two);
    expect(shown('list', 'a', lang)).toBe('a');
  });

  it('an array keeps the commas of its items', () => {
    expect(shown('list', ['bank transfer, in advance', 'cash'])).toBe('bank transfer, in advance and cash');
  });
});

describe('dates', () => {
  it.each([
    ['en', 'May 31, 2026'],
    ['de', '31. Mai 2026'],
    ['ar', '31 مايو 2026'],
    ['ja', '2026年5月31日'],
    ['pl', '31 maja 2026'],
  ])('%s', (lang, expected) => {
    expect(shown('date', '2026-05-31', lang)).toBe(expected);
  });

  it.each([
    ['2024-02-29', 'February 29, 2024'],
    ['1970-01-01', 'January 1, 1970'],
    ['1969-12-31', 'December 31, 1969'],
  ])('%s is that day in every time zone', (date, expected) => {
    const zone = process.env.TZ;
    try {
      for (const TZ of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        process.env.TZ = TZ;
        expect(shown('date', date)).toBe(expected);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('text and links', () => {
  it.each<[VariableType, VariableValue, object]>([
    ['text', ' Smith_&_Co <b> ', { text: 'Smith_&_Co <b>', href: 'Smith_%26_Co%20%3Cb%3E' }],
    ['text', 1234.5, { text: '1,234.5', href: '1%2C234.5' }],
    [
      'text',
      'javascript:alert(1)//?#',
      { text: 'javascript:alert(1)//?#', href: 'javascript%3Aalert(1)%2F%2F%3F%23' },
    ],
    [
      'url',
      ' https://a.example/x?y=1&z#t ',
      { text: 'https://a.example/x?y=1&z#t', href: 'https://a.example/x?y=1&z#t', dir: 'ltr' },
    ],
    ['url', '/fees', { text: '/fees', href: '/fees', dir: 'ltr' }],
    ['url', 'mailto:me@b.example', { text: 'mailto:me@b.example', href: 'mailto:me@b.example', dir: 'ltr' }],
    [
      'booking',
      '\nhttps://book.ms/b/a@b.example?x\u00a0',
      { text: 'https://book.ms/b/a@b.example?x', href: 'https://book.ms/b/a@b.example?x', dir: 'ltr' },
    ],
    [
      'booking',
      'https://other.example/book',
      { text: 'https://other.example/book', href: 'https://other.example/book', dir: 'ltr' },
    ],
    ['email', 'me+faq@b.example', { text: 'me+faq@b.example', href: 'me+faq@b.example', dir: 'ltr' }],
    ['tel', '+49 (0)30 / 12-34.5', { text: '+49 (0)30 / 12-34.5', href: '+493012345', dir: 'ltr' }],
    ['tel', '030/12345', { text: '030/12345', href: '03012345', dir: 'ltr' }],
    ['tel', 110, { text: '110', href: '110', dir: 'ltr' }],
  ])('%s %j', (type, value, expected) => {
    expect(formatValue(type, value, 'en', typedValues)).toEqual(expected);
  });

  it('a number is written as the language writes it', () => {
    expect(shown('text', 1234.5, 'de')).toBe('1.234,5');
    expect(shown('text', '1234.5', 'de')).toBe('1234.5');
  });
});

describe('a value of the wrong kind', () => {
  it.each<[VariableType, VariableValue[]]>([
    ['text', ['', ' \u00a0', ['a', 'b'], []]],
    [
      'hours',
      [
        '',
        ' ',
        'a day',
        '24-48',
        '24 h or so',
        'two hours',
        '1.234',
        '90 minutes',
        -1,
        '-1',
        'NaN',
        'Infinity',
        '1e999',
        [],
        ['5', '6'],
      ],
    ],
    ['minutes', ['x', -5]],
    ['days', ['x', -5]],
    [
      'email',
      ['', 'me', '@b.example', 'me@', 'a@b@c', 'me @b.example', 'me@b.example?cc=x', 'a@b&c', ['a', 'b']],
    ],
    ['tel', ['', 'call us', '+', '---', '030 x 12', '30;phone-context=x', '1,2', '112 / 911', '112/911']],
    [
      'money',
      [
        '',
        '45',
        45,
        'EUR',
        '45 x',
        '4.500 €',
        '4,500 EUR',
        '-45 EUR',
        '45-60 EUR',
        '45 kr',
        'from 45 EUR',
        '45 EUR and more',
        'EUR 45 USD',
        ['45 EUR', 'x'],
      ],
    ],
    ['list', ['', ' , ;', [], ['', ' ']]],
    [
      'date',
      [
        '',
        '2026',
        '05/06/2026',
        '31.13.2026',
        '31/31/2026',
        '2026-13-01',
        '2026-02-30',
        '2026-05-32',
        '2026-05-31T10:00',
        20260531,
        'soon',
      ],
    ],
  ])('%s does not take %j', (type, values) => {
    for (const value of values)
      expect([value, formatValue(type, value, 'en', typedValues)]).toEqual([value, undefined]);
  });

  it.each<[VariableType, VariableValue, string]>([
    ['url', '', 'not a safe link'],
    ['url', 'javascript:alert(1)', 'not a safe link'],
    ['url', 'java\nscript:alert(1)', 'not a safe link'],
    ['url', '\u00a0javascript:alert(1)', 'not a safe link'],
    ['url', 'data:text/html,x', 'not a safe link'],
    ['url', 'http://[', 'not a safe link'],
    ['booking', 'http://outlook.office365.com/book/Contoso', 'not https'],
    ['booking', 'https://outlook.office.com/bookings/homepage', 'staff app'],
    ['booking', 'https://outlook.office365.com.evil.example/', 'another host in disguise'],
    ['booking', 'javascript:alert(1)', 'not https'],
    ['booking', '', 'not a URL'],
  ])('%s %j is refused with the reason', (type, value, reason) => {
    expect(formatValue(type, value, 'en', typedValues)).toBe(reason);
  });
});

describe('for any value', () => {
  const types = 'text,url,booking,email,tel,hours,minutes,days,money,list,date'.split(',') as VariableType[];
  // With halves of surrogate pairs: JSON can hold them.
  const anyText = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  });
  const likely = fc.stringMatching(/^[ +\-.,;@/:#0-9a-cA-CEURhtps\ud800]{0,12}$/);
  const value: fc.Arbitrary<VariableValue> = fc.oneof(
    anyText,
    likely,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(fc.oneof(anyText, likely)),
  );

  it('nothing is thrown, and no value gives blank text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        value,
        fc.constantFrom('en', 'ar', 'ja'),
        (type, given, lang) => {
          const filled = formatValue(type, given, lang, typedValues);
          if (typeof filled === 'object') expect(filled.text).toMatch(/\S/);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('what is not a whole URL is one part of a URL: it cannot add a scheme or a query', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), value, (type, given) => {
        const filled = formatValue(type, given, 'en', typedValues);
        if (typeof filled !== 'object' || type === 'url' || type === 'booking') return;
        expect(filled.href).not.toMatch(type === 'email' ? /[?&\s]/ : /[:/?#&=\s\\]/);
      }),
      { numRuns: 1500 },
    );
  });
});
