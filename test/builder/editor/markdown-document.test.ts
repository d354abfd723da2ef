/** Answers as documents to edit, and back. */
import fc from 'fast-check';
import type { Mark, Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { schema } from '../../../src/builder/editor/answer-schema.ts';
import { markdownDocument } from '../../../src/builder/editor/markdown-document.ts';
import { readMarkdown } from '../../../src/compile/markdown-on-node.ts';
import { everyTemplate } from '../../content/every-template.ts';

const { parse, serialize, canEdit } = markdownDocument(readMarkdown);

const rewritten = (markdown: string): string => {
  const answer = parse(markdown);
  if (!answer) throw new Error(`cannot be edited: ${markdown}`);
  return serialize(answer);
};

describe('an answer that was opened and saved', () => {
  it('says the same, in every template of every language', async () => {
    const texts = new Set<string>();
    await everyTemplate(undefined, (markdown) => {
      texts.add(markdown);
      return readMarkdown(markdown);
    });
    expect(texts.size).toBeGreaterThan(1500);
    for (const text of texts) expect(readMarkdown(rewritten(text)), text).toEqual(readMarkdown(text));
  });

  it.each([
    ['words', 'One.\n\nTwo.'],
    ['bold and italic', '**b** *i* un**believ**able **Note:** text ***both***'],
    ['a list', '- a\n- b'],
    ['steps', '1. a\n2. b'],
    ['steps that go on', '3. a\n4. b'],
    ['a list in a list', '- a\n  - b\n- c'],
    ['a list with space', '- a\n\n- b'],
    ['a link', '[l](/path?a=1&b=2)'],
    ['a link with a title', '[l](/path "T")'],
    ['a link with a fact', 'Mail [{{email}}](mailto:{{email}}) or [write](#faq-write).'],
    ['bold with a link', '**call [us](tel:+1)** now'],
    ['a link with bold', '[call **us**](tel:+1) now'],
    ['a break', 'a\\\nb'],
    ['facts', '{{a}}{{b_c}}, **{{d}}**'],
    ['bold in Chinese', '请**在此**预约（**免费**）。'],
    ['a name and a sum', 'snake_case, 2 > 1, R&D, 20–30 €, 50 % - 3, A/B! x~y'],
  ])('is written as it was: %s', (_, markdown) => {
    expect(rewritten(markdown)).toBe(markdown);
  });

  it.each([
    ['an address', 'See https://a.example/x.'],
    ['an address in brackets', 'See <https://a.example/x>, <b@c.example>.'],
    ['a heading', '# Title\n\nText'],
    ['a break by spaces', 'a  \nb'],
    ['a break of HTML', 'a<br>b'],
    ['old bold', '__b__ _i_'],
    ['italic around bold', '*a **b** c*'],
    ['bold and italic', '***a***'],
    ['bullets of a word processor', '• a\n• b'],
    ['a list in steps', '1. a\n   - b\n   - c\n2. d'],
    ['steps in a list', '- a\n  1. b\n- c'],
    ['paragraphs in a list', '- a\n\n  b\n- c'],
    ['an address with signs', '[a](https://x.example/a_(b)?c=*&amp;d=1)'],
    ['an entity', 'A &amp; B &lt; &copy; &amp;copy;'],
    ['escaped signs', '\\*a\\* \\_b\\_ \\[c] 1\\. \\# \\`x\\` \\\\'],
  ])('says the same: %s', (_, markdown) => {
    expect(readMarkdown(rewritten(markdown))).toEqual(readMarkdown(markdown));
  });
});

describe('what the editor does not know', () => {
  it.each([
    ['a table', '|A|B|\n|-|-|\n|a|b|'],
    ['code', 'Type `x`.'],
    ['a block of code', '```\nx\n```'],
    ['a quotation', '> q'],
    ['a line', 'a\n\n---\n\nb'],
    ['struck out', '~~x~~'],
    ['HTML', 'H<sub>2</sub>O'],
    ['HTML with attributes', '<p dir="rtl">a</p>'],
    ['a link that is refused', '[x](javascript:alert(1))'],
    ['what is nested too deep', '>'.repeat(20_000)],
  ])('is left to a plain field: %s', (_, markdown) => {
    expect(canEdit(markdown)).toBe(false);
    expect(parse(markdown)).toBe(undefined);
  });

  it('is not an answer in which nothing is written yet', () => {
    expect(canEdit('')).toBe(true);
    expect(rewritten(' \n ')).toBe('');
  });
});

const NASTY = [
  ...['word', 'a', '1', '2.', '3)', '10.', '-', '--', '---', '+', '*', '**', '_', '__', '_a_', 'a_b', '***'],
  ...[
    '[',
    ']',
    '](',
    '[a]',
    '[a](b)',
    '[ ]',
    '[x]',
    '](x',
    '“y”)',
    '(',
    ')',
    '!',
    '![',
    '<b>',
    '</b>',
    '<',
    '>',
  ],
  ...[
    '<b “x”>',
    '<!--',
    '<script>',
    '<br>',
    '{',
    '{{',
    '}}',
    '}',
    '{{{',
    '#',
    '##',
    '#1',
    '`',
    '```',
    '~',
    '~~',
  ],
  ...[
    '~~~',
    '|',
    '|-|',
    ':-',
    ':',
    '=',
    '===',
    '\\',
    '\\\\',
    '&',
    '&amp;',
    '&copy',
    '&#42;',
    'amp;',
    '"',
    '“',
    "'",
  ],
  ...[
    '•',
    '–',
    '—',
    '·',
    '•a',
    '\u00a0',
    '\u3000',
    '\u00a0–',
    '字',
    '请在此',
    '（',
    '）',
    '。',
    '「',
    'ア',
    '한국',
    'مرحبا',
  ],
  ...[
    'שלום',
    '\u200f',
    '😀',
    '£',
    '%',
    'https://x.example/',
    'http://',
    'www.x.example',
    'a@b.example',
    '@',
    'ftp://a.b',
  ],
  ...['https', 'www.', '://', 'mailto:', '.', ',', '..', '$', '^', '/', '—x', '🇬🇧', 'é', 'e\u0301'],
] as const;
const HREFS = [
  ...['/a', 'https://x.example/a_(b)?c=*&d=[e]', 'mailto:{{email}}', 'tel:{{phone}}', '#faq-x', '{{url}}'],
  ...['https://{{a}}/{{b}}?x=&amp;y', 'https://x.example/`\\|~~', 'https://字.example/字'],
] as const;

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant(schema.marks.strong.create()),
  fc.constant(schema.marks.em.create()),
  fc
    .record({
      href: fc.constantFrom(...HREFS),
      title: fc.constantFrom(null, null, 'T', 'a "b" (c) <d> *e* \\'),
    })
    .map((attributes) => schema.marks.link.create(attributes)),
);
const marks = fc
  .uniqueArray(mark, { maxLength: 2, selector: ({ type }) => type })
  .map((list) => list.reduce((set, one) => one.addToSet(set), [] as readonly Mark[]));
