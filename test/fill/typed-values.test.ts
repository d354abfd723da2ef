/** Values as people type and copy them: taken where it is plain what is meant, refused where it could be two things. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatValue, readValue } from '../../src/fill/format-value.ts';
import { dialled } from '../../src/fill/telephone.ts';
import { typedMoney } from '../../src/fill/typed-amounts.ts';
import { typedDate } from '../../src/fill/typed-date.ts';
import { typedValues } from '../../src/fill/typed-values.ts';
import type { VariableType } from '../../src/model/content-model.ts';
import { FaqError } from '../../src/model/errors.ts';
import { explain } from '../../src/model/explain.ts';
import { processorTime } from '../support/processor-time.ts';

const shown = (type: VariableType, value: string, lang = 'en') => {
  const filled = formatValue(type, value, lang, typedValues);
  return typeof filled === 'object' ? filled.text.replace(/[\u00a0\u202f]/g, ' ') : filled;
};

describe('a telephone number', () => {
  it.each([
    ['+1 206 555 0142', '+12065550142'],
    ['(206) 555-0142', '2065550142'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+1 206 555 0142 ext. 12', '+12065550142;ext=12'],
    ['+1 206 555 0142 x12', '+12065550142;ext=12'],
    ['+1-206-555-0142;ext=12', '+12065550142;ext=12'],
    ['(206) 555-0142, ext 7', '2065550142;ext=7'],
    ['+49 30 1234567 Durchwahl 5', '+49301234567;ext=5'],
    ['\u202d+1 206 555 0142\u202c', '+12065550142'],
    ['\u200e+1\u00a0206\u00a0555\u00a00142', '+12065550142'],
    ['020 7946–0958', '02079460958'],
    ['020\u20117946\u20110958', '02079460958'],
    ['020·7946·0958', '02079460958'],
    ['０３（１２３４）５６７８', '0312345678'],
    ['٠٢٠١٢٣٤٥٦٧', '0201234567'],
    ['۰۲۱۱۲۳۴۵۶۷', '0211234567'],
    ['tel:+12065550142', '+12065550142'],
    ['[020] 7946 0958', '02079460958'],
    ['030/1234567', '0301234567'],
    ['112', '112'],
    ['#7119', '%237119'],
    ['*123', '*123'],
  ])('%j is dialled as %s', (typed, number) => {
    expect(dialled(typed)).toBe(number);
    expect(formatValue('tel', typed, 'en', typedValues)).toMatchObject({ href: number, dir: 'ltr' });
  });

  it('is shown as it was typed, without the marks that nobody sees', () => {
    expect(shown('tel', '\u202d+1 206 555 0142\u202c')).toBe('+1 206 555 0142');
    expect(shown('tel', '+1 206 555 0142 ext. 12')).toBe('+1 206 555 0142 ext. 12');
  });

  it.each(['call us', '112 / 911', '020 7946 0958 or 112', '+', '030 x 12', '12345 <b>', 'tel:'])(
    '%j is none',
    (typed) => {
      expect(dialled(typed)).toBeUndefined();
    },
  );

  it('is refused with the sign that does not belong into it, and where words go', () => {
    const said: (string | undefined)[] = [];
    const value = readValue(
      'phone',
      'tel',
      'call 112',
      'en',
      (code, path, ...what) => said.push(explain(new FaqError(code, 'clinic.json', path, ...what))),
      typedValues,
    );
    expect(value).toBeUndefined();
    expect(said[0]).toContain('"c" is no part of a number');
    expect(said[0]).toContain('words belong in the answer');
  });
});

describe('an amount of money', () => {
  it.each([
    ['£45', 'en', 45, 'GBP'],
    ['45 pounds', 'en', 45, 'GBP'],
    ['45,50 €', 'de', 45.5, 'EUR'],
    ['€45.50', 'en', 45.5, 'EUR'],
    ['1,234.50 USD', 'en', 1234.5, 'USD'],
    ['1.234,50 €', 'de', 1234.5, 'EUR'],
    ['1 234,50 €', 'fr', 1234.5, 'EUR'],
    ['CHF 1’234.50', 'de', 1234.5, 'CHF'],
    ['$45', 'en', 45, 'USD'],
    ['$45', 'en-AU', 45, 'AUD'],
    ['R$ 150', 'pt-BR', 150, 'BRL'],
    ['3,300円', 'ja', 3300, 'JPY'],
    ['30,000원', 'ko', 30_000, 'KRW'],
    ['¥500', 'zh-Hans', 500, 'CNY'],
    ['NT$600', 'zh-Hant', 600, 'TWD'],
    ['600元', 'zh-Hant', 600, 'TWD'],
    ['45 eur', 'en', 45, 'EUR'],
  ])('%j in %s', (typed, lang, amount, currency) => {
    expect(typedMoney(typed, lang)).toEqual({ amount, currency });
  });

  it.each([
    ['4.500 €', 'de'],
    ['4,500 EUR', 'en'],
    ['45-60 EUR', 'en'],
    ['45', 'en'],
    ['$45', 'de'],
    ['45 kr', 'en'],
    ['from 45 EUR', 'en'],
    ['45 EUR per hour', 'en'],
    ['free', 'en'],
  ])('%j in %s could be another amount than was meant, and is refused', (typed, lang) => {
    expect(typedMoney(typed, lang)).toBeUndefined();
  });

  it('is never another amount than its digits say', () => {
    const amount = fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom('.', ','),
        fc.constantFrom('€', 'EUR'),
        ([whole, cents], sign, name) => {
          const typed = `${whole}${sign}${String(cents).padStart(2, '0')} ${name}`;
          expect(typedMoney(typed, 'de')?.amount).toBe(Number(`${whole}.${String(cents).padStart(2, '0')}`));
        },
      ),
    );
  });
});

describe('a length of time', () => {
  it.each([
    ['hours', '24 hours', 'en', '24 hours'],
    ['hours', '24h', 'en', '24 hours'],
    ['hours', '1 day', 'en', '24 hours'],
    ['hours', '24 Stunden', 'de', '24 Stunden'],
    ['hours', '1,5', 'de', '1,5 Stunden'],
    ['minutes', '45 min.', 'en', '45 minutes'],
    ['minutes', '1 hour', 'en', '60 minutes'],
    ['days', '2 Tage', 'de', '2 Tage'],
    ['hours', '２４時間', 'ja', '24時間'],
    ['hours', '24 ساعة', 'ar', '24 ساعة'],
  ] as const)('%s %j in %s', (type, typed, lang, text) => {
    expect(shown(type, typed, lang)).toBe(text);
  });

  it.each(['24-48', 'two hours', '90 minutes', 'a day', '24 h or so', '1.234'])(
    '%j is no number of hours',
    (typed) => {
      expect(formatValue('hours', typed, 'en', typedValues)).toBeUndefined();
    },
  );
});

describe('a date', () => {
  it.each([
    ['31/05/2026', 'en'],
    ['05/31/2026', 'en'],
    ['31.5.2026', 'de'],
    ['May 31, 2026', 'en'],
    ['31. Mai 2026', 'de'],
    ['31 mai 2026', 'fr'],
    ['2026年5月31日', 'ja'],
    ['2026/05/31', 'en'],
    ['31st of May 2026', 'en'],
  ])('%j in %s is the last of May', (typed, lang) => {
    expect(typedDate(typed, lang)?.toJSON()).toBe('2026-05-31T00:00:00.000Z');
  });

  it.each(['05/06/2026', '31/31/2026', '31.13.2026', '2026', 'soon'])('%j is refused', (typed) => {
    expect(typedDate(typed, 'en')).toBeUndefined();
  });
});

describe('a text that is too long for its type', () => {
  it.each([
    ['tel', `0${'('.repeat(100_000)}`],
    ['booking', `https://outlook.office.com/owa/calendar/${'a@'.repeat(100_000)}`],
    ['url', `https://a.example/${'.'.repeat(100_000)}`],
    ['email', `${'a'.repeat(100_000)}@b.example`],
    ['money', `${'1'.repeat(100_000)} EUR`],
    ['hours', '1'.repeat(100_000)],
    ['date', '1/'.repeat(100_000)],
  ] as const)('%s is refused at once', async (type, typed) => {
    const spent = await processorTime(() => {
      expect(typeof formatValue(type, typed, 'en', typedValues)).not.toBe('object');
    });
    expect(spent).toBeLessThan(100);
  });
});
