/** `faq-embed/server`: FAQ documents and their HTML, without a browser. */
export type { Data } from './fill/read-values.ts';
export type { AnswerTree, TreeAttributes, TreeElement, TreeNode } from './model/answer-tree.ts';
export type { Brand, Overrides } from './model/content-model.ts';
export { FaqError, type FaqErrorCode } from './model/errors.ts';
export type { FaqDocument } from './model/faq-document.ts';
export { type CompileOptions, compile } from './server/compile-document.ts';
export type { OnProblem } from './server/problems.ts';
export {
  type RenderElementOptions,
  type RenderOptions,
  type RenderStaticOptions,
  renderElement,
  renderPage,
  renderStatic,
  structuredData,
} from './server/render.ts';
export { type RenderJoinOptions, renderJoinEmail, renderJoinText } from './server/render-join.ts';
