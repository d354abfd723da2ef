import type { ReadMarkdown } from '../../src/compile/markdown.ts';
import { readTemplate } from '../../src/compile/read-template.ts';
import { readValue } from '../../src/fill/format-value.ts';
import { typedValues } from '../../src/fill/typed-values.ts';
import type { Variable } from '../../src/model/content-model.ts';
import { FaqError } from '../../src/model/errors.ts';
import { explain } from '../../src/model/explain.ts';
import type { Draft } from '../../src/model/faq-document.ts';
import type { Glossary } from './glossary.ts';
import type { ContentFile } from './read-content.ts';
import { isObject, type Text, textsOf } from './texts.ts';

/** Something wrong in the file that a rule looks at. */
export interface Found {
  readonly path: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** Holds one file to what is asked of all. */
export type Rule = (template: ContentTemplate) => readonly Found[];

/** A template's file with all that rules want to know of it. */
export interface ContentTemplate extends ContentFile {
  readonly texts: readonly Text[];
  /** With all that it extends; nothing when it cannot be used. */
  readonly flat: Draft | undefined;
  /** Variables that the file or what it extends declares. */
  readonly variables: ReadonlyMap<string, Variable>;
  /** The file that it extends. */
  readonly base: ContentTemplate | undefined;
  /** Whether it is small changes to another language, such as `en-GB`, or to what is. */
  readonly isVariant: boolean;
  /** The English file of the same name. */
  readonly english: ContentTemplate | undefined;
  /** The language's; a variant has that of the language which it changes. */
  readonly glossary: Glossary | undefined;
}

/** Files as templates: read as a browser would read them, by the same code, every report of it a finding. */
export class ContentTemplates {
  readonly #byUrl: ReadonlyMap<string, ContentFile>;
  readonly #made = new Map<string, ContentTemplate>();
  readonly #found = new Map<string, Found[]>();

  constructor(
    files: readonly ContentFile[],
    private readonly glossaries: ReadonlyMap<string, Glossary>,
  ) {
    this.#byUrl = new Map(files.map((file) => [file.url, file]));
  }

  /** What the readers of the pipeline said of a file. */
  found(url: string): readonly Found[] {
    return this.#found.get(url) ?? [];
  }

  /** One after the other: what others extend is made once. `above` is what extends it, lest that go in a circle. */
  async template(file: ContentFile, above: readonly string[] = []): Promise<ContentTemplate> {
    const known = this.#made.get(file.url);
    if (known) return known;
    const base = await this.#base(file, [...above, file.url]);
    const flat = await this.#flat(file);
    const variables = new Map([...(base?.variables ?? []), ...declared(file.json)]);
    const isWords = (name: string) => ['text', 'list'].includes(variables.get(name)?.type ?? 'text');
    const english = await this.#named('en', file);
    const template: ContentTemplate = {
      ...file,
      texts: textsOf(file.json, isWords),
      flat,
      variables,
      base,
      isVariant: base !== undefined && (base.lang !== file.lang || base.isVariant),
      english,
      glossary: this.glossaries.get(file.lang) ?? base?.glossary,
    };
    this.#made.set(file.url, template);
    return template;
  }

  async #named(lang: string, { name, ...file }: ContentFile): Promise<ContentTemplate | undefined> {
    if (file.lang === lang) return undefined;
    const other = [...this.#byUrl.values()].find((one) => one.lang === lang && one.name === name);
    return other && this.template(other);
  }

  async #base({ json, url }: ContentFile, above: readonly string[]): Promise<ContentTemplate | undefined> {
    const name = isObject(json) ? json.extends : undefined;
    if (typeof name !== 'string') return undefined;
    const file = this.#byUrl.get(new URL(name.endsWith('.json') ? name : `${name}.json`, url).href);
    return file && !above.includes(file.url) ? this.template(file, above) : undefined;
  }

  async #flat({ json, url, lang }: ContentFile): Promise<Draft | undefined> {
    const found: Found[] = [];
    this.#found.set(url, found);
    const note = ({ code, path, what }: FaqError, at = path) => {
      const sentence = explain(new FaqError(code, '', at === path ? '' : path, ...what));
      found.push({ path: at, message: sentence ?? what.join(' ') });
    };
    const reportTo =
      (source: string) =>
      (...[code, path, ...what]: [FaqError['code'], string, ...string[]]) => {
        if (source === url) note(new FaqError(code, source, path, ...what));
      };
    try {
      const template = await readTemplate(json, url, this.#tools, reportTo);
      for (const [name, { type, default: value }] of declared(json))
        if (value !== undefined) readValue(name, type, value, lang, reportTo(url), typedValues);
      return template;
    } catch (error) {
      if (!(error instanceof FaqError)) throw error;
      note(error, error.source === url ? error.path : 'extends');
      return undefined;
    }
  }

  readonly #load = async (url: string): Promise<unknown> => {
    const file = this.#byUrl.get(url);
    if (!file) throw new FaqError('not-found', url, '', '404');
    return file.json;
  };
  readonly #tools = { load: this.#load, markdown: async () => asWritten };
}

/** Rules look at Markdown as it is written. */
const asWritten: ReadMarkdown = (text) => [text];

/** The variables that a file defines; a plain value gives one that is defined elsewhere a value. */
function declared(json: unknown): [string, Variable][] {
  const variables = isObject(json) ? json.variables : undefined;
  if (!isObject(variables)) return [];
  return Object.entries(variables).flatMap(([name, value]) =>
    isObject(value) && typeof value.type === 'string' ? [[name, value as unknown as Variable]] : [],
  );
}
