import { joinDay } from '../../fill/join-day.ts';
import { withRefId } from '../../fill/ref-id.ts';
import { languages } from '../../load/shipped-templates.ts';
import type { Overrides } from '../../model/content-model.ts';
import { matchLanguage } from '../../model/match-language.ts';
import { documentLanguages, documentText, withLanguage } from '../../outputs/document-files.ts';
import { asFile, isJoinForm, type OutputForm, presetOf, renderForm } from '../../outputs/forms.ts';
import { inlineJson } from '../../outputs/inline-json.ts';
import { elementAttributes } from '../../outputs/snippet/element-attributes.ts';
import { isFramedName } from '../../outputs/snippet/snippet-parts.ts';
import type { Made } from '../draft/made.ts';
import { attributesOf, NO_OPTIONS, type PageOptions } from '../draft/page-options.ts';

/** What a file is for. */
export type FileKind =
  | 'overrides'
  | 'document'
  | 'static'
  | 'static-styled'
  | 'page'
  | 'handout'
  | 'structured-data'
  | 'element'
  | 'join'
  | 'join-email'
  | 'join-text';

/** A file that somebody may take away. */
export interface SiteFile {
  readonly kind: FileKind;
  readonly name: string;
  readonly type: string;
  readonly text: string;
  /** Without it the file is in every language, or chooses one. */
  readonly lang?: string;
  /** What the command line is asked for the same file, beside the overrides; nothing for the overrides. */
  readonly command: readonly string[];
}

export interface FilesOptions {
  /** The folder that the built files are in, as whoever pastes a snippet reaches it. */
  readonly base: string;
  /** Makes the same draft in another of its languages. */
  readonly make: (lang: string) => Promise<Made>;
  /** What is chosen of the page. */
  readonly options?: PageOptions;
}

/** What the overrides are called. */
export const OVERRIDES_FILE = 'faq.json';

/** Overrides as somebody keeps them, and opens them again. */
export const overridesText = (overrides: Overrides): string => `${JSON.stringify(overrides, null, 2)}\n`;

/** Everything that can be made of a draft: byte for byte what the command line makes of the overrides. */
export async function filesOf(made: Made, options: FilesOptions): Promise<SiteFile[]> {
  const { overrides } = made;
  const tags = languagesOf(made);
  const all = await Promise.all(tags.map((tag) => (tag === made.lang ? made : options.make(tag))));
  const perLanguage = await Promise.all(
    all.map((one) => htmlFiles(one, options, all.length > 1 ? one.lang : undefined)),
  );
  return [
    {
      kind: 'overrides',
      name: OVERRIDES_FILE,
      type: 'application/json',
      text: overridesText(overrides),
      command: [],
    },
    ...documentFiles(all, documentName(made)),
    ...perLanguage.flat(),
  ];
}

/** The languages that there are documents in. */
export const languagesOf = ({ overrides }: Pick<Made, 'overrides'>): readonly string[] =>
  documentLanguages(overrides, 'en').known;

/** What the FAQ document is called: the organization's name, as far as an address may have it in it. */
export function documentName({ overrides: { variables = {} } }: Pick<Made, 'overrides'>): string {
  const { organization } = variables;
  const name = String(typeof organization === 'string' ? organization : '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  return `${isFramedName(name) && name !== 'faq' ? name : 'faq-document'}.json`;
}

/** One file, or with several languages one for each, and that of the first beside them. */
function documentFiles(all: readonly Made[], name: string): SiteFile[] {
  const file = (made: Made, as: string, lang?: string): SiteFile => ({
    kind: 'document',
    name: as,
    type: 'application/json',
    text: documentText(made.customized),
    ...(lang && { lang }),
    command: ['compile', '--output', name],
  });
  const [first] = all;
  if (!first) return [];
  if (all.length === 1) return [file(first, name, first.lang)];
  return [file(first, name), ...all.map((made) => file(made, withLanguage(name, made.lang), made.lang))];
}

const HTML_FILES = [
  'static',
  'static-styled',
  'page',
  'handout',
  'structured-data',
  'element',
  'join',
  'join-email',
  'join-text',
] as const;
const NAMES: Readonly<Record<(typeof HTML_FILES)[number], string>> = {
  static: 'plain',
  'static-styled': 'plain-styled',
  page: 'page',
  handout: 'handout',
  'structured-data': 'structured-data',
  element: 'element',
  join: 'join',
  'join-email': 'reminder',
  'join-text': 'reminder',
};

const htmlFiles = (
  made: Made,
  { base, options = NO_OPTIONS }: FilesOptions,
  tag: string | undefined,
): Promise<SiteFile[]> =>
  Promise.all(
    HTML_FILES.filter((kind) => !isJoinForm(kind) || joinDay(made.faq)).map(
      async (kind): Promise<SiteFile> => {
        const as = kind === 'static-styled' ? 'static' : kind;
        const isText = kind === 'join-text';
        return {
          kind,
          name: `${NAMES[kind]}${tag ? `.${tag}` : ''}.${isText ? 'txt' : 'html'}`,
          type: isText ? 'text/plain' : 'text/html',
          text: await htmlOf(kind, made, base, options),
          lang: made.lang,
          command: [
            'render',
            ...(tag ? ['--lang', tag] : []),
            '--as',
            as,
            ...(kind === 'static-styled' ? ['--styled'] : []),
            ...(kind === 'element'
              ? ['--base', base, ...commandOf(options)]
              : commandOf(options.refId ? { refId: options.refId } : {})),
          ],
        };
      },
    ),
  );

/** One of the forms, as a file. */
export async function htmlOf(
  kind: (typeof HTML_FILES)[number],
  { faq, overrides, lang }: Pick<Made, 'faq' | 'overrides' | 'lang'>,
  base: string,
  options: PageOptions,
): Promise<string> {
  const { refId } = options;
  const form = kind === 'static-styled' ? 'static' : kind;
  const attributes = {
    ...elementAttributes({ lang: folderOf(lang), overrides: inlineJson(overrides) }),
    ...attributesOf(options),
  };
  return asFile(
    await renderForm(form, refId ? withRefId(faq, refId) : faq, {
      ...chosenFor(form),
      ...(kind === 'static-styled' && { styled: true }),
      ...(kind === 'element' && { base: base.replace(/\/+$/, ''), attributes }),
    }),
  );
}

const commandOf = (options: PageOptions): string[] =>
  Object.entries(attributesOf(options)).flatMap(([name, value]) => [`--${name}`, value]);

/** The folder of templates that serves a language. */
export const folderOf = (lang: string): string => matchLanguage(lang, languages) ?? 'en';

function chosenFor(form: OutputForm) {
  const { open, level } = presetOf(form);
  return { headingLevel: level, open: open === 'all' ? open : [], expand: 'many' as const };
}
