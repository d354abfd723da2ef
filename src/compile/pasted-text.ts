/** Signs that word processors put before the items of a list. */
const BULLET = /^([ \t\u00a0\u3000]*)[•●○◦▪▫■□–—·‣⁃][ \t\u00a0\u3000]+(?=\S)/gm;
/** Marks of a list with a space that Markdown does not take for one. */
const LIST_MARK = /^([ \t]*(?:[-*+]|\d{1,3}[.)]))[\u00a0\u2002\u2003\u2009\u3000\t]+/gm;
/** `[words](address “title”)` with the quotes that a word processor made of straight ones. */
const TITLE = /(\]\([^()\s]+[ \u00a0]+)[“”„«"]([^“”„«»"]*)[“”»"](?=\))/g;
const TAG = /<\/?[a-z][^<>]*>/gi;

/**
 * Markdown as it was meant, where a word processor, a mail program or a web page changed its signs: bullets, no-break spaces
 * after list marks, curly quotes where Markdown and HTML need straight ones.
 */
export const asMarkdown = (pasted: string): string =>
  pasted
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(BULLET, '$1- ')
    .replace(LIST_MARK, '$1 ')
    .replace(TITLE, '$1"$2"')
    .replace(TAG, (tag) => tag.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'"));

/** Entities that people copy into texts in which they mean nothing. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
  middot: '·',
  shy: '',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ntilde: 'ñ',
};

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (entity, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return isSign(code) ? String.fromCodePoint(code) : entity;
    return new Map(Object.entries(NAMED)).get(name) ?? entity;
  });

/** Neither a control character nor half a sign. */
const isSign = (code: number) => code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000);

/** A text that became nothing was meant as it stands. */
const orAsItStands = (text: string, pasted: string): string => (text.trim() ? text : pasted);

/** Inline tags that people copy with the words of a title. */
const PLAIN_TAG = /<\/?(?:b|strong|i|em|u|span|font|p|div|h[1-6])(?:\s[^<>]*)?>|<br\s*\/?>/gi;
/** Bold of Markdown. In `{{__x__}}` and in snake__case__names underscores belong to a name. */
const BOLD = /\*\*(?=\S)([^*]*\S)\*\*|(?<![\p{L}\p{N}_{])__(?=\S)([^_]*[^\s_])__(?![\p{L}\p{N}_}])/gu;

/**
 * A text that is shown as it is, such as a question, without the entities, tags and marks of Markdown that somebody copied
 * into it. `Terms &amp; <b>conditions</b>` → `Terms & conditions`.
 */
export const asPlainText = (pasted: string): string =>
  orAsItStands(
    decoded(
      pasted
        .replace(PLAIN_TAG, (tag) => (/^<br/i.test(tag) ? ' ' : ''))
        .replace(BOLD, (_, stars: string | undefined, lines: string | undefined) => stars ?? lines ?? ''),
    ),
    pasted,
  );

/** A value without entities. All else in it may be meant: a name may hold a `<`, a link two underscores. */
export const asPlainValue = (pasted: string): string => orAsItStands(decoded(pasted), pasted);
