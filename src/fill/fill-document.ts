import type { AnswerTree } from '../model/answer-tree.ts';
import type { Messages } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import type { Faq, FaqAction, FaqEntry, FaqNotice, FaqSection, FilledValue, Gap } from '../model/faq.ts';
import type { DocumentAnswer, Draft, DraftEntry, DraftNotice } from '../model/faq-document.ts';
import { namesIn, needsOf } from '../model/placeholders.ts';
import { directionOf } from './direction-of.ts';
import { fillHref, fillText } from './fill-text.ts';
import { fillTree } from './fill-tree.ts';
import { formatValue, readValue } from './format-value.ts';

/** Variables that the page gives, by name, as `dataset` has them. */
export type Data = Readonly<Record<string, string | undefined>>;

/** An answer as it is shown. */
interface Filled {
  readonly answer: AnswerTree;
}

/**
 * A FAQ document with its variables put in: everything that can be shown, ready to be shown. An entry that no answer fits
 * becomes a gap; a value of the wrong kind is reported and counts as not given.
 *
 * A document written by hand may be wrong anywhere below its top level: what is, is reported and left out.
 */
export function fillDocument(
  draft: Draft,
  data: Data,
  report: Report,
  reportData = report,
): Omit<Faq, 'problems'> {
  const { variables, messages, brand } = draft;
  const lang = localeOf(draft.lang, report);
  const values = readValues(draft, lang, data, report, reportData);
  const gaps: Gap[] = [];

  const fillTitle = (text: string, path: string): string => {
    const shown = fillText(text, values);
    if (shown === undefined) report('wrong-value', path, 'missing', text);
    return shown ?? '';
  };

  const refused = (path: string) => (href: string, reason: string) =>
    report('refused-link', path, reason, JSON.stringify(href));

  const fillParagraphs = ({ needs = [], body }: Pick<DocumentAnswer, 'needs' | 'body'>, path: string) =>
    needs.every((name) => values.has(name)) ? fillTree(body, values, refused(path)) : undefined;

  const fillAnswer = (answer: DocumentAnswer, path: string): Filled | undefined => {
    const first = fillParagraphs(answer, path);
    if (!first) return undefined;
    const { more } = answer;
    return {
      answer: more?.length ? [...first, ...more.flatMap((one) => fillParagraphs(one, path) ?? [])] : first,
    };
  };

  /** The answer that is shown; without one the entry is a gap. A notice is in no section, and has no question. */
  const firstThatFits = (
    { id, guidance, answers }: DraftNotice,
    section = '',
    question = '',
  ): Filled | undefined => {
    const isAsked = namesIn(question).every((name) => values.has(name));
    for (const answer of isAsked ? answers : []) {
      const filled = fillAnswer(answer, section ? `sections.${section}.entries.${id}` : `notices.${id}`);
      if (filled) return filled;
    }
    const lacking = (answer: DocumentAnswer) =>
      [...new Set([...needsOf(answer), ...namesIn(question)])].filter((name) => !values.has(name));
    gaps.push({ section, id, question, ...(guidance && { guidance }), missing: answers.map(lacking) });
    return undefined;
  };

  /** What stands beside an answer, as far as its variables are known. */
  const fillDetails = ({ video, reviewed, owner }: DraftEntry): Partial<FaqEntry> => {
    const title = video && fillText(video.title, values);
    const href = video && fillHref(video.href, values);
    const day = reviewed && formatValue('date', reviewed, lang);
    const shownOwner = owner && fillText(owner, values);
    return {
      ...(title && href && { video: { href, title } }),
      ...(reviewed && typeof day === 'object' && { reviewed: { date: reviewed, text: day.text } }),
      ...(shownOwner && { owner: shownOwner }),
    };
  };

  /** What a document's maker got wrong inside one item costs that item. */
  const attempt = <T>(path: string, fill: () => T[]): T[] => {
    try {
      return fill();
    } catch {
      report('wrong-shape', path, MISSHAPEN);
      return [];
    }
  };

  const fillEntry = (section: string, entry: DraftEntry): FaqEntry[] => {
    const filled = firstThatFits(entry, section, entry.question);
    const question = fillText(entry.question, values);
    return filled && question ? [{ id: entry.id, question, ...filled, ...fillDetails(entry) }] : [];
  };

  const fillSection = (section: Draft['sections'][number], path: string): FaqSection => ({
    id: section.id,
    title: fillTitle(section.title, `${path}.title`),
    entries: items(section.entries, `${path}.entries`, isEntry, report).flatMap((entry) =>
      attempt(`${path}.entries.${entry.id}`, () => fillEntry(section.id, entry)),
    ),
  });

  const fillNotice = (notice: DraftNotice): FaqNotice[] => {
    const filled = firstThatFits(notice);
    return filled?.answer.length ? [{ id: notice.id, ...filled }] : [];
  };

  const fillAction = (action: FaqAction): FaqAction[] => {
    const label = fillText(action.label, values);
    const href = fillHref(action.href, values, refused(`actions.${action.id}.href`));
    return label && href ? [{ id: action.id, label, href }] : [];
  };

  /** A word of the interface that lacks a variable is left out, as if it were not given. */
  const fillMessages = (): Messages =>
    Object.fromEntries(
      Object.entries(messages ?? {}).flatMap(([name, text]) => {
        const filled = fillTitle(String(text), `messages.${name}`);
        return filled ? [[name, filled]] : [];
      }),
    );

  return {
    lang,
    dir: directionOf(lang),
    title: fillTitle(draft.title, 'title'),
    brand: brand ?? {},
    notices: items(draft.notices ?? [], 'notices', isNotice, report).flatMap((notice) =>
      attempt(`notices.${notice.id}`, () => fillNotice(notice)),
    ),
    sections: items(draft.sections, 'sections', isSection, report)
      .map((section) => fillSection(section, `sections.${section.id}`))
      .filter(({ entries }) => entries.length),
    actions: items(draft.actions ?? [], 'actions', isAction, report).flatMap(fillAction),
    messages: fillMessages(),
    variables: Object.keys(variables),
    values,
    gaps,
  };
}

