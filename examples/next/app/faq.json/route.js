import { faqDocument } from '../faq-document.js';

export const dynamic = 'force-static';

/** The FAQ document that the element loads in the browser. */
export const GET = async () => Response.json(await faqDocument());
