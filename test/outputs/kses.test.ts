/** The static snippet passes WordPress's rules for authors byte for byte: they are run, from the files of a WordPress. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Faq } from '../../src/model/faq.ts';
import type { OutputOptions } from '../../src/outputs/output-options.ts';
import { staticHtml } from '../../src/outputs/static-html.ts';
import { answerHtml } from '../../src/outputs/tree-html.ts';
import { dataset, overridesJson, templateJson } from '../compile/arbitraries.ts';
import { arabicFaq, detailedFaq, faqFrom, fullFaq, generalFaq } from '../support/faqs.ts';
import { kses, noKses } from '../support/kses.ts';
import { prepareOnNode } from '../support/prepare-on-node.ts';

const options: OutputOptions = { headingLevel: 2, open: 'all', expand: 'many' };
const snippet = (faq: Faq, more: Partial<OutputOptions> = {}) =>
  staticHtml(faq, answerHtml(faq, undefined, more), { ...options, ...more });
const styled = { styled: true };
const branded = async (): Promise<Faq> => ({
  ...(await detailedFaq()),
  brand: { accent: '#0b5e56', radius: '12px' },
});

/** An FAQ whose first answer is this one. */
const answered = (answer: string, variables: object = {}): Promise<Faq> =>
  generalFaq({ variables, sections: { basics: { entries: { 'what-is-it': { answer } } } } });

if (noKses) console.warn(`WordPress's rules are not tested: ${noKses}`);

describe.skipIf(noKses)(noKses ? `skipped: ${noKses}` : 'WordPress keeps of what authors write', () => {
  beforeAll(() => {
    const bad = '<div class=x onclick="y()">a<script>b</script> & c<bdi>d</bdi> <';
    expect(kses([bad]).kept).toEqual(['<div class="x">ab &amp; cd &lt;']);
  });

  function unchanged(texts: readonly string[]): void {
    const { kept } = kses(texts);
    expect(kept).toHaveLength(texts.length);
    for (const [at, text] of texts.entries()) {
      const to = kept[at] ?? '';
      // The whole texts are too long to find a difference in.
      const from = [...text].findIndex((sign, place) => sign !== [...to][place]);
      if (text !== to)
        expect([...to].slice(from, from + 99).join('')).toBe([...text].slice(from, from + 99).join(''));
      expect(to === text).toBe(true);
    }
  }

  it('every snippet of a template', async () => {
    const full = await fullFaq();
    unchanged([
      snippet(await generalFaq()),
      snippet(full),
      snippet(await detailedFaq()),
      snippet(full, { open: ['payment'], headingLevel: 5, sections: ['booking', 'basics'] }),
      snippet(await arabicFaq()),
      snippet(await generalFaq(), styled),
      snippet(await branded(), { ...styled, idPrefix: 'clinic' }),
      snippet(await arabicFaq(), styled),
      snippet(await faqFrom('faq-templates/en/general.json', { data: { organization: NASTY } })),
    ]);
  });

  it('all but the name, where one answer at a time is open', async () => {
    const html = snippet(await fullFaq(), { expand: 'one' });
    expect(html).toContain(' name="faq"');
    expect(kses([html]).kept).toEqual([html.replaceAll(' name="faq"', '')]);
  });

  it('every element and attribute that an answer may hold', async () => {
    const html = snippet(await answered(ALL_HTML, { organization: NASTY }));
    for (const part of ['<del datetime=', ' reversed', ' scope="col"', '<dfn title=', '\u200b', 'x<br>  y'])
      expect(html).toContain(part);
    unchanged([html, snippet(await answered(ALL_HTML, { organization: NASTY }), styled)]);
  });

  it('every kind of link', async () => {
    const html = snippet(await answered(LINKS.map(([href]) => `<a href="${href}">x</a>`).join(' ')));
    unchanged([html]);
    const answer = new JSDOM(html).window.document.querySelector('.faq-answer');
    const hrefs = [...(answer?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual(LINKS.map(([href, instead]) => instead ?? href));
  });

  it('the order of questions and answers in the classic editor, which adds paragraphs', async () => {
    const html = snippet(await fullFaq());
    const outline = (text: string) => {
      const { document } = new JSDOM(text).window;
      return [...document.querySelectorAll('h2, h3, details > summary > h4, .faq-answer')].map((part) => [
        part.localName,
        part.textContent?.replace(/\s+/g, ' ').trim(),
      ]);
    };
    const read = outline(kses([html]).shown[0] ?? '').map(([tag, text]) => [tag, text?.replaceAll(' ', '')]);
    expect(read).toEqual(outline(html).map(([tag, text]) => [tag, text?.replaceAll(' ', '')]));
  });

  it('random FAQs with random answers', { timeout: 120_000 }, async () => {
    const texts: string[] = [];
    const styledTexts: string[] = [];
    const request = fc.record({
      template: templateJson,
      overrides: overridesJson,
      data: dataset,
      html: randomHtml,
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ template, overrides, data, html }) => {
        const files = { ...template, sections: [...template.sections, sectionOf(html)] };
        const faq = await prepareOnNode(
          { template: 'https://t.example/a.json', overrides, data },
          async () => files,
        );
        texts.push(snippet(faq));
        styledTexts.push(snippet(faq, styled));
      }),
      { numRuns: 300 },
    );
    expect(texts.filter((text) => text.includes('faq-entry')).length).toBeGreaterThan(200);
    for (const text of texts) expect(text).not.toMatch(/[\n\r\u2028\u2029]|<(style|script|img|svg|form)/);
    const { document } = new JSDOM(texts.join('')).window;
    const names = [...document.querySelectorAll('body *')].flatMap((one) => one.getAttributeNames());
    expect([...new Set(names)].filter((name) => /^(style|on.*)$/.test(name))).toEqual([]);
    unchanged([...texts, ...styledTexts]);
  });
});

