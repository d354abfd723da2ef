/** Sizes of paper, in points. */
export const PAPERS = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
} as const;
export type Paper = keyof typeof PAPERS;

/** Countries that print on Letter; everywhere else it is A4. */
const ON_LETTER = ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'CR', 'GT', 'PA', 'SV', 'DO', 'PR', 'NI'];

export const paperOf = (lang: string): Paper =>
  ON_LETTER.includes(new Intl.Locale(lang).maximize().region ?? '') ? 'letter' : 'a4';
