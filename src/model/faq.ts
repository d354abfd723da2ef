import type { AnswerTree } from './answer-tree.ts';
import type { Brand, Messages, Synonyms } from './content-model.ts';
import type { FaqError } from './errors.ts';

/** A variable's value, ready to be shown. */
export interface FilledValue {
  /** For reading. */
  readonly text: string;
  /** For a link: a whole URL, or a part of one. */
  readonly href: string;
  /** Set where it is not for the value's first letter to say: a telephone number, or names in a language's own list. */
  readonly dir?: 'ltr' | 'rtl';
}

/** A link with a purpose, ready to be followed. */
export interface FaqAction {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  /** Shown as the main action, as booking usually is. */
  readonly isMain?: true;
}

/** Always shown, above the title. */
export interface FaqNotice {
  readonly id: string;
  readonly answer: AnswerTree;
}

/** A question that can be answered. */
export interface FaqEntry {
  readonly id: string;
  readonly question: string;
  /** Without placeholders; its links are safe to follow. */
  readonly answer: AnswerTree;
  /** A video about the answer: a link that is safe to follow, and its title. */
  readonly video?: { readonly href: string; readonly title: string };
  /** When somebody last checked the answer: an ISO 8601 date, and the same in words. */
  readonly reviewed?: { readonly date: string; readonly text: string };
  /** Who is responsible for it. */
  readonly owner?: string;
  /** The views that it is explicitly part of. */
  readonly views?: readonly string[];
}

/** What has an answer: an entry, or a notice. */
export type Answered = Omit<FaqEntry, 'question'>;

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
  /** What the answer should say. Only where the FAQ was made from a template with its guidance. */
  readonly guidance?: string;
  /** For each answer that the template could give, the variables that it still lacks. */
  readonly missing: readonly (readonly string[])[];
  /** The reason in the overrides for leaving it open on purpose. */
  readonly onPurpose?: string;
}

/** What every output is made from: an FAQ that can be shown as it is. */
export interface Faq {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly brand: Brand;
  readonly notices: readonly FaqNotice[];
  readonly sections: readonly FaqSection[];
  readonly actions: readonly FaqAction[];
  readonly messages: Messages;
  /** Synonyms for the search, in addition to those shipped for the language. */
  readonly synonyms?: Synonyms;
  /** The names of all variables that the FAQ knows, with a value or not. */
  readonly variables: readonly string[];
  readonly values: ReadonlyMap<string, FilledValue>;
  readonly gaps: readonly Gap[];
  /** Mistakes in the files, whose parts were left out; for the developer. */
  readonly problems: readonly FaqError[];
}
