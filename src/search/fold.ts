/**
 * Marks that do not tell words apart for whoever searches: accents, Hebrew and Arabic vowel signs with the hamza above or below a
 * letter, tatweel, and what nobody sees. Those of Devanagari and its kin are vowels, and stay.
 */
const IGNORED =
  /[\ufe00-\ufe0f\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};
const FOLDED = /[ßæœøłđıςةىیکァ-ヶ٠-٩۰-۹०-९]/g;

function foldLetter(letter: string): string {
  const known = LETTERS[letter];
  if (known) return known;
  const code = letter.charCodeAt(0);
  // Katakana → hiragana. The digits of a script follow on one another, and their zero ends in 0 or 6.
  if (code > 0x30a0) return String.fromCharCode(code - 0x60);
  return String((code - (code < 0x6f0 ? 0x660 : code < 0x966 ? 0x6f0 : 0x966)) % 10);
}

/** A text as it is compared: case, accents, full width, kana and the ways to write one Arabic letter do not count. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(IGNORED, '')
    .replace(/[\u30a1-\u30ff\u3041-\u3096][\u3099\u309a]/g, (kana) => kana.normalize())
    .replace(FOLDED, foldLetter);

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts without spaces between words. */
const RUN = /([\p{scx=Han}\p{scx=Hira}]+)/u;

/** A word of a folded text. In a run of Han or kana every two signs are one, and the last one by itself. */
export interface Token {
  readonly term: string;
  /** Where it begins. */
  readonly at: number;
  /** Which run of Han or kana it is of, by where that begins; -1 for a word. */
  readonly run: number;
}

/** The words of a folded text. */
export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of folded.matchAll(WORD)) {
    let at = index;
    for (const part of word.split(RUN)) {
      if (RUN.test(part)) addPairs(part, at, tokens);
      else if (part) tokens.push({ term: part, at, run: -1 });
      at += part.length;
    }
  }
  return tokens;
}

function addPairs(run: string, at: number, tokens: Token[]): void {
  const signs = [...run];
  let from = at;
  for (const [i, sign] of signs.entries()) {
    tokens.push({ term: sign + (signs[i + 1] ?? ''), at: from, run: at });
    from += sign.length;
  }
}

/** Nobody asks a longer question: this is a text that somebody has pasted. */
const LONGEST = 500;

/** What is looked for: of a run of Han or kana the pairs, or a sign that stands alone. */
export function asked(query: string): Token[] {
  const tokens = tokensOf(fold(query.slice(0, LONGEST))).slice(0, 32);
  return tokens.filter(({ run }, i) => run < 0 || tokens[i - 1]?.run !== run || tokens[i + 1]?.run === run);
}
