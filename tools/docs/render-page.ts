import { posix } from 'node:path';
import { Marked, type Tokens } from 'marked';
import { anchorMaker } from './anchors.ts';
import type { DocsPage } from './page-list.ts';

/** Where a page leads beside the other pages; each ends with a slash, or is nothing. */
export interface Places {
  /** From the page to the folder of the documentation. */
  readonly docs: string;
  readonly builder: string;
  /** Only where it is there. */
  readonly demo?: string;
}

interface Rendering {
  readonly page: DocsPage;
  readonly pages: readonly DocsPage[];
  readonly markdown: string;
  readonly places: Places;
  /** The pictures that the page shows, by their paths in the repository, with the sizes that they have. */
  readonly sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
}

/** A page of the documentation as HTML. */
export function renderPage({ page, pages, markdown, places, sizes }: Rendering): string {
  const anchorOf = anchorMaker();
  const headings: { readonly text: string; readonly anchor: string }[] = [];
  /** A link or the address of a picture, as it is written in the source. */
  const moved = (href: string) => movedLink(href, page, pages, places);
  /** Pictures keep their room until they are there. */
  const image = (attributes: string) => {
    const [, src = ''] = /\bsrc="([^"]*)"/.exec(attributes) ?? [];
    const size = sizes.get(posix.join(posix.dirname(page.source), src));
    const isSized = /\b(width|height)=/.test(attributes);
    const room = size && !isSized ? ` width="${size.width}" height="${size.height}"` : '';
    const ratio = size && isSized ? ` style="aspect-ratio: ${size.width} / ${size.height}"` : '';
    return `<img loading="lazy"${room}${ratio} ${attributes.replace(`src="${src}"`, `src="${moved(src)}"`)}>`;
  };
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const anchor = anchorOf(text);
        const html = this.parser.parseInline(tokens);
        if (depth === 2) headings.push({ text: html.replace(/<[^>]+>/g, ''), anchor });
        return `<h${depth} id="${anchor}">${html}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${escaped(moved(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image: ({ href, text }) => image(`src="${escaped(href)}" alt="${escaped(text)}"`),
      code: ({ text, lang }) =>
        `<pre tabindex="0"${lang ? ` data-lang="${escaped(lang)}"` : ''}><code>${escaped(text)}</code></pre>\n`,
      table(token: Tokens.Table) {
        const cells = (row: readonly Tokens.TableCell[], tag: string) =>
          `<tr>${row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`;
        // A head without words is none.
        const head = token.header.some(({ text }) => text)
          ? `<thead>${cells(token.header, 'th')}</thead>`
          : '';
        const body = token.rows.map((row) => cells(row, 'td')).join('\n');
        return `<div class="table" tabindex="0"><table>${head}<tbody>${body}</tbody></table></div>\n`;
      },
      html: ({ text }) =>
        text
          .replace(/<!--[\s\S]*?-->/g, '')
          .replace(/\bsrcset="([^"]*)"/g, (_, href: string) => `srcset="${moved(href)}"`)
          .replace(/<img ([^>]*?)\s*\/?>/g, (_, attributes: string) => image(attributes)),
    },
  });
  const body = marked.parse(markdown, { async: false });
  return whole(page, pages, places, body, headings);
}

/** In the site a page of the repository is a page beside this one; a picture is beside it too. */
function movedLink(href: string, page: DocsPage, pages: readonly DocsPage[], places: Places): string {
  if (/^([a-z]+:|#)/i.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = posix.join(posix.dirname(page.source), path);
  const file =
    pages.find(({ source }) => source === target)?.file ??
    posix.basename(target).replace(/^(LICENSE)$/, '$1.txt');
  return `${places.docs}${file}${anchor === undefined ? '' : `#${anchor}`}`;
}

function whole(
  page: DocsPage,
  pages: readonly DocsPage[],
  places: Places,
  body: string,
  headings: readonly { readonly text: string; readonly anchor: string }[],
): string {
  const at = pages.indexOf(page);
  const link = (one: DocsPage | undefined, label: string) =>
    one ? `<a href="${places.docs}${one.file}"><span>${label}</span> ${one.title}</a>` : '<span></span>';
  const items = pages
    .map(({ file, title, source }) => {
      const current = file === page.file ? ' aria-current="page"' : '';
      return `<li><a href="${places.docs}${file}"${current}>${source === 'README.md' ? 'Overview' : title}</a></li>`;
    })
    .join('\n');
  const contents = headings.map(({ text, anchor }) => `<li><a href="#${anchor}">${text}</a></li>`).join('\n');
  const title = at === 0 ? 'faq-embed: a ready-written FAQ for your website' : `${page.title} – faq-embed`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${places.docs}docs.css">
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header>
<a class="name" href="${places.docs}index.html">faq-embed</a>
<nav aria-label="Site"><a class="to-pages" href="#pages">All pages</a> <a href="${places.builder}">Builder</a>${places.demo ? ` <a href="${places.demo}">Demo</a>` : ''}</nav>
</header>
<div class="columns">
<main id="main">
${body}<nav class="steps" aria-label="Next pages">${link(pages[at - 1], 'Previous:')}${link(pages[at + 1], 'Next:')}</nav>
</main>
${headings.length > 1 ? `<nav class="contents" aria-label="On this page"><p>On this page</p><ul>\n${contents}\n</ul></nav>` : ''}
<nav class="pages" id="pages" aria-label="Documentation"><ul>
${items}
</ul></nav>
</div>
</body>
</html>
`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
