import type { Load } from '../compile/read-template.ts';
import { asDocument, isDocument } from '../model/document-format.ts';
import { FaqError, type Report } from '../model/errors.ts';
import type { Draft } from '../model/faq-document.ts';
import { matchLanguage } from '../model/match-language.ts';
import { isTemplateName } from '../model/template-url.ts';
import { loadJson, parseJson, textOf } from './load-json.ts';
import type { OverridesSource } from './overrides-source.ts';
import {
  knownName,
  languageFolder,
  languages,
  loadShipped,
  shippedSource,
  templateNames,
} from './shipped-templates.ts';

export interface DraftRequest {
  /** The absolute URL of an FAQ document. */
  readonly src?: string | undefined;
  /** Without `src`: a shipped template by its name, or the absolute URL of a template. Default: what the overrides name, then `general`. */
  readonly template?: string | undefined;
  /** The absolute URL of a folder to take templates from by their names, instead of the shipped ones. */
  readonly templates?: string | undefined;
  /** An organization's overrides: the absolute URL of the file, JSON text that begins with `{`, or its JSON, parsed already. */
  readonly overrides?: string | object | null | undefined;
  /** The reader's language, a BCP 47 tag. */
  readonly lang?: string | undefined;
}

/** The same, with the overrides as what they are. */
export interface DraftSources extends Omit<DraftRequest, 'overrides'> {
  readonly overrides?: OverridesSource | undefined;
}

/** An FAQ document that is ready to be filled, and what was wrong on the way to it. */
export interface LoadedDraft {
  readonly draft: Draft;
  /** What the draft is called in reports: a URL. */
  readonly source: string;
  readonly problems: readonly FaqError[];
}

/**
 * Files → an FAQ document. A page without raw overrides loads one file; with them, a chunk that compiles is loaded beside the
 * files.
 *
 * @throws {FaqError} when a file cannot be loaded or used at all.
 */
export async function loadDraft(
  request: DraftSources,
  load: Load = loadJson,
  compiler: () => Promise<Compiler> = inPage,
): Promise<LoadedDraft> {
  const problems: FaqError[] = [];
  const reportTo =
    (source: string): Report =>
    (code, path, ...what) =>
      problems.push(new FaqError(code, source, path, ...what));
  const { overrides, lang } = request;
  // Start all known requests in parallel.
  const changes = overrides && changesIn(overrides, load);
  const chunk = overrides || isSourceUrl(request) ? compiler() : undefined;
  const markdown = compiler === inPage && markdownFor(isSourceUrl(request), changes);
  // A failure is thrown where the result is awaited.
  for (const pending of [changes, chunk, markdown]) Promise.resolve(pending).catch(() => {});
  const { json, source } = await templateOf(request, changes, load, reportTo);

  if (!overrides && (request.src || isDocument(json)))
    return { draft: asDocument(json, source), source, problems };
  const { compile, repeatedNames, toolsFor } = await (chunk ?? compiler());
  if (overrides) {
    const own = await changes;
    const text = 'text' in overrides ? overrides.text : textOf(own);
    if (text) problems.push(...(await repeatedNames(text, own, nameOf(overrides))));
  }
  const draft = await compile(
    {
      template: { json, source },
      overrides: overrides && { json: await changes, source: nameOf(overrides) },
      lang,
    },
    toolsFor(load),
    reportTo,
  );
  return { draft, source, problems };
}

/** Inline overrides need no request, so the template that they name can load immediately. */
function changesIn(overrides: OverridesSource, load: Load): unknown {
  if ('url' in overrides) return load(overrides.url);
  return 'json' in overrides ? overrides.json : parseJson(overrides.notJson, 'attribute', 'overrides');
}

/** What overrides are called in reports. */
const nameOf = (overrides: OverridesSource | undefined): string =>
  overrides && 'url' in overrides ? overrides.url : 'overrides';

/** The author's side as a module, for the place where it runs. */
export type Compiler = Pick<
  typeof import('../compile/compile-in-page.ts'),
  'compile' | 'repeatedNames' | 'toolsFor'
>;

const inPage = () =>
  import('../compile/compile-in-page.ts').catch((error) => {
    throw new FaqError('chunk', 'compile', '', String(error));
  });

/** Fetches the Markdown reader along with the compiler, which would request it only when it runs. */
const markdownFor = async (isSource: boolean, changes: unknown): Promise<unknown> =>
  isSource || JSON.stringify((await changes) ?? null).includes('"answer')
    ? import('../compile/markdown-in-page.ts')
    : undefined;

/** Whether a template is somebody's own, and so most likely Markdown. */
const isSourceUrl = ({ src, template }: DraftSources): boolean =>
  !src && Boolean(template && !isTemplateName(template));

interface TemplateJson {
  readonly json: unknown;
  readonly source: string;
}

/** What is shown, or what the overrides are laid over. */
async function templateOf(
  request: DraftSources,
  changes: unknown,
  load: Load,
  reportTo: (source: string) => Report,
): Promise<TemplateJson> {
  const { src, template, overrides } = request;
  if (src) return { json: await load(src), source: src };
  const source = nameOf(overrides);
  const isLoading = changes instanceof Promise;
  // Which template a file names is known only when it is there: until then the likely one loads.
  const first = namedTemplate(
    template ?? (isLoading ? undefined : ownTemplate(changes, source)),
    request,
    load,
  );
  first.catch(() => {});
  const own = ownTemplate(await changes, source);
  if (template && own && own !== template) reportTo(source)('other-template', 'template', own, template);
  else if (own && isTemplateName(own) && !request.templates && knownName(own) !== own)
    reportTo(source)('bad-attribute', 'template', own, knownName(own), ...templateNames);
  return isLoading && !template && own ? namedTemplate(own, request, load) : first;
}

/** The template that overrides say they are for: a name, or a URL relative to them. */
function ownTemplate(overrides: unknown, source: string): string | undefined {
  const { template } = (overrides ?? {}) as { template?: unknown };
  if (typeof template !== 'string' || !template.trim()) return undefined;
  const named = template.trim();
  return isTemplateName(named) || !URL.canParse(named, source) ? named : new URL(named, source).href;
}

async function namedTemplate(
  name: string | undefined,
  { templates, lang = '' }: DraftSources,
  load: Load,
): Promise<TemplateJson> {
  const isUrl = name && !isTemplateName(name);
  if (isUrl || templates) {
    const url = isUrl ? name : `${templates}${ownFolder(lang)}/${name || 'general'}.json`;
    return { json: await load(url), source: url };
  }
  const folder = languageFolder(lang);
  const known = knownName(name);
  return { json: await loadShipped(folder, known), source: shippedSource(folder, known) };
}

/** In a folder of somebody's own there may be more templates than we ship, and hardly our variants of a language, such as en-GB. */
function ownFolder(lang: string): string {
  const isVariant = (one: string) => languages.some((other) => one.startsWith(`${other}-`));
  return (
    matchLanguage(
      lang,
      languages.filter((one) => !isVariant(one)),
    ) ?? 'en'
  );
}
