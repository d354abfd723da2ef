import { beginsNearly, forgiven } from './edits.ts';
import { asked, fold, type Token, tokensOf } from './fold.ts';
import { Hits } from './hits.ts';
import { firstFrom, isSameWord, pairsOf } from './terms.ts';

/** Words that mean so much the same that whoever types one would be glad of another. */
export type Synonyms = readonly (readonly string[])[];

export interface Found {
  /** Which text, by the order in which they were added. */
  readonly at: number;
  /** Whether the question says it, and not only the answer. */
  readonly inQuestion: boolean;
}

export interface Search {
  /** The best first. */
  readonly found: readonly Found[];
  /** What comes nearest where nothing is found. */
  readonly nearest: number | undefined;
  /** Whether a word of a folded text is one of those that were found. */
  readonly isHit: (term: string) => boolean;
}

/** How much of what was asked for must be there, by how much each word tells. */
const ENOUGH = 0.7;
const IN_ANSWER = 0.3;
/** How much a stop word tells of what any other word would. */
const STOP = 0.02;

/** How good a match is. */
const EXACT = 1;
const BEGINS = 0.9;
const INFLECTED = 0.8;
const SYNONYM = 0.7;
const WITHIN = 0.6;
const MISTYPED = 0.5;

/** Finds questions and answers by words that somebody types. It knows nothing of a page. */
export class SearchIndex {
  /** Term → where it stands: the number of the text, doubled, and one more for its answer. */
  readonly #places = new Map<string, number[]>();
  #terms: string[] | undefined;
  #size = 0;
  #synonyms: readonly (readonly (readonly Token[])[])[] = [];
  #stopWords: ReadonlySet<string> = new Set();

  constructor(synonyms: Synonyms = [], stopWords: readonly string[] = []) {
    this.use(synonyms, stopWords);
  }

  /** @param stopWords What somebody types around what they ask for: it need not be there. */
  use(synonyms: Synonyms, stopWords: readonly string[] = []): void {
    this.#synonyms = synonyms.map((group) => group.map(asked));
    this.#stopWords = new Set(stopWords.flatMap(asked).map(({ term }) => term));
  }

  add(question: string, answer: string): void {
    const place = this.#size++ * 2;
    this.#terms = undefined;
    for (const [i, text] of [question, answer].entries())
      for (const { term } of tokensOf(fold(text))) {
        const places = this.#places.get(term);
        if (!places) this.#places.set(term, [place + i]);
        else if (places.at(-1) !== place + i) places.push(place + i);
      }
  }

  find(query: string): Search {
    const tokens = asked(query);
    const isStop = tokens.map(({ term }) => this.#stopWords.has(term));
    const hits = this.#hitsOf(tokens, isStop);
    const weights = hits.map((one, i) => this.#weightOf(one, tokens[i] as Token) * (isStop[i] ? STOP : 1));
    const enough = ENOUGH * weights.reduce((sum, weight) => sum + weight, 0);
    const ranked: (Found & { readonly score: number; readonly isWeak: boolean })[] = [];
    let nearest: number | undefined;
    let most = 0;
    for (let at = 0; at < this.#size; at++) {
      let there = 0;
      let asking = 0;
      let score = 0;
      let isWeak = false;
      let isNear = false;
      for (const [i, { questions, answers }] of hits.entries()) {
        const weight = weights[i] as number;
        const question = questions[at] as number;
        const answer = answers[at] as number;
        if (question || answer) there += weight;
        if (!isStop[i] && (question || answer)) isNear = true;
        if (question) asking += weight;
        // Another word, or a part of one: in an answer that may be by chance.
        else if (!isStop[i] && answer && answer <= SYNONYM + 1e-6) isWeak = true;
        score += weight * Math.max(question, answer * IN_ANSWER);
      }
      if (isNear && score > most) [most, nearest] = [score, at];
      // Sums of fractions.
      const isEnough = (sum: number) => sum > 0 && sum >= enough - 1e-6;
      if (isEnough(there)) ranked.push({ at, inQuestion: isEnough(asking), score, isWeak });
    }
    ranked.sort((a, b) => +b.inQuestion - +a.inQuestion || b.score - a.score || a.at - b.at);
    const telling = hits.filter((one, i) => !isStop[i] && one.count() * 2 <= this.#size);
    const shown = new Set((telling.length ? telling : hits).flatMap(({ terms }) => [...terms]));
    const isAsked = ranked.some(({ inQuestion }) => inQuestion);
    const found = ranked.filter(({ inQuestion, isWeak }) => inQuestion || !isAsked || !isWeak);
    return {
      found,
      nearest: nearest ?? this.#likest(tokens.filter((_, i) => !isStop[i])),
      isHit: (term) => shown.has(term),
    };
  }

  /** Makes ready what the first search needs. */
  prepare(): readonly string[] {
    this.#terms ??= [...this.#places.keys()].sort();
    return this.#terms;
  }

  #hitsOf(tokens: readonly Token[], isStop: readonly boolean[]): Hits[] {
    const hits = tokens.map((token) => this.#lookUp(token));
    this.#addSynonyms(tokens, hits, isSameWord);
    const unknown = hits.map((one, i) => {
      const { term, run } = tokens[i] as Token;
      return one.isEmpty && !isStop[i] && run < 0 && !this.#isWord(term);
    });
    for (const [i, { term }] of tokens.entries()) {
      const limit = unknown[i] ? forgiven(term) : 0;
      for (const other of limit ? this.prepare() : [])
        if (beginsNearly(other, term, limit)) hits[i]?.add(other, this.#placesOf(other), MISTYPED);
    }
    this.#addSynonyms(tokens, hits, (term, typed, i) => {
      const limit = unknown[i] ? forgiven(typed) : 0;
      return limit > 0 && beginsNearly(term, typed, limit);
    });
    return hits;
  }

  /** Whether it is right as it is written, though nothing here says it: cost is no mistyped post. */
  #isWord(term: string): boolean {
    return this.#synonyms.some((group) =>
      group.some(([word, more]) => word && !more && isSameWord(word.term, term)),
    );
  }

