import { describe, expect, it } from 'vitest';
import { alike, cases, shown } from './formats-by-language.ts';

describe('values in the words of each language', () => {
  it.each(cases)('%s: %s', (lang, type, values, expected) => {
    expect(values.map((value) => shown(type, value, lang))).toEqual(expected.map(alike));
  });

  it('either set of digits', () => {
    expect(alike('١٢٬٣٤٥٫٥٠ €')).toBe('12,345.50€');
    expect(alike('१,२३४ दिन')).toBe('1,234दिन');
  });
});
