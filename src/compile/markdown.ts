import { Marked, type Tokens } from 'marked';
import type { AnswerTree } from '../model/answer-tree.ts';
import { replaceNames } from '../model/placeholders.ts';
import { type ParseHtml, treeOfHtml } from './html-tree.ts';

/** Markdown → a tree. */
export type ReadMarkdown = (markdown: string) => AnswerTree;

/** In an address or a title of Markdown an entity stands for its sign. */
const decodeEntities = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const marked = new Marked({
  gfm: true,
  renderer: {
    link({ href, tokens, title }: Tokens.Link) {
      // marked would percent-encode what stands for a placeholder.
      const named = title ? ` title="${escapeHtml(decodeEntities(title))}"` : '';
      return `<a href="${escapeHtml(decodeEntities(href))}"${named}>${this.parser.parseInline(tokens)}</a>`;
    },
    // A question is the heading of its answer: one inside would stand beside it in the page's outline.
    heading({ tokens }: Tokens.Heading) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`;
    },
    image: ({ text }: Tokens.Image) => escapeHtml(text),
    codespan: ({ text }: Tokens.Codespan) => `<code>${escapeHtml(text)}</code>`,
    code: ({ text }: Tokens.Code) => `<pre><code>${escapeHtml(text)}</code></pre>`,
    checkbox: () => '',
  },
});

/**
 * Stands for a placeholder while Markdown is read, made of characters for private use: to Markdown it is a word, so that an
 * underscore in a name is no emphasis, and a space does not end the address of a link.
 */
const STANDS_FOR = /\ue000(\d+)\ue001/g;

/**
 * Reads the Markdown of answers (GitHub's, commonmark.org and github.github.com/gfm, HTML for text included) with
 * placeholders kept as text and in links.
 *
 * @throws whatever marked throws of a text that it cannot take, such as one that is nested very deep.
 */
export function markdownReader(parseHtml: ParseHtml): ReadMarkdown {
  return (markdown) => {
    const names: string[] = [];
    const source = replaceNames(markdown, (name) => `\ue000${names.push(name) - 1}\ue001`);
    const html = marked.parse(source, { async: false });
    return treeOfHtml(
      parseHtml(html.replace(STANDS_FOR, (_, at: string) => `{{${escapeHtml(names[Number(at)] ?? '')}}}`)),
    );
  };
}
