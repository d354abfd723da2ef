import type { AnswerTree, TreeNode } from '../model/answer-tree.ts';

/** What an answer says, with a space wherever an element ends: words of two lines are two. */
export const textOfTree = (tree: AnswerTree): string => tree.map(textOf).join('');

const textOf = (node: TreeNode | object): string =>
  typeof node === 'string' ? node : Array.isArray(node) ? `${node.slice(1).map(textOf).join('')} ` : '';
