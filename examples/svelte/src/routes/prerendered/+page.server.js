import { renderElement, structuredData } from 'faq-embed/server';
import { faqDocument } from '$lib/faq-document.js';

export async function load() {
  const faq = await faqDocument();
  return { html: renderElement(faq, { src: '/faq.json' }) + structuredData(faq) };
}
