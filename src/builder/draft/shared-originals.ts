import type { Original, Originals } from './draft.ts';
import { type Outline, outlineOf } from './original-texts.ts';

/** What a link has of the original texts, from the most to the least. */
export const ORIGINALS: readonly ((original: Original) => Original)[] = [
  ({ text, outline = text && outlineOf(text), earlier, template, mark }) => ({
    template,
    mark,
    ...(outline && { outline }),
    ...(earlier && { earlier }),
  }),
  ({ text, outline = text && outlineOf(text), template, mark }) => ({
    template,
    mark,
    ...(outline && { outline }),
  }),
  ({ template, mark }) => ({ template, mark }),
];

/** Which versions of the original texts the words were written over. */
export const sharedOriginals = (originals: unknown): Originals =>
  Object.fromEntries(
    Object.entries(Object(originals) as object).flatMap(([lang, original]: [string, unknown]) => {
      const { template, mark, outline, earlier } = Object(original) as Readonly<Record<string, unknown>>;
      if (!isShort(lang) || !isShort(template) || !isShort(mark)) return [];
      const [marks, texts] = [outlineIn(outline), outlineIn(earlier)];
      return [[lang, { template, mark, ...(marks && { outline: marks }), ...(texts && { earlier: texts }) }]];
    }),
  );

/** Texts by their paths; nothing where there are none. */
function outlineIn(json: unknown): Outline | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const texts = Object.entries(json).filter(
    (text): text is [string, string] => /^[\w.-]{0,80}$/.test(text[0]) && typeof text[1] === 'string',
  );
  return texts.length ? Object.fromEntries(texts) : undefined;
}

export const isShort = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w-]{1,40}$/.test(value);
