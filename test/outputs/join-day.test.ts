/** What is for the day of an appointment: a page, a part of an email, and plain text, in every language and trade. */
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { joinDay } from '../../src/fill/join-day.ts';
import type { Faq } from '../../src/model/faq.ts';
import { renderForm } from '../../src/outputs/forms.ts';
import { lostLinks } from '../../src/outputs/join-day/mail-link.ts';
import { everyTemplate, filled, valuesFor } from '../content/every-template.ts';
import { detailedFaq, everything, fullFaq, generalFaq } from '../support/faqs.ts';
import { ATTRIBUTES, ELEMENTS, PLAIN, PROPERTIES, type Rule } from './mail-rules.ts';

const OF_THE_DAY = ['join', 'equipment', 'join-phone', 'trouble', 'confirmation', 'late'];
const options = { headingLevel: 2, open: 'all', expand: 'many' } as const;
const email = (faq: Faq, more: object = {}) => renderForm('join-email', faq, { ...options, ...more });
const text = (faq: Faq, more: object = {}) => renderForm('join-text', faq, { ...options, ...more });
const ids = (faq: Faq | undefined) => faq?.sections.flatMap(({ entries }) => entries.map(({ id }) => id));
const own = (entry: object) =>
  generalFaq({ variables: everything, sections: { technology: { entries: { own: entry } } } });

/** All templates for visitors, with every fact and with none but a telephone. */
let faqs: { name: string; faq: Faq }[];
beforeAll(async () => {
  const templates = (await everyTemplate()).filter(({ name }) => name !== 'team');
  faqs = templates.flatMap(({ path, template }) =>
    [Object.keys(template.variables), ['phone']].map((names) => ({
      name: `${path} with ${names.length}`,
      faq: { ...filled(template, valuesFor(template, names)), problems: [] },
    })),
  );
});

describe('the day of an appointment', () => {
  it('has the same questions in every language and trade', () => {
    expect(faqs.length).toBeGreaterThan(12 * 4 * 2);
    for (const { name, faq } of faqs) {
      const day = joinDay(faq);
      expect(ids(day), name).toEqual(OF_THE_DAY);
      const kinds = day?.actions.map(({ href }) => href.split(':')[0]);
      expect(kinds?.indexOf('tel'), name).toBe(
        day?.actions.some(({ id }) => id === 'join') ? kinds?.lastIndexOf('tel') : 0,
      );
      expect(day?.actions.map(({ id }) => id)).not.toContain('book');
    }
  });

  it('is what an organization makes it: its views say more than an id', async () => {
    const answer = { question: 'Where?', answer: 'There.' };
    expect(ids(joinDay(await own(answer)))).toEqual(OF_THE_DAY);
    expect(ids(joinDay(await own({ ...answer, views: ['join'] })))).toEqual([...OF_THE_DAY, 'own']);
    const entries = { join: null, equipment: { views: [] }, trouble: { views: null } };
    const less = await generalFaq({ variables: everything, sections: { technology: { entries } } });
    expect(ids(joinDay(less))).toEqual(['join-phone', 'trouble', 'confirmation', 'late']);
  });

  it('is none without a question for it', async () => {
    const none = await generalFaq({ sections: { technology: null, booking: null } });
    expect(joinDay(none)).toBeUndefined();
    await expect(renderForm('join', none, options)).rejects.toThrow('"views": ["join"]');
  });

  it('has the telephone where no action names it', async () => {
    const faq = await generalFaq({ variables: { phone: '+1 206 555 0142' }, actions: { call: null } });
    expect(joinDay(faq)?.actions).toEqual([
      { id: 'call', label: '\u2066+1 206 555 0142\u2069', href: 'tel:+12065550142' },
    ]);
  });

  it('is a whole page with every answer open', async () => {
    const html = await renderForm('join', await fullFaq(), { ...options, headingLevel: 1 });
    const { document } = new JSDOM(html).window;
    const entries = [...document.querySelectorAll('details')];
    expect(entries.map(({ id }) => id)).toEqual(OF_THE_DAY.map((id) => `faq-${id}`));
    expect(entries.every(({ open }) => open)).toBe(true);
    expect(document.querySelector('.faq-main')?.getAttribute('href')).toBe(everything.joinUrl);
  });
});

