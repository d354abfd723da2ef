/** The command line was not understood: a sentence that says what to write instead. Exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
