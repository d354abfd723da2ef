import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { infographicHtml } from '../../../src/outputs/infographic/infographic-html.ts';
import { infographicSvg } from '../../../src/outputs/infographic/infographic-svg.ts';
import { infographicPptx } from '../../../src/outputs/infographic/pptx/infographic-pptx.ts';
import { logos } from './logos.ts';
import { EVERY_FACT, LANGUAGES, made, SOME_FACTS, TRADES } from './made.ts';
import { all, openPptx, pptxFaults, xmlOf } from './pptx-faults.ts';
import { schemaFaults } from './schema-faults.ts';

const spoken = (text: string | null | undefined) => (text ?? '').replace(/[\s\u2066-\u2069]+/g, '');

describe.each(LANGUAGES)('in %s', (lang) => {
  test.each(TRADES)('%s says the same in every form', async (trade) => {
    const { layout, faq } = await made(lang, trade, { variables: EVERY_FACT, brand: { accent: '#0b5e56' } });
    const written = layout.items
      .filter((item) => item.is === 'text')
      .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => spoken(text)));
    const svg = xmlOf(infographicSvg(layout, faq));
    const html = new JSDOM(infographicHtml(layout, faq)).window.document;
    const pptx = openPptx(infographicPptx(layout, faq));
    expect(pptxFaults(pptx)).toEqual([]);
    const said = [
      svg.documentElement.textContent,
      html.querySelector('main')?.textContent,
      pptx.xml('ppt/slides/slide1.xml').documentElement.textContent,
    ].map(spoken);
    expect(said.flatMap((form) => written.filter((text) => !form.includes(text)))).toEqual([]);
    expect(html.documentElement.lang).toBe(lang);
    expect(html.documentElement.dir).toBe(lang === 'ar' ? 'rtl' : 'ltr');
  });
});

test('a page to print has headings, lists and links in the order in which they are read', async () => {
  const { layout, faq } = await made('en', 'healthcare', { variables: EVERY_FACT });
  const { document } = new JSDOM(infographicHtml(layout, faq)).window;
  expect(document.querySelectorAll('h1')).toHaveLength(1);
  const steps = [...document.querySelectorAll('ol > li')];
  expect(steps.map((step) => step.querySelector('h2')?.textContent)).toEqual([
    'Book',
    'Keep the confirmation',
    'Get ready',
    'Join a little early',
    'Wait online',
    'Your appointment',
    'Afterwards',
  ]);
  expect(document.querySelectorAll('ul > li > h3').length).toBeGreaterThan(4);
  const headings = [...document.querySelectorAll('h1, h2, h3')].map((one) => one.textContent);
  expect(headings.indexOf('In an emergency')).toBeLessThan(headings.indexOf('Book'));
  expect(document.querySelector('a[href="tel:112"]')).not.toBeNull();
  expect(document.querySelector('[role=img]')?.getAttribute('aria-label')).toContain('Book an appointment');
});

describe('a slide', () => {
  const opened = async (lang: string, brand: object = {}) => {
    const { layout, faq } = await made(lang, 'general', { variables: SOME_FACTS, brand });
    return openPptx(infographicPptx(layout, faq));
  };

  test("has the brand's colours and font in its theme, and takes them from there", async () => {
    const { xml } = await opened('en', { accent: '#b8336a', font: 'Georgia, serif' });
    const theme = xml('ppt/theme/theme1.xml');
    expect(all(all(theme, 'accent1')[0] as Element, 'srgbClr')[0]?.getAttribute('val')).toBe('B8336A');
    expect(all(theme, 'latin').map((one) => one.getAttribute('typeface'))).toEqual(['Georgia', 'Georgia']);
    const slide = xml('ppt/slides/slide1.xml');
    const own = all(slide, 'srgbClr').map((one) => one.getAttribute('val'));
    // A camera wants a QR code black on white whatever the brand.
    expect([...new Set(own)]).toEqual(['000000']);
    expect(all(slide, 'latin')).toHaveLength(0);
  });

  test('has one title, and descriptions for what is seen and means something', async () => {
    const { xml } = await opened('en');
    const slide = xml('ppt/slides/slide1.xml');
    const titles = all(slide, 'ph').filter((one) => one.getAttribute('type') === 'title');
    expect(titles).toHaveLength(1);
    const undescribed = all(slide, 'sp').filter((shape) => {
      const properties = all(shape, 'cNvPr')[0] as Element;
      const isSaid = all(shape, 't').length > 0 || properties.getAttribute('descr');
      return !isSaid && !all(properties, 'decorative').length;
    });
    expect(undescribed).toEqual([]);
    expect(all(slide, 'cNvPr').map((one) => one.getAttribute('descr') ?? '')).toContainEqual(
      expect.stringContaining('https://outlook.office.com/book/'),
    );
  });

  test('says its language, and from where it is read', async () => {
    const { xml } = await opened('ar');
    const slide = xml('ppt/slides/slide1.xml');
    expect(new Set(all(slide, 'rPr').map((one) => one.getAttribute('lang')))).toEqual(new Set(['ar']));
    const paragraphs = all(slide, 'txBody')
      .filter((body) => all(body, 'lnSpc').length)
      .flatMap((body) => all(body, 'pPr'));
    const isAddress = (one: Element) => /^(outlook|\+1)/.test(one.parentElement?.textContent ?? '');
    for (const one of paragraphs) expect(one.getAttribute('rtl')).toBe(isAddress(one) ? '0' : '1');
    expect(paragraphs.filter(isAddress)).toHaveLength(2);
  });

  test('is the same each time it is made', async () => {
    const { layout, faq } = await made('en', 'retail', { variables: SOME_FACTS });
    expect(infographicPptx(layout, faq)).toEqual(infographicPptx(layout, faq));
  });
});

