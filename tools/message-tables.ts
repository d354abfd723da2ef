import { type BookingLinkRefusal, readBookingLink } from '../src/fill/booking-link.ts';
import { variableType } from '../src/model/content-model.ts';
import { FaqError, type FaqErrorCode } from '../src/model/errors.ts';
import { explain } from '../src/model/explain.ts';
import { cell, code, table } from './markdown.ts';

/** A problem as it may happen: what explain.ts makes a sentence of. */
interface Sample {
  readonly source: string;
  readonly path?: string;
  readonly what: readonly string[];
}

const file = (...what: string[]): Sample => ({ source: 'faq.json', what });
const at = (path: string, ...what: string[]): Sample => ({ source: 'faq.json', path, what });
const attribute = (path: string, ...what: string[]): Sample => ({ source: 'attribute', path, what });

const PAYMENT = 'sections.basics.entries.payment';

/** What a problem costs: the FAQ, of which only the link inside the tag stays, or the part that it names. */
interface Samples {
  readonly all?: readonly Sample[];
  readonly part?: readonly Sample[];
}

/** A code without an example does not compile. */
const SAMPLES: Readonly<Record<Exclude<FaqErrorCode, 'refused-link'>, Samples>> = {
  'not-found': { all: [file('404')] },
  http: { all: [file('503')] },
  network: { all: [file()] },
  timeout: { all: [file('10')] },
  'bad-json': {
    all: [at('line 3, column 17', 'expected a comma or }, got "; add a comma at the end of line 3')],
  },
  'not-utf8': { all: [file()] },
  'not-a-document': { all: [file()] },
  'newer-format': { all: [at('format', '2', '1')] },
  'not-imported': { all: [{ source: 'template', what: ['en/healthcare'] }] },
  chunk: { all: [{ source: 'faq-embed', what: ['Failed to fetch dynamically imported module: …'] }] },
  internal: { all: [{ source: 'faq-embed', what: ['TypeError: x is undefined'] }] },
  'wrong-shape': {
    all: [file('expected an object, got []')],
    part: [at(PAYMENT, 'expected null or an object, got "By card."; write { "answer": "…" }')],
  },
  'bad-attribute': {
    all: [attribute('overrides', '[object Object]'), attribute('src', 'https://')],
    part: [attribute('theme', 'dork', 'auto', 'auto', 'light', 'dark')],
  },
  'unknown-name': {
    part: [
      attribute('variables.phon', 'phon', 'phone'),
      at(PAYMENT, '{{fone}} is not a variable of the template. Did you mean {{phone}}?'),
    ],
  },
  'taken-as': { part: [at('lang', 'en-UK', 'en-GB')] },
  'left-out': { part: [at(`${PAYMENT}.answer`, '<img>')] },
  kept: {
    part: [
      at(
        'variables.serviceName',
        'is used in the title or a question, so the template’s “video visit” is kept. Write another name, or texts without it.',
      ),
    ],
  },
  'other-language': { part: [at('lang', 'de', 'en')] },
  'other-template': { part: [at('template', 'healthcare', 'general')] },
  answers: { part: [at(PAYMENT, 'it has 1,204 lines; the limit is 1,000')] },
  'wrong-value': {
    part: [
      at('title', 'missing', 'Questions for {{organization}}'),
      at('lang', 'lang', '"in English"'),
      ...variableType.values.filter((type) => type !== 'text').map((type) => at('variables.…', type, '"…"')),
    ],
  },
};

/** An address for each reason to refuse one. */
const REFUSED: Readonly<Record<BookingLinkRefusal, string>> = {
  'published calendar': 'https://outlook.office365.com/calendar/published/northwind/calendar.html',
  'staff app': 'https://outlook.office.com/bookings/homepage',
  'not https': 'http://outlook.office.com/book/northwind@example.com/',
  'credentials in the URL': 'https://me@outlook.office.com/book/northwind@example.com/',
  'another host in disguise': 'https://outlook.office.com.example.net/book/northwind@example.com/',
  'not a URL': 'outlook.office.com/book/northwind@example.com/',
};

/**
 * The sentences of the console, by the name of their place in docs/troubleshooting.md: made by the same function, so
 * that somebody who searches for one finds it.
 *
 * @throws when an address is refused for another reason than the table says, or not at all.
 */
export function messageTables(): Record<string, string> {
  const refused = Object.entries(REFUSED).map(([reason, link]) => {
    const read = readBookingLink(link);
    if (!('refused' in read) || read.refused !== reason)
      throw new Error(`${link} is not refused: ${reason}.`);
    return at('variables.bookingUrl', reason, JSON.stringify(link));
  });
  const action = at('actions.call.href', 'not a safe link', '"javascript:…"');
  const all: Readonly<Record<FaqErrorCode, Samples>> = {
    ...SAMPLES,
    'refused-link': { part: [...refused, action] },
  };
  return { failures: rowsOf(all, 'all'), warnings: rowsOf(all, 'part') };
}

const rowsOf = (all: Readonly<Record<FaqErrorCode, Samples>>, cost: keyof Samples): string =>
  table(
    ['code', 'what the console says, for example'],
    (Object.entries(all) as [FaqErrorCode, Samples][]).flatMap(([name, samples]) =>
      (samples[cost] ?? []).map(({ source, path = '', what }) => [
        code(name),
        cell(explain(new FaqError(name, source, path, ...what)) ?? ''),
      ]),
    ),
  );
