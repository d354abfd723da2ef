import { Marked } from 'marked';
import type { Found, Rule } from './content-template.ts';
import { type Text, VALUE } from './texts.ts';

const marked = new Marked({ gfm: true });

/** Marks that stand in a text which has been formatted, or is shown as it is. */
const MARKS = /\*\*|\]\(|`|^\s*\d{1,2}[.)](?!\d)|^\s*[-+#]\s/m;

/**
 * Markdown becomes what it means, and stands in answers only. Beside Chinese or Japanese punctuation bold often does not
 * begin or end: `**「预约」**请`.
 */
export const markdown: Rule = ({ texts }) =>
  texts.flatMap((text): Found[] => {
    const [mark] = MARKS.exec(shown(text)) ?? [];
    if (mark === undefined) return [];
    const message =
      text.kind === 'answer'
        ? `still has the mark “${mark.trim()}” when it is formatted. Move it, or leave it out.`
        : `has the mark “${mark.trim()}”, and is shown as it stands. Only answers are Markdown.`;
    return [{ path: text.path, message }];
  });

const shown = ({ kind, text }: Text): string => {
  if (kind !== 'answer') return text;
  const named = text.replace(/\{\{[^{}]*\}\}/g, VALUE);
  return marked.parse(named, { async: false }).replace(/<[^>]*>/g, '');
};
