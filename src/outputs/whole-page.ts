import type { Faq } from '../model/faq.ts';
import { element, escapeText } from './html.ts';
import shared from './whole-page.css?inline';

/**
 * What a page of ours may load: nothing but the icon of the site that it is on, or a logo that somebody adds. Its style may
 * be changed as well, so no hash is asked of it.
 */
const POLICY =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A document in the FAQ's language, with its style in it, around what stands in its body. */
export function wholePage(faq: Faq, css: string, body: string): string {
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, escapeText(pageTitle(faq))),
    element('style', {}, `\n${shared.trim()}\n${css.trim()}\n`),
  ];
  const parts = [element('head', {}, `\n${head.join('\n')}\n`), element('body', {}, `\n${body}\n`)];
  return `<!doctype html>\n${element('html', { lang: faq.lang, dir: faq.dir }, `\n${parts.join('\n')}\n`)}\n`;
}

/** Whose page it is, above its title; nothing when that is not known. */
export function organizationHtml({ values }: Faq): string {
  const name = values.get('organization')?.text;
  return name
    ? element('p', { class: 'faq-organization' }, element('span', { dir: 'auto' }, escapeText(name)))
    : '';
}

/** What a tab and a bookmark say. A page without a title of its own has no accessible name. */
function pageTitle({ title, sections, actions, values }: Faq): string {
  const named = [title, values.get('organization')?.text].filter(Boolean).join(' – ');
  return named || sections[0]?.title || actions[0]?.label || 'FAQ';
}
