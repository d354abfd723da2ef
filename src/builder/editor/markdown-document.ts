import type { Node } from 'prosemirror-model';
import type { ReadMarkdown } from '../../compile/markdown.ts';
import type { AnswerTree } from '../../model/answer-tree.ts';
import { documentOfTree } from './document-of-tree.ts';
import { writeMarkdown } from './write-markdown.ts';

/** Markdown of an answer ⇄ the document that is edited. */
export interface MarkdownDocument {
  /** Nothing for what the editor would lose, such as a table. */
  parse(markdown: string): Node | undefined;
  serialize(answer: Node): string;
  /** Whether an answer can be edited as rich text without losing anything. */
  canEdit(markdown: string): boolean;
}

/**
 * Reads what an answer says with the one reader that also publishes it, so that the two never differ. A document is only
 * given for edit when it says the same once it is written again.
 */
export function markdownDocument(readMarkdown: ReadMarkdown): MarkdownDocument {
  const parse = (markdown: string): Node | undefined => {
    const answer = read(markdown);
    return answer && read(writeMarkdown(answer))?.eq(answer) ? answer : undefined;
  };

  /** A link that is refused would be gone. */
  const read = (markdown: string): Node | undefined => {
    let isRefused = false;
    let tree: AnswerTree;
    try {
      tree = readMarkdown(markdown, (_, __, refusal) => {
        isRefused ||= refusal !== undefined;
      });
    } catch {
      return undefined; // nested deeper than anybody writes
    }
    return isRefused ? undefined : documentOfTree(tree);
  };

  return { parse, serialize: writeMarkdown, canEdit: (markdown) => parse(markdown) !== undefined };
}
