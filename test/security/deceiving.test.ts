/** Links and looks that deceive: booking pages that are none, classes of the host page, texts that turn a line around. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { tidy } from '../../src/check/sentences.ts';
import { bookingHref } from '../../src/fill/answer-links.ts';
import { fillDocument } from '../../src/fill/fill-document.ts';
import { asDocument } from '../../src/model/document-format.ts';
import { explain } from '../../src/model/explain.ts';
import type { Faq } from '../../src/model/faq.ts';
import { staticHtml } from '../../src/outputs/static-html.ts';
import { answerHtml } from '../../src/outputs/tree-html.ts';
import { runHere } from '../cli/run-cli.ts';
import { asHandout, asPage } from '../support/outputs.ts';
import { prepareFromDisk } from '../support/prepare-on-node.ts';

const templates = new URL('../../faq-templates/', import.meta.url).href;
const shown = (overrides: object) => prepareFromDisk({ templates, overrides, data: {} });
const basics = (entry: object) => ({ sections: { basics: { entries: { payment: entry } } } });
const told = (faq: Faq) => faq.problems.map((problem) => explain(problem) ?? '');
const options = { headingLevel: 2, open: 'all', expand: 'many' } as const;
const outputs = (faq: Faq) => [staticHtml(faq, answerHtml(faq), options), asPage(faq), asHandout(faq)];

const LOOK_ALIKES: readonly (readonly [href: string, why: string])[] = [
  ['https://outlook.office.com.evil.example/book/x@y.example/', 'its host only looks like'],
  ['https://outlook-office365.com/owa/calendar/x@y.example/bookings/', 'its host only looks like'],
  ['https://bookings.cloud.microsoft.evil.example/book/x@y.example/', 'its host only looks like'],
  ['https://book.ms.evil.example/b/x@y.example', 'its host only looks like'],
  ['http://outlook.office.com.evil.example/book/x@y.example/', 'its host only looks like'],
  ['https://outlook.office.com/bookings/homepage', 'it is the page where staff work'],
  ['https://outlook.cloud.microsoft/bookings/homepage', 'it is the page where staff work'],
  ['https://outlook.office365.com/owa/calendar/published/1/calendar.html', 'it is a published calendar'],
];

describe.each(LOOK_ALIKES)('%s', (href, why) => {
  it.each<[string, object, string]>([
    ['an action', { actions: { book: { label: 'Book', href } } }, 'actions.book.href'],
    ['a new action', { actions: { other: { label: 'Book', href } } }, 'actions.other.href'],
    ['an answer', basics({ answer: `Book [here](${href}).` }), 'sections.basics.entries.payment.answer'],
    ['a bare address', basics({ answer: `Book: ${href} .` }), 'sections.basics.entries.payment.answer'],
    ['HTML', basics({ answer: `<a href="${href}">Book</a>` }), 'sections.basics.entries.payment.answer'],
    [
      'one of several answers',
      basics({ answers: [{ text: `Book [here](${href}).` }] }),
      'sections.basics.entries.payment.answers[0]',
    ],
    [
      'a video',
      basics({ answer: 'A', video: { href, title: 'Film' } }),
      'sections.basics.entries.payment.video.href',
    ],
    ['a notice', { notices: { now: { answer: `Book [here](${href}).` } } }, 'notices.now.answer'],
    ['a variable', { variables: { bookingUrl: href } }, 'variables.bookingUrl'],
  ])('as %s is no link, and is reported where it was written', async (_, overrides, path) => {
    const faq = await shown(overrides);
    expect(bookingHref(faq)).toBeUndefined();
    for (const html of outputs(faq)) {
      const { document } = new JSDOM(html).window;
      const links = [...document.querySelectorAll('a')].map((link) => link.href);
      expect(links.filter((link) => link.startsWith(href.slice(0, 30)))).toEqual([]);
    }
    const [sentence, ...others] = told(faq);
    expect(others).toEqual([]);
    expect(sentence).toContain(`overrides: ${path}: `);
    // Of a variable for booking the scheme is looked at first.
    expect(sentence).toMatch(
      path === 'variables.bookingUrl' && href.startsWith('http:') ? 'it does not begin with https:' : why,
    );
  });

  it('in a document of somebody’s own is no link either', () => {
    const problems: string[] = [];
    const document = {
      format: 1,
      lang: 'en',
      title: 'T',
      variables: { page: { type: 'url', value: href } },
      sections: [
        {
          id: 's',
          title: 'S',
          entries: [
            {
              id: 'e',
              question: 'Q?',
              answers: [{ body: [['p', ['a', { href }, 'one'], ' ', ['a', { href: '/x' }, 'two']]] }],
              video: { href, title: 'V' },
            },
          ],
        },
      ],
      actions: [
        { id: 'book', label: 'B', href },
        { id: 'filled', label: 'B', href: '{{page}}' },
      ],
    };
    const faq = fillDocument(asDocument(document, 'test'), {}, (code, path) =>
      problems.push(`${code} ${path}`),
    );
    expect(faq.actions).toEqual([]);
    expect(faq.sections[0]?.entries[0]?.answer).toEqual([['p', 'one', ' ', ['a', { href: '/x' }, 'two']]]);
    expect(faq.sections[0]?.entries[0]?.video).toBeUndefined();
    expect(problems).toEqual(
      expect.arrayContaining([
        'refused-link sections.s.entries.e',
        'refused-link sections.s.entries.e.video.href',
        'refused-link actions.book.href',
      ]),
    );
  });
});

describe('the looks of a host page', () => {
  const COVER =
    '<div class="position-fixed inset-0 modal show" id="x" style="position:fixed">All of it</div>';

  it('are no author’s: no class, id or style comes through, in any form', async () => {
    const faq = await shown({
      ...basics({ answer: `${COVER} <b class="btn">b</b>` }),
      notices: { now: { answer: COVER } },
    });
    for (const html of outputs(faq)) {
      const { document } = new JSDOM(html).window;
      expect(document.body.textContent).toContain('All of it');
      expect(document.querySelectorAll('.modal, .show, .btn, .inset-0, #x, [style*="fixed"]')).toHaveLength(
        0,
      );
    }
    expect(JSON.stringify(faq)).not.toMatch(/position-fixed|"class"/);
  });

  it('nor does a class from a document of somebody’s own', () => {
    const body = [['div', { class: 'modal', id: 'x', style: 'position:fixed', title: 't' }, 'All of it']];
    const document = {
      format: 1,
      lang: 'en',
      title: 'T',
      variables: {},
      sections: [{ id: 's', title: 'S', entries: [{ id: 'e', question: 'Q?', answers: [{ body }] }] }],
    };
    const faq = fillDocument(asDocument(document, 'test'), {}, () => {});
    expect(faq.sections[0]?.entries[0]?.answer).toEqual([['div', { title: 't' }, 'All of it']]);
  });
});

describe('words of the interface', () => {
  it('are filled, or left out and reported; never shown with braces', async () => {
    const faq = await shown({
      variables: { organization: 'Northwind', bookingUrl: 'https://book.ms/b/a@b.example' },
      messages: { newTab: '{{nope}}', owner: 'Asked at {{organization}}:' },
    });
    expect(faq.messages).toMatchObject({ owner: 'Asked at Northwind:' });
    expect(faq.messages).not.toHaveProperty('newTab');
    expect(told(faq)).toEqual([
      expect.stringContaining('messages.newTab: is left out: a variable in "{{nope}}" has no value'),
    ]);
    for (const html of outputs({ ...faq })) expect(html).not.toContain('{{');
  });
});

describe('texts that turn a line around', () => {
  const MARKS = [...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'];

  it('are shown as escapes on a terminal', () => {
    for (const mark of MARKS) {
      const code = `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
      expect(tidy(`a${mark}b`)).toBe(`a${code}b`);
    }
    expect(tidy('a\u001b[2Jb\u0007\u009bc\r\nd')).toBe('a [2Jb c d');
  });

  it.each([
    [['check', '-'], { variables: { phone: 'x\u202e1' } }],
    [['check', '-'], { variables: { '\u202ephone': '1' }, '\u2066': {} }],
    [
      ['check', '-'],
      {
        sections: { basics: { entries: { '\u202e': null, payment: { question: '\u202eQ', answer: null } } } },
      },
    ],
    [['check', '-'], { template: '\u202egeneral' }],
    [
      ['render', '--overrides', '-'],
      { variables: { price: '\u202e45' }, actions: { book: { href: 'https:\u202e' } } },
    ],
    [['diff', 'general', 'general', '--overrides', '-'], { variables: { price: '\u202e45' } }],
    [['compile', '--overrides', '-'], { variables: { price: '\u202e45' }, lang: '\u202een' }],
  ])('%j says nothing with them: %j', async (args, json) => {
    const { stdout, stderr } = await runHere(args, { input: JSON.stringify(json) });
    const said = args[0] === 'render' || args[0] === 'compile' ? stderr : stdout + stderr;
    for (const mark of [...MARKS, '\u001b']) expect(said).not.toContain(mark);
    expect(said).not.toBe('');
  });
});
