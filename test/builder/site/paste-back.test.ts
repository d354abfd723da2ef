/** What a site kept of a snippet, as WordPress, Drupal, MediaWiki, SharePoint and Google Sites keep them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/builder/import/parse-html.ts';
import { chooseForms } from '../../../src/builder/site/choose-form.ts';
import { type Comparison, compare } from '../../../src/builder/site/paste-back.ts';
import type { SiteForm, SiteRight, SystemChoice } from '../../../src/builder/site/site-form.ts';
import type { Overrides } from '../../../src/model/content-model.ts';
import { kses, noKses } from '../../support/kses.ts';
import { processorTime } from '../../support/processor-time.ts';
import { makeOnNode } from '../made-on-node.ts';
import { drupalBasicHtml, frameOnly, mediaWiki, rewritten, sharePointText } from './editors.ts';

const overrides: Overrides = {
  brand: { accent: '#0b5e56' },
  variables: {
    organization: 'Northwind',
    bookingUrl: 'https://outlook.office.com/book/northwind@example.com/',
    phone: '+1 206 555 0142',
  },
  sections: {
    basics: {
      entries: {
        payment: { answer: 'We take "cards" & **cash** – always.\n\n1. [Fees](/fees?a=1&b=2)\n2. x' },
      },
    },
  },
};
const made = await makeOnNode(overrides);
const snippet = async (form: SiteForm, system: SystemChoice = 'unknown', may: SiteRight = 'scripts') => {
  const choices = await chooseForms(made, { system, may, base: 'https://faq.example.com' });
  return choices.find((one) => one.form === form)?.snippet ?? '';
};
const snippets = {
  static: await snippet('static'),
  'static-styled': await snippet('static-styled'),
  div: await snippet('div', 'unknown', 'admin'),
  element: await snippet('element'),
  'element-src': await snippet('element-src'),
  frame: await snippet('frame', 'google-sites', 'frames'),
} satisfies Partial<Record<SiteForm, string>>;

const compared = (copied: string, saved: string): Comparison => compare(copied, saved, parseHtml);
const lost = ({ missing }: Comparison) => missing.map(({ what, name }) => `${what} ${name}`);
const kept: Comparison = { kept: true, missing: [], isShownAsText: false };

describe.each(Object.entries(snippets))('%s', (_, html) => {
  it('is kept as it is, rewritten by an editor, and within a whole page', () => {
    expect(html).not.toBe('');
    expect(compared(html, html)).toEqual(kept);
    expect(compared(html, rewritten(html))).toEqual(kept);
    const page = `<!doctype html><html><head><script src="/theme.js"></script></head><body><a href="/">Home</a><!-- wp:html -->${html}<!-- /wp:html --></body></html>`;
    expect(compared(html, page)).toEqual(kept);
  });

  it('is not kept where nothing of it is there', () => {
    for (const saved of ['', '<p>Something else</p>', html.replace(/<[^>]*>/g, '')]) {
      const { kept: is, next } = compared(html, saved);
      expect([is, typeof next]).toEqual([false, 'string']);
    }
  });

  it('shown to people as text is said to be', () => {
    const text = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(compared(html, `<p>${text}</p>`)).toMatchObject({ kept: false, isShownAsText: true });
  });
});

describe.skipIf(noKses)('WordPress, as it saves what an author writes', () => {
  const saved = (html: string) => kses([html]);

  it('keeps plain HTML, with its style and without, and the div; also what the classic editor shows', () => {
    for (const html of [snippets.static, snippets['static-styled'], snippets.div]) {
      const { kept: text, shown } = saved(html);
      expect(compared(html, text[0] ?? '')).toEqual(kept);
      expect(compared(html, shown[0] ?? '')).toEqual(kept);
    }
  });

  it('takes the element and its script, and leaves the link', () => {
    const comparison = compared(snippets.element, saved(snippets.element).kept[0] ?? '');
    expect(lost(comparison)).toEqual(['element faq-embed', 'script https://faq.example.com/faq-embed.js']);
    expect(comparison.next).toBe('div');
  });

  it('takes the frame', () => {
    const comparison = compared(snippets.frame, saved(snippets.frame).kept[0] ?? '');
    expect(lost(comparison)).toEqual(['element iframe']);
    expect(comparison.next).toBe('static-styled');
  });
});

describe('Drupal, Basic HTML', () => {
  it('leaves the link of a div', () => {
    const comparison = compared(snippets.div, drupalBasicHtml(snippets.div));
    expect(lost(comparison)).toEqual(['element div']);
    expect(comparison.next).toBe('static-styled');
  });

  it('leaves the words of plain HTML, and nothing that opens', () => {
    const comparison = compared(snippets['static-styled'], drupalBasicHtml(snippets['static-styled']));
    expect(lost(comparison)).toEqual(
      expect.arrayContaining(['details details', 'details summary', 'style style', 'attribute target']),
    );
    expect(comparison.missing.some(({ what }) => what === 'text' || what === 'link')).toBe(false);
    expect(comparison.next).toBe('static');
  });

  it('counts what is lost', () => {
    const { missing } = compared(snippets.static, drupalBasicHtml(snippets.static));
    const questions = snippets.static.match(/<details/g)?.length;
    expect(missing).toContainEqual({ what: 'details', name: 'details', count: questions });
  });
});

describe('MediaWiki', () => {
  it('shows as text what it does not know', () => {
    const comparison = compared(snippets.static, mediaWiki(snippets.static));
    expect(comparison).toMatchObject({ kept: false, isShownAsText: true, next: 'page' });
    expect(lost(comparison)).toEqual(
      expect.arrayContaining([
        'details details',
        'link https://outlook.office.com/book/northwind@example.com/',
      ]),
    );
  });
});

describe('SharePoint and Google Sites', () => {
  it('keep the words of formatted text, and nothing that opens', () => {
    const comparison = compared(snippets.static, sharePointText(snippets.static));
    expect(comparison.missing.map(({ what }) => what)).toEqual(expect.arrayContaining(['details']));
    expect(comparison.missing.some(({ what }) => what === 'text' || what === 'link')).toBe(false);
  });

  it('keep the frame, without the link below it', () => {
    const comparison = compared(snippets.frame, frameOnly(snippets.frame));
    expect(comparison.missing.map(({ what }) => what)).toEqual(['link', 'text']);
  });
});

describe('what was changed', () => {
  const is = (from: string, to: string) => {
    expect(snippets['static-styled']).toContain(from);
    return lost(compared(snippets['static-styled'], snippets['static-styled'].replaceAll(from, to)));
  };

  it('is said of declarations, links, targets, ids and words', () => {
    expect(is(';cursor:pointer', '')).toEqual(['style cursor']);
    expect(is('href="/fees', 'href="/prices')).toEqual(['link /fees?a=1&b=2']);
    expect(is(' target="_blank"', '')).toEqual(['attribute target']);
    expect(is(' id="faq-payment"', '')).toEqual(['attribute id']);
    expect(is('cards', 'nothing')).toEqual(['text We take "cards" &']);
    const plain = snippets.static.replaceAll('Fees', 'Other fees');
    expect(lost(compared(snippets.static, plain))).toEqual([]);
    expect(lost(compared(snippets.static, snippets.static.replaceAll('Fees', 'Prices')))).toEqual([
      'text Fees',
    ]);
  });

  it('is said of the overrides in an attribute', () => {
    const broken = snippets.div.replace('Northwind', 'Southwind');
    expect(lost(compared(snippets.div, broken))).toEqual(['attribute data-overrides']);
    expect(compared(snippets.div, snippets.div.replaceAll('{&quot;', '{ &quot;'))).toEqual(kept);
    const half = snippets.div.replace(/data-overrides="[^"]*"/, 'data-overrides="{"');
    expect(lost(compared(snippets.div, half))).toEqual(['attribute data-overrides']);
  });

  it('does not count where a site adds to links', () => {
    const ghost = snippets.static.replaceAll(
      '@example.com/"',
      '@example.com/?ref=clinic.example" rel="nofollow"',
    );
    expect(compared(snippets.static, ghost)).toEqual(kept);
    const url = 'https://outlook.office.com/book/northwind@example.com/';
    const google = snippets.static.replaceAll(
      `"${url}"`,
      `"https://www.google.com/url?q=${encodeURIComponent(url)}&amp;sa=D"`,
    );
    expect(google).not.toBe(snippets.static);
    expect(compared(snippets.static, google)).toEqual(kept);
  });

  it('counts where a link leads elsewhere', () => {
    const elsewhere = snippets.static.replaceAll('northwind@example.com', 'evil@example.com');
    expect(lost(compared(snippets.static, elsewhere))[0]).toMatch(/^link https:\/\/outlook/);
  });

  it('is one script of several', () => {
    const tag = '<script type="module" src="https://faq.example.com/faq-embed.js"></script>';
    expect(snippets.element).toContain(tag);
    const saved = snippets.element.replace(tag, '<script src="/theme.js"></script>');
    expect(lost(compared(snippets.element, saved))).toEqual(['script https://faq.example.com/faq-embed.js']);
    const untyped = snippets.element.replace(' type="module"', '');
    expect(lost(compared(snippets.element, untyped))).toEqual(['attribute type']);
  });
});

it('takes anything that somebody pastes, in a time that can be waited for', async () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ maxLength: 200 }),
      (one, other) => {
        expect(compared(one, one).kept).toBe(true);
        compared(snippets.static, other);
        compared(one, snippets.static);
      },
    ),
    { numRuns: 200 },
  );
  const long = snippets['static-styled'].repeat(60);
  const spent = await processorTime(() => expect(compared(long, long)).toEqual(kept));
  expect(spent).toBeLessThan(5000);
});
