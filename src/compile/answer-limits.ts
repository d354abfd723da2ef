/** No answer is longer, and no Markdown reader has to bear more. */
const LIMITS = {
  characters: 20_000,
  'marks of Markdown or HTML': 1000,
  lines: 1000,
  'characters without a space': 2000,
  'levels of quotes and lists': 20,
  'lists or quotes that begin inside another on one line': 200,
} as const;

/** The marks with which a line of Markdown begins, each a level deeper. */
const LEVELS = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+)*/;

/** Why a text is too much for an answer, such as `1,204 lines`; nothing for one that is not. */
export function tooMuch(text: string): string | undefined {
  const lines = text.split('\n');
  const levels = lines.map((line) => (LEVELS.exec(line)?.[0] ?? '').replace(/[\s\d]+/g, '').length);
  const counts: Readonly<Record<keyof typeof LIMITS, number>> = {
    characters: text.length,
    'marks of Markdown or HTML': text.replace(/[^*_~`[\]<!&{|]+/g, '').length,
    lines: lines.length,
    'characters without a space': text
      .split(/\s+/)
      .reduce((longest, word) => Math.max(longest, word.length), 0),
    'levels of quotes and lists': levels.reduce((deepest, level) => Math.max(deepest, level), 0),
    'lists or quotes that begin inside another on one line': levels.reduce(
      (sum, level) => sum + Math.max(0, level - 1),
      0,
    ),
  };
  for (const [what, limit] of Object.entries(LIMITS)) {
    const count = counts[what as keyof typeof LIMITS];
    if (count > limit)
      return `it has ${count.toLocaleString('en')} ${what}; the limit is ${limit.toLocaleString('en')}`;
  }
  return undefined;
}
