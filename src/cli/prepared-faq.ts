import type { MadeFaq } from '../check/findings.ts';
import { withReasons } from '../check/known-gaps.ts';
import { type JsonSource, readTemplate, type Tools, withOverrides } from '../compile/compile.ts';
import type { Data } from '../fill/read-values.ts';
import { typedValues } from '../fill/typed-values.ts';
import { filled } from '../load/prepare-faq.ts';
import { FaqError, type Report } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import type { Draft } from '../model/faq-document.ts';
import { hint } from '../model/nearest-name.ts';
import type { FaqSource } from './faq-source.ts';
import type { Files } from './files.ts';

/** An FAQ with what it was made from. */
export interface PreparedFaq extends MadeFaq {
  /** The template as it is without the organization's changes. */
  readonly template: Draft;
}

/** @throws {FaqError} when the template or the overrides cannot be used at all. */
export async function prepare(source: FaqSource, files: Files): Promise<PreparedFaq> {
  const { template: url, overrides, data, lang, passedOver } = source;
  const problems: FaqError[] = [];
  const reportTo =
    (place: string): Report =>
    (code, path, ...what) =>
      problems.push(new FaqError(code, place, path, ...what));
  const tools = toolsFor(files, overrides);
  const template = await readTemplate(await tools.load(url), url, tools, reportTo);
  let customized = template;
  let json: unknown;
  if (overrides !== undefined) {
    if (passedOver) reportTo(overrides)('other-template', 'template', passedOver.own, passedOver.used);
    json = await files.json(overrides);
    const changes: JsonSource = { json, source: overrides };
    customized = await withOverrides(template, changes, lang, tools, reportTo(overrides));
  }
  const faq = withReasons(filled({ draft: customized, source: url, problems }, data, typedValues), json);
  return { faq: { ...faq, problems: [...faq.problems, ...unknownNames(data, faq)] }, template, customized };
}

/** How a command reads a template's files and Markdown. */
const toolsFor = (files: Files, own?: string): Tools => ({
  load: files.chain(own),
  // Loaded when there is Markdown: it takes longer than all the rest.
  markdown: async () => (await import('../compile/markdown-on-node.ts')).readMarkdown,
});

/** On a page any data-* attribute may stand on the element for other reasons; here a name was meant. */
const unknownNames = (data: Data, { variables }: Faq) =>
  Object.keys(data)
    .filter((name) => !variables.includes(name))
    .map(
      (name) =>
        new FaqError(
          'unknown-name',
          'attribute',
          `variables.${name}`,
          `nothing uses it.${hint(name, variables)}`,
        ),
    );
