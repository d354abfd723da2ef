import { describe, expect, it } from 'vitest';
import { formatValue } from '../../src/fill/format-value.ts';
import { typedValues } from '../../src/fill/typed-values.ts';
import type { VariableType, VariableValue } from '../../src/model/content-model.ts';

function textOf(type: VariableType, value: VariableValue, lang: string): string | undefined {
  const filled = formatValue(type, value, lang, typedValues);
  return typeof filled === 'object' ? filled.text : undefined;
}

describe('what a language prints otherwise than Intl writes it', () => {
  it.each(['en', 'fr', 'ar', 'hi', 'zh-Hant', 'ko', 'ja'])(
    'a number is not parted from its unit in %s',
    (lang) => {
      for (const type of ['hours', 'minutes', 'days'] as const) {
        for (const count of [1, 5, 24]) expect(textOf(type, count, lang)).not.toMatch(/[ \n]/);
      }
    },
  );

  it('Japanese has no space before a unit', () => {
    expect(textOf('hours', 24, 'ja')).toBe('24時間');
    expect(textOf('minutes', '45', 'ja-JP')).toBe('45分');
  });

  it.each([
    ['ja', '3300 JPY', '3,300円'],
    ['ko', '30000 KRW', '30,000원'],
    ['zh-Hant', '600 TWD', '600\u00a0元'],
    ['zh-TW', '600 TWD', '600\u00a0元'],
  ])('money has its word in %s', (lang, typed, text) => {
    expect(textOf('money', typed, lang)).toBe(text);
  });

  it('money of elsewhere keeps its sign', () => {
    expect(textOf('money', '45 EUR', 'ja')).toBe('€45');
    expect(textOf('money', '600 TWD', 'zh-Hans')).toMatch(/\$600$/);
    expect(textOf('money', '4500 JPY', 'en')).toBe('¥4,500');
  });

  it.each(['ar', 'ar-EG', 'ar-SA'])('digits are those of our texts in %s', (lang) => {
    expect(textOf('hours', 24, lang)).toMatch(/^24/);
    expect(textOf('money', '45 EUR', lang)).toMatch(/45/);
    expect(textOf('date', '2026-05-31', lang)).toMatch(/31.*2026/);
  });

  it('digits are others where the tag asks for them', () => {
    expect(textOf('hours', 24, 'ar-EG-u-nu-arab')).toMatch(/^٢٤/);
    expect(textOf('hours', 24, 'fa')).toMatch(/^۲۴/);
  });

  it.each(['zh-Hant', 'zh-TW', 'zh-HK'])('names in Latin letters stand apart in a list in %s', (lang) => {
    expect(textOf('list', ['信用卡', 'LINE Pay'], lang)).toBe('信用卡、LINE Pay');
  });
});
