/** Answers and plain texts as people paste them from word processors, mails and web pages. */
import { describe, expect, it } from 'vitest';
import { tooMuch } from '../../src/compile/answer-limits.ts';
import { readMarkdown } from '../../src/compile/markdown-on-node.ts';
import { asPlainText } from '../../src/compile/pasted-text.ts';
import { processorTime } from '../support/processor-time.ts';

const p = (...content: unknown[]) => [['p', ...content]];

describe('prose in Chinese, Japanese and Korean', () => {
  it.each([
    ['初診は10~20分、再診は5~10分です。', p('初診は10~20分、再診は5~10分です。')],
    ['~x~ and ~~y~~', p('~x~ and ', ['del', 'y'])],
    ['**前日までに（必須）**ご連絡', p(['strong', '前日までに（必須）'], 'ご連絡')],
    [
      '**前日までに（必須）**ご連絡ください。**二つ目**です',
      p(['strong', '前日までに（必須）'], 'ご連絡ください。', ['strong', '二つ目'], 'です'),
    ],
    ['请点击**「预约」**。', p('请点击', ['strong', '「预约」'], '。')],
    ['*강조*합니다', p(['em', '강조'], '합니다')],
  ])('%j', (markdown, tree) => {
    expect(readMarkdown(markdown)).toEqual(tree);
  });

  it.each(['。電話でも', '、または', '）まで', 'から', '，或', '까지'])(
    'ends an address before %s',
    (after) => {
      const address = 'https://outlook.office.com/book/northwind@example.com/';
      expect(readMarkdown(`予約は ${address}${after}`)).toEqual(
        p('予約は ', ['a', { href: address }, address], after),
      );
    },
  );
});

describe('figures', () => {
  it.each(['10~20', '2*3*4', '5–10 %', '1_000_000', '3 * 4 * 5', '24/7', '~45 €~', '< 5 and > 3'])(
    '%j stay as they were written',
    (text) => {
      expect(readMarkdown(`It is ${text} here.`)).toEqual(p(`It is ${text} here.`));
    },
  );
});

describe('what a word processor changes', () => {
  const list = [['ul', ['li', 'a'], ['li', 'b']]];
  it.each([
    ['-\u00a0a\n-\u00a0b', list],
    ['•\ta\n•\tb', list],
    ['· a\n· b', list],
    ['– a\n– b', list],
    ['●　a\n●　b', list],
    ['1.\u00a0a\n2.\u00a0b', [['ol', ['li', 'a'], ['li', 'b']]]],
    ['- a\r\n- b', list],
    [
      '[Fees](https://a.example/x “All fees”)',
      p(['a', { href: 'https://a.example/x', title: 'All fees' }, 'Fees']),
    ],
    ['<a href=“https://a.example/”>x</a>', p(['a', { href: 'https://a.example/' }, 'x'])],
    ['[fees](www.example.com/fees)', p(['a', { href: 'https://www.example.com/fees' }, 'fees'])],
    ['[us](info@example.com)', p(['a', { href: 'mailto:info@example.com' }, 'us'])],
    ['“Quotes” stay – and dashes', p('“Quotes” stay – and dashes')],
  ])('%j is read as it was meant', (markdown, tree) => {
    expect(readMarkdown(markdown)).toEqual(tree);
  });
});

describe('a text that is shown as it is', () => {
  it.each([
    ['Terms &amp; conditions', 'Terms & conditions'],
    ['Smith &amp; Sons', 'Smith & Sons'],
    ['<strong>How</strong> do I <em class="x">pay</em>?', 'How do I pay?'],
    ['**How** do I pay?', 'How do I pay?'],
    ['It&#39;s &quot;fine&quot; &#x2013; really', 'It\'s "fine" – really'],
    ['Gr&uuml;&szlig;e', 'Grüße'],
    ['One<br>two', 'One two'],
    ['A & B < C > D', 'A & B < C > D'],
    ['2 ** 3 ** 4', '2 ** 3 ** 4'],
    ['R&D; &unknown;', 'R&D; &unknown;'],
    ['{{organization}} & {{phone}}', '{{organization}} & {{phone}}'],
  ])('%j → %j', (pasted, text) => {
    expect(asPlainText(pasted)).toBe(text);
  });
});

describe('an answer that is too much', () => {
  it.each(['[](', '<a', '[', '*a', 'a.-_', '> ', 'x', '\n'])('of %j over and over is none', (piece) => {
    expect(tooMuch(piece.repeat(15_000))).toContain('it has');
  });

  it.each([
    ['x'.repeat(20_001), '20,001 characters'],
    ['*a '.repeat(1001), '1,001 marks of Markdown or HTML'],
    ['a\n'.repeat(1001), '1,002 lines'],
    ['x'.repeat(2001), '2,001 characters without a space'],
    ['> '.repeat(21), '21 levels of quotes and lists'],
    ['1. - '.repeat(11), '22 levels of quotes and lists'],
  ])('is told what it has too much of', (text, what) => {
    expect(tooMuch(text)).toContain(what);
  });

  it('is never a real one: a page of text with links and lists', () => {
    const page = Array.from(
      { length: 60 },
      (_, at) => `- **Point ${at}** with [a link](https://a.example/${at}) and words`,
    );
    expect(tooMuch(page.join('\n'))).toBeUndefined();
  });

  it('takes time in step with its length, whatever it is made of', async () => {
    const pieces = [
      '[](',
      '<a',
      '[',
      'a.-_',
      '!',
      '*a',
      '_a',
      '`a',
      '~~a',
      '![a](',
      'a@',
      '<b>',
      '{{a',
      '（**あ',
    ];
    for (const piece of pieces) {
      const longest = piece.repeat(Math.ceil(20_000 / piece.length));
      // The longest of it that is read at all.
      let text = longest;
      while (tooMuch(text)) text = text.slice(0, text.length / 2);
      const spent = await processorTime(() => readMarkdown(text));
      expect([piece, spent < 500]).toEqual([piece, true]);
    }
  });
});
