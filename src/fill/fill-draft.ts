import type { AnswerTree } from '../model/answer-tree.ts';
import type { Messages } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import type { Faq, FaqAction, FaqEntry, FaqNotice, FaqSection, Gap } from '../model/faq.ts';
import type { DocumentAnswer, Draft, DraftEntry, DraftNotice } from '../model/faq-document.ts';
import { namesIn, needsOf } from '../model/placeholders.ts';
import { directionOf } from './direction-of.ts';
import { fillHref, fillText } from './fill-text.ts';
import { fillTree } from './fill-tree.ts';
import { formatValue } from './format-value.ts';
import { localeOf } from './locale-of.ts';
import { type Data, readValues } from './read-values.ts';
import type { TypedValues } from './typed-values.ts';
import {
  attempt,
  filledItems,
  isAction,
  isEntry,
  isNotice,
  isSection,
  isText,
  textLists,
  textOf,
  textsIn,
} from './usable-parts.ts';

/** An answer as it is shown. */
interface Filled {
  readonly answer: AnswerTree;
}

/** All of an FAQ but what was wrong on the way to it. */
export type Filling = Omit<Faq, 'problems'>;

/**
 * An FAQ document with its variables put in: everything that can be shown, ready to be shown. An entry that no answer fits
 * becomes a gap; a value of the wrong kind is reported and counts as missing.
 *
 * A document written by hand may be wrong anywhere below its top level: what is, is reported and left out.
 *
 * @param typed Reads values that are not plain. Without it they count as not given, and nothing is said of them.
 */
export function fillDraft(
  draft: Draft,
  data: Data,
  report: Report,
  reportData: Report,
  typed: TypedValues | undefined,
): Filling {
  const { variables, messages, brand } = draft;
  const synonyms = textLists(draft.synonyms);
  const lang = localeOf(draft.lang, report);
  const values = readValues(draft, lang, data, report, reportData, typed);
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
  const fillDetails = ({ video, reviewed, owner, views }: DraftEntry, path: string): Partial<FaqEntry> => {
    const film = attempt(`${path}.video`, report, () => {
      const title = video && fillText(textOf(video.title), values);
      const href = video && fillHref(textOf(video.href), values, refused(`${path}.video.href`));
      return title && href && { href, title };
    });
    const day = attempt(
      `${path}.reviewed`,
      report,
      () => reviewed && formatValue('date', textOf(reviewed), lang, undefined),
    );
    const shownOwner = attempt(`${path}.owner`, report, () => owner && fillText(textOf(owner), values));
    return {
      ...(film && { video: film }),
      ...(reviewed && typeof day === 'object' && { reviewed: { date: reviewed, text: day.text } }),
      ...(shownOwner && { owner: shownOwner }),
      ...(Array.isArray(views) && { views }),
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

  const filledMessages = fillMessages();

  return {
    lang,
    dir: directionOf(lang),
    // A page needs a title, were it a plain one.
    title: draft.title && (fillTitle(draft.title, 'title') || (filledMessages.questions ?? '')),
    brand: textsIn(brand),
    notices: filledItems(draft.notices ?? [], 'notices', isNotice, report, new Set(), fillNotice),
    sections: filledItems(draft.sections, 'sections', isSection, report, new Set(), fillSection).filter(
      ({ entries }) => entries.length,
    ),
    actions: filledItems(draft.actions ?? [], 'actions', isAction, report, new Set(), fillAction),
    messages: filledMessages,
    ...(synonyms.length && { synonyms }),
    variables: Object.keys(variables),
    values,
    gaps,
  };
}
