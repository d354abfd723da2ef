import type { Found, Rule } from './content-template.ts';
import { scriptOf } from './leftover-english.ts';

/** What an organization calls its appointments: any term, of which no text knows number, gender or case. */
const NAME = '{{serviceName}}';

/** Words that would have to agree with the term, or to be joined to it, by language; they stand right before it. */
const AGREEING: Readonly<Record<string, string>> = {
  en: 'an?|this|these',
  de: 'd(?:er|ie|as|en|em|es)|k?ein(?:e[nmrs]?)?|(?:I|i)hre?[nmrs]?|unsere?[nmrs]?|diese[nmrs]?|zu[mr]|[bv]eim|vom|im|am|ins',
  fr: 'l[ea]s?|une?|d[ue]s?|aux?|[lLdD]’|votre|notre|ce(?:t|tte|s)?|que',
  es: 'el|l[ao]s?|un[ao]?s?|del|al|est[ea]|nuestr[oa]',
  it: 'i[l]?|l[oae]|gli|un[oa]?|(?:de|a|da|ne|su)(?:l|ll[oae]|gli|i)|(?:l|un|dell|all|dall|nell|sull|quest)’|quest[oa]|su[oa]|nostr[oa]',
  pt: '[oa]s?|uma?|d[oae]|n[oa]|pel[oa]|[àa]o?|est[ea]|seu|sua|noss[oa]',
  hi: 'आपक[ाी]|हमार[ाी]|अपन[ाी]|यह|वह',
  ar: 'هذا|هذه|ال',
};

/** What would be joined to the term behind it. */
const JOINED = /\{\{serviceName\}\}(?:[’'-]?\p{Script=Latin}|[은는이가을를과와](?!\p{L}))/u;

/** The name of the service stands where every term fits: no article, no ending, and not first in a text. */
export const serviceName: Rule = ({ texts, lang }) => {
  const [language = ''] = lang.split('-');
  const words = AGREEING[language];
  const before =
    words === undefined
      ? undefined
      : new RegExp(`(?<![\\p{L}\\p{M}])(${words})[ \u00a0]?[“„«"\u202f\u00a0]*\\{\\{serviceName\\}\\}`, 'iu');
  return texts.flatMap(({ path, kind, text }): Found[] => {
    if (!text.includes(NAME)) return [];
    const [, word] = before?.exec(text) ?? [];
    // A German noun has its capital everywhere.
    const isCased = scriptOf(lang) === 'Latn' && language !== 'de';
    return [
      ...(word
        ? [
            {
              path,
              message: `has “${word}” before ${NAME}, and would have to agree with it. Say it without.`,
            },
          ]
        : []),
      ...(JOINED.test(text) ? [{ path, message: `joins letters to ${NAME}. Say it without.` }] : []),
      ...(isCased && kind !== 'action' && text.startsWith(NAME)
        ? [{ path, message: `begins with ${NAME}, which is in small letters. Put a word before it.` }]
        : []),
    ];
  });
};
