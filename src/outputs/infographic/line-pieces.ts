/** Chinese and Japanese have no spaces between words. */
export const DENSE = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/;
/** Nor have these, whose words only a dictionary knows. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What no line begins with, and what none ends with. */
const CLOSING = /^[\s\p{Pe}\p{Pf}、。，．：；？！」』）】〉》ー々っゃゅょッャュョ,.:;!?%\u2069]+$/u;
const OPENING = /[\p{Ps}\p{Pi}「『（【〈《\u2066-\u2068]$/u;

/** The parts of a text between which a line may end, each with the space after it. */
export function pieces(text: string, lang: string): string[] {
  const words = text.replace(/[\s\p{Cc}]+/gu, (space) => (/[\u00a0\u202f]/.test(space) ? space : ' ')).trim();
  // Addresses are long words: they are best broken after a slash or an @. No line ends after the one letter of “E-Mail”.
  const between = words.split(/(?<=[ ])|(?<=[\p{L}\p{N}][/–@]|[\p{L}\p{N}]{2}-)(?=\p{L})/u);
  const parts = between.flatMap((part) =>
    DENSE.test(part) || UNSPACED.test(part) ? denseParts(part, lang) : [part],
  );
  return joined(/^ja\b/.test(lang) ? phrases(parts) : parts);
}

/** What follows a particle may begin a line, in Hiragana too; a word's ending in Hiragana may not. */
const PARTICLE = /^[がをにでとものはへや]$/;
const PREFIX = /^[おご]$/;
const POLITE = /^[おご]\p{Script=Han}/u;
const HIRAGANA = /^[\u3041-\u309f]/;
const KATAKANA = /[\u30a1-\u30fa\u30fc]/;

/** Japanese as its phrases: words with the endings and particles that belong to them, and what stands before them. */
function phrases(parts: readonly string[]): string[] {
  const list: string[] = [];
  let before = '';
  for (const part of parts) {
    const isPrefix = PREFIX.test(part);
    const mayBegin = /[\s\p{P}]$/u.test(before) || (PARTICLE.test(before) && (part.length > 1 || isPrefix));
    const isEnding = HIRAGANA.test(part) && !POLITE.test(part) && !mayBegin;
    const isKatakana = KATAKANA.test(before.slice(-1)) && KATAKANA.test(part.charAt(0));
    if (before && (isEnding || isKatakana || PREFIX.test(before))) list[list.length - 1] += part;
    else list.push(part);
    before = part;
  }
  return list;
}

/** Words of a language that writes them without spaces. */
const denseParts = (text: string, lang: string): string[] =>
  typeof Intl.Segmenter === 'function'
    ? [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
    : [...text];

/** A number and what it counts: 24時間. */
const isCounted = (before: string, part: string): boolean => /\d$/.test(before) && DENSE.test(part.charAt(0));

function joined(parts: readonly string[]): string[] {
  const list: string[] = [];
  for (const part of parts) {
    const before = list.at(-1);
    const holds = before !== undefined && !/ $/.test(before);
    const isOne = CLOSING.test(part) || OPENING.test(before ?? '') || isCounted(before ?? '', part);
    if (before !== undefined && holds && isOne) list[list.length - 1] = before + part;
    else list.push(part);
  }
  return list;
}
