import { posix } from 'node:path';
import { Marked, type Tokens } from 'marked';
import { anchorMaker } from './anchors.ts';
import { escaped } from './escaped.ts';
import type { DocsPage } from './page-list.ts';

/** Where a page leads beside the other pages; each ends with a slash, or is nothing. */
export interface Places {
  /** From the page to the folder of the documentation. */
  readonly docs: string;
  readonly builder: string;
  /** Only where it is there. */
  readonly demo?: string;
}

export interface Rendering {
  readonly page: DocsPage;
  readonly pages: readonly DocsPage[];
  readonly markdown: string;
  readonly places: Places;
  /** The pictures that the page shows, by their paths in the repository, with the sizes that they have. */
  readonly sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
}

export interface Heading {
  /** HTML without tags. */
  readonly text: string;
  readonly anchor: string;
}

/** The Markdown of a page as HTML, and its headings of the second level. */
export function renderBody({ page, pages, markdown, places, sizes }: Rendering): {
  readonly html: string;
  readonly headings: readonly Heading[];
} {
  const anchorOf = anchorMaker();
  const headings: Heading[] = [];
  /** A link or the address of a picture, as it is written in the source. */
  const moved = (href: string) => movedLink(href, page, pages, places);
  /** Pictures keep their room until they are there. */
  const image = (attributes: string) => {
    const [, src = ''] = /\bsrc="([^"]*)"/.exec(attributes) ?? [];
    const size = sizes.get(posix.join(posix.dirname(page.source), src));
    const [, given] = /\bwidth="(\d+)"/.exec(attributes) ?? [];
    const height = size && Math.round((size.height * Number(given ?? size.width)) / size.width);
    const room = size ? `${given ? '' : ` width="${size.width}"`} height="${height}"` : '';
    return `<img loading="lazy"${room} ${attributes.replace(`src="${src}"`, `src="${moved(src)}"`)}>`;
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
  return { html: marked.parse(markdown, { async: false }), headings };
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
