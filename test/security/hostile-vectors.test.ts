/** Every vector in every field that an author can write, through every output: what is parsed holds nothing of it but text. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, toolsFor } from '../../src/compile/compile-on-node.ts';
import { asPlainText } from '../../src/compile/pasted-text.ts';
import { publish } from '../../src/compile/publish.ts';
import { fillDocument } from '../../src/fill/fill-document.ts';
import { variableType } from '../../src/model/content-model.ts';
import { asDocument } from '../../src/model/document-format.ts';
import type { Faq } from '../../src/model/faq.ts';
import { elementHtml } from '../../src/outputs/element-html.ts';
import { staticHtml } from '../../src/outputs/static-html.ts';
import { structuredData } from '../../src/outputs/structured-data.ts';
import { answerHtml } from '../../src/outputs/tree-html.ts';
import { asHandout, asPage } from '../support/outputs.ts';
import { everyVector, vectors } from './vectors.ts';

const types = variableType.values;
const template = {
  lang: 'en',
  title: 'T',
  variables: Object.fromEntries(types.map((type) => [`the_${type}`, { type }])),
  sections: [
    {
      id: 's',
      title: 'S',
      entries: [
        { id: 'plain', question: 'Plain?', answers: [{ text: 'Plain. [Link](/plain) **b** _i_ `c`' }] },
        ...types.map((type) => ({
          id: `e-${type}`,
          question: `Of {{the_${type}}}?`,
          answers: [
            {
              text: `Value {{the_${type}}}. [x]({{the_${type}}}) \`{{the_${type}}}\` [y](tel:{{the_${type}}})`,
            },
            { text: 'None.' },
          ],
        })),
      ],
    },
  ],
  actions: [{ id: 'book', label: 'Book', href: '/book' }],
};

/** A text in every place that holds one. */
const everywhere = (text: string) => ({
  title: text,
  variables: Object.fromEntries([
    ...types.map((type) => [`the_${type}`, type === 'list' ? [text, text] : text]),
    ['organization', text],
  ]),
  brand: { accent: text, light: text, dark: text, font: text, radius: text, logo: text },
  notices: { n: { answer: text } },
  sections: {
    s: {
      title: text,
      entries: {
        q: { question: text, answer: text, owner: text, video: { title: text, href: text } },
        more: {
          question: 'More {{organization}}?',
          answers: [{ text: 'A', more: [{ text }] }],
          guidance: text,
        },
        film: { question: 'Film?', answer: 'Film', video: { title: text, href: '/film.mp4' } },
      },
    },
  },
  actions: {
    book: { label: text },
    other: { label: 'Other', href: text },
    filled: { label: '{{the_text}}', href: '{{the_url}}' },
    scheme: { label: 'Scheme', href: '{{the_text}}:x' },
  },
  messages: Object.fromEntries(
    ['expandAll', 'collapseAll', 'newTab', 'playVideo', 'reviewed', 'owner', 'questions'].map((name) => [
      name,
      text,
    ]),
  ),
});

const tools = toolsFor(() => Promise.reject(new Error('nothing is loaded')));

/** Compiled, published as JSON, read again, and filled by a page that gives the text too. */
async function faqOf(text: string): Promise<Faq> {
  const sources = {
    template: { json: template, source: 'https://a.example/t.json' },
    overrides: { json: JSON.parse(JSON.stringify(everywhere(text))) as unknown, source: 'overrides' },
  };
  const draft = await compile(sources, tools, () => () => {});
  const document = asDocument(JSON.parse(JSON.stringify(publish(draft))), 'document');
  const faq = fillDocument(document, { the_text: text, [text]: text }, () => {});
  return { ...faq, problems: [] };
}

const options = { headingLevel: 2, open: 'all', expand: 'many' } as const;
const outputs: Readonly<Record<string, (faq: Faq) => string>> = {
  static: (faq) => staticHtml(faq, answerHtml(faq), options),
  element: (faq) =>
    elementHtml(faq, answerHtml(faq), { ...options, attributes: { src: '/faq.json' }, base: '/faq' }),
  page: (faq) => asPage(faq),
  handout: (faq) => asHandout(faq),
  'structured data': (faq) => structuredData(faq, answerHtml(faq), options),
};

/** Written down here, not taken from the code: what may be in an answer. */
const ANSWER_TAGS =
  'a abbr b bdi bdo blockquote br code dd del dfn div dl dt em hr i ins kbd li mark ol p pre q s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );
const ANSWER_ATTRIBUTES =
  'abbr colspan datetime dir href lang reversed rowspan scope start title value rel target data-action'.split(
    ' ',
  );
const LINKS = /^(src|srcset|href|action|formaction|poster|data|cite|background|ping|xlink:href)$/;
const SAFE = /^(https?|mailto|tel|sms):$/;

/** What an output is made of without anything hostile, which is all that it may be made of. */
interface Kind {
  readonly pairs: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The most of a tag that there are. */
  readonly counts: ReadonlyMap<string, number>;
}
const LIMITED = 'script style link meta base title template iframe svg img form input'.split(' ');

interface Part {
  readonly tag: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  /** What stands right in it, of scripts and styles their source. */
  readonly text: string;
}

