import type { ContentTemplate, Found } from './content-template.ts';
import { prose, type Text, VALUE } from './texts.ts';

/** Names of products and of examples, which are the same in every language. */
const NAMES =
  /\b(?:Microsoft|Teams|Bookings|Outlook|PowerPoint|Chrome|Edge|Safari|Firefox|Apple|Google|Play|App Store|iPhones?|iPads?|iOS|Android|Windows|macOS|Wi-?Fi|Bluetooth|YouTube|Vimeo|Epic|Oracle|Health|MyChart|Northwind|Contoso|RefID)\b/g;

/** Words that English cannot do without and that no other language of ours has. */
const FUNCTION_WORDS =
  /(?<![\p{L}-])(?:[Tt]he|[Aa]nd|[Yy]ours?|[Ww]ith|[Pp]lease|[Yy]ou|[Tt]h(?:is|at|ese|ose|ey|eir|ere)|[Hh]ave|[Ff]rom|[Oo]ur|[Ww]hich|[Ww]hat|[Hh]ow|[Ww]hen|[Ww]here|[Oo]f|[Ii]f|[Ww]e|[Ss]hould|[Ww]ould|[Cc]ould|[Bb]ecause|[Bb]efore|[Aa]fter|[Aa]bout|[Ww]ho|[Ww]hy)(?![\p{L}-])/u;

/** Fewer letters than this are a name, or a word that two languages share. */
const SHORT = 12;

/** What the rule wants to know of a file. */
interface Translated extends Pick<ContentTemplate, 'lang' | 'texts' | 'glossary' | 'variables'> {
  readonly english: Pick<ContentTemplate, 'texts'> | undefined;
}

/** No text was left in English. */
export const leftoverEnglish = (template: Translated): Found[] =>
  template.lang.split('-')[0] === 'en'
    ? []
    : template.texts.flatMap((text) => leftIn(text, template)).concat(sameAsEnglish(template));

function leftIn({ path, text }: Text, template: Translated): Found[] {
  const rest = foreign(text, template);
  if (isLatin(template.lang)) {
    const [word] = FUNCTION_WORDS.exec(rest) ?? [];
    return word ? [{ path, message: `has the English word “${word}”. Write it in ${template.lang}.` }] : [];
  }
  // Letters in a row are an abbreviation, such as PIN, PDF or EUR.
  const words = rest.match(/[A-Za-z][A-Za-z’'-]*/g)?.filter((word) => !/^[A-Z]{2,5}$/.test(word)) ?? [];
  if (!words.length) return [];
  const quoted = [...new Set(words)].join(', ');
  return [
    {
      path,
      message: `has words in Latin letters (${quoted}). Translate them, or add them to "use" in the glossary.`,
    },
  ];
}

/** A text without names, values and the words that the glossary allows. */
function foreign(text: string, { glossary, variables }: Translated): string {
  const allowed = glossary?.terms.flatMap(({ use }) => use).filter((use) => /[A-Za-z]/.test(use)) ?? [];
  const longest = [...allowed, ...variables.keys()].sort((a, b) => b.length - a.length);
  return longest.reduce((rest, use) => rest.replaceAll(use, VALUE), prose(text).replace(NAMES, VALUE));
}

function sameAsEnglish(template: Translated): Found[] {
  const english = new Map(template.english?.texts.map(({ path, text }) => [path, text]));
  return template.texts
    .filter(({ path, text }) => english.get(path) === text)
    .filter(({ text }) => foreign(text, template).replaceAll(VALUE, '').trim().length > SHORT)
    .map(({ path }) => ({
      path,
      message: `is word for word the English text. Write it in ${template.lang}.`,
    }));
}

export const scriptOf = (lang: string): string => new Intl.Locale(lang).maximize().script ?? '';

const isLatin = (lang: string) => scriptOf(lang) === 'Latn';