  /** Where some words of the query are synonyms, adds what the others of their group are found in. */
  #addSynonyms(
    tokens: readonly Token[],
    hits: readonly Hits[],
    isMeant: (term: string, typed: string, at: number) => boolean,
  ): void {
    for (const group of this.#synonyms)
      for (const word of group)
        for (let at = 0; word.length && at + word.length <= tokens.length; at++) {
          if (!word.every(({ term }, i) => isMeant(term, (tokens[at + i] as Token).term, at + i))) continue;
          for (const other of group) {
            // Of several words each may stand somewhere else, and mean something else.
            if (other === word || other.some(({ run }) => run < 0 && other.length > 1)) continue;
            const found = other.map(({ term }) => this.#begins(term, 4));
            for (const one of hits.slice(at, at + word.length)) one.addAll(found, SYNONYM);
          }
        }
  }

  #lookUp({ term, run }: Token): Hits {
    const hits = this.#begins(term);
    // Three letters of Hangul may be a whole word.
    if (run >= 0 || term.length < (/^[\u1100-\u11ff]/.test(term) ? 3 : 4)) return hits;
    const stem = term.slice(0, Math.max(4, Math.ceil(term.length * 0.7)));
    for (const other of this.prepare()) {
      const isInflected =
        isSameWord(other, term) || (other.startsWith(stem) && other.length - stem.length < 4);
      if (isInflected) hits.add(other, this.#placesOf(other), INFLECTED);
      else if (other.includes(term)) hits.add(other, this.#placesOf(other), WITHIN);
    }
    return hits;
  }

  /** A word and those that begin with it, where it is so long; of very few letters, in answers only the word itself. */
  #begins(term: string, least = 0): Hits {
    const hits = new Hits(this.#size);
    const terms = this.prepare();
    // Signs of Chinese, kana and syllables of Hangul say more than letters.
    const length = term < '\u1100' ? term.length : Number.POSITIVE_INFINITY;
    for (let at = firstFrom(terms, term); terms[at]?.startsWith(term); at++) {
      const other = terms[at] as string;
      const isSame = other === term;
      if (isSame || length >= least)
        hits.add(other, this.#placesOf(other), isSame ? EXACT : BEGINS, isSame || length > 2);
    }
    return hits;
  }

  #placesOf(term: string): readonly number[] {
    return this.#places.get(term) ?? [];
  }

  /** A word that stands everywhere tells little. Two signs that never stand together may be of two words. */
  #weightOf(hits: Hits, { run }: Token): number {
    const count = hits.count();
    return !count && run >= 0 ? 0.3 : Math.log(1 + this.#size / (count || 1));
  }

  /** Where nothing is found: the first question with the word that has the most pairs of letters in common. */
  #likest(tokens: readonly Token[]): number | undefined {
    let most = 0.4;
    let best: string | undefined;
    for (const { term } of tokens) {
      const pairs = pairsOf(term);
      for (const other of pairs.length > 1 ? this.prepare() : []) {
        const common = pairs.filter((pair) => other.includes(pair)).length;
        const likeness = (2 * common) / (pairs.length + other.length - 1);
        if (likeness > most && this.#placesOf(other).some(isQuestion)) [most, best] = [likeness, other];
      }
    }
    const place = best && this.#placesOf(best).find(isQuestion);
    return typeof place === 'number' ? place >> 1 : undefined;
  }
}

const isQuestion = (place: number): boolean => !(place & 1);
