import { readTemplate } from '../../compile/compile.ts';
import type { HtmlNode } from '../../compile/html-tree.ts';
import { parseOverrides } from '../../compile/parse-overrides.ts';
import { readDocument } from '../../compile/read-document.ts';
import { readBookingLink } from '../../fill/booking-link.ts';
import { typedLink } from '../../fill/typed-link.ts';
import { knownName, languageFolder, loadShipped } from '../../load/shipped-templates.ts';
import type { Overrides } from '../../model/content-model.ts';
import { isDocument } from '../../model/document-format.ts';
import { asFaqError, type Report } from '../../model/errors.ts';
import { namesIn } from '../../model/placeholders.ts';
import { fromFragment } from '../draft/share.ts';
import { documentOverrides, importTools, type LoadTemplate, templateDocument } from './document-overrides.ts';
import { htmlAnswer } from './html-answer.ts';
import { attribute, elementsIn, first, textOf } from './html-nodes.ts';
import { type Lost, LostParts } from './lost.ts';
import { ownFaq, ownHtmlOverrides } from './own-html.ts';
import { answerNodes, type ImportedQuestion, linkedQuestions, pageQuestions } from './page-questions.ts';
import { parseHtml, TooComplicated } from './parse-html.ts';
import { SHOWN, snippetPlace } from './snippet.ts';
import { tableQuestions } from './table.ts';

export type { LoadTemplate } from './document-overrides.ts';
export type { Lost } from './lost.ts';
export type { ImportedQuestion } from './page-questions.ts';

/** Why nothing could be made of a text. */
export type UnknownReason =
  | 'empty'
  | 'tooLong'
  | 'tooComplicated'
  /** It begins as JSON does; `detail` says what is wrong, and where. */
  | 'badJson'
  /** A document of a later version of this project. */
  | 'newerFormat'
  /** It could be read, and there is no question in it. */
  | 'nothingFound';

interface Found {
  readonly lost: readonly Lost[];
  /** Addresses of booking pages that it leads to. */
  readonly addresses: readonly string[];
}

/** What somebody opened. */
export type Opened = Found &
  (
    | {
        readonly kind: 'overrides';
        readonly overrides: Overrides;
        /** Files that it names by their addresses, which have to be opened by themselves. */
        readonly elsewhere: readonly string[];
      }
    | {
        readonly kind: 'questions';
        readonly questions: readonly ImportedQuestion[];
        /** How many there were beyond {@link MAX_QUESTIONS}. */
        readonly more: number;
        readonly title?: string;
        readonly lang?: string;
      }
    | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly detail?: string }
  );

/** Characters. */
export const MAX_TEXT = 2_000_000;
export const MAX_QUESTIONS = 500;

const unknown = (reason: UnknownReason, detail?: string): Opened => ({
  kind: 'unknown',
  reason,
  ...(detail !== undefined && { detail }),
  lost: [],
  addresses: [],
});

/**
 * Says what somebody opened, and makes of it what a draft can take: overrides, a FAQ document, a template, a link to a draft, a
 * snippet or a page with one, our own HTML, anybody's FAQ page, a table. Nothing of it runs, and nothing is loaded but the
 * project's own templates.
 *
 * @throws {FaqError} when a template cannot be loaded.
 */
export async function openText(
  text: string,
  fileName = '',
  loadTemplate: LoadTemplate = loadShipped,
): Promise<Opened> {
  if (text.length > MAX_TEXT) return unknown('tooLong');
  const source = text.replace(/^\ufeff/, '').trim();
  if (!source) return unknown('empty');
  try {
    return await opened(source, fileName, loadTemplate);
  } catch (error) {
    if (error instanceof TooComplicated || error instanceof RangeError) return unknown('tooComplicated');
    const problem = asFaqError(error, fileName || 'text');
    if (problem.code === 'newer-format') return unknown('newerFormat');
    if (problem.code === 'not-a-document' || problem.code === 'wrong-shape')
      return unknown('nothingFound', problem.message);
    throw problem;
  }
}

