import type { Rule } from './content-template.ts';
import { isForVisitors } from './texts.ts';

/** What somebody meant to come back to, or left for the organization to fill in. */
const UNFINISHED = [
  /\b(?:TODO|TBD|FIXME|XXX)\b|lorem ipsum/,
  /\byour organi[sz]ation should\b/i,
  /\[(?![^[\]]*\]\()[^[\]]*\]?/, // brackets that are no link
  /_{3,}|＿{2,}/,
  /<[^<>]*>/,
];

/** Shorter sentences of guidance may be in an answer by chance. */
const SENTENCE = { latin: 25, dense: 10 };

/** No visitor reads what is meant for authors. */
export const noAdvice: Rule = ({ texts, base }) => {
  const guidance = [...texts, ...(base?.texts ?? [])].filter(({ kind }) => kind === 'guidance');
  const sentences = guidance.flatMap(({ text }) => text.split(/(?<=[.!?。！？؟।])\s*/u)).filter(isLong);
  return texts.filter(isForVisitors).flatMap(({ path, text }) => {
    const [unfinished] = UNFINISHED.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
    const advice = sentences.find((sentence) => text.includes(sentence));
    return [
      ...(unfinished
        ? [{ path, message: `“${unfinished}” is left to fill in. Finish the text, or use a variable.` }]
        : []),
      ...(advice
        ? [{ path, message: `says what is guidance for authors: “${advice}”. Say it to visitors.` }]
        : []),
    ];
  });
};

const isLong = (sentence: string) =>
  sentence.length >= (/[\u3040-\u9fff\uac00-\ud7af]/.test(sentence) ? SENTENCE.dense : SENTENCE.latin);
