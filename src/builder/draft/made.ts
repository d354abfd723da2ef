import { publish, readTemplate, type Tools, withOverrides } from '../../compile/compile.ts';
import { typedValues } from '../../fill/typed-values.ts';
import { filled } from '../../load/prepare-faq.ts';
import { languages, templateNames } from '../../load/shipped-templates.ts';
import type { Overrides } from '../../model/content-model.ts';
import { FaqError, type Report } from '../../model/errors.ts';
import type { Faq } from '../../model/faq.ts';
import type { Draft, FaqDocument } from '../../model/faq-document.ts';
import { matchLanguage } from '../../model/match-language.ts';
import { hint } from '../../model/nearest-name.ts';

/** What is made of overrides in one language. */
export interface Made {
  readonly overrides: Overrides;
  readonly lang: string;
  /** The template without the organization's changes, labels and guidance included. */
  readonly base: Draft;
  /** The template with them. */
  readonly customized: Draft;
  readonly faq: Faq;
  readonly document: FaqDocument;
  readonly problems: readonly FaqError[];
}

/** What making needs of the place where it runs. */
export interface MakeTools extends Tools {
  /** The address of the folder with the templates as they are written, with a slash at its end. */
  readonly templates: string;
}

export type Between = () => Promise<void>;

/** What overrides are called in {@link Made.problems}. */
export const OVERRIDES = 'overrides';

/**
 * Overrides → an FAQ, as the command line makes it of the same overrides.
 *
 * @param earlier The template as it was once, in place of what it is now.
 * @param between Waited for between the parts of the work, so that a key need not wait for all of them.
 * @throws {FaqError} when the template or the overrides cannot be used at all.
 */
export async function makeFaq(
  overrides: Overrides,
  lang: string,
  tools: MakeTools,
  earlier?: Draft,
  between?: Between,
): Promise<Made> {
  const name = overrides.template?.trim() || 'general';
  if (!templateNames.includes(name))
    throw new FaqError(
      'unknown-name',
      OVERRIDES,
      'template',
      `there is no template "${name}".${hint(name, templateNames)}`,
    );
  const source = `${tools.templates}${matchLanguage(lang, languages) ?? 'en'}/${name}.json`;
  const { base, problems: before } = earlier ? { base: earlier, problems: [] } : await baseOf(source, tools);
  const problems = [...before];
  const changes = { json: overrides, source: OVERRIDES };
  const customized = await withOverrides(base, changes, lang, tools, into(problems, OVERRIDES));
  if (between) await between();
  const faq = filled({ draft: customized, source, problems }, {}, typedValues);
  if (between) await between();
  return { overrides, lang, base, customized, faq, document: publish(customized), problems: faq.problems };
}

const into =
  (problems: FaqError[], source: string): Report =>
  (code, path, ...what) =>
    problems.push(new FaqError(code, source, path, ...what));

interface Base {
  readonly base: Draft;
  readonly problems: readonly FaqError[];
}

/** Templates do not change while somebody types: each is read once. */
const bases = new Map<string, Promise<Base>>();

function baseOf(url: string, tools: Tools): Promise<Base> {
  const known = bases.get(url);
  if (known) return known;
  const read = readBase(url, tools);
  bases.set(url, read);
  read.catch(() => bases.delete(url));
  return read;
}

async function readBase(url: string, tools: Tools): Promise<Base> {
  const problems: FaqError[] = [];
  const base = await readTemplate(await tools.load(url), url, tools, (source) => into(problems, source));
  return { base, problems };
}
