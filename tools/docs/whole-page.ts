import { type DocsPage, SEARCH_PAGE, titleOf } from './page-list.ts';
import type { Places } from './render-body.ts';

interface Whole {
  readonly title: string;
  /** What the page is called in the folder of the site. */
  readonly file: string;
  readonly pages: readonly DocsPage[];
  readonly places: Places;
  /** What stands in `main`. */
  readonly main: string;
  /** What stands beside it: the contents of the page. */
  readonly aside?: string;
  /** What the page may load beside styles and pictures of its own. */
  readonly policy?: string;
  /** More for the head: preloads, scripts. */
  readonly head?: string;
}

/** A page of the site around what it says. */
export function wholePage({
  title,
  file,
  pages,
  places,
  main,
  aside = '',
  policy = '',
  head = '',
}: Whole): string {
  const current = (name: string) => (name === file ? ' aria-current="page"' : '');
  const items = pages
    .map((page) => `<li><a href="${places.docs}${page.file}"${current(page.file)}>${titleOf(page)}</a></li>`)
    .join('\n');
  const search = `<a href="${places.docs}${SEARCH_PAGE}"${current(SEARCH_PAGE)}>Search</a>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:; ${policy}base-uri 'none'; form-action 'none'">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${places.docs}docs.css">
${head}</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header>
<a class="name" href="${places.docs}index.html">faq-embed</a>
<nav aria-label="Site"><a class="to-pages" href="#pages">All pages</a> ${search} <a href="${places.builder}">Builder</a>${places.demo ? ` <a href="${places.demo}">Demo</a>` : ''}</nav>
</header>
<div class="columns">
<main id="main">
${main}</main>
${aside}
<nav class="pages" id="pages" aria-label="Documentation"><ul>
${items}
</ul></nav>
</div>
</body>
</html>
`;
}
