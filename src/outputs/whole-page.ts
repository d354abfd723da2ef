import type { Faq } from '../pipeline/faq.ts';
import { element, escapeText } from './html.ts';

/** A document in the FAQ's language around what stands in its body. */
export function wholePage(faq: Faq, css: string, body: string): string {
  const title = faq.title || faq.sections[0]?.title || faq.values.get('organization')?.text || 'FAQ';
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, escapeText(title)),
    `<style>${css}</style>`,
  ];
  return `<!doctype html>\n${element('html', { lang: faq.lang, dir: faq.dir }, `\n<head>\n${head.join('\n')}\n</head>\n<body>${body}</body>\n`)}\n`;
}
