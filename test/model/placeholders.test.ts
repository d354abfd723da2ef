import { describe, expect, it } from 'vitest';
import type { AnswerTree } from '../../src/model/answer-tree.ts';
import { namesIn, namesInTree, needsOf, replaceNames, usedNames } from '../../src/model/placeholders.ts';
import { processorTime } from '../support/processor-time.ts';

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

  it('that never end cost no time', async () => {
    const spent = await processorTime(() => {
      for (const text of [`{{${' '.repeat(2000)}`, '{{ '.repeat(2000), `{{${' a'.repeat(2000)}`]) {
        expect(namesIn(text)).toEqual([]);
      }
    });
    expect(spent).toBeLessThan(500);
  }, 20_000);
});

describe('the names in an answer', () => {
  it('are those of its texts and attributes, in their order', () => {
    const tree: AnswerTree = [
      '{{a}}',
      ['p', { title: '{{b}}' }, ['a', { href: 'tel:{{c}}' }, 'x {{d}}', ['b', '{{ e }}']], '{{f}}'],
      ['br'],
    ];
    expect(namesInTree(tree).join('')).toBe('abcdef');
  });

  it('are looked for as deep as an answer is shown', () => {
    const nested = (depth: number): AnswerTree =>
      Array.from({ length: depth }).reduce<AnswerTree>((tree) => [['b', ...tree]], ['{{a}}']);
    expect(namesInTree(nested(40))).toEqual(['a']);
    expect(namesInTree(nested(10_000))).toEqual([]);
  });
});

it('a text needs what it says and what stands in it', () => {
  expect(needsOf({ body: ['A'] })).toEqual([]);
  expect(needsOf({ needs: ['a', 'b'], body: [['p', '{{c}} ', ['b', '{{d}}']]] })).toEqual([
    'a',
    'b',
    'c',
    'd',
  ]);
});

it('a template uses every name in its title, sections, questions, answers and actions', () => {
  const rest = { format: 1, variables: {}, actions: [], messages: {} };
  const used = usedNames({
    ...rest,
    lang: 'en',
    title: '{{a}}',
    variables: {
      declared: { type: 'text', label: '{{label}}', guidance: '{{advice}}', value: '{{default}}' },
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
              { needs: ['d'], body: ['{{e}}'], more: [{ needs: ['f'], body: ['{{g}}'] }] },
              { body: ['{{h}}'] },
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
