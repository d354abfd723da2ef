import { describe, expect, test } from 'vitest';
import { pieces } from '../../../src/outputs/infographic/line-pieces.ts';
import { evenLines, linesOf } from '../../../src/outputs/infographic/lines.ts';
import { bareAddress } from '../../../src/outputs/infographic/printed-lines.ts';

const set = (lang: string) => ({ size: 10, weight: 'regular', lang }) as const;
const even = (text: string, width: number, lang: string, isRunning = true) => {
  const setting = set(lang);
  return evenLines({ text, lines: linesOf(text, width, setting) }, width, setting, isRunning);
};

describe('a line may end', () => {
  test.each([
    ['de', 'Ihre Bestätigungs-E-Mail kommt', ['Ihre ', 'Bestätigungs-', 'E-Mail ', 'kommt']],
    [
      'ja',
      'オンラインで少しお待ちください。専門スタッフができるだけ早くお呼びします。',
      [
        'オンラインで',
        '少し',
        'お待ちください。',
        '専門',
        'スタッフが',
        'できるだけ',
        '早く',
        'お呼びします。',
      ],
    ],
    ['ja', '開始時刻から10分お待ちします。', ['開始', '時刻から', '10分', 'お待ちします。']],
  ])('in %s between what belongs together: %s', (lang, text, wanted) => {
    expect(pieces(text, lang)).toEqual(wanted);
  });

  test('in an address after a sign, not in the middle of a word', () => {
    const lines = linesOf('appointments.and.enquiries.department-of-rehabilitation', 130, set('en'));
    expect(lines.slice(0, -1).every((line) => /[.-]$/.test(line))).toBe(true);
  });

  test('not in the middle of what people see as one sign', () => {
    const lines = linesOf('👩‍⚕️'.repeat(20), 100, set('en'));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((line) => /^(👩‍⚕️)+$/u.test(line))).toBe(true);
  });

  test('in Thai between words', () => {
    const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment('ยินดีต้อนรับทุกท่านเข้าสู่บริการ')];
    expect(pieces('ยินดีต้อนรับทุกท่านเข้าสู่บริการ', 'th')).toEqual(words.map(({ segment }) => segment));
  });
});

test('two lines of Chinese are broken after a clause', () => {
  expect(even('从预约到结束以后，每一步做什么，一看就明白。', 190, 'zh-Hans')).toEqual([
    '从预约到结束以后，',
    '每一步做什么，一看就明白。',
  ]);
});

test('a single word in the last line gets company, from lines that have enough', () => {
  const text = 'Choose a time that suits you on our booking page, by day or night.';
  expect(linesOf(text, 156, set('en')).at(-1)).toBe('night.');
  expect(even(text, 156, 'en')).toEqual([
    'Choose a time that suits',
    'you on our booking page, by',
    'day or night.',
  ]);
});

test.each([
  ['https://www.northwind.example/fees/', 'www.northwind.example/fees'],
  ['https://northwind.example/%E4%BA%88%E7%B4%84', 'northwind.example/予約'],
  ['https://northwind.example/%E2%80%AEgpj.exe', 'northwind.example/%E2%80%AEgpj.exe'],
  ['https://northwind.example/a%20b', 'northwind.example/a%20b'],
  ['https://northwind.example/%zz', 'northwind.example/%zz'],
])('%s is typed as %s', (href, typed) => {
  expect(bareAddress(href)).toBe(typed);
});
