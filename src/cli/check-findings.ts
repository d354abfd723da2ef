import type { FaqError } from '../model/errors.ts';

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
