import type { ReadMarkdown } from '../../compile/markdown.ts';
import { plainAnswer } from '../../fill/plain-answer.ts';
import { readable, type Sources } from '../draft/items.ts';

let read: ReadMarkdown | undefined;

/**
 * Answers as visitors read them, with the addresses of their links; facts by their values. What is the same then is shown as
 * it is written.
 *
 * @param onReady Told when Markdown can be read, where it could not be yet.
 */
export function plainWords(
  texts: readonly string[],
  made: Pick<Sources, 'customized' | 'faq'> | undefined,
  onReady: () => void,
): readonly string[] {
  if (!read)
    void import('../../compile/markdown-in-page.ts').then(({ readMarkdown }) => {
      read = readMarkdown;
      onReady();
    });
  const plain = texts.map((text) => (read ? plainAnswer(read(text)) : text));
  const shown = new Set(plain).size < plain.length ? texts : plain;
  return shown.map((text) => (made ? readable(text, made) : text));
}
