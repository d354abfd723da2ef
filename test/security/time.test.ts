/** Hostile texts: the time that they take grows in step with their length, wherever they stand. */
import { describe, expect, it } from 'vitest';
import { linksIn } from '../../src/check/booking-links.ts';
import { tidy } from '../../src/check/sentences.ts';
import { tooMuch } from '../../src/compile/answer-limits.ts';
import { compile, toolsFor } from '../../src/compile/compile-on-node.ts';
import { asMarkdown, asPlainText, asPlainValue } from '../../src/compile/pasted-text.ts';
import { readBookingLink } from '../../src/fill/booking-link.ts';
import { lookOf } from '../../src/fill/brand-look.ts';
import { fillDocument } from '../../src/fill/fill-document.ts';
import { formatValue } from '../../src/fill/format-value.ts';
import { safeHref } from '../../src/fill/safe-href.ts';
import { dialled } from '../../src/fill/telephone.ts';
import { typedMoney } from '../../src/fill/typed-amounts.ts';
import { typedDate } from '../../src/fill/typed-date.ts';
import { typedLink } from '../../src/fill/typed-link.ts';
import { typedValues } from '../../src/fill/typed-values.ts';
import { videoPlayer } from '../../src/fill/video-player.ts';
import { variableType } from '../../src/model/content-model.ts';
import { namesIn } from '../../src/model/placeholders.ts';
import { placeOfPath, scanJson } from '../../src/model/scan-json.ts';

/** What expressions stumble over when it comes again and again. */
const PIECES = [
  ...[
    `${'> '.repeat(20)}a\n`,
    `${'- '.repeat(20)}a\n`,
    '|a'.repeat(9),
    '[a]: b\n',
    '\n\n> a',
    'a\n\n',
    '- a\n  - b\n',
    '- a\n  - b\n    - c\n',
    '<b>'.repeat(9),
  ],
  ...[
    '(',
    '0(',
    '0((((',
    ' ',
    '\u00a0',
    '\u3000',
    '\n',
    '\t',
    '.',
    '-',
    '—',
    '·',
    ',',
    '1,',
    '1 ',
    '1.',
    '0',
    '٣',
  ],
  ...['a', 'a.', 'a@', '@', 'a-', 'a.-_', 'x', '/', '//', '\\', ':', '%40', '%', '?', '#', '&', '=', '&a'],
  ...[
    '<',
    '<a',
    '<b ',
    '<b>',
    '</',
    '<!--',
    '[',
    '[](',
    '![',
    '](',
    '*',
    '**',
    '*a',
    '**a ',
    '_',
    '__',
    '__a ',
  ],
  ...[
    '`',
    '~',
    '~~',
    '~~a',
    '> ',
    '- ',
    '|',
    '{',
    '{{',
    '{{a',
    '{{a}}',
    '}}',
    '&#',
    '&#1',
    '&amp',
    '“',
    '"',
    "'",
  ],
  ...[
    '•\t',
    '1. ',
    '（**あ',
    'あ',
    '\u200b',
    '\u202e',
    '\ud800',
    'https://',
    'www.',
    'ext.',
    'ext. 1',
    '.com',
  ],
];
const AROUND: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['', '!'],
  ['https://', ''],
  ['https://outlook.office.com/owa/calendar/', 'x'],
  ['https://a.example/?', ' '],
  ['+49 0', 'x'],
  ['0', ' EUR'],
  ['a@', '>'],
  ['<a href="', '">x</a>'],
  ['**', '**x'],
];

const texts = (length: number) =>
  PIECES.flatMap((piece) =>
    AROUND.map(([before, after]) => before + piece.repeat(Math.ceil(length / piece.length)) + after),
  );

