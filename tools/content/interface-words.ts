import { readdir, readFile } from 'node:fs/promises';
import { lineAndColumn } from '../../src/model/json-fault.ts';
import { matchLanguage } from '../../src/model/match-language.ts';
import { scanJson } from '../../src/model/scan-json.ts';
import type { Found } from './content-template.ts';
import { leftoverEnglish } from './leftover-english.ts';
import type { Problem } from './read-content.ts';
import { isObject, type Text, VALUE } from './texts.ts';
import { typography } from './typography.ts';

/** The words of the builder, by language: one flat object of texts in a file each. */
export interface CheckedWords {
  readonly texts: number;
  readonly files: number;
  readonly problems: readonly Problem[];
}

type Words = Readonly<Record<string, string>>;

const ENGLISH = 'en';
const fileOf = (lang: string) => `src/builder/words/${lang}.json`;

/**
 * Everything that is wrong with the builder's words.
 *
 * @param languages Those of the templates, each of which needs a file unless another one serves its readers.
 * @param wanted The languages to look at; without any, all.
 */
export async function checkWords(
  folder: URL,
  languages: readonly string[],
  wanted: readonly string[] = [],
): Promise<CheckedWords> {
  const spoken = (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
  const isWanted = (lang: string) => !wanted.length || wanted.includes(lang);
  const problems = missingFiles(languages, spoken)
    .filter(isWanted)
    .map((lang) => ({
      file: fileOf(lang),
      path: '',
      message: 'is not there. Every language of the templates has one.',
    }));
  const read = await Promise.all(spoken.map((lang) => readWords(folder, lang)));
  const english = read.find(({ lang }) => lang === ENGLISH)?.words ?? {};
  const checked = read.filter(({ lang }) => isWanted(lang));
  for (const { lang, words, found } of checked) {
    const all = [...found, ...(words ? faultsIn(words, lang, english) : [])];
    problems.push(...all.map((one) => ({ file: fileOf(lang), ...one })));
  }
  return {
    texts: checked.reduce((sum, { words = {} }) => sum + Object.keys(words).length, 0),
    files: checked.length,
    problems,
  };
}

const missingFiles = (languages: readonly string[], spoken: readonly string[]) =>
  languages.filter((lang) => !matchLanguage(lang, spoken));

interface ReadWords {
  readonly lang: string;
  readonly words?: Words;
  readonly found: readonly Found[];
}

async function readWords(folder: URL, lang: string): Promise<ReadWords> {
  const source = await readFile(new URL(`${lang}.json`, folder), 'utf8');
  const { fault, doubles } = scanJson(source);
  if (fault)
    return {
      lang,
      found: [{ path: '', message: `is not JSON (${fault.reason}, ${lineAndColumn(source, fault.at)}).` }],
    };
  const json: unknown = JSON.parse(source);
  if (!isObject(json)) return { lang, found: [{ path: '', message: 'is no object with texts.' }] };
  const texts = Object.entries(json).filter(
    (one): one is [string, string] => typeof one[1] === 'string' && one[1] !== '',
  );
  const words = Object.fromEntries(texts);
  return {
    lang,
    words,
    found: [
      ...doubles.map(({ path, at }) => ({
        path,
        message: `is there twice (${lineAndColumn(source, at)}); the first is lost. Keep one.`,
      })),
      ...Object.keys(json)
        .filter((key) => !(key in words))
        .map((path) => ({ path, message: 'is no text. Write one.' })),
    ],
  };
}

/** Words that builders of sites say in English, or that stand so in the menus of a system. */
const MENU_WORDS = [
  ...[
    'Cookies',
    'Cookie',
    'Code',
    'Embed',
    'Field Security',
    'Insert',
    'Source',
    'Web',
    'Wiki',
    'wiki',
    'public',
  ],
  'scripts',
];
const BORROWED = [{ en: 'menus', use: MENU_WORDS }];

function faultsIn(words: Words, lang: string, english: Words): Found[] {
  const texts = textsOf(words);
  return [
    ...keyFaults(words, lang, english),
    ...placeFaults(words, english),
    ...leftoverEnglish({
      lang,
      texts,
      english: { texts: textsOf(english) },
      glossary: { lang, address: '', rules: [], terms: BORROWED },
      variables: new Map(),
    }),
    ...typography({ lang, texts }),
  ];
}

/** A text that says how many, in one of the forms that a language has for it. */
const FORM = /^(.+)\.(zero|one|two|few|many|other)$/;

/** The names of the texts that say how many, without the form. */
const countsIn = (english: Words) => {
  const names = Object.keys(english).flatMap((key) => FORM.exec(key)?.[1] ?? []);
  return new Set(names.filter((name) => `${name}.one` in english && `${name}.other` in english));
};

/** The forms that a language uses for whole numbers such as the page counts. */
const formsOf = (lang: string) => {
  const rules = new Intl.PluralRules(lang);
  return new Set(Array.from({ length: 1000 }, (_, number) => rules.select(number)).concat('other'));
};

function keyFaults(words: Words, lang: string, english: Words): Found[] {
  const counts = countsIn(english);
  const countOf = (key: string) => {
    const [, name = '', form = ''] = FORM.exec(key) ?? [];
    return counts.has(name) ? { name, form } : undefined;
  };
  const forms = formsOf(lang);
  const all = new Intl.PluralRules(lang).resolvedOptions().pluralCategories as readonly string[];
  const wanted = [
    ...Object.keys(english).filter((key) => !countOf(key)),
    ...[...counts].flatMap((name) => [...forms].map((form) => `${name}.${form}`)),
  ];
  const missing = wanted.filter((key) => !(key in words));
  const unknown = Object.keys(words).filter((key) => {
    const count = countOf(key);
    return count ? !all.includes(count.form) : !(key in english);
  });
  return [
    ...missing.map((path) => ({ path, message: `is missing. Say it in ${lang}.` })),
    ...unknown.map((path) => ({
      path,
      message: 'is not a text of the page, or a form that the language has not. Take it out.',
    })),
  ];
}

const placesIn = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();

/** Forms for one number each may say it in words. */
const MAY_BE_WORDS = /\.(zero|one|two)$/;

function placeFaults(words: Words, english: Words): Found[] {
  return Object.entries(words).flatMap(([path, text]) => {
    const model = english[path] ?? english[path.replace(FORM, '$1.other')];
    if (model === undefined) return [];
    const has = placesIn(text);
    const wants = placesIn(model);
    const missing = wants.filter(
      (place) => !has.includes(place) && !(place === '{n}' && MAY_BE_WORDS.test(path)),
    );
    const unknown = has.filter((place) => !wants.includes(place));
    return [
      ...missing.map((place) => ({ path, message: `lacks ${place}, which the English text has.` })),
      ...unknown.map((place) => ({ path, message: `has ${place}, which the English text has not.` })),
    ];
  });
}

/** What is the same in every language: names of systems and formats, and what is to be typed as it stands. */
const AS_IT_STANDS = new RegExp(
  [
    String.raw`\{ratio\}\s?:\s?1`,
    String.raw`\{\w+\}`,
    String.raw`^\$wg.*$`,
    String.raw`<\/?[\w*<>-][^<>]*>|<>`,
    String.raw`[\w.+-]+@[\w.-]+|#[0-9a-f]{6}\b|\/html\b|\b[\w-]+\.(?:php|jsx|vue)\b|npm install faq-embed|https?:\/\/`,
    String.raw`\b(?:WordPress|Wix|Squarespace|Webflow|Joomla|Drupal|SharePoint|Google (?:Sites|Tag Manager)|Ghost|MediaWiki|React|Vue|JavaScript|WebP|HTML-?)\b`,
    String.raw`\b(?:Custom HTML|Embed HTML|Embed code|Code Embed|Toggle Editor|HTML Field Security|Site settings|Designer)\b`,
  ].join('|'),
  'gmu',
);

const textsOf = (words: Words): Text[] =>
  Object.entries(words).map(([path, text]) => ({
    path,
    kind: 'message',
    text: text.replace(AS_IT_STANDS, VALUE),
  }));
