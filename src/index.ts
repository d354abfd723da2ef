export {
  FaqActionEvent,
  FaqErrorEvent,
  FaqReadyEvent,
  FaqSearchEvent,
  FaqToggleAllEvent,
  FaqToggleEvent,
  FaqVoteEvent,
  type ToggleCause,
} from './element/events.ts';
export { FaqEmbed } from './element/faq-embed.ts';
export {
  addRefId,
  type BookingLink,
  type BookingLinkKind,
  type BookingLinkRefusal,
  readBookingLink,
} from './fill/booking-link.ts';
export type { DraftRequest } from './load/load-draft.ts';
export { type FaqRequest, prepareFaq } from './load/prepare-faq.ts';
export { registerTemplates, type TemplateSource } from './load/shipped-templates.ts';
export type { AnswerTree, TreeAttributes, TreeElement, TreeNode } from './model/answer-tree.ts';
export type { Brand, Overrides } from './model/content-model.ts';
export { FaqError, type FaqErrorCode } from './model/errors.ts';
export { explain } from './model/explain.ts';
export type { Faq, FaqAction, FaqEntry, FaqNotice, FaqSection, FilledValue, Gap } from './model/faq.ts';
export type { FaqDocument } from './model/faq-document.ts';