const words = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...NASTY) },
      { weight: 3, arbitrary: fc.constant(' ') },
      fc.string(),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((list) => list.join('') || 'x');
const inline: fc.Arbitrary<Node> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(words, marks).map(([text, set]) => schema.text(text, set)) },
  fc
    .tuple(fc.constantFrom('phone', 'a_b', '__x__', 'z*', 'ein Name'), marks)
    .map(([name, set]) => schema.nodes.fact.create({ name }, null, set)),
  marks.map((set) => schema.nodes.hard_break.create(null, null, set)),
);
/** `{{words}}` are never text in the editor: they become a fact as they are typed. */
const paragraph = fc
  .array(inline, { maxLength: 5 })
  .map((list) => schema.nodes.paragraph.create(null, list))
  .filter((one) => !/\{\{[^{}]*\}\}/.test(one.textBetween(0, one.content.size, '', '{')));
const { block } = fc.letrec<{ block: Node; item: Node }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: paragraph },
    fc
      .tuple(fc.array(tie('item'), { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(([items, tight]) => schema.nodes.bullet_list.create({ tight }, items)),
    fc
      .tuple(
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.constantFrom(1, 1, 0, 7, 99),
      )
      .map(([items, tight, start]) => schema.nodes.ordered_list.create({ tight, start }, items)),
  ),
  item: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, others]) => schema.nodes.list_item.create(null, [first, ...others])),
}));
const answer = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((blocks) => schema.nodes.doc.create(null, blocks));

/** Each sign that is no space, with what it is in: lists, their numbers, bold, links. Written without the code under test. */
function signs(node: Node, place = ''): string[] {
  if (node.type === schema.nodes.paragraph) {
    const list: string[] = [];
    for (const child of node.children) {
      const set = child.marks.map((one) => `${one.type.name}${JSON.stringify(one.attrs)}`).sort();
      if (child.type === schema.nodes.fact) list.push(`${place} {{${child.attrs['name']}}} ${set}`);
      for (const sign of child.text?.replace(/[\s\p{Cc}\u200b\u2060\ufeff\ue000\ue001]/gu, '') ?? '')
        list.push(`${place} ${sign} ${set}`);
    }
    return list;
  }
  let at = -1;
  return node.children.flatMap((child) => {
    const found = signs(child, '');
    if (!found.length) return [];
    at++;
    const name = node.type === schema.nodes.ordered_list ? `ol${node.attrs['start'] + at}` : node.type.name;
    return found.map((sign) => `${place}/${name}#${at}${sign}`);
  });
}

describe('whatever is typed', () => {
  it('is published as it looked in the editor', () => {
    fc.assert(
      fc.property(answer, (typed) => {
        const markdown = serialize(typed);
        const read = parse(markdown);
        expect(read && signs(read), markdown).toEqual(signs(typed));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 200) },
    );
  }, 120_000);

  it('is the same once it was opened and saved again', () => {
    fc.assert(
      fc.property(answer, (typed) => {
        const markdown = serialize(typed);
        expect(readMarkdown(rewritten(markdown))).toEqual(readMarkdown(markdown));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 120) },
    );
  }, 120_000);

  it('keeps a break where one was', () => {
    const { text, nodes } = schema;
    const lines = nodes.paragraph.create(null, [
      text.call(schema, 'a '),
      nodes.hard_break.create(),
      nodes.hard_break.create(),
      text.call(schema, '- b'),
    ]);
    expect(readMarkdown(serialize(nodes.doc.create(null, lines)))).toEqual([
      ['p', 'a', ['br'], ['br'], '- b'],
    ]);
  });
});
