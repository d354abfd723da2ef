/** Markdown of answers as trees, on Node and in a page. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReadMarkdown } from '../../src/compile/markdown.ts';
import { readMarkdown } from '../../src/compile/markdown-on-node.ts';
import { type AnswerTree, treeText } from '../../src/model/answer-tree.ts';
import { everyTemplate } from '../content/every-template.ts';
import { treeFaults } from '../fill/tree-faults.ts';
import { verbatim } from './drafts.ts';

const table: [what: string, markdown: string, tree: AnswerTree][] = [
  [
    'a paragraph',
    'One.\n\nTwo.',
    [
      ['p', 'One.'],
      ['p', 'Two.'],
    ],
  ],
  ['bold and italic', '**b** *i*', [['p', ['strong', 'b'], ' ', ['em', 'i']]]],
  ['a list', '- a\n- b', [['ul', ['li', 'a'], ['li', 'b']]]],
  ['steps', '1. a\n2. b', [['ol', ['li', 'a'], ['li', 'b']]]],
  ['steps that go on', '3. a\n4. b', [['ol', { start: '3' }, ['li', 'a'], ['li', 'b']]]],
  ['a list in a list', '- a\n  - b', [['ul', ['li', 'a', ['ul', ['li', 'b']]]]]],
  ['a list with a task', '- [x] a', [['ul', ['li', 'a']]]],
  ['a link', '[l](/path)', [['p', ['a', { href: '/path' }, 'l']]]],
  ['a link with a title', '[l](/path "T")', [['p', ['a', { href: '/path', title: 'T' }, 'l']]]],
  ['code', '`a < b`', [['p', ['code', 'a < b']]]],
  ['a block of code', '```js\na < b\n  c\n```', [['pre', ['code', 'a < b\n  c']]]],
  ['a quotation', '> q', [['blockquote', ['p', 'q']]]],
  ['a line break', 'a  \nb', [['p', 'a', ['br'], 'b']]],
  ['a new line', 'a\nb', [['p', 'a b']]],
  ['struck out', '~~x~~', [['p', ['del', 'x']]]],
  ['an escaped ~ in what is struck out', '~~a \\~~ b~~', [['p', ['del', 'a ~~ b']]]],
  ['an escaped * in italics beside Japanese', '*円a\\*b*', [['p', ['em', '円a*b']]]],
  ['an escaped * in bold beside Japanese', '**円\\*\\* 2**', [['p', ['strong', '円** 2']]]],
  ['a heading', '# Title *i*', [['p', ['strong', 'Title ', ['em', 'i']]]]],
  ['an underlined heading', 'Title\n---', [['p', ['strong', 'Title']]]],
  ['a line', 'a\n\n---\n\nb', [['p', 'a'], ['hr'], ['p', 'b']]],
  ['an image', 'a ![its text](/i.png) b', [['p', 'a its text b']]],
  [
    'a table',
    '|A|B|\n|-|-|\n|a|b|',
    [['table', ['thead', ['tr', ['th', 'A'], ['th', 'B']]], ['tbody', ['tr', ['td', 'a'], ['td', 'b']]]]],
  ],
  [
    'HTML for text',
    '<kbd>Alt</kbd> <abbr title="x">y</abbr> H<sub>2</sub>O',
    [['p', ['kbd', 'Alt'], ' ', ['abbr', { title: 'x' }, 'y'], ' H', ['sub', '2'], 'O']],
  ],
  ['an HTML link', '<a href="/x" class="c">x</a>', [['p', ['a', { href: '/x' }, 'x']]]],
  [
    'an address',
    'https://a.example/x',
    [['p', ['a', { href: 'https://a.example/x' }, 'https://a.example/x']]],
  ],
  ['entities', 'A &amp; B &lt; &copy;', [['p', 'A & B < ©']]],
  ['nothing', ' \n ', []],
];

const placeholders: [what: string, markdown: string, tree: AnswerTree][] = [
  ['a text', 'Call {{phone}}.', [['p', 'Call {{phone}}.']]],
  ['a text, with spaces', 'Call {{ phone }}.', [['p', 'Call {{phone}}.']]],
  [
    'a text, with signs of emphasis',
    '{{a_b}} and {{c_d}}, {{a__b}}',
    [['p', '{{a_b}} and {{c_d}}, {{a__b}}']],
  ],
  ['bold', '**{{a}}**', [['p', ['strong', '{{a}}']]]],
  ['code', '`{{ a }}`', [['p', ['code', '{{a}}']]]],
  ['a link', '[l]({{url}})', [['p', ['a', { href: '{{url}}' }, 'l']]]],
  ['a link, with spaces', '[l]( {{ url }} )', [['p', ['a', { href: '{{url}}' }, 'l']]]],
  ['a part of a link', '[{{p}}](tel:{{p}})', [['p', ['a', { href: 'tel:{{p}}' }, '{{p}}']]]],
  [
    'a link with a host of its own',
    '[l](https://{{host}}:{{port}}/{{path}}?q={{q}})',
    [['p', ['a', { href: 'https://{{host}}:{{port}}/{{path}}?q={{q}}' }, 'l']]],
  ],
  ['the title of a link', '[l](/ "{{t}}")', [['p', ['a', { href: '/', title: '{{t}}' }, 'l']]]],
  ['an HTML link', '<a href="{{url}}">l</a>', [['p', ['a', { href: '{{url}}' }, 'l']]]],
  ['HTML', '<b title="{{t}}">{{a}}</b>', [['p', ['b', { title: '{{t}}' }, '{{a}}']]]],
  ['a word with marks before it', 't_it_word{{z_}} and {{_z}}', [['p', 't_it_word{{z_}} and {{_z}}']]],
  [
    'bold, with marks in its name',
    '**a {{b**c}} `{{d`e}}` d**',
    [['p', ['strong', 'a {{b**c}} ', ['code', '{{d`e}}'], ' d']]],
  ],
  ['bold, right before a word', '**{{a}}**円', [['p', ['strong', '{{a}}'], '円']]],
  ['a name with a quote in it', '{{a"b<c}}', [['p', '{{a"b<c}}']]],
];

describe('Markdown', () => {
  it.each(table)('gives %s', (_, markdown, tree) => {
    expect(readMarkdown(markdown)).toEqual(tree);
  });

  it.each(placeholders)('keeps a placeholder in %s', (_, markdown, tree) => {
    expect(readMarkdown(markdown)).toEqual(tree);
  });
});

/** HTML, and the text that is left of it. */
const html: [html: string, text: string][] = [
  ['a <script>alert(1)</script> b', 'a b'],
  ['<script src="/x.js"></script>', ''],
  ['a <style>p { color: red }</style> b', 'a b'],
  ['<iframe src="https://a.example/">x</iframe>', ''],
  ['a <img src=x onerror=alert(1)> b', 'a b'],
  ['<svg><script>alert(1)</script><text>t</text></svg>', ''],
  ['<math><mtext>x</mtext></math>', ''],
  ['<b onclick="alert(1)" onmouseover=alert(1)>b</b>', 'b'],
  ['<p class="c" id="i" style="color:red" data-x="1" aria-label="l">p</p>', 'p'],
  ['<a href="/x" target="_top" rel="opener" ping="https://a.example/" download>l</a>', 'l'],
  ['<form action="/x"><input value="v"><button formaction="javascript:x">b</button></form>', 'b'],
  ['<object data="x">o</object><embed src="x"><applet>a</applet>', ''],
  ['<template><b>t</b></template><noscript><b>n</b></noscript>', ''],
  ['<textarea></textarea><title>t</title><select><option>o</option></select>', ''],
  ['<video src="x">v</video><audio src="x">a</audio><canvas>c</canvas>', ''],
  ['<h1 id="x">Title</h1>', 'Title'],
  ['<font color="red">f</font> <custom-element is="x">c</custom-element>', 'f c'],
  ['<base href="https://a.example/"><link rel="stylesheet" href="x"><meta http-equiv="refresh">', ''],
  ['<!-- comment --> <?php echo 1 ?> <![CDATA[x]]>', ''],
  ['<b href="/x" src="x" srcset="x">b</b>', 'b'],
  ['<a xlink:href="javascript:x">l</a>', 'l'],
  ['<div><p>one</div>two', 'one\n\ntwo'],
  ['<b>1 &lt;a<!-- <i> --></b>', '1 <a'],
  ['<b title="--> </style>">b</b>', 'b'],
  ['<b><pre><noscript><b>n</b></noscript>', ''],
  ['<b><i>one</b>two</i>', 'onetwo'],
];

