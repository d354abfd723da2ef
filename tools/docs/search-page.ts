import { escaped } from './escaped.ts';
import { type DocsPage, SEARCH_PAGE, titleOf } from './page-list.ts';
import type { DocsParts } from './search-document.ts';
import { wholePage } from './whole-page.ts';

/** The file of the FAQ that the search page shows, beside it. */
export const SEARCH_DOCUMENT = 'search-docs.json';

/**
 * The documentation in our own widget, with its search. Without script, or opened as a file, from which no browser loads
 * modules, the page is the list of all headings.
 */
export function searchPage(pages: readonly DocsPage[], searched: readonly DocsParts[]): string {
  const lists = searched.map(({ page, parts }) => {
    const items = parts.map(
      ({ href, heading }) => `<li><a href="${escaped(href)}">${escaped(heading)}</a></li>`,
    );
    return `<h2>${escaped(titleOf(page))}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n`;
  });
  return wholePage({
    title: 'Search – faq-embed',
    file: SEARCH_PAGE,
    pages,
    places: { docs: '', builder: '../builder/' },
    policy:
      "script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html; ",
    head: `<link rel="preload" as="fetch" crossorigin href="${SEARCH_DOCUMENT}">
<script type="module" src="search-docs.js"></script>
<script type="module" src="../faq-embed.js"></script>
`,
    main: `<faq-embed src="${SEARCH_DOCUMENT}" search="on" heading-level="1" lang="en">
<h1>Search the documentation</h1>
<p>To search, the page needs a web server and JavaScript. All headings:</p>
${lists.join('')}</faq-embed>
`,
  });
}