/** Milliseconds of work, whatever else the machine does meanwhile. */
const timeOf = (read: () => unknown) => {
  const start = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
const least = (read: () => unknown) => Math.min(...Array.from({ length: 4 }, () => timeOf(read)));

const SHORT = 10_000;
const LONG = 4 * SHORT;
/** Milliseconds that nobody notices. */
const NOTHING = 40;

/** Four times the text may take some four times the time; to look at each sign against each other would take sixteen. */
function slowest(read: (text: string) => unknown): string[] {
  const [short, long] = [texts(SHORT), texts(LONG)];
  return long.flatMap((text, at) => {
    if (timeOf(() => read(text)) < NOTHING) return [];
    const time = least(() => read(text));
    const before = least(() => read(short[at] ?? ''));
    return time < NOTHING || time < 9 * before ? [] : [`${text.slice(0, 60)}… ${before} ms, ${time} ms`];
  });
}

describe('the time grows with the text, and no faster', () => {
  const readers: Readonly<Record<string, (text: string) => unknown>> = {
    'a link': typedLink,
    'whether a link is safe': safeHref,
    'a booking link': readBookingLink,
    'a telephone number': dialled,
    'an amount': (text) => typedMoney(text, 'en'),
    'a day': (text) => typedDate(text, 'en'),
    'a video': (text) => videoPlayer(text),
    'a brand': (text) => lookOf({ font: text, accent: text, radius: text, logo: text }),
    'pasted Markdown': asMarkdown,
    'a pasted title': asPlainText,
    'a pasted value': asPlainValue,
    'whether an answer is too much': tooMuch,
    'names in a text': namesIn,
    'JSON, or nearly': scanJson,
    'JSON with the text in it': (text) => scanJson(JSON.stringify({ a: [text], [text]: 1 })),
    'the place of a path': (text) => placeOfPath(scanJson('{"a": 1}'), text),
    'links in a file': (text) => linksIn({ a: text }),
    'a line for a terminal': tidy,
  };
  it.each(Object.entries(readers))('%s', (_, read) => {
    expect(slowest(read)).toEqual([]);
  });

  it.each(variableType.values)('a value of the type %s', (type) => {
    expect(slowest((text) => formatValue(type, text, 'en', typedValues))).toEqual([]);
  });
});

const template = {
  lang: 'en',
  title: 'T',
  variables: Object.fromEntries(variableType.values.map((type) => [`the_${type}`, { type }])),
  sections: [
    {
      id: 's',
      title: 'S',
      entries: [
        {
          id: 'e',
          question: 'Q?',
          answers: [{ text: variableType.values.map((type) => `{{the_${type}}}`).join(' ') }, { text: 'A' }],
        },
      ],
    },
  ],
  actions: [{ id: 'book', label: 'Book', href: '/book' }],
};
const tools = toolsFor(() => Promise.reject(new Error('nothing is loaded')));
const silent = () => () => {};
const compiled = (overrides: object) =>
  compile(
    { template: { json: template, source: 'a:t' }, overrides: { json: overrides, source: 'overrides' } },
    tools,
    silent,
  );

/** A text in every place that holds one. */
const everywhere = (text: string) => ({
  title: text,
  lang: text,
  variables: Object.fromEntries(variableType.values.map((type) => [`the_${type}`, text])),
  sections: {
    s: {
      title: text,
      entries: {
        e: { question: text, answer: text, owner: text, reviewed: text, video: { title: text, href: text } },
        f: { question: text, answers: [{ text, more: [{ text }] }] },
      },
    },
  },
  notices: { n: { answer: text } },
  actions: { book: { label: text, href: text }, call: { label: text, href: text } },
  messages: { newTab: text, expandAll: text },
  brand: { font: text, accent: text, logo: text },
});

const data = (text: string) => Object.fromEntries(variableType.values.map((type) => [`the_${type}`, text]));
const timeToShow = async (text: string) => {
  const start = process.cpuUsage();
  fillDocument(await compiled(everywhere(text)), data(text), () => {});
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

describe('compiling and filling', () => {
  it('of a text in every place, as long as an answer may be', async () => {
    const slow: string[] = [];
    for (const text of texts(19_000)) {
      if ((await timeToShow(text)) < 150) continue;
      const time = Math.min(await timeToShow(text), await timeToShow(text), await timeToShow(text));
      if (time > 150) slow.push(`${text.slice(0, 60)}… ${Math.round(time)} ms`);
    }
    expect(slow).toEqual([]);
  });
});
