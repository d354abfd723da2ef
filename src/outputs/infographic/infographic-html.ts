import type { Faq } from '../../model/faq.ts';
import { element, escapeText } from '../html.ts';
import type { Layout } from './layout.ts';
import { printedPage } from './printed-page.ts';

/** An infographic as a page of its own, to print. */
export function infographicHtml(layout: Layout, faq: Faq): string {
  const { lang, dir, title } = layout;
  const { size, css, content } = printedPage(layout, faq);
  const policy =
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('title', {}, escapeText(title)),
    element('style', {}, `\n@page{size:${size};margin:0}\n${css}\n`),
  ];
  const parts = [element('head', {}, `\n${head.join('\n')}\n`), element('body', {}, `\n${content}\n`)];
  return `<!doctype html>\n${element('html', { lang, dir }, `\n${parts.join('\n')}\n`)}\n`;
}
