import { attributeOf } from './attribute-name.ts';
import { FaqError, type FaqErrorCode } from './errors.ts';
import { lineAndColumn } from './json-fault.ts';
import { hint, nearestName } from './nearest-name.ts';
import { scanJson } from './scan-json.ts';

const EXPECTED: Readonly<Record<string, string>> = {
  text: 'text',
  url: 'a link that begins with https:, http:, mailto:, tel: or sms:, or a path',
  booking: 'the address of a public booking page',
  email: 'an email address',
  tel: 'a telephone number such as +1 206 555 0142 or 020 7946 0958 ext. 12; words belong in the answer',
  hours: 'a number of hours, such as 24',
  minutes: 'a number of minutes, such as 45',
  days: 'a number of days, such as 2',
  money: 'one amount with its currency, such as 45 EUR, without a separator for thousands',
  list: 'a list, in a file ["one", "two"], in an attribute one, two',
  date: 'a date such as 2026-05-31 (year, month, day)',
  lang: 'a BCP 47 language tag such as "en"',
  refId: 'letters, digits, _ and -, such as website',
};

const REFUSED: Readonly<Record<string, string>> = {
  'published calendar': 'it is a published calendar. Give the address of the booking page',
  'staff app': 'it is the page where staff work. Give the address of the public booking page',
  'not https': 'it does not begin with https:. Give the public address of the booking page',
  'credentials in the URL': 'it contains a user name. Leave out everything between // and @',
  'another host in disguise':
    'its host only looks like one of Microsoft Bookings. Copy the address from Bookings again',
  'not a safe link':
    'it neither begins with https:, http:, mailto:, tel: or sms: nor is a path. Write the whole address',
  'not a URL': 'it is not a whole address. Copy it from Bookings again, with https:// in front',
};

type Sentence = (what: readonly string[], path: string, source: string) => string | undefined;
const TEXT: Readonly<Record<FaqErrorCode, Sentence>> = {
  'not-found': ([status]) => `there is no such file (${status}). Check the address.`,
  http: ([status]) => `the server answered ${status}. Try the address in a browser.`,
  network: () =>
    'cannot be loaded. Check the address, that its server and this page allow it (CORS, CSP), and that it matches its integrity value, if it has one.',
  timeout: ([seconds]) => `no answer within ${seconds} seconds. Is the server slow, or the file very large?`,
  'bad-json': ([reason], _, source) =>
    `is not JSON: ${reason}.${source === 'attribute' ? ' A file is easier to keep than JSON in an attribute.' : ''}`,
  'not-utf8': () => 'is not UTF-8. Save it again with the encoding UTF-8.',
  'not-imported': ([name]) =>
    `there is no template "${name}" in this app. Import it: import 'faq-embed/templates/${name}'; or name a folder with the attribute templates.`,
  'wrong-shape': ([sentence]) => sentence,
  'wrong-value': ([type = '', value, reason]) =>
    type === 'missing'
      ? `is left out: a variable in "${value}" has no value. Give it one, or change the text, in the template or in your overrides.`
      : `expected ${EXPECTED[type] ?? type}, got ${value}${reason ? ` (${reason})` : ''}. It counts as missing.`,
  'unknown-name': ([name = '', ...known]) => {
    // From a file it is a whole sentence; from an attribute a name, with those that are known.
    if (!known.length) return /\s/.test(name) ? name : undefined;
    // Frameworks and editors put data-* attributes of their own on an element: only a near miss is worth a word.
    const near = name.length > 6 ? nearestName(name, known) : nearestName(name, known, 1);
    return near && `is not a variable. Did you mean "${attributeOf(near)}"?`;
  },
  'refused-link': ([reason = '', value], path) =>
    `${value} is refused${/^(?:languages\.[^.]*\.)?(?:sections|actions|notices)\./.test(path) ? '' : ' and counts as missing'}: ${REFUSED[reason] ?? reason}.`,
  'taken-as': ([written, taken]) =>
    `${JSON.stringify(written)} is read as ${JSON.stringify(taken)}. Write it that way.`,
  'left-out': ([tags]) =>
    `${tags} is left out: an answer can contain text, links, lists and tables, and loads nothing from other sites.`,
  kept: ([sentence]) => sentence,
  'bad-attribute': ([value = '', used, ...known], path) =>
    used === undefined
      ? `"${value}" is not an address. ${value === '[object Object]' ? objectRemedy(path) : 'Write a path or a whole URL.'}`
      : `"${value}" is not known here; ${used ? `"${used}" is used` : 'it is left out'}.${hint(value, known)}`,
  'newer-format': ([format, known]) =>
    `is ${format}, and this version reads up to ${known}. Load a newer script, or compile the document with the version that the page loads.`,
  'not-a-document': () =>
    'is not an FAQ document: it needs "format", "lang", "title" and "sections". Make one with faq-embed compile. Overrides go in the attribute overrides.',
  'other-language': ([own, used]) =>
    `is "${own}", and the template is in "${used}": what you do not change stays in that language. Set lang="${own}" on the element, or add "languages" with your words in "${used}".`,
  'other-template': ([own, used]) =>
    `is "${own}", but "${used}" is used, as the page or command says. Name the same one in both places.`,
  answers: ([reason]) =>
    `the answer cannot be read and is left out (${reason}). Make it shorter and simpler; under Trusted Types, allow the policy "dompurify".`,
  chunk: ([reason]) =>
    `a part of the script cannot be loaded (${reason}). Keep all files of dist/ in one folder, and allow them in the page's CSP.`,
  internal: ([reason]) => `an unexpected error: ${reason}. Is the file from this version of the project?`,
};

/** Frameworks write `[object Object]` when they set an attribute to an object. */
const objectRemedy = (name: string) =>
  name === 'overrides'
    ? 'It is what becomes of an object in an attribute: write JSON.stringify(object), or set the property "overrides".'
    : 'It is what becomes of an object in an attribute: write the path or the URL of a file.';

/**
 * One sentence for the site's developer: the file or attribute, the path in it, what is wrong and what to do. Nothing
 * when there is nothing to say after all.
 */
export function explain({ code, source, path, what }: FaqError): string | undefined {
  const text = TEXT[code](what, path, source);
  const variable = source === 'attribute' && /^variables\.(.*)/.exec(path)?.[1];
  return text && [source, variable ? attributeOf(variable) : path, text].filter(Boolean).join(': ');
}

/** Where a text stops being JSON, as `line 3, column 5`, and what to do about it: the same words everywhere. */
export function jsonFault(text: string, error: unknown): { readonly place: string; readonly reason: string } {
  const { fault } = scanJson(text);
  return fault
    ? { place: lineAndColumn(text, fault.at), reason: fault.reason }
    : { place: '', reason: (error as Error).message };
}

/** Duplicate keys in one object: the second wins, and JSON.parse does not report it. */
export const repeated = (text: string, source: string, { doubles } = scanJson(text)): FaqError[] =>
  doubles.map(
    ({ path, at }) =>
      new FaqError(
        'wrong-shape',
        source,
        path,
        `is there twice (${lineAndColumn(text, at)}); the first is lost. Keep one.`,
      ),
  );
