/** Where bookings come from, on every link to Microsoft Bookings and on no other. */
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillDocument } from '../../src/fill/fill-document.ts';
import { markedHref, withRefId } from '../../src/fill/ref-id.ts';
import { type AnswerTree, partsOf, type TreeNode } from '../../src/model/answer-tree.ts';
import type { Faq } from '../../src/model/faq.ts';
import { everyTemplate } from '../content/every-template.ts';
import { prepareFromDisk } from '../support/prepare-on-node.ts';

const BOOKING = 'https://outlook.office.com/book/northwind@example.com/';
const SERVICE = `${BOOKING}s/Xy1?ismsaljsauthenabled`;

const links = (tree: AnswerTree): string[] =>
  tree.flatMap((node: TreeNode) => {
    if (typeof node === 'string') return [];
    const { attributes, children } = partsOf(node);
    return [...(attributes['href'] === undefined ? [] : [attributes['href']]), ...links(children)];
  });

const templates = pathToFileURL('faq-templates/').href;
const faqWith = (overrides: object): Promise<Faq> =>
  prepareFromDisk({ templates, overrides, data: { bookingUrl: BOOKING } });

it('stands on actions, and with the id behind it on links in entries and notices', async () => {
  const faq = withRefId(
    await faqWith({
      actions: { first: { label: 'Book a first visit', href: SERVICE } },
      notices: { closed: { answer: `[Book](${SERVICE}) or [call](tel:+12065550142).` } },
      sections: {
        basics: {
          entries: {
            payment: {
              answer: `- **[Book]({{bookingUrl}})**\n- [Home](https://example.com/book/a@b.example/)\n- [Next](#faq-join)`,
            },
          },
        },
      },
    }),
    'website',
  );
  expect(faq.actions.find(({ id }) => id === 'book')?.href).toBe(`${BOOKING}?RefID=website`);
  expect(faq.actions.find(({ id }) => id === 'first')?.href).toBe(`${SERVICE}&RefID=website`);
  expect(links(faq.notices.find(({ id }) => id === 'closed')?.answer ?? [])).toEqual([
    `${SERVICE}&RefID=website-closed`,
    'tel:+12065550142',
  ]);
  const payment = faq.sections.flatMap(({ entries }) => entries).find(({ id }) => id === 'payment');
  expect(links(payment?.answer ?? [])).toEqual([
    `${BOOKING}?RefID=website-payment`,
    'https://example.com/book/a@b.example/',
    '#faq-join',
  ]);
});

it.each([
  ['a page', BOOKING, `${BOOKING}?RefID=a`],
  ['a service, with a parameter that must stay as it is', SERVICE, `${SERVICE}&RefID=a`],
  ['one that has another RefID', `${BOOKING}?RefID=old&x#y`, `${BOOKING}?RefID=a&x#y`],
  ['Bookings with me', `https://outlook.office.com/bookwithme/user/${'a'.repeat(32)}@b.example`, /RefID=a$/],
  ['a short link', 'https://book.ms/b/a@b.example', 'https://book.ms/b/a@b.example?RefID=a'],
  ['the older address', 'https://outlook.office365.com/owa/calendar/a@b.example/bookings/', /\?RefID=a$/],
])('is put on %s', (_, href, expected) => {
  expect(markedHref(href, 'a')).toEqual(
    typeof expected === 'string' ? expected : expect.stringMatching(expected),
  );
});

it.each([
  'https://cal.com/northwind',
  'https://example.com/?to=https://outlook.office.com/book/a@b.example/',
  'https://outlook.office.com/calendar/published/x/calendar.html',
  'http://outlook.office.com/book/a@b.example/',
  '/book/a@b.example/',
  'mailto:a@b.example',
  'tel:112',
  '#faq-book',
  '',
])('is not put on %j', (href) => {
  expect(markedHref(href, 'a')).toBe(href);
});

it('changes nothing but such links, in every template', async () => {
  for (const { template } of await everyTemplate()) {
    const faq = { ...fillDocument(template, { bookingUrl: BOOKING }, () => {}), problems: [] };
    const marked = withRefId(faq, 'website');
    const without = (one: Faq) => JSON.stringify(one).replaceAll(/\?RefID=website[\w-]*/g, '');
    expect(without(marked)).toBe(JSON.stringify(faq));
    expect(JSON.stringify(marked).match(/RefID=/g)?.length).toBe(
      JSON.stringify([faq.actions, faq.notices, faq.sections]).split(`"${BOOKING}"`).length - 1,
    );
  }
});

it('is refused when Bookings would not take it, and an id never makes it so', async () => {
  const faq = await faqWith({
    sections: { basics: { entries: { payment: { answer: `[Book](${BOOKING})` } } } },
  });
  expect(() => withRefId(faq, 'a b')).toThrow(RangeError);
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (id) => {
      const entry = { id, question: '?', answer: [['a', { href: BOOKING }, 'Book']] as AnswerTree };
      const sections = [{ id: 's', title: 'S', entries: [entry] }];
      const [link] = links(withRefId({ ...faq, sections }, 'w').sections[0]?.entries[0]?.answer ?? []);
      expect(link).toMatch(/\?RefID=w-[\w-]+$/);
    }),
  );
});
