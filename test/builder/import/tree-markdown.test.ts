/** Trees as the Markdown that makes them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerMarkdown } from '../../../src/builder/import/answer-markdown.ts';
import { tidyTree } from '../../../src/builder/import/tidy-tree.ts';
import { treeAsHtml, treeMarkdown } from '../../../src/builder/import/tree-markdown.ts';
import { readMarkdown } from '../../../src/compile/markdown-on-node.ts';
import { everyTemplate } from '../../content/every-template.ts';
import { vectors } from '../../security/vectors.ts';

/** Markdown that comes back as it was written. */
const kept: readonly [what: string, markdown: string][] = [
  ['paragraphs', 'One.\n\nTwo.'],
  ['bold and italic', '**b** and *i*, **a *b* c**'],
  ['bold in a word, and beside full-width signs', 'un**believ**able これは**太字**です。'],
  ['struck out', '~~x~~'],
  ['links', '[l](/path?a=1&b=2) and [m](https://a.example/x_y_z "T")'],
  ['an address', '<https://a.example/x> or <hello@example.com>'],
  ['an address with brackets', '[l](<https://a.example/x(y)>)'],
  ['placeholders', '**{{a_b}}** [{{phone}}](tel:{{phone}}), {{a__b}} `{{c}}`'],
  ['a list in a list', '- a\n  - b\n    - c\n- d'],
  ['steps', '1. a\n2. b'],
  ['steps that go on', '9. a\n10. b\n    - c'],
  ['items with paragraphs', '- a\n\n  b\n\n- c'],
  ['two lists', '- a\n\n* b\n\n1. c\n\n1) d'],
  ['a quotation', '> q\n>\n> - r'],
  ['a line', 'a\n\n---\n\nb'],
  ['line breaks', 'a\\\nb\\\n\\- c'],
  ['code', '`a < b` and `` a`b ``'.replace('`` a`b ``', '``a`b``')],
  ['a block of code', '```\na < b\n\n  c\n```'],
  ['a table', '| A | B |\n| --- | --- |\n| a **b** | [c](/x) |\n|  | d |'],
  ['HTML for text', 'H<sub>2</sub>O <abbr title="x">y **z**</abbr>'],
  ['a text in another direction', '<p dir="rtl">a</p>'],
  ['definitions', '<dl><dt>a</dt><dd>b</dd></dl>'],
];

/** Texts that look like Markdown, HTML or an address. */
const looks: readonly string[] = [
  '- no list',
  '1. no list',
  '1) no list',
  '• no list',
  '– no list',
  '# no heading',
  '> no quotation',
  '=== ---',
  'a * b * c, **d**, _e_, __f__, ~~g~~, ~h~',
  '`x` and ``',
  '[l](/x) ![i](/i.png) [r]: /x',
  '<b>no tag</b> &amp; &#39; &copy; a & b',
  'a | b',
  '\\* \\',
  'https://a.example and www.a.example and hello@example.com',
  'ftp://a.example/x HTTP://B.example',
  '“quoted” ‘this’ <',
  '+49 30 1',
  ': x',
];

describe('an answer as Markdown', () => {
  it.each(kept)('keeps %s as written', (_, markdown) => {
    expect(treeMarkdown(readMarkdown(markdown))).toBe(markdown);
  });

  it.each(looks)('keeps the text %j', (text) => {
    const tree = [['p', text]] as const;
    expect(readMarkdown(treeMarkdown(tree))).toEqual(tree);
    const line = [
      ['p', 'a', ['br'], text],
      ['ul', ['li', text], ['li', ['strong', text]]],
    ] as const;
    expect(readMarkdown(treeMarkdown(line))).toEqual(line);
    const table = [['table', ['thead', ['tr', ['th', text]]], ['tbody', ['tr', ['td', text]]]]] as const;
    expect(readMarkdown(treeMarkdown(table))).toEqual(table);
  });

  it('makes the same tree of every answer of every template, without need of HTML', async () => {
    const trees = (await everyTemplate()).flatMap(({ template }) =>
      [...(template.notices ?? []), ...template.sections.flatMap(({ entries }) => entries)].flatMap(
        ({ answers }) => answers.flatMap(({ body, more = [] }) => [body, ...more.map((one) => one.body)]),
      ),
    );
    expect(trees.length).toBeGreaterThan(1000);
    for (const tree of trees) {
      const markdown = treeMarkdown(tree);
      expect(readMarkdown(markdown), markdown).toEqual(tree);
    }
  });

  it('keeps a line break that begins a block in a block of code, where HTML drops the first', () => {
    const tree = [['pre', ['pre', '\n!']]] as const;
    expect(readMarkdown(treeMarkdown(tree))).toEqual(tree);
  });

  it('says the same as HTML', () => {
    for (const [, markdown] of kept) {
      const tree = readMarkdown(markdown);
      expect(readMarkdown(treeAsHtml(tree)), treeAsHtml(tree)).toEqual(tree);
    }
  });

  it('is bold or italic in a way that is taken for it, whatever stands beside it', () => {
    const edge = fc.constantFrom('a', '1', '.', ' ', '(', '円', '。', '*', '{{x}}', '“', '');
    const mark = fc.constantFrom('strong', 'em', 'del');
    fc.assert(
      fc.property(edge, edge, edge, edge, mark, mark, (before, first, last, after, outer, inner) => {
        const tree = tidyTree([['p', before, [outer, first, 'x', [inner, 'y'], last], after, [inner, 'z']]]);
        const markdown = treeMarkdown(tree);
        expect(readMarkdown(markdown), markdown).toEqual(tree);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 600) },
    );
  }, 120_000);

  it('is a tree that stays as it is, of whatever somebody wrote', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'word',
        ' ',
        '\n',
        '\n\n',
        '. ',
        '&amp;',
        '{{a_b}}',
        '  \n',
        '**',
        '_',
        '`',
        '```\n',
        '> ',
      ),
      fc.constantFrom('- ', '1. ', '# ', '|a|b|\n|-|-|\n', '~~', '[l](/x "t")', '<b>', '</b>', '<p>', '</p>'),
      fc.constantFrom('<ul><li>', '</li></ul>', '<table><tr><td>x</td></table>', '<pre>', '</pre>', '<div>'),
      fc.constantFrom('</div>', '<br>', '<', '>', '<a href="/x" title=" t ">', '</a>', '<dl><dt>', '<dd>'),
      fc.string({ maxLength: 8 }),
    );
    let count = 0;
    let byHtml = 0;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const tree = readMarkdown(parts.join(''));
        const { markdown, isWhole } = answerMarkdown(tree, readMarkdown);
        expect(isWhole, `${JSON.stringify(tidyTree(tree))}\n${markdown}`).toBe(true);
        count++;
        if (markdown !== treeMarkdown(tree)) byHtml++;
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 200) },
    );
    expect(byHtml / count).toBeLessThan(0.1);
  }, 120_000);

  it('of hostile HTML is Markdown of the little that is left of it', () => {
    for (const vector of Object.values(vectors).flat()) {
      const tree = readMarkdown(vector);
      const { markdown, isWhole } = answerMarkdown(tree, readMarkdown);
      expect(isWhole, `${vector}\n${JSON.stringify(tidyTree(tree))}\n${markdown}`).toBe(true);
    }
  });
});