const TAG = /<([a-z]\w*)((?: [a-z-]+="[^"]*")*)>/g;

/** What of a text's HTML a rule does not allow. Read as it is written, since parsing it costs seconds in so many languages. */
function faults(html: string): string[] {
  const broken = (rule: Rule | undefined, tag: string, value = '') =>
    !rule ||
    ((rule.outlook === 'n' || rule.gmail === 'n') && !rule.isDecoration) ||
    (rule.on && !rule.on.test(tag)) ||
    (rule.value && !rule.value.test(value));
  const tags = [...html.matchAll(TAG)];
  // Nothing goes unseen for being written otherwise.
  expect(html.replace(TAG, '').replace(/<\/\w+>/g, '')).not.toContain('<');
  return tags.flatMap(([, tag = '', written = '']) => {
    const attributes = [...written.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => ({
      name,
      value,
    }));
    const style = attributes.find(({ name }) => name === 'style')?.value ?? '';
    return [
      ...(PLAIN.includes(tag) || !broken(ELEMENTS[tag], tag) ? [] : [`<${tag}>`]),
      ...attributes
        .filter(({ name, value }) => name !== 'style' && broken(ATTRIBUTES[name], tag, value))
        .map(({ name }) => `${tag} ${name}`),
      ...style
        .split(';')
        .filter(Boolean)
        .flatMap((declaration) => {
          const [name = '', value] = declaration.split(':');
          return broken(PROPERTIES[name], tag, value) ? [`${tag} {${declaration}}`] : [];
        }),
    ];
  });
}

describe('a reminder email', () => {
  it('is made of what Outlook and Gmail keep, in every language and trade, light enough for Gmail', async () => {
    for (const { name, faq } of faqs) {
      const html = await email(faq);
      expect(faults(html), name).toEqual([]);
      // Gmail cuts a message at 102 KB.
      expect(Buffer.byteLength(html), name).toBeLessThan(20_000);
      // RFC 5322: no line of a message is longer.
      for (const line of html.split('\n')) expect(Buffer.byteLength(line), name).toBeLessThan(998);
    }
  });

  it('has a colour and a ground on its button alone: a mail program may turn all else dark', async () => {
    const html = await email({ ...(await fullFaq()), brand: { accent: '#ffd400' } });
    expect(html.match(/[a-z-]*color[:=]\S*/g)).toEqual([
      'bgcolor="#ffd400"',
      expect.stringMatching(/^background-color:#ffd400;/),
      expect.stringMatching(/^color:#10131a;/),
    ]);
  });

  it('keeps to that whatever an organization writes, and loses no word of it', async () => {
    const faq = await own({ question: 'All?', answer: ALL, views: ['join'] });
    const html = await email({ ...faq, brand: { accent: '#0B5E56', font: 'Georgia', radius: '1em' } });
    expect(faults(html)).toEqual([]);
    const words = JSDOM.fragment(html).textContent ?? '';
    for (const word of [
      'abbr',
      'bdi',
      'kbd',
      'mark',
      'quote',
      'term',
      'meaning',
      'head',
      'cell',
      'foot',
      'inserted',
      'struck',
    ])
      expect(words).toContain(word);
    expect(html).toContain("font-family:'Georgia',Arial,sans-serif");
    expect(html).not.toMatch(/<(style|script|img|link|meta)|position|float|class=|id=|target=/);
  });

  it('says in which language it is and where its lines begin, and is a table for the look alone', async () => {
    const arabic = faqs.find(({ name }) => name.includes('ar/healthcare'))?.faq as Faq;
    const [table, ...inner] = JSDOM.fragment(await email(arabic)).querySelectorAll('table');
    expect([table?.lang, table?.dir, table?.getAttribute('role')]).toEqual(['ar', 'rtl', 'presentation']);
    expect(inner.every((one) => one.getAttribute('role') === 'presentation')).toBe(true);
  });

  it('leads to whole addresses alone; a path needs the site, and is named without it', async () => {
    const faq = await own({ question: 'Q?', answer: '[map](/map) [pay](#faq-payment)', views: ['join'] });
    const day = joinDay(faq) as Faq;
    expect(lostLinks(day, undefined)).toEqual(['/map']);
    expect(await email(faq)).toContain('map pay');
    const site = 'https://northwind.example.com/faq/';
    expect(lostLinks(day, site)).toEqual([]);
    expect(await email(faq, { site })).toContain('<a href="https://northwind.example.com/map">map</a> pay');
    expect(await text(faq, { site })).toContain('map (https://northwind.example.com/map) pay');
  });

  it('names a video', async () => {
    const faq = await detailedFaq();
    const video = { href: 'https://videos.example.com/join', title: 'How to join' };
    const sections = faq.sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => (entry.id === 'join' ? { ...entry, video } : entry)),
    }));
    expect(await email({ ...faq, sections })).toContain(
      `<a href="${video.href}">Play video: ${video.title}</a>`,
    );
    expect(await text({ ...faq, sections })).toContain(`${video.title} (${video.href})`);
  });
});

describe('plain text', () => {
  it('begins with the way in and the telephone, and has every question', async () => {
    for (const { name, faq } of faqs) {
      const day = joinDay(faq) as Faq;
      const said = await text(faq);
      const [join] = day.actions;
      const before = said.split(day.sections[0]?.entries[0]?.question ?? '')[0] ?? '';
      expect(before, name).toContain(join?.href.replace(/^tel:.*/, '+49 30 1234567'));
      expect(before, name).toContain('+49 30 1234567');
      for (const { question } of day.sections.flatMap(({ entries }) => entries))
        expect(said, name).toContain(question);
      expect(said, name).not.toMatch(/<\w|[\u2066-\u2069].*\n.*\n.*[a-z]{40}/);
      // A sign of direction makes a text message twice as dear, and is of use in lines that run the other way alone.
      expect(/[\u2066-\u2069]/.test(said), name).toBe(faq.dir === 'rtl');
    }
  });
});

const ALL = `
<abbr title="t">abbr</abbr> <bdi dir="rtl">bdi</bdi> <kbd>kbd</kbd> <mark>mark</mark> <q>quote</q> <time>2</time> <var>v</var>
<b>b</b> <i>i</i> <u>u</u> <s>struck</s> <em>e</em> <strong>s</strong> <small>s</small> <sub>2</sub> <sup>2</sup> <code>c</code>
<ins>inserted</ins> <del>d</del> <span lang="de">s</span> long<wbr>word <a href="https://example.com/" lang="de" title="t">link</a>

<ol start="3" reversed><li value="9">x</li></ol><dl><dt>term</dt><dd>meaning</dd></dl><hr><blockquote><p>b</p></blockquote>
<table><thead><tr><th scope="col" abbr="a" colspan="2">head</th></tr></thead><tbody><tr><td rowspan="2">cell</td></tr></tbody><tfoot><tr><td>foot</td></tr></tfoot></table>
<div dir="rtl" lang="ar" title="t">d</div>

\`\`\`
x
  y
\`\`\`
`;