/** A page's value wins over the document's; an empty one counts as not given: a CMS writes it for an empty field. */
function readValues(
  { variables }: Draft,
  lang: string,
  data: Data,
  report: Report,
  reportData: Report,
): Map<string, FilledValue> {
  const values = new Map<string, FilledValue>();
  const known = new Map(Object.entries(variables));
  const given = new Map(Object.entries(data));
  for (const name of new Set([...known.keys(), ...given.keys()])) {
    const { type = 'text', value: preset } = known.get(name) || {};
    const own = given.get(name)?.trim();
    const value = own || preset;
    const filled =
      value !== undefined &&
      readValue(name, String(type) as typeof type, value, lang, own ? reportData : report);
    if (filled) values.set(name, filled);
  }
  return values;
}

/** The tag itself when `Intl` can read it; a wrong one must cost no more than its formats. */
function localeOf(lang: string, report: Report): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    report('wrong-value', 'lang', 'lang', JSON.stringify(lang));
    return 'en';
  }
}

const MISSHAPEN = 'is not what a FAQ document has here, and is left out. Compile the document anew.';

type Fields = Readonly<Record<string, unknown>>;
type Check = (item: Fields) => boolean;

const isText = (value: unknown): boolean => typeof value === 'string';
const isAction: Check = ({ label, href }) => isText(label) && isText(href);
const isNotice: Check = ({ answers }) =>
  Array.isArray(answers) && answers.every((one) => Array.isArray((one as Fields | null)?.['body']));
const isEntry: Check = (item) => isText(item['question']) && isNotice(item);
const isSection: Check = ({ title, entries }) => isText(title) && Array.isArray(entries);

/** The items of a list that can be used, each with an id of its own. */
function items<T extends { readonly id: string }>(
  list: readonly T[],
  path: string,
  isGood: Check,
  report: Report,
): readonly T[] {
  const seen = new Set<string>();
  return list.filter((item, at) => {
    const id = item?.id;
    const isGiven = isText(id) && /^[\w-]+$/.test(id);
    if (isGiven && isGood(item as unknown as Fields) && !seen.has(id)) return seen.add(id);
    const isDouble = isGiven && seen.has(id);
    report(
      'wrong-shape',
      isGiven ? `${path}.${id}` : `${path}[${at}]`,
      isDouble ? 'has the id of another one and is left out. Give it an id of its own.' : MISSHAPEN,
    );
    return false;
  });
}
