import { faqDocument } from '../utils/faq-document.js';

/** The FAQ document that the element loads in the browser. */
export default defineEventHandler(() => faqDocument());
