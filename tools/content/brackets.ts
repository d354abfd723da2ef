import type { ContentTemplate, Found } from './content-template.ts';
import { scriptOf } from './leftover-english.ts';
import { prose } from './texts.ts';

type Fault = readonly [pattern: RegExp, message: string];

const spaced: readonly Fault[] = [
  [/[（）]/, 'has full-width brackets. Write ( ).'],
  [
    /[\p{L}\p{M}\p{N}\ufffc]\(/u,
    'has a bracket that joins a word, as in “day(s)”. Write it out, or put a space before the bracket.',
  ],
  [/\(\s|\s\)/, 'has a space inside brackets. Take it out.'],
];
const fullWidth: readonly Fault[] = [
  [/[()]/, 'has half-width brackets. Write （）.'],
  [/[^\S\n]（|）[^\S\n]/, 'has a space outside full-width brackets, which bring their own. Take it out.'],
];
const korean: readonly Fault[] = [
  [/[（）]/, 'has full-width brackets. Write ( ).'],
  [/[\uac00-\ud7a3\ufffc] \(/, 'has a space before a bracket. Take it out.'],
  [/\(\s|\s\)/, 'has a space inside brackets. Take it out.'],
];

const faultsOf = (lang: string): readonly Fault[] => {
  const script = scriptOf(lang);
  if (script === 'Kore') return korean;
  return ['Hans', 'Hant', 'Jpan'].includes(script) ? fullWidth : spaced;
};

/** Brackets are those of the script, in pairs; what stands in brackets that the code brings has none of its own. */
export const brackets = ({ texts, lang }: Pick<ContentTemplate, 'texts' | 'lang'>): Found[] =>
  texts.flatMap(({ path, text }): Found[] => {
    const read = prose(text);
    return [
      ...faultsOf(lang)
        .filter(([pattern]) => pattern.test(read))
        .map(([, message]) => ({ path, message })),
      ...(read.match(/[(（]/g)?.length === read.match(/[)）]/g)?.length
        ? []
        : [{ path, message: 'has a bracket without its other half. Write both.' }]),
      ...(path === 'messages.newTab' && /[()（）.。।]|^\p{Lu}/u.test(text)
        ? [
            {
              path,
              message:
                'stands in brackets behind a link’s text. Write it without brackets, full stop and capital.',
            },
          ]
        : []),
    ];
  });
