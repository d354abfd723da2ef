import { renderElement, structuredData } from 'faq-embed/server';
import { faqDocument } from '../utils/faq-document.js';

export default defineEventHandler(async () => {
  const faq = await faqDocument();
  return { html: renderElement(faq, { src: '/faq.json' }) + structuredData(faq) };
});
