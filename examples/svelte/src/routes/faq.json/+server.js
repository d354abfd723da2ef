import { faqDocument } from '$lib/faq-document.js';

/** The FAQ document that the element loads in the browser. */
export const GET = async () => Response.json(await faqDocument());
