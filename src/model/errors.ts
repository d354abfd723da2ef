/** What went wrong, in one word that code can test. */
export type FaqErrorCode =
  | 'not-found'
  | 'http'
  | 'network'
  | 'timeout'
  | 'bad-json'
  | 'not-utf8'
  | 'wrong-shape'
  | 'wrong-value'
  | 'unknown-name'
  | 'refused-link'
  | 'taken-as'
  | 'left-out'
  | 'kept'
  | 'bad-attribute'
  | 'newer-format'
  | 'not-a-document'
  | 'other-language'
  | 'other-template'
  | 'not-imported'
  | 'answers'
  | 'chunk'
  | 'internal';

/**
 * Everything that the project throws or reports: a file or attribute, the path in it, and what is wrong.
 * Never shown to a visitor. The sentence with the remedy is explain.ts's, which loads when there is something to
 * explain: a visitor's browser is spared the words.
 */
export class FaqError extends Error {
  /** The particulars, in the order in which explain.ts reads them for the code. */
  readonly what: readonly string[];
  constructor(
    readonly code: FaqErrorCode,
    /** The file, attribute or property that is at fault: a URL, or a name such as `overrides`. */
    readonly source: string,
    /** Where in the source, such as `sections.basics.entries.payment.answers[0].needs`; empty for all of it. */
    readonly path: string,
    ...what: readonly string[]
  ) {
    super([source, path, code, ...what].filter(Boolean).join(': '));
    this.name = 'FaqError';
    this.what = what;
  }
}

/** Records a mistake that costs one part only. The reporter knows the source. */
export type Report = (code: FaqErrorCode, path: string, ...what: string[]) => void;

/** Any thrown value as the project's own error. */
export const asFaqError = (error: unknown, source: string): FaqError =>
  // By name: every built chunk has its own copy of the class.
  (error as Error)?.name === 'FaqError'
    ? (error as FaqError)
    : new FaqError('internal', source, '', String(error));
