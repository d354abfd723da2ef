import type { ReadMarkdown } from '../../compile/markdown.ts';
import type { AnswerTree } from '../../model/answer-tree.ts';
import { tidyTree } from './tidy-tree.ts';
import { treeAsHtml, treeMarkdown } from './tree-markdown.ts';

/** Whether two trees read alike, however their HTML was written. */
export const isSameAnswer = (one: AnswerTree, other: AnswerTree): boolean =>
  JSON.stringify(tidyTree(one)) === JSON.stringify(tidyTree(other));

/**
 * A tree as Markdown, read once more to see that it says the same; as HTML where its signs cannot.
 *
 * @returns `isWhole`: whether all of it could be kept.
 */
export function answerMarkdown(
  tree: AnswerTree,
  read: ReadMarkdown,
): { readonly markdown: string; readonly isWhole: boolean } {
  const saysSame = (markdown: string) => {
    try {
      return isSameAnswer(read(markdown), tree);
    } catch {
      return false;
    }
  };
  const markdown = treeMarkdown(tree);
  if (saysSame(markdown)) return { markdown, isWhole: true };
  const html = treeAsHtml(tree);
  return saysSame(html) ? { markdown: html, isWhole: true } : { markdown, isWhole: false };
}
