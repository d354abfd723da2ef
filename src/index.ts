export { FaqError, type FaqErrorCode } from './errors.ts';
export { FaqActionEvent, FaqErrorEvent, FaqReadyEvent, FaqToggleEvent } from './events.ts';
export { explain } from './explain.ts';
export { FaqEmbed } from './faq-embed.ts';
export {
  addRefId,
  type BookingLink,
  type BookingLinkKind,
  type BookingLinkRefusal,
  readBookingLink,
} from './pipeline/booking-link.ts';
export type { Overrides, Template } from './pipeline/content-model.ts';
export type { Faq, FaqAction, FaqEntry, FaqNotice, FaqSection, Gap } from './pipeline/faq.ts';
export { type FaqRequest, prepareFaq } from './pipeline/prepare-faq.ts';
