export { FaqActionEvent, FaqErrorEvent, FaqReadyEvent, FaqToggleEvent } from './element/events.ts';
export { FaqEmbed } from './element/faq-embed.ts';
export {
  addRefId,
  type BookingLink,
  type BookingLinkKind,
  type BookingLinkRefusal,
  readBookingLink,
} from './fill/booking-link.ts';
export { type FaqRequest, prepareFaq } from './load/prepare-faq.ts';
export type { Overrides, Template } from './model/content-model.ts';
export { FaqError, type FaqErrorCode } from './model/errors.ts';
export { explain } from './model/explain.ts';
export type { Faq, FaqAction, FaqEntry, FaqNotice, FaqSection, Gap } from './model/faq.ts';