const NASTY = `Smith_&_Co <script>alert(1)</script> "\\" \\0 ' &#39; &amp; &copy; {{phone}} \u0001\u001f\u2028x`;

const ALL_HTML = `
<bdi>a</bdi> <bdi dir="rtl">b</bdi> <bdo dir="rtl">c</bdo> <abbr title='"q" \\" &lt;b&gt; &amp;copy;'>d</abbr>
<b>b</b> <i>i</i> <u>u</u> <s>s</s> <em>e</em> <strong>s</strong> <small>s</small> <sub>2</sub> <sup>2</sup>
<kbd>k</kbd> <samp>s</samp> <var>v</var> <code>c</code> <q lang="de" class="x y">q</q> <mark>m</mark> <span dir="ltr">s</span>
<del datetime="2026-01-01">d</del> <ins datetime="2026-01-01">i</ins> <time datetime="2026-01-01">t</time>
<dfn title="t">d</dfn> long<wbr>word {{organization}} <br> &nbsp;&#39;&quot;&hellip;

<ol start="3" reversed><li value="9">x</li></ol><dl><dt>t</dt><dd>d</dd></dl><hr><blockquote><p>b</p></blockquote>
<table><thead><tr><th scope="col" abbr="a" colspan="2">h</th></tr></thead><tbody><tr><td rowspan="2">c</td></tr></tbody><tfoot><tr><td>f</td></tr></tfoot></table>
<div dir="rtl" lang="ar" title="t">d</div>

\`\`\`
x
  y

z
\`\`\`
`;

/** As an answer has it; then as it is written, where that is not the same. */
const LINKS: readonly (readonly [string, string?])[] = [
  ['https://a.example/x?y=1&amp;z=a:b#c:d', 'https://a.example/x?y=1&z=a:b#c:d'],
  ['HTTPS://a.example:8443/X', 'https://a.example:8443/X'],
  ['//a.example:8443/x', 'https://a.example:8443/x'],
  ['/times/9:30?at=10:00', '/times/9%3A30?at=10%3A00'],
  ['../fees'],
  ['#faq-payment'],
  ['?a=1&amp;colon;=2', '?a=1&colon;=2'],
  ['mailto:a@b.example?subject=A%20b&amp;body=c', 'mailto:a@b.example?subject=A%20b&body=c'],
  ['mailto: a@b.example', 'mailto:a@b.example'],
  ['tel:+12065550142'],
  ['sms:+12065550142'],
  ['https://a.example/\\0\\', 'https://a.example/\\0\\'],
];

const TAGS =
  `a abbr b bdi bdo blockquote br code dd del dfn div dl dt em hr i ins kbd li mark ol p pre q s samp small
  span strong sub sup table tbody td tfoot th thead time tr u ul var wbr img script style svg math form details`.split(
    /\s+/,
  );
const ATTRIBUTES =
  `abbr class colspan datetime dir href lang rel reversed rowspan scope start target title value id style
  onclick name data-x aria-label`.split(/\s+/);
const SIGNS = [
  '&',
  '<',
  '>',
  '"',
  "'",
  '\\',
  '\\0',
  ':',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '&#58;',
  '&colon;',
  '&amp;',
  '&#x0;',
];
const sign = fc.oneof(
  fc.constantFrom(...SIGNS, '/', '//', '?', '#', '{{phone}}', 'javascript:', 'https://a.example/', 'tel:'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const textOf = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(''));
const randomHtml = fc
  .array(
    fc.tuple(
      fc.constantFrom(...TAGS),
      fc.array(fc.tuple(fc.constantFrom(...ATTRIBUTES), textOf), { maxLength: 3 }),
      textOf,
      fc.boolean(),
    ),
    { maxLength: 6 },
  )
  .map((parts) =>
    parts.map(([tag, attributes, text, ends]) => elementOf(tag, attributes, text, ends)).join(''),
  );

const elementOf = (tag: string, attributes: [string, string][], text: string, ends: boolean) =>
  `<${tag}${attributes.map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).join('')}>${text}${ends ? `</${tag}>` : ''}`;

const sectionOf = (html: string) => ({
  id: 'random',
  title: `R ${html}`,
  entries: [{ id: 'random', question: `Q ${html}`, answers: [{ text: `A ${html}` }] }],
});