const links = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '&#106;avascript:alert(1)',
  'java&Tab;script:alert(1)',
  'java&#10;script:alert(1)',
  '&#1;javascript:alert(1)',
  '&#160;javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://a.example/x',
  'ftp://a.example/x',
  'javascript:{{x}}',
  'java{{x}}script:alert(1)//{{y}}',
  'http://[',
];

describe('HTML in Markdown', () => {
  it.each(html)('%s is sanitized', (source, text) => {
    const tree = readMarkdown(source);
    expect(treeFaults(tree)).toEqual([]);
    expect(treeText(tree).replace(/ +/g, ' ')).toBe(text);
  });

  it('loses each of the attributes that may not be there, and keeps the others', () => {
    expect(
      readMarkdown('<p class="c" id="i" style="x" onclick="x" lang="de" dir="rtl" title="t">x</p>'),
    ).toEqual([['p', { lang: 'de', dir: 'rtl', title: 't' }, 'x']]);
  });

  it.each(links)('the link %s is left out, its words stay', (href) => {
    const tree = readMarkdown(`[one](<${href}>) <a href="${href}">two</a> [three][r]\n\n[r]: <${href}>`);
    expect(treeText(tree)).toBe('one two three');
    // In Markdown, what is not decoded makes a path of its own, which is harmless.
    expect(treeFaults(tree, /^$/)).toEqual([]);
    expect(JSON.stringify(tree)).not.toMatch(/"href":"\s*(javascript|data|vbscript|file|blob|ftp):/i);
  });

  it('nested very deep keeps what a person would have written, or is an error that is caught', () => {
    const deep = `${'<b>'.repeat(200)}x${'</b>'.repeat(200)}`;
    expect(JSON.stringify(readMarkdown(deep)).length).toBeLessThan(2000);
  });
});

/** Strings made of what Markdown and HTML are made of. */
const anyMarkdown = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('word', ' ', '\n', '\n\n', '. ', '&amp;', '{{a_b}}', '  \n') },
      {
        weight: 3,
        arbitrary: fc.constantFrom('**', '_', '`', '```\n', '> ', '- ', '1. ', '# ', '|a|b|\n|-|-|\n', '~~'),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(...links.map((href) => `[l](<${href}>)`), '[l](/x "t")', '![i](/i.png)'),
      },
      { weight: 3, arbitrary: fc.constantFrom(...html.map(([source]) => source)) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...['<b>', '</b>', '<p>', '</p>', '<ul><li>', '</li></ul>', '<table><tr><td>x</td></table>'],
          ...['<pre>', '</pre>', '<a href="/x" title=" t ">', '</a>', '<div>', '</div>', '<br>', '<', '>'],
        ),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('a page reads Markdown as Node does', { timeout: 120_000 }, () => {
  let readInPage: ReadMarkdown;
  beforeAll(async () => {
    const { window } = new JSDOM('');
    vi.stubGlobal('window', window);
    vi.stubGlobal('document', window.document);
    vi.stubGlobal('Document', window.Document);
    vi.stubGlobal('Node', window.Node);
    vi.stubGlobal('Element', window.Element);
    ({ readMarkdown: readInPage } = await import('../../src/compile/markdown-in-page.ts'));
  });
  afterAll(() => vi.unstubAllGlobals());

  it('in every answer of every template', async () => {
    const texts = (await everyTemplate(undefined, verbatim)).flatMap(({ template }) =>
      [...(template.notices ?? []), ...template.sections.flatMap(({ entries }) => entries)].flatMap(
        ({ answers }) => answers.flatMap(({ body, more = [] }) => [body, ...more.map((one) => one.body)]),
      ),
    );
    const all = new Set(texts.map(([text]) => String(text)));
    expect(all.size).toBeGreaterThan(1000);
    for (const text of all) expect(readInPage(text)).toEqual(readMarkdown(text));
  });

  it.each([...table, ...placeholders].map(([, markdown]) => markdown))('in %j', (markdown) => {
    expect(readInPage(markdown)).toEqual(readMarkdown(markdown));
  });

  it.each(html.map(([source]) => source))('in %j', (source) => {
    expect(readInPage(source)).toEqual(readMarkdown(source));
  });

  it('in whatever somebody writes', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        const tree = readMarkdown(markdown);
        expect(treeFaults(tree, /^$/)).toEqual([]);
        expect(readInPage(markdown)).toEqual(tree);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
    );
  });
});