/** A page as a browser reads it, declarative shadow roots included: parse5 follows the HTML standard, and is the parser of jsdom. */
function partsOf(html: string): Part[] {
  const parts: Part[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) {
      const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      parts.push({ tag: node.tagName, attributes: node.attrs, text });
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return parts;
}

const nameOf = ({ tag }: Part, name: string) => `${tag} ${name}`;
const classesAndIds = ({ attributes }: Part) =>
  attributes
    .filter(({ name }) => /^(class|id|name|part|slot)$/.test(name))
    .flatMap(({ name, value }) =>
      value
        .split(/\s+/)
        .filter(Boolean)
        .map((one) => `${name} ${one}`),
    );
const countOf = (parts: readonly Part[], tag: string) => parts.filter((part) => part.tag === tag).length;
const visibleText = (parts: readonly Part[]) =>
  parts.map(({ tag, text }) => (/^(script|style)$/.test(tag) ? '' : text)).join('');

/** Everything that must not be there, in words. */
function faults(html: string, kind: Kind): string[] {
  const parts = partsOf(html);
  return [
    ...LIMITED.filter((tag) => countOf(parts, tag) > (kind.counts.get(tag) ?? 0)).map(
      (tag) => `one more <${tag}>`,
    ),
    ...parts.flatMap((part) => {
      const { tag, attributes, text } = part;
      return [
        ...(kind.pairs.has(nameOf(part, '')) || ANSWER_TAGS.includes(tag) ? [] : [`<${tag}>`]),
        ...(tag === 'style' && /evil|xss|expression|@import/.test(text) ? [`<style>${text}`] : []),
        ...attributes.flatMap(({ name, value }) => {
          const fault = [`${tag} ${name}="${value}"`];
          if (!kind.pairs.has(nameOf(part, name)) && !ANSWER_ATTRIBUTES.includes(name)) return fault;
          return LINKS.test(name) && !isSafe(tag, value) ? fault : [];
        }),
        ...classesAndIds(part).filter((one) => !kind.names.has(one) && !/^id faq-e-[a-z]+$/.test(one)),
      ];
    }),
  ];
}

const SITE = 'https://site.example/';
const isSafe = (tag: string, link: string) =>
  (tag === 'img' && /^data:image\//.test(link)) ||
  (URL.canParse(link, SITE) && SAFE.test(new URL(link, SITE).protocol));

const kinds = new Map<string, Kind>();
/** Texts that are shown, with a logo and a video, so that everything of an output's own is seen once. */
const MODEL = [
  'Model',
  'https://a.example/film.mp4',
  'https://www.youtube.com/watch?v=abcdefghijk',
  '45 EUR',
];

beforeAll(async () => {
  const brand = { accent: '#0b5e56', font: 'Georgia', radius: '8px', logo: 'data:image/png;base64,AA==' };
  const faqs = await Promise.all(MODEL.map(faqOf));
  const full = faqs.map((faq) => ({ ...faq, brand }));
  for (const [name, output] of Object.entries(outputs)) {
    const pages = [...faqs, ...full].map((faq) => partsOf(output(faq)));
    const all = pages.flat();
    kinds.set(name, {
      pairs: new Set(
        all.flatMap((part) =>
          ['', ...part.attributes.map((one) => one.name)].map((one) => nameOf(part, one)),
        ),
      ),
      names: new Set(all.flatMap(classesAndIds)),
      counts: new Map(LIMITED.map((tag) => [tag, Math.max(...pages.map((parts) => countOf(parts, tag)))])),
    });
  }
});

/** As a parser keeps it: without what HTML replaces or drops. */
const kept = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: HTML drops them
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffd\ud800-\udfff]/g, '')
    .replace(/\s+/g, '');

it('there are some 300 of them, none twice', () => {
  expect(everyVector.length).toBeGreaterThan(290);
  expect(new Set(everyVector.map(([, text]) => text)).size).toBe(everyVector.length);
});

it.each([
  '<b onclick=x>',
  // More than any output has of its own.
  '<script>x</script>'.repeat(30),
  '<svg><a href="/x">x</a></svg>',
  '<a href="javascript:x">',
  '<a href="data:text/html,x">',
  '<p class="modal">',
  '<p id="currentScript">',
  '<p style="color:red">',
  '<template shadowrootmode=open><form></form></template>',
  '<base href="/">',
  '<style>@import "x"</style>',
])('what must not be there is found: %s', (html) => {
  for (const [name, kind] of kinds) expect([name, faults(html, kind)]).not.toEqual([name, []]);
});

describe.each(Object.entries(vectors))('%s', (_, texts) => {
  it('leave nothing but text in any output', async () => {
    for (const text of texts) {
      const faq = await faqOf(text);
      for (const [name, output] of Object.entries(outputs)) {
        const html = output(faq);
        expect([text, name, faults(html, kinds.get(name) as Kind)]).toEqual([text, name, []]);
      }
      const page = partsOf(outputs['page']?.(faq) ?? '');
      for (const script of page.filter(({ tag }) => tag === 'script')) JSON.parse(script.text);
      const data = partsOf(outputs['structured data']?.(faq) ?? '').filter(({ tag }) => tag === 'script');
      expect(data).toHaveLength(1);
      const { mainEntity } = JSON.parse(data[0]?.text ?? '') as { mainEntity: { name: string }[] };
      // A question is a text, whatever it looks like.
      const question = faq.sections[0]?.entries.find(({ id }) => id === 'q')?.question;
      if (question === undefined || text.includes('{{')) continue;
      expect(kept(question)).toBe(kept(asPlainText(text)));
      expect(kept(visibleText(page))).toContain(kept(question));
      expect(mainEntity.map((one) => one.name)).toContain(question);
    }
    expect({}).not.toHaveProperty('polluted');
  });
});
