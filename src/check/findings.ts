import type { FaqError } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import type { Draft } from '../model/faq-document.ts';

/** What is checked: an FAQ, and the draft that it was filled from, labels and guidance included. */
export interface MadeFaq {
  readonly faq: Faq;
  readonly customized: Draft;
}

/** What may well be meant as it is. */
export interface Note {
  readonly path: string;
  readonly message: string;
}

/** What is to be said of a file. */
export interface Findings {
  readonly problems: FaqError[];
  readonly notes: Note[];
}
