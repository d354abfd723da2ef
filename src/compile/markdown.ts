import { Marked, Tokenizer, type TokenizerObject, type Tokens } from 'marked';
import type { AnswerTree } from '../model/answer-tree.ts';
import { replaceNames } from '../model/placeholders.ts';
import { type OnLink, type ParseHtml, treeOfHtml } from './html-tree.ts';
import { asMarkdown } from './pasted-text.ts';

/** Markdown → a tree. */
export type ReadMarkdown = (markdown: string, onLink?: OnLink) => AnswerTree;

/** In an address or a title of Markdown an entity stands for its sign. */
const decodeEntities = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Han, kana, Hangul, and the full-width punctuation that stands beside them. */
const WIDE = '\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef';
const FIRST_WIDE = new RegExp(`[${WIDE}]`);
const EMPHASIS = /^(\*\*|\*)(?![\s*])((?:\\[\s\S]|[^*\\])+)(?<!\s)\1(?!\*)/;
const STRUCK_OUT = /^~~(?=[^\s~])((?:\\[\s\S]|[^~\\]|~(?!~))+)(?<![\s~])~~(?!~)/;

/**
 * Rules of GitHub's Markdown that take Chinese, Japanese and Korean prose for something else. A single `~` is a range, not
 * struck out; `**` begins and ends bold beside full-width punctuation too, where CommonMark's rules want a space; an address
 * ends where the sentence goes on in another script.
 */
const tokenizer: Partial<TokenizerObject> = {
  del(source) {
    const [raw, text] = STRUCK_OUT.exec(source) ?? [];
    return raw && text ? { type: 'del', raw, text, tokens: this.lexer.inlineTokens(text) } : undefined;
  },
  emStrong(source, _, before = '') {
    // 2*3*4 is a sum, not a slanted three.
    if (/\d$/.test(before) && /^\*+\d/.test(source)) return undefined;
    const [raw = '', mark = '', text = ''] = EMPHASIS.exec(source) ?? [];
    const around = before.slice(-1) + text + source.charAt(raw.length);
    if (!raw || text.includes('`') || !FIRST_WIDE.test(around)) return false;
    const type = mark === '*' ? 'em' : 'strong';
    return { type, raw, text, tokens: this.lexer.inlineTokens(text) } as Tokens.Em | Tokens.Strong;
  },
  url(source) {
    const end = source.search(FIRST_WIDE);
    return end > 0 && /^(https?:\/\/|www\.)/i.test(source)
      ? (Tokenizer.prototype.url.call(this, source.slice(0, end)) ?? undefined)
      : false;
  },
};

const marked = new Marked({
  gfm: true,
  tokenizer: tokenizer as TokenizerObject,
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
  return (markdown, onLink) => {
    const names: string[] = [];
    const source = replaceNames(asMarkdown(markdown), (name) => `\ue000${names.push(name) - 1}\ue001`);
    const html = marked.parse(source, { async: false });
    return treeOfHtml(
      parseHtml(html.replace(STANDS_FOR, (_, at: string) => `{{${escapeHtml(names[Number(at)] ?? '')}}}`)),
      onLink,
    );
  };
}
