import type { ContentTemplate, Found } from './content-template.ts';
import { prose } from './texts.ts';

/** Something that is wrong wherever it stands, and what to do. */
type Mark = readonly [pattern: RegExp, message: string];

/** Chinese characters, kana, their punctuation, and the sign that stands for a value. */
const CJK = '[\\u3000-\\u30ff\\u3400-\\u9fff\\uff01-\\uff60\\ufffc]';

const everywhere: readonly Mark[] = [
  [/["']/, 'has a straight quote. Write the marks of the language, such as ’ “ ”.'],
  [/\S {2,}\S/, 'has two spaces in a row. Write one.'],
  [/^\s|\s$/, 'begins or ends with a space. Take it out.'],
  [/\.\.\./, 'has three dots. Write the sign …, or better finish the sentence.'],
];

const noSpaceBefore: Mark = [
  /[^\S\n]+[,.;:!?،؛؟।，。；：！？、](?!\p{L})/u,
  'has a space before a mark of punctuation. Take it out.',
];

const emphasis: Mark = [
  /(?<![*\\])\*(?![*\s])[^*\n]*[^*\s]\*(?!\*)|(?<![\w\\])_(?![_\s])[^_\n]*[^_\s]_(?!\w)/,
  'has *slanted* words, which this script does not have. Write **bold**, or quotes.',
];

const fullWidth: readonly Mark[] = [
  [
    new RegExp(`${CJK}[,.?!:;()]|[,?!:;()]${CJK}`, 'u'),
    'has half-width punctuation beside a full-width character. Write ，。？！：；（）.',
  ],
  emphasis,
  noSpaceBefore,
];

const corners: Mark = [/[“”‘’]/, 'has “curly” quotes. Write 「」, inside them 『』.'];

/** What a language asks for beside what all do; small and certain. */
const byLanguage: Readonly<Record<string, readonly Mark[]>> = {
  fr: [
    [
      /(?<![\s;:!?\d])[;:!?]|[^\S\u00a0\u202f\n][;:!?]/u,
      'lacks a no-break space (U+202F, U+00A0) before ; : ! or ?. Put one there.',
    ],
    [
      /«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»/,
      'lacks a no-break space (U+202F, U+00A0) inside « ». Put one there.',
    ],
    [/[^\S\n]+[,.](?!\p{L})/u, 'has a space before a comma or full stop. Take it out.'],
  ],
  de: [
    noSpaceBefore,
    [/”|(?<![\p{L}\p{N}.,:;!?…\ufffc])“|[«»]/u, 'has the quotes of another language. Write „ “.'],
  ],
  zh: fullWidth,
  'zh-Hant': [...fullWidth, corners],
  ja: [...fullWidth, corners, [/，/, 'has the comma ，. Write 、.']],
  ko: [emphasis, noSpaceBefore],
  ar: [noSpaceBefore, [/(?<!\d)[,;?]|[,;?](?!\d)/, 'has Latin punctuation. Write ، ؛ ؟.']],
  es: [noSpaceBefore],
};

/** Punctuation and quotes as printers of the language set them. */
export const typography = ({ texts, lang }: Pick<ContentTemplate, 'texts' | 'lang'>): Found[] => {
  const { language, script } = new Intl.Locale(lang).maximize();
  const marks = [
    ...everywhere,
    ...(byLanguage[`${language}-${script}`] ?? byLanguage[language] ?? [noSpaceBefore]),
  ];
  return texts.flatMap(({ path, text }): Found[] => {
    const read = prose(text);
    const wrong = marks.flatMap(([pattern, message]) => {
      const match = pattern.exec(read);
      return match ? [{ path, message: `${message} Near “${around(read, match.index)}”.` }] : [];
    });
    return language === 'es' ? [...wrong, ...unopened(path, read)] : wrong;
  });
};

/** In Spanish a question or exclamation is opened, too. */
const unopened = (path: string, text: string): Found[] =>
  ['¿?', '¡!'].flatMap(([open = '', close = '']) =>
    text.split(open).length === text.split(close).length
      ? []
      : [{ path, message: `has not as many ${open} as ${close}. Open and close each.` }],
  );

const around = (text: string, at: number) =>
  text
    .slice(Math.max(0, at - 12), at + 12)
    .replaceAll('\ufffc', '{{…}}')
    .replace(/\s+/g, ' ')
    .trim();
