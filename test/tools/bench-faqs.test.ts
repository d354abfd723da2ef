import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../src/compile/parse-template.ts';
import { contestants } from '../bench/contestants.ts';
import { faqOfSize, hostileFaq, plainFaq } from '../bench/faqs.ts';
import { generateTemplate } from '../bench/generate-faq.ts';
import { readOptions, roundsOf, SHIPPED, SIZES } from '../bench/options.ts';
import { expectedOf } from '../bench/page-under-test.ts';
import { snippet } from '../bench/pages.ts';

const faqOf = (size: number) => ({
  id: String(size),
  size,
  template: generateTemplate(size),
  isShipped: false,
});

describe('a generated FAQ', () => {
  it.each([9, 100, 1000])('of %i questions has as many, none twice', (size) => {
    const entries = plainFaq(faqOf(size)).sections.flatMap((section) => section.entries);
    expect(entries).toHaveLength(size);
    expect(new Set(entries.map(({ question }) => question)).size).toBe(size);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(size);
  });

  it('is the same at every run', () => {
    expect(generateTemplate(100)).toEqual(generateTemplate(100));
  });

  it('has answers as long as those of the templates that we ship', () => {
    const lengths = plainFaq(faqOf(1000)).sections.flatMap(({ entries }) =>
      entries.map(({ answer }) => answer.length),
    );
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(150);
    expect(mean).toBeLessThan(350);
  });

  it('is a template without a mistake, which ours can be given', () => {
    const report = (code: string, path: string) => {
      throw new Error(`${path}: ${code}`);
    };
    expect(() => parseTemplate(structuredClone(generateTemplate(100)), 'x', report)).not.toThrow();
  });

  it('comes to the others with its variables put in', () => {
    expect(JSON.stringify(plainFaq(faqOf(100)))).not.toContain('{{');
  });

  it('tries to run code only where it is to be hostile', () => {
    expect(JSON.stringify(hostileFaq().template)).toContain('onerror');
    expect(JSON.stringify(generateTemplate(9))).not.toContain('onerror');
  });

  it('is refused when it shows another number of questions than it should', () => {
    expect(() => plainFaq({ ...faqOf(10), size: 9 })).toThrow('The FAQ of 9 questions has 10.');
  });
});

it('the smallest FAQ is the shipped template, with as many questions as it shows', async () => {
  const faq = await faqOfSize(SHIPPED);
  expect(faq.isShipped).toBe(true);
  const entries = plainFaq(faq).sections.flatMap((section) => section.entries);
  expect(entries).toHaveLength(SHIPPED);
  expect(entries[0]?.answer).toContain('video appointment');
});

describe('what is to be seen on a page', () => {
  it('is the first answer as it reads, without Markdown', () => {
    const { firstAnswer, firstQuestion, lastQuestion } = expectedOf(faqOf(9));
    expect(firstAnswer).not.toMatch(/[*[\]]/);
    expect(firstQuestion).toMatch(/ 1\?$/);
    expect(lastQuestion).toMatch(/ 9\?$/);
  });
});

describe('our snippet', () => {
  it('asks for the shipped template by default, and for a larger one by its address', () => {
    expect(snippet({ id: '9', isShipped: true })).not.toContain('template=');
    expect(snippet({ id: '100', isShipped: false })).toContain('src="/document-100.json"');
  });
});

describe('the options of the bench', () => {
  it('are everything by default', () => {
    const { sizes, contestants: chosen, conditions, rounds } = readOptions([]);
    expect(sizes).toEqual([...SIZES]);
    expect(chosen).toEqual(contestants);
    expect(conditions.map(({ id }) => id)).toEqual(['slow phone', 'no throttle']);
    expect(rounds).toBe(5);
  });

  it('always measure static HTML, which all others are held against', () => {
    expect(readOptions(['--only', 'lion']).contestants.map(({ id }) => id)).toEqual(['static', 'lion']);
  });

  it('leave out what is not wanted', () => {
    const { sizes, conditions } = readOptions(['--sizes', `100,${SHIPPED}`, '--no-throttle']);
    expect(sizes).toEqual([SHIPPED, 100]);
    expect(conditions.map(({ id }) => id)).toEqual(['no throttle']);
  });

  it.each([
    [['--rounds', '0'], '--rounds'],
    [['--rounds', 'x'], '--rounds'],
    [['--sizes', `${SHIPPED},7`], `"7" is none of ${SHIPPED}, 100`],
    [['--only', 'lit'], '"lit" is none of static'],
    [['--fast'], '--fast'],
  ])('%j is refused', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });

  it('give large FAQs fewer rounds, and never none', () => {
    expect([...SIZES].map((size) => roundsOf(size, 5))).toEqual([5, 3, 2, 1]);
    expect([...SIZES].map((size) => roundsOf(size, 1))).toEqual([1, 1, 1, 1]);
  });
});