describe('what the schemas of ECMA-376 do not allow', () => {
  const slide = (inside: string, tree = '') =>
    `<p:sld xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${tree}</p:spTree></p:cSld>${inside}</p:sld>`;
  const text = (run: string) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="a"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r>${run}</a:r></a:p></p:txBody></p:sp>`;

  test('is found, and nothing else', () => {
    expect(schemaFaults('a', slide('', text('<a:rPr lang="en-GB" sz="900"/><a:t>A</a:t>')))).toEqual([]);
  });

  test.each([
    ['an unknown element', slide('<p:soft/>'), 'p:soft is in no rule'],
    ['a wrong order', slide('', text('<a:t>A</a:t><a:rPr/>')), 'a:r (CT_RegularTextRun) has a:t a:rPr'],
    ['a missing child', slide('', text('')), 'a:r (CT_RegularTextRun) has nothing'],
    ['a missing attribute', slide('', text('<a:t/>').replace(' id="2"', '')), 'lacks id'],
    ['an attribute of another', slide('', text('<a:rPr size="9"/><a:t/>')), 'has an attribute size'],
    ['a size out of range', slide('', text('<a:rPr sz="90"/><a:t/>')), 'has sz="90", which is no fontSize'],
    ['an end without a start', slide('', text('<a:t/></a:p>')), '</a:p> ends what has not begun'],
  ])('%s', (_, source, fault) => {
    expect(schemaFaults('a', source)).toContainEqual(expect.stringContaining(fault));
  });
});

test.each(Object.entries(logos))(
  'a logo as %s stands in every form, with the name of whose it is',
  async (_, logo) => {
    const { layout, faq } = await made('en', 'general', { variables: SOME_FACTS }, { logo });
    const svg = xmlOf(infographicSvg(layout, faq));
    expect(all(svg, 'image')[0]?.getAttribute('href')).toMatch(/^data:image\//);
    const { document } = new JSDOM(infographicHtml(layout, faq)).window;
    expect(document.querySelector('img')?.alt).toBe('Northwind');
    const pptx = openPptx(infographicPptx(layout, faq));
    expect(pptxFaults(pptx)).toEqual([]);
    const [picture] = all(pptx.xml('ppt/slides/slide1.xml'), 'pic');
    expect(all(picture as Element, 'cNvPr')[0]?.getAttribute('descr')).toBe('Northwind');
  },
);

test('marks that turn text around are in no form, and slides have URIs alone', async () => {
  const text = '\u202egpj.exe';
  const { layout, faq } = await made('en', 'general', {
    variables: { ...SOME_FACTS, organization: text },
    infographic: {
      title: text,
      panels: {
        x: { title: text, texts: [{ text, href: `https://northwind.example/${text}|^[]%z?a=[|]` }] },
      },
    },
  });
  const slide = openPptx(infographicPptx(layout, faq));
  const written = [
    infographicSvg(layout, faq),
    infographicHtml(layout, faq),
    slide.source('ppt/slides/slide1.xml'),
  ];
  expect(written.filter((form) => form.includes('\u202e'))).toEqual([]);
  expect(slide.source('ppt/slides/_rels/slide1.xml.rels')).toContain(
    'Target="https://northwind.example/%E2%80%AEgpj.exe%7C%5E%5B%5D%25z?a=%5B%7C%5D"',
  );
});

test('whatever names and texts hold, every form is valid and nothing of it is markup', async () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      ']]>&quot;\'"<!--',
      '\u202e\u2066abc',
      '\0\u0007\ud800',
      '&#0;%00',
    ),
  );
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (organization, text) => {
      const { layout, faq } = await made('en', 'general', {
        variables: { ...SOME_FACTS, organization, portal: text },
        infographic: {
          title: `Title ${text}`,
          panels: { book: { title: `A ${organization}`, text: `B ${text}` } },
        },
      });
      const svg = xmlOf(infographicSvg(layout, faq));
      expect(all(svg, 'script')).toEqual([]);
      const { document } = new JSDOM(infographicHtml(layout, faq)).window;
      expect(document.querySelector('script, main img')).toBeNull();
      const pptx = openPptx(infographicPptx(layout, faq));
      expect(pptxFaults(pptx)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