async function opened(source: string, fileName: string, load: LoadTemplate): Promise<Opened> {
  const [link] = /#draft=[\w.=-]+$/.exec(source) ?? [];
  if (link && !/\s/.test(source)) return sharedDraft(link);
  const lost = new LostParts();
  if (/^[{[]/.test(source)) {
    const parsed = await parsedJson(source);
    if ('json' in parsed) return openJson(parsed.json, lost, load);
    if (/\.json$/i.test(fileName) || /^\{\s*"/.test(source)) return unknown('badJson', parsed.fault);
  }
  const isTable = /\.(?:csv|tsv|tab)$/i.test(fileName);
  const isPage = !isTable && (source.startsWith('<') || /\.x?html?$/i.test(fileName));
  const table = isPage ? undefined : tableQuestions(source, isTable, lost);
  if (table?.length) return questionsOpened(table, lost, source.match(ADDRESS) ?? []);
  const isHtml = isPage || /<[a-z][\w-]*(?:\s[^<>]*)?>/i.test(source);
  return isHtml ? openPage(parseHtml(source), lost, load) : unknown('nothingFound');
}

async function sharedDraft(link: string): Promise<Opened> {
  try {
    const { overrides } = await fromFragment(link);
    return overridesOpened(overrides, new LostParts());
  } catch {
    return unknown('nothingFound');
  }
}

async function parsedJson(source: string): Promise<{ readonly json: unknown } | { readonly fault: string }> {
  try {
    return { json: JSON.parse(source) as unknown };
  } catch (error) {
    const { jsonFault } = await import('../../model/explain.ts');
    const { place, reason } = jsonFault(source, error);
    return { fault: [place, reason].filter(Boolean).join(': ') };
  }
}

const OVERRIDES = 'template lang title variables notices sections actions messages brand languages'.split(
  ' ',
);

async function openJson(json: unknown, lost: LostParts, load: LoadTemplate): Promise<Opened> {
  const report: Report = (_, path) => lost.add('other', path);
  if (isDocument(json)) {
    const document = readDocument(json, 'document', report);
    return overridesOpened(await documentOverrides(document, lost, load), lost);
  }
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  const { lang, sections, extends: extended, overrides } = Object(json) as Readonly<Record<string, unknown>>;
  // A draft as the builder keeps it.
  if (isObject && typeof overrides === 'object' && overrides !== null)
    return overridesOpened(parseOverrides(overrides, 'overrides', report), lost);
  if (isObject && (Array.isArray(sections) || typeof extended === 'string')) {
    const document = await templateDocument(json, typeof lang === 'string' ? lang : 'en', load);
    return overridesOpened(await documentOverrides(document, lost, load), lost);
  }
  const found = jsonQuestions(json, lost);
  if (found.length) return questionsOpened(found, lost, JSON.stringify(json).match(ADDRESS) ?? []);
  return isObject && OVERRIDES.some((key) => Object.hasOwn(json, key))
    ? overridesOpened(parseOverrides(json, 'overrides', report), lost)
    : unknown('nothingFound');
}

/** Structured data, or a list of questions with their answers. */
function jsonQuestions(json: unknown, lost: LostParts): readonly ImportedQuestion[] {
  const linked = linkedQuestions(json);
  const listed = Array.isArray(json)
    ? json.flatMap((item: unknown) => {
        const { question, answer } = Object(item) as Readonly<Record<string, unknown>>;
        return typeof question === 'string' && typeof answer === 'string'
          ? [{ question: textOf(parseHtml(question)), answer: answerNodes(answer) }]
          : [];
      })
    : [];
  return [...linked, ...listed].flatMap(({ question, answer: nodes }) => {
    const answer = htmlAnswer(nodes, question, lost);
    return question && answer ? [{ question, answer }] : [];
  });
}

async function openPage(page: readonly HtmlNode[], lost: LostParts, load: LoadTemplate): Promise<Opened> {
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
      return overridesOpened(whole, lost, links, elsewhere);
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

function overridesOpened(
  overrides: Overrides,
  lost: LostParts,
  links: readonly string[] = [],
  elsewhere: readonly string[] = [],
): Opened {
  const { bookingUrl } = overrides.variables ?? {};
  const own = typeof bookingUrl === 'string' ? [bookingUrl] : [];
  return {
    kind: 'overrides',
    overrides,
    elsewhere,
    lost: lost.all(),
    addresses: bookingAddresses([...own, ...links]),
  };
}

function questionsOpened(
  questions: readonly ImportedQuestion[],
  lost: LostParts,
  links: readonly string[],
  { more = 0, ...page }: { readonly more?: number; readonly title?: string; readonly lang?: string } = {},
): Opened {
  const kept = questions.slice(0, MAX_QUESTIONS);
  return {
    kind: 'questions',
    questions: kept,
    more: more + questions.length - kept.length,
    ...page,
    lost: lost.all(),
    addresses: bookingAddresses(links),
  };
}

const ADDRESS = /https:\/\/[^\s"'<>\\)\]]+/g;
const linksIn = (page: readonly HtmlNode[]): readonly string[] =>
  [...elementsIn(page)].flatMap((element) => {
    const href = element.tag === 'a' ? attribute(element, 'href') : undefined;
    return href ? [href] : [];
  });

/** Those that are of a form that Bookings is known to have, each once. */
const bookingAddresses = (links: readonly string[]): readonly string[] => [
  ...new Set(
    links.flatMap((written) => {
      const link = readBookingLink(typedLink(written));
      return 'href' in link && link.kind !== 'other' ? [link.href] : [];
    }),
  ),
];
