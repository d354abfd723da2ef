import { logoOf } from '../fill/brand-look.ts';
import type { Faq } from '../model/faq.ts';
import { brandCss } from './brand-css.ts';
import { element, escapeText } from './html.ts';
import shared from './whole-page.css?inline';

/**
 * What a page of ours may load: nothing but the icon of the site that it is on, and its logo. Its style may be changed as
 * well, so no hash is asked of it.
 */
function policy({ brand }: Faq): string {
  const images = [...new Set(["'self'", logoOf(brand)?.source ?? "'self'"])].join(' ');
  return `default-src 'none'; img-src ${images}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
}

/** An HTML document in the FAQ's language with inline styles, around the given body. */
export function wholePage(faq: Faq, css: string, body: string): string {
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(faq) }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, escapeText(pageTitle(faq))),
    element(
      'style',
      {},
      `\n${[shared.trim(), css.trim(), brandCss(faq.brand)].filter(Boolean).join('\n')}\n`,
    ),
  ];
  const parts = [element('head', {}, `\n${head.join('\n')}\n`), element('body', {}, `\n${body}\n`)];
  return `<!doctype html>\n${element('html', { lang: faq.lang, dir: faq.dir }, `\n${parts.join('\n')}\n`)}\n`;
}

/** Whose page it is, above its title: the logo, which says the name to those who cannot see it, or the name. */
export function organizationHtml({ values, brand }: Faq): string {
  const name = values.get('organization')?.text ?? '';
  const logo = logoOf(brand);
  const said = logo
    ? element('img', { class: 'faq-logo', src: logo.src, alt: name })
    : name && element('span', { dir: 'auto' }, escapeText(name));
  return said ? element('p', { class: 'faq-organization' }, said) : '';
}

/** What a tab and a bookmark say. A page without a title of its own has no accessible name. */
function pageTitle({ title, sections, actions, values }: Faq): string {
  const named = [title, values.get('organization')?.text].filter(Boolean).join(' – ');
  return named || sections[0]?.title || actions[0]?.label || 'FAQ';
}
