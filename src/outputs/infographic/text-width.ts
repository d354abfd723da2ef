/**
 * How wide text gets at most, without a font: the widths, in hundredths of the size, of the widest of the fonts that people
 * have for a script (Noto Sans, Arial). What is laid out by them fits in all.
 */
export type Weight = 'regular' | 'bold';

type Widths = Readonly<Record<number, string>>;

const REGULAR: Widths = {
  24: "'‘’",
  26: 'ijl',
  28: ' !,.:;·\u00a0\u202f',
  34: '()-I[]`¡',
  36: 'f“”',
  38: '/\\t{}•',
  42: '"r„',
  44: '°',
  50: 'Jcsz',
  52: 'vy',
  54: 'kx',
  56: '*?L_|«»–',
  58: '$0123456789^ae€£¥₹',
  60: '+<=>~×',
  62: 'FTZbdghnopqu¿',
  64: 'ß',
  66: '#',
  68: 'ABEKPSVXY',
  74: '&CDRU',
  76: 'HN',
  78: 'G',
  80: 'OQw',
  84: '©',
  90: '%æ',
  92: 'M',
  94: 'm',
  96: 'Wœ',
  100: '—…',
  102: '@',
};

const BOLD: Widths = {
  28: " '‘’\u00a0\u202f",
  30: ',.·',
  32: 'ijl',
  34: '!()-:;[]¡',
  38: '`•',
  40: 'If{}',
  42: '/\\',
  44: 't°',
  46: 'r',
  48: '"',
  50: 'z“”',
  52: '„',
  56: '*J_cs|–',
  58: '$0123456789vxy€£¥₹',
  60: '+<=>^e~×',
  62: '?FLTZako«»¿',
  64: 'bdgpq',
  66: '#hnu',
  68: 'EPSVXY',
  72: 'ß',
  74: 'ABCDKR',
  76: '&U',
  78: 'GH',
  80: 'OQ',
  82: 'N',
  84: '©',
  86: 'w',
  92: '%æ',
  96: 'M',
  98: '@Wœ',
  100: 'm—…',
};

const tableOf = (widths: Widths): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(widths).flatMap(([width, signs]) => [...signs].map((sign) => [sign, Number(width)])),
  );

const TABLES = { regular: tableOf(REGULAR), bold: tableOf(BOLD) };

/** What the tables lack, by script: for each the regular width, and the bold one. The first that fits counts. */
const SCRIPTS: readonly (readonly [RegExp, regular: number, bold: number])[] = [
  [/[\u200b-\u200f\u202a-\u202e\u2060-\u2069]|[\ufe00-\ufe0f]/u, 0, 0],
  // Vowel signs of Devanagari that stand beside their letter; all other marks stand above or below.
  [/\p{Mc}/u, 32, 36],
  [/\p{M}/u, 0, 0],
  [/[اأإآل]/, 36, 42],
  [/[رزذدوؤ،؛]/, 50, 58],
  [/\p{Script=Arabic}/u, 62, 70],
  [/\p{Script=Devanagari}/u, 68, 76],
  [/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]/, 100, 100],
  [/\p{Extended_Pictographic}/u, 140, 140],
  [/\p{Script=Latin}/u, 66, 74],
  [/./su, 78, 86],
];

/** The width of a text, in the unit of the size. */
export function textWidth(text: string, size: number, weight: Weight): number {
  const table = TABLES[weight];
  let sum = 0;
  for (const sign of text.normalize('NFC')) sum += widthOf(sign, table, weight);
  return (sum * size) / 100;
}

const others = { regular: new Map<string, number>(), bold: new Map<string, number>() };

function widthOf(sign: string, table: ReadonlyMap<string, number>, weight: Weight): number {
  const known = table.get(sign) ?? others[weight].get(sign);
  if (known !== undefined) return known;
  // A letter with an accent is as wide as without.
  const base = table.get(sign.normalize('NFD').charAt(0));
  const [, regular = 78, bold = 86] = SCRIPTS.find(([pattern]) => pattern.test(sign)) ?? [];
  const width = base ?? (weight === 'bold' ? bold : regular);
  others[weight].set(sign, width);
  return width;
}
