import { describe, expect, it } from 'vitest';
import { fillTree } from '../../src/fill/fill-tree.ts';
import type { AnswerTree } from '../../src/model/answer-tree.ts';
import type { Faq } from '../../src/model/faq.ts';
import { fromJson, frozen } from '../compile/arbitraries.ts';
import { treeFaults } from './tree-faults.ts';

const values: Faq['values'] = new Map([
  ['name', { text: 'A & <B> {{phone}}', href: 'A%20%26%20B' }],
  ['phone', { text: '+49 30 12', href: '+493012', dir: 'ltr' }],
  ['url', { text: 'https://a.example/', href: 'https://a.example/', dir: 'ltr' }],
  ['scheme', { text: 'javascript', href: 'javascript' }],
  ['staff', { text: 'A و B', href: '', dir: 'rtl' }],
]);
const fill = (tree: unknown) => fillTree(frozen(tree) as AnswerTree, values);

describe('a value in an answer', () => {
  it.each<[AnswerTree, AnswerTree]>([
    [['By {{name}}.'], ['By ', ['bdi', 'A & <B> {{phone}}'], '.']],
    [['{{ name }}'], [['bdi', 'A & <B> {{phone}}']]],
    [
      ['{{phone}}{{staff}}'],
      [
        ['bdi', { dir: 'ltr' }, '+49 30 12'],
        ['bdi', { dir: 'rtl' }, 'A و B'],
      ],
    ],
    [[['p', ['b', 'a {{phone}}']]], [['p', ['b', 'a ', ['bdi', { dir: 'ltr' }, '+49 30 12']]]]],
    [[['abbr', { title: 'By {{phone}}' }, 'x']], [['abbr', { title: 'By +49 30 12' }, 'x']]],
  ])('is isolated, with its direction where it has one: %j', (tree, expected) => {
    expect(fill(tree)).toEqual(expected);
  });

  it.each(['code', 'pre', 'kbd', 'samp'])('is part of the text in %s', (tag) => {
    expect(fill([[tag, 'a {{phone}}', ['b', '{{name}}']]])).toEqual([
      [tag, 'a +49 30 12', ['b', 'A & <B> {{phone}}']],
    ]);
  });

  it.each<[unknown]>([
    [['{{nobody}}']],
    [[['p', ['b', 'x {{nobody}}']]]],
    [[['code', '{{nobody}}']]],
    [[['a', { href: '/{{nobody}}' }, 'x']]],
    [[['abbr', { title: '{{nobody}}' }, 'x']]],
    [['{{constructor}}']],
    [['{{__proto__}}']],
    [['{{}}']],
  ])('that lacks leaves no answer: %j', (tree) => {
    expect(fill(tree)).toBeUndefined();
  });
});

describe('a link in an answer', () => {
  it.each([
    ['tel:{{phone}}', 'tel:+493012'],
    ['{{url}}', 'https://a.example/'],
    ['/find?q={{name}}', '/find?q=A%20%26%20B'],
    [' /x ', '/x'],
    ['#faq-join', '#faq-join'],
    ['HTTPS://a.example/', 'HTTPS://a.example/'],
  ])('to %j leads to %j', (href, expected) => {
    expect(fill([['a', { href, title: 't' }, 'x']])).toEqual([['a', { href: expected, title: 't' }, 'x']]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \t javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    '\ufeffjavascript:alert(1)',
    'javascript\n:alert(1)',
    '{{scheme}}:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'filesystem:https://a.example/x',
    'about:blank',
    'view-source:https://a.example/',
    'http://[',
  ])('to %j is its label alone', (href) => {
    expect(fill([['p', 'a ', ['a', { href, title: 't' }, ['b', 'x']], ' c']])).toEqual([
      ['p', 'a ', ['b', 'x'], ' c'],
    ]);
  });

  it.each<unknown>([undefined, 5, null, {}, [], ['javascript:x']])('to %j, which is no text, too', (href) => {
    expect(fill([['a', { href }, 'x']])).toEqual(['x']);
  });
});

describe('a tree', () => {
  it('in which nothing is to be filled is the same object', () => {
    const tree: AnswerTree = [
      'a',
      ['p', 'b', ['a', { href: '/x' }, 'c']],
      ['ol', { start: '3' }, ['li', 'd']],
    ];
    expect(fill(tree)).toBe(tree);
    const half: AnswerTree = [
      ['p', 'same'],
      ['p', '{{phone}}'],
    ];
    expect(fill(half)?.[0]).toBe(half[0]);
  });

  it.each<[unknown, unknown]>([
    [[['script', 'alert(1)']], []],
    [
      [
        ['SCRIPT', 'alert(1)'],
        ['img', { src: 'x', onerror: 'x' }],
        ['iframe', { srcdoc: 'x' }],
      ],
      [],
    ],
    [[['svg', ['a', { href: '/' }, 'x']]], []],
    [
      [['p', { onclick: 'x', style: 'x', class: 'x', id: 'x', href: '/x', lang: 'de' }, 'x']],
      [['p', { lang: 'de' }, 'x']],
    ],
    [[['p', { title: 5, dir: null, lang: {} }, 'x']], [['p', 'x']]],
    [[['p', 5, null, true, {}, 'x', []]], [['p', 'x']]],
    [[5, null, true, {}, [], [[]], [['p', 'x']], [null, 'x'], [5, 'x']], []],
    [
      [
        ['__proto__', 'x'],
        ['constructor', 'x'],
        ['toString', 'x'],
      ],
      [],
    ],
    ['text', []],
    [{ length: 1 }, []],
    [null, []],
    [5, []],
  ])('written by hand keeps what an answer may have: %j', (tree, expected) => {
    const filled = fill(tree);
    expect(filled).toEqual(expected);
    expect(treeFaults(filled ?? [])).toEqual([]);
  });

  it('with names that mean something to JavaScript has no such attributes, and pollutes nothing', () => {
    const tree = fromJson('[["p", { "__proto__": { "x": "1" }, "constructor": "x", "title": "t" }, "x"]]');
    expect(fill(tree)).toEqual([['p', { title: 't' }, 'x']]);
    expect({}).not.toHaveProperty('x');
  });

  it('10,000 levels deep ends at those that a person would write', () => {
    const deep = Array.from({ length: 10_000 }).reduce<AnswerTree>(
      (tree) => [['b', ...tree]],
      ['x {{phone}}'],
    );
    const filled = fillTree(deep, values) ?? [];
    expect(JSON.stringify(filled).length).toBeLessThan(500);
    expect(treeFaults(filled)).toEqual([]);
  });
});
