import type { Overrides } from '../../model/content-model.ts';
import type { Faq } from '../../model/faq.ts';
import type { Draft, DraftEntry } from '../../model/faq-document.ts';
import { replaceNames } from '../../model/placeholders.ts';
import { wordsIn } from './edits.ts';

/** A question as its author sees it. */
export interface Question {
  readonly section: string;
  readonly id: string;
  readonly question: string;
  readonly guidance?: string;
  /** What visitors see of it: `shown`; nothing, for lack of a fact (`gap`); nothing, because it was taken out (`hidden`). */
  readonly state: 'shown' | 'gap' | 'hidden';
  /** The organization's own question, which the template does not have. */
  readonly isOwn: boolean;
  /** Whether the organization has changed its words. */
  readonly isChanged: boolean;
}

export interface QuestionGroup {
  readonly id: string;
  readonly title: string;
  readonly isOwn: boolean;
  readonly questions: readonly Question[];
}

interface Sources {
  readonly overrides: Overrides;
  readonly lang: string;
  /** The template as it is. */
  readonly base: Draft;
  /** With the organization's changes. */
  readonly customized: Draft;
  readonly faq: Faq;
}

/**
 * A text of the template as people read it: facts by their values, and one that is not known yet by what it is called. Words
 * of one's own are shown as they were typed.
 */
export const readable = (text: string, { customized, faq }: Pick<Sources, 'customized' | 'faq'>): string =>
  replaceNames(
    text,
    (name) => faq.values.get(name)?.text ?? `[${customized.variables[name]?.label ?? name}]`,
  );

/** All questions in the order in which they stand, those that were taken out at the end of their section. */
export function questionsOf({ overrides, lang, base, customized, faq }: Sources): readonly QuestionGroup[] {
  const words = wordsIn(overrides, lang);
  const gaps = new Set(faq.gaps.map(({ id }) => id));
  return customized.sections.map(({ id: section, title, entries }) => {
    const own = base.sections.find(({ id }) => id === section);
    const isOwn = (id: string) => !own?.entries.some((entry) => entry.id === id);
    const patches = words.sections?.[section]?.entries ?? {};
    const question = (entry: DraftEntry, isHidden = false): Question => {
      const { question: asked, answer, answers } = patches[entry.id] ?? {};
      return {
        section,
        id: entry.id,
        question: asked ?? readable(entry.question, { customized, faq }),
        ...(entry.guidance && { guidance: entry.guidance }),
        state: isHidden ? 'hidden' : gaps.has(entry.id) ? 'gap' : 'shown',
        isOwn: isOwn(entry.id),
        isChanged: [asked, answer, answers].some((part) => part !== undefined),
      };
    };
    const shown = new Set(entries.map(({ id }) => id));
    const hidden = (own?.entries ?? []).filter(({ id }) => !shown.has(id) && patches[id] === null);
    return {
      id: section,
      title: words.sections?.[section]?.title ?? readable(title, { customized, faq }),
      isOwn: !own,
      questions: [
        ...entries.map((entry) => question(entry)),
        ...hidden.map((entry) => question(entry, true)),
      ],
    };
  });
}

/** Ids of a section's entries before anybody moved one: the template's, then what was added. */
export function naturalOrder(section: string, { base, customized }: Pick<Sources, 'base' | 'customized'>) {
  const idsIn = ({ sections }: Draft) =>
    (sections.find(({ id }) => id === section)?.entries ?? []).map(({ id }) => id);
  const now = idsIn(customized);
  const before = idsIn(base).filter((id) => now.includes(id));
  return [...before, ...now.filter((id) => !before.includes(id))];
}
