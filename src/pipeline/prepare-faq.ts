import { FaqError, type Report } from '../errors.ts';
import type { Template } from './content-model.ts';
import type { Faq } from './faq.ts';
import { fillVariables } from './fill-variables.ts';
import { loadJson } from './load-json.ts';

export interface FaqRequest {
  /** The absolute URL of the template. */
  readonly template: string;
  /** Whether the template is one that the build has checked and flattened: its reading is then done already. */
  readonly published?: boolean;
  /** An organization's overrides: the absolute URL of the file, or its JSON, parsed already. */
  readonly overrides?: string | object | undefined;
  /** Variables by name, as `dataset` gives them; they win over the overrides. */
  readonly data?: Readonly<Record<string, string | undefined>>;
}

/** How files are read: over HTTP in a page, from the disk in a tool. */
export type Load = (url: string) => Promise<unknown>;

/**
 * The whole way from files to an FAQ that can be shown: load ► parse ► overlay ► fill.
 *
 * @throws {FaqError} when the template or the overrides cannot be used at all. What costs a part only is in
 * {@link Faq.problems}.
 */
export async function prepareFaq(request: FaqRequest, load: Load = loadJson): Promise<Faq> {
  const problems: FaqError[] = [];
  const reportTo =
    (source: string): Report =>
    (code, path, ...what) =>
      problems.push(new FaqError(code, source, path, ...what));

  const { template: url, overrides, data = {} } = request;
  const overridesSource = typeof overrides === 'string' ? overrides : 'overrides';
  // All that is known to be needed is asked for at once. Parse and overlay are a chunk that most pages do without.
  const [json, changes, author] = await Promise.all([
    load(url),
    typeof overrides === 'string' ? load(overrides) : overrides,
    request.published && !overrides ? undefined : import('./author.ts'),
  ]);
  const base = author ? await author.readTemplate(json, url, load, reportTo) : (json as Template);
  const patch = author?.readOverrides(changes, overridesSource, reportTo);
  const organizations = author && patch ? author.overlay(base, patch, reportTo(overridesSource)) : base;
  const template = withData(organizations, data);

  // A value that cannot be used is told to whoever wrote it.
  const blame: Report = (code, path, ...what) => {
    const name = path.replace('variables.', '');
    if (data[name]) reportTo('attribute')(code, name, ...what);
    else
      reportTo(patch?.variables && Object.hasOwn(patch.variables, name) ? overridesSource : url)(
        code,
        path,
        ...what,
      );
  };
  const faq = fillVariables(template, blame);
  for (const name of Object.keys(data)) {
    const known = Object.keys(organizations.variables ?? {});
    if (!known.includes(name) && !faq.asked.has(name))
      reportTo('attribute')('unknown-name', name, name, ...known);
  }
  return { ...faq, problems };
}

/** `data-*` attributes as variables. An empty one counts as not given: a CMS writes it when its field is empty. */
function withData(template: Template, data: NonNullable<FaqRequest['data']>): Template {
  const given = Object.entries(data).flatMap(([name, value]) => {
    const type =
      template.variables && Object.hasOwn(template.variables, name) ? template.variables[name]?.type : 'text';
    return value?.trim() ? [[name, { type: type ?? 'text', default: value }] as const] : [];
  });
  return {
    ...template,
    variables: Object.fromEntries([...Object.entries(template.variables ?? {}), ...given]),
  };
}
