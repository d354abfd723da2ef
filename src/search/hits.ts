/** What a word of the query is found in: a score for each question and each answer, and the words that it was found by. */
export class Hits {
  readonly questions: Float32Array;
  readonly answers: Float32Array;
  readonly terms = new Set<string>();
  isEmpty = true;

  constructor(size: number) {
    this.questions = new Float32Array(size);
    this.answers = new Float32Array(size);
  }

  add(term: string, places: readonly number[], score: number, alsoAnswers = true): void {
    this.terms.add(term);
    for (const place of places) {
      const scores = place & 1 ? this.answers : this.questions;
      if (place & 1 && !alsoAnswers) continue;
      const at = place >> 1;
      if (score > (scores[at] as number)) scores[at] = score;
      this.isEmpty = false;
    }
  }

  /** Takes in what all of some others have been found in. */
  addAll(others: readonly Hits[], score: number): void {
    if (others.some(({ isEmpty }) => isEmpty) || !others.length) return;
    for (const field of ['questions', 'answers'] as const) {
      const scores = this[field];
      for (let at = 0; at < scores.length; at++) {
        if (!others.every((other) => other[field][at])) continue;
        scores[at] = Math.max(scores[at] as number, score);
        this.isEmpty = false;
      }
    }
    for (const { terms } of others) for (const term of terms) this.terms.add(term);
  }

  count(): number {
    let count = 0;
    for (let at = 0; at < this.questions.length; at++) if (this.questions[at] || this.answers[at]) count++;
    return count;
  }
}
