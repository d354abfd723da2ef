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
      // Of some, such as a script alone, nothing is left to read.
      if (filled?.answer.length) return filled;
    }
    const lacking = (answer: DocumentAnswer) =>
      [...new Set([...needsOf(answer), ...namesIn(question)])].filter((name) => !values.has(name));
    gaps.push({
      section,
      id,
      question,
      ...(isText(guidance) && { guidance }),
      missing: answers.map(lacking),
    });
    return undefined;
  };

  /** What stands beside an answer, as far as its variables are known. */
  const fillDetails = ({ video, reviewed, owner }: DraftEntry, path: string): Partial<FaqEntry> => {
    const film = attempt(`${path}.video`, report, () => {
      const title = video && fillText(textOf(video.title), values);
      const href = video && fillHref(textOf(video.href), values, refused(`${path}.video.href`));
      return title && href && { href, title };
    });
    const day = attempt(
      `${path}.reviewed`,
      report,
      () => reviewed && formatValue('date', textOf(reviewed), lang),
    );
    const shownOwner = attempt(`${path}.owner`, report, () => owner && fillText(textOf(owner), values));
    return {
      ...(film && { video: film }),
      ...(reviewed && typeof day === 'object' && { reviewed: { date: reviewed, text: day.text } }),
      ...(shownOwner && { owner: shownOwner }),
    };
  };

  const fillEntry = (section: string, entry: DraftEntry, path: string): FaqEntry | undefined => {
    const filled = firstThatFits(entry, section, entry.question);
    const question = fillText(entry.question, values);
    return filled && question
      ? { id: entry.id, question, ...filled, ...fillDetails(entry, path) }
      : undefined;
  };

  const entryIds = new Set<string>();
  const fillSection = (section: Draft['sections'][number], path: string): FaqSection => ({
    id: section.id,
    title: fillTitle(section.title, `${path}.title`),
    // Entries are the targets of links: no two of the whole FAQ have one id.
    entries: filledItems(section.entries, `${path}.entries`, isEntry, report, entryIds, (entry, at) =>
      fillEntry(section.id, entry, at),
    ),
  });

  const fillNotice = (notice: DraftNotice): FaqNotice | undefined => {
    const filled = firstThatFits(notice);
    return filled && { id: notice.id, ...filled };
  };

  const fillAction = (action: FaqAction): FaqAction | undefined => {
    const label = fillText(action.label, values);
    const href = fillHref(action.href, values, refused(`actions.${action.id}.href`));
    return label && href ? { id: action.id, label, href } : undefined;
  };

  /** A word of the interface that lacks a variable is left out, as if it were not given. */
  const fillMessages = (): Messages =>
    Object.fromEntries(
      Object.entries(textsIn(messages)).flatMap(([name, text]) => {
        const shown = fillTitle(text, `messages.${name}`);
        return shown ? [[name, shown]] : [];
      }),
    );

  return {
    lang,
    dir: directionOf(lang),
    title: fillTitle(draft.title, 'title'),
    brand: textsIn(brand),
    notices: filledItems(draft.notices ?? [], 'notices', isNotice, report, new Set(), fillNotice),
    sections: filledItems(draft.sections, 'sections', isSection, report, new Set(), fillSection).filter(
      ({ entries }) => entries.length,
    ),
    actions: filledItems(draft.actions ?? [], 'actions', isAction, report, new Set(), fillAction),
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
    const { type = 'text', value: written } = known.get(name) || {};
    const preset = isValue(written) ? written : undefined;
    if (!TYPES.has(type) || preset !== written) report('wrong-shape', `variables.${name}`, MISSHAPEN);
    const own = given.get(name)?.trim();
    const value = own || preset;
    const filled = attempt(`variables.${name}`, report, () =>
      value === undefined
        ? undefined
        : readValue(name, String(type) as typeof type, value, lang, own ? reportData : report),
    );
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

/** The types that a value may be of; a document written by hand may say anything. */
const TYPES: ReadonlySet<unknown> = new Set(
  'text url booking email tel hours minutes days money list date'.split(' '),
);

type Fields = Readonly<Record<string, unknown>>;
type Check = (item: Fields) => boolean;

const isText = (value: unknown): boolean => typeof value === 'string';
const isValue = (value: unknown): boolean =>
  isText(value) || Number.isFinite(value) || (Array.isArray(value) && value.every(isText));

/** @throws for what a document's maker put in a text's place. */
function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('no text');
  return value;
}

const isAction: Check = ({ label, href }) => isText(label) && isText(href);
const isNotice: Check = ({ answers }) =>
  Array.isArray(answers) && answers.every((one) => Array.isArray((one as Fields | null)?.['body']));
const isEntry: Check = (item) => isText(item['question']) && isNotice(item);
const isSection: Check = ({ title, entries }) => isText(title) && Array.isArray(entries);

/** What a document's maker got wrong inside one part costs that part. */
function attempt<T>(path: string, report: Report, fill: () => T): T | undefined {
  try {
    return fill();
  } catch {
    report('wrong-shape', path, MISSHAPEN);
    return undefined;
  }
}

/** The texts of an object by their names; whatever else a document has there is left out. */
const textsIn = (object: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    typeof object === 'object' && object ? Object.entries(object).filter(([, value]) => isText(value)) : [],
  );

/** What is made of the items of a list that can be used, each with an id of its own. */
function filledItems<T extends { readonly id: string }, U>(
  list: readonly T[],
  path: string,
  isGood: Check,
  report: Report,
  seen: Set<string>,
  fill: (item: T, path: string) => U | undefined,
): readonly U[] {
  if (!Array.isArray(list)) {
    report('wrong-shape', path, MISSHAPEN);
    return [];
  }
  return usableItems(list as readonly T[], path, isGood, report, seen).flatMap((item) => {
    const at = `${path}.${item.id}`;
    return attempt(at, report, () => fill(item, at)) ?? [];
  });
}

function usableItems<T extends { readonly id: string }>(
  list: readonly T[],
  path: string,
  isGood: Check,
  report: Report,
  seen: Set<string>,
): readonly T[] {
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
