import { compile as compileDraft, type JsonSource, type Load, publish } from '../compile/compile.ts';
import { toolsFor } from '../compile/compile-on-node.ts';
import { languages, shippedSource, templateNames } from '../load/shipped-templates.ts';
import { FaqError } from '../model/errors.ts';
import type { FaqDocument } from '../model/faq-document.ts';
import { matchLanguage } from '../model/match-language.ts';
import { hint } from '../model/nearest-name.ts';
import { type OnProblem, reportsTo } from './problems.ts';
import { shippedTemplate } from './shipped-file.ts';

export interface CompileOptions {
  /**
   * The template: the name of a shipped one, or the JSON of a template or an FAQ document. Default: the `template` that the
   * overrides name, else `general`.
   */
  readonly template?: string | object | undefined;
  /** The organization's changes: the JSON of an overrides file. */
  readonly overrides?: object | undefined;
  /**
   * The language of a shipped template, and of the overrides' `languages`: a BCP 47 tag. Default: the `lang` of the
   * overrides, else `en`.
   */
  readonly lang?: string | undefined;
  /** Receives each mistake that affects only a part. Default: a warning in the console. */
  readonly onProblem?: OnProblem | undefined;
}

/**
 * Compiles a template and an organization's overrides to an FAQ document, as `faq-embed compile` does: complete, checked, with
 * answers as trees. It is plain JSON: store it, serve it, or render it with the functions of this module.
 *
 * @throws {FaqError} when the template or the overrides cannot be used at all, or the template does not exist.
 */
export async function compile({
  template,
  overrides,
  lang,
  onProblem,
}: CompileOptions = {}): Promise<FaqDocument> {
  const reportTo = reportsTo(onProblem);
  const own = ownChoice(overrides);
  const reader = lang || own.lang;
  const base = await templateOf(template ?? own.template ?? 'general', reader);
  if (typeof template === 'string' && own.template && own.template !== template)
    reportTo('overrides')('other-template', 'template', own.template, template);
  const draft = await compileDraft(
    { template: base, overrides: overrides && { json: overrides, source: 'overrides' }, lang: reader },
    toolsFor(loadExtended),
    reportTo,
  );
  return publish(draft);
}

/** The template and the language that overrides name; a language only if there is a template in it. */
function ownChoice(overrides: object = {}): {
  readonly template?: string | undefined;
  readonly lang?: string | undefined;
} {
  const { template, lang } = overrides as { template?: unknown; lang?: unknown };
  return {
    template: typeof template === 'string' ? template.trim() || undefined : undefined,
    lang: typeof lang === 'string' ? matchLanguage(lang, languages) : undefined,
  };
}

/** A template given as an object has no address, yet what it extends is named relative to one. */
const PLACE = 'template:/';

async function templateOf(template: string | object, lang: string | undefined): Promise<JsonSource> {
  if (typeof template === 'string') {
    const folder = folderOf(lang);
    return { json: await named(folder, template), source: shippedSource(folder, template) };
  }
  const { lang: own } = template as { lang?: unknown };
  return { json: template, source: `${PLACE}${folderOf(typeof own === 'string' ? own : lang)}/own` };
}

const folderOf = (lang = 'en') => matchLanguage(lang, languages) ?? 'en';

function named(folder: string, name: string): Promise<unknown> {
  if (templateNames.includes(name)) return shippedTemplate(folder, name);
  const what = `"${name}" is no template that is shipped.${hint(name, templateNames)} Of a template of your own, pass the JSON.`;
  throw new FaqError('wrong-shape', 'template', '', what);
}

/** What a template given as an object extends. */
const loadExtended: Load = (url) => {
  const [, folder = '', name = ''] = /^template:\/([\w-]+)\/([\w-]+)\.json$/.exec(url) ?? [];
  if (languages.includes(folder) && templateNames.includes(name)) return shippedTemplate(folder, name);
  const what = `expected the name of a shipped template, got ${JSON.stringify(url)}. Compile it with the command line, which loads files.`;
  throw new FaqError('wrong-shape', 'template', 'extends', what);
};
