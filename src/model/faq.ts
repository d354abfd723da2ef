import type { FilledValue } from '../fill/format-value.ts';
import type { Messages } from './content-model.ts';
import type { FaqError } from './errors.ts';

/** A link with a purpose, ready to be followed. */
export interface FaqAction {
  readonly id: string;
  readonly label: string;
  readonly href: string;
}

/** What everybody is to see before anything else. */
export interface FaqNotice {
  readonly id: string;
  /** Markdown, as {@link FaqEntry.answer}. */
  readonly text: string;
}

/** A question that can be answered. */
export interface FaqEntry {
  readonly id: string;
  readonly question: string;
  /** Markdown. Its `{{placeholders}}` stand there still, each with a value in {@link Faq.values}. */
  readonly answer: string;
  /** A film to the answer: a link that is safe to follow, and what it is called. */
  readonly video?: { readonly href: string; readonly title: string };
  /** When somebody last saw to it that the answer is right: an ISO 8601 date, and in words. */
  readonly reviewed?: { readonly date: string; readonly text: string };
  /** Who sees to it. */
  readonly owner?: string;
}

export interface FaqSection {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly FaqEntry[];
}

/** A question, or a notice, that nobody has answered yet. Hidden from visitors, listed for the author. */
export interface Gap {
  /** The section's id; empty for a notice, which is in none and asks nothing. */
  readonly section: string;
  readonly id: string;
  readonly question: string;
  /** What the answer should say. */
  readonly guidance?: string;
  /** For each answer that the template could give, the variables that it still lacks. */
  readonly missing: readonly (readonly string[])[];
}

/** What every output is made from: an FAQ that can be shown as it is. */
export interface Faq {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly notices: readonly FaqNotice[];
  readonly sections: readonly FaqSection[];
  readonly actions: readonly FaqAction[];
  readonly messages: Messages;
  /** The names of all variables that the template knows, with a value or not. */
  readonly variables: readonly string[];
  readonly values: ReadonlyMap<string, FilledValue>;
  readonly gaps: readonly Gap[];
  /** What was wrong with the files and left out, for the developer. */
  readonly problems: readonly FaqError[];
}
