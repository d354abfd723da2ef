import type { DocsPage } from './page-list.ts';
import { type Heading, type Rendering, renderBody } from './render-body.ts';
import { wholePage } from './whole-page.ts';

/** A page of the documentation as HTML. */
export function renderPage(rendering: Rendering): string {
  const { page, pages, places } = rendering;
  const { html, headings } = renderBody(rendering);
  const at = pages.indexOf(page);
  const link = (one: DocsPage | undefined, label: string) =>
    one ? `<a href="${places.docs}${one.file}"><span>${label}</span> ${one.title}</a>` : '<span></span>';
  const steps = link(pages[at - 1], 'Previous:') + link(pages[at + 1], 'Next:');
  return wholePage({
    title: at === 0 ? 'faq-embed: a ready-written FAQ for your website' : `${page.title} – faq-embed`,
    file: page.file,
    pages,
    places,
    main: `${html}<nav class="steps" aria-label="Next pages">${steps}</nav>\n`,
    aside: headings.length > 1 ? contents(headings) : '',
  });
}

const contents = (headings: readonly Heading[]): string => {
  const items = headings.map(({ text, anchor }) => `<li><a href="#${anchor}">${text}</a></li>`).join('\n');
  return `<nav class="contents" aria-label="On this page"><p>On this page</p><ul>\n${items}\n</ul></nav>`;
};
