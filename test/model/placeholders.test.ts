import { describe, expect, it } from 'vitest';
import { namesIn, needsOf, replaceNames, usedNames } from '../../src/model/placeholders.ts';

describe('placeholders', () => {
  it.each([
    ['none', []],
    ['{{a}}', ['a']],
    ['{{ a }}{{\tb\n}}', ['a', 'b']],
    ['{{a}} {{a}}', ['a', 'a']],
    ['x{{a}}y{{b}}z', ['a', 'b']],
    ['[{{a}}](tel:{{b}})', ['a', 'b']],
    ['{{my name}} {{}} {{ }}', ['my name', '', '']],
    ['{{constructor}}{{__proto__}}', ['constructor', '__proto__']],
    ['{a} {{a} {a}} { {a}}', []],
    ['{{{a}}}', ['a']],
  ])('in %j are %j', (text, names) => {
    expect(namesIn(text)).toEqual(names);
    expect(replaceNames(text, () => '')).not.toMatch(/\{\{[^{}]*\}\}/);
  });

  it('are replaced each by its own value, whatever that holds, and once', () => {
    const value = (name: string) => `<$&$1 {{b}} ${name}>`;
    expect(replaceNames('x {{a}} y {{ b }}', value)).toBe('x <$&$1 {{b}} a> y <$&$1 {{b}} b>');
  });

  it('that never end cost no time', () => {
    const start = performance.now();
    for (const text of [`{{${' '.repeat(2000)}`, '{{ '.repeat(2000), `{{${' a'.repeat(2000)}`]) {
      expect(namesIn(text)).toEqual([]);
    }
    expect(performance.now() - start).toBeLessThan(500);
  }, 20_000);
});

it('a text needs what it says and what stands in it', () => {
  expect(needsOf({ text: 'A' })).toEqual([]);
  expect(needsOf({ needs: ['a', 'b'], text: '{{c}} {{d}}' })).toEqual(['a', 'b', 'c', 'd']);
});

it('a template uses every name in its title, sections, questions, answers and actions', () => {
  const rest = { variables: {}, actions: [], messages: {} };
  const used = usedNames({
    ...rest,
    lang: 'en',
    title: '{{a}}',
    variables: {
      declared: { type: 'text', label: '{{label}}', guidance: '{{advice}}', default: '{{default}}' },
    },
    sections: [
      {
        id: 's',
        title: '{{b}}',
        entries: [
          {
            id: 'e',
            question: '{{c}}',
            guidance: '{{guidance}}',
            answers: [
              { needs: ['d'], text: '{{e}}', more: [{ needs: ['f'], text: '{{g}}' }] },
              { text: '{{h}}' },
            ],
          },
        ],
      },
    ],
    actions: [{ id: 'x', label: '{{i}}', href: '{{j}}' }],
  });
  expect([...used].join('')).toBe('abcdefghij');
  expect(usedNames({ ...rest, lang: 'en', title: 'T', sections: [] }).size).toBe(0);
});
