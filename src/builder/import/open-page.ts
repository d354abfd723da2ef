import { readTemplate } from '../../compile/compile.ts';
import type { HtmlNode } from '../../compile/html-tree.ts';
import { parseOverrides } from '../../compile/parse-overrides.ts';
import { knownName, languageFolder } from '../../load/shipped-templates.ts';
import type { Overrides } from '../../model/content-model.ts';
import { namesIn } from '../../model/placeholders.ts';
import { attribute, elementsIn, first, textOf } from './html-nodes.ts';
import type { LostParts } from './lost.ts';
import { parsedJson } from './open-json.ts';
import { MAX_QUESTIONS, type Opened, overridesOpened, questionsOpened, unknown } from './opened.ts';
import { ownFaq, ownHtmlOverrides } from './own-html.ts';
import { pageQuestions } from './page-questions.ts';
import { importTools, type LoadTemplate } from './shipped-bases.ts';
import { pageOptionsOf, SHOWN, snippetPlace } from './snippet.ts';

export async function openPage(
  page: readonly HtmlNode[],
  lost: LostParts,
  load: LoadTemplate,
): Promise<Opened> {
  const place = snippetPlace(page);
  const own = ownFaq(place?.element.children ?? page) ?? ownFaq(page);
  const links = linksIn(page);
  if (place) {
    const { template, lang, overrides: written, src } = place.options;
    const isInline = written?.startsWith('{') && !written.startsWith('{lang}');
    const elsewhere = [src, isInline ? undefined : written].filter((address) => address !== undefined);
    if (!elsewhere.length || !own) {
      const parsed = isInline ? await parsedJson(written ?? '') : { json: {} };
      if ('fault' in parsed) return unknown('badJson', parsed.fault);
      const inner = parseOverrides(parsed.json, 'overrides', (_, path) => lost.add('other', path));
      for (const name of SHOWN) if (place.options[name]) lost.add('other', name);
      const overrides = { ...(lang && { lang }), ...inner, ...(template && { template }) };
      const variables = {
        ...inner.variables,
        ...(elsewhere.length ? place.values : await knownValues(overrides, place.values, load)),
      };
      const whole = { ...overrides, ...(Object.keys(variables).length && { variables }) };
      return overridesOpened(whole, lost, links, elsewhere, pageOptionsOf(place));
    }
  }
  if (own) return overridesOpened(await ownHtmlOverrides(own, lost, load), lost, links);
  const { questions, more } = pageQuestions(page, MAX_QUESTIONS, lost);
  if (!questions.length) return unknown('nothingFound');
  const root = first(page, ({ tag }) => tag === 'html');
  const heading = first(page, ({ tag }) => tag === 'h1') ?? first(page, ({ tag }) => tag === 'title');
  const title = heading ? textOf(heading.children) : '';
  const lang = (root && attribute(root, 'lang'))?.trim();
  return questionsOpened(questions, lost, links, { more, ...(title && { title }), ...(lang && { lang }) });
}

/** The values of a snippet that a text asks for, without the data-* attributes that other programs have left there. */
async function knownValues(
  overrides: Overrides,
  values: Readonly<Record<string, string>>,
  load: LoadTemplate,
): Promise<Readonly<Record<string, string>>> {
  if (!Object.keys(values).length) return {};
  const folder = languageFolder(overrides.lang ?? '');
  const name = knownName(overrides.template);
  const base = await readTemplate(
    await load(folder, name),
    `template:/${folder}/${name}`,
    importTools(load),
    () => () => {},
  );
  const known = new Set([...Object.keys(base.variables), ...namesIn(JSON.stringify(overrides))]);
  return Object.fromEntries(Object.entries(values).filter(([name]) => known.has(name)));
}

const linksIn = (page: readonly HtmlNode[]): readonly string[] =>
  [...elementsIn(page)].flatMap((element) => {
    const href = element.tag === 'a' ? attribute(element, 'href') : undefined;
    return href ? [href] : [];
  });
