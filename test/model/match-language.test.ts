import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchLanguage } from '../../src/model/match-language.ts';
import { folders, readers } from './readers.ts';

const shipped = ['en', 'de', 'es', 'pt-BR', 'zh-Hans', 'zh-Hant', 'ar', 'he', 'fr', 'sr-Latn'];

describe('the language that serves a reader best', () => {
  it.each([
    ['en', 'en'],
    ['EN', 'en'],
    ['en-GB', 'en'],
    ['en_GB', 'en'],
    ['de-AT', 'de'],
    ['de-1996', 'de'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-hant-mo', 'zh-Hant'],
    ['zh_Hant_HK', 'zh-Hant'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['ar-EG', 'ar'],
    ['iw', 'he'],
    ['fr-CA-u-hc-h12', 'fr'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['sr', undefined],
    ['sr-Cyrl', undefined],
    ['en-Shaw', undefined],
    ['ja', undefined],
    ['eng-lish', undefined],
    ['', undefined],
    ['x', undefined],
    ['not a tag', undefined],
    ['*', undefined],
  ])('for %j is %j', (wanted, expected) => {
    expect(matchLanguage(wanted, shipped)).toBe(expected);
  });

  it.each<[string, string[], string | undefined]>([
    ['pt-PT', ['pt-BR', 'pt-PT'], 'pt-PT'],
    ['de-AT', ['de-CH', 'de'], 'de'],
    ['de-AT', ['de-CH', 'de-DE'], 'de-CH'],
    ['de-CH', ['de', 'de-CH'], 'de-CH'],
    ['de', ['de-CH', 'de'], 'de'],
    ['pt-AO', ['pt-BR', 'pt-PT'], 'pt-PT'],
    ['pt', ['pt-PT', 'pt-BR'], 'pt-BR'],
    ['es-MX', ['es', 'es-ES', 'es-419'], 'es-419'],
    ['es_MX', ['es', 'es-419'], 'es-419'],
    ['es-US', ['es-419', 'es'], 'es-419'],
    ['es-MX', ['es', 'es-ES'], 'es'],
    ['es', ['es-419', 'es-ES', 'es'], 'es'],
    ['es-ES', ['es-419', 'es'], 'es'],
    ['en-IN', ['en', 'en-AU', 'en-GB'], 'en-GB'],
    ['en_UK', ['en', 'en-GB'], 'en-GB'],
    ['en-IN', ['en'], 'en'],
    ['en-CA', ['en-GB', 'en'], 'en'],
    ['fr-CA', ['fr', 'fr-CA'], 'fr-CA'],
    ['fr-BE', ['fr-CA', 'fr'], 'fr'],
    ['zh-MO', ['zh-HK', 'zh-Hans', 'zh-Hant'], 'zh-HK'],
    ['zh-Hant-HK', ['zh-Hant', 'zh-HK'], 'zh-HK'],
    ['zh-TW', ['zh-HK', 'zh-Hant'], 'zh-Hant'],
    ['zh-MO', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['en-GB', ['en-US', 'en-GB', 'en'], 'en-GB'],
    ['en', [], undefined],
    ['en', ['', 'x_', 'en'], 'en'],
    ['zh-TW', ['zh-Hans'], undefined],
  ])('for %j of %j is %j: itself, else the nearest of its kind', (wanted, available, expected) => {
    expect(matchLanguage(wanted, available)).toBe(expected);
  });
});

describe('the languages that we ship', () => {
  const there = readdirSync(new URL('../../faq-templates/', import.meta.url)).filter(
    (name) => name !== 'schema',
  );

  it.each(readers)('serve %j by %j', (wanted, expected) => {
    expect(matchLanguage(wanted, folders)).toBe(expected);
    // As far as they are there.
    if (expected && there.includes(expected)) expect(matchLanguage(wanted, there)).toBe(expected);
    if (!expected) expect(matchLanguage(wanted, there)).toBe(undefined);
  });

  it.each(there)('serve %s by itself', (lang) => {
    expect(matchLanguage(lang, there)).toBe(lang);
    expect(Intl.getCanonicalLocales(lang)).toEqual([lang]);
  });
});
