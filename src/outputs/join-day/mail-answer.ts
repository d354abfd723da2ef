import { type AnswerTree, partsOf, type TreeNode } from '../../model/answer-tree.ts';
import { element, escapeSpaced, escapeText } from '../html.ts';
import { mailLink } from './mail-link.ts';
import type { MailStyle } from './mail-style.ts';

/** Elements that mail programs keep; any other becomes one of these, or is left out around what is in it. */
const KEPT = new Set(
  'a b blockquote br code dd del div dl dt em hr i li ol p pre small span strong sub sup table tbody td th thead tr u ul'.split(
    ' ',
  ),
);
const INSTEAD: Readonly<Record<string, string>> = { ins: 'u', s: 'del', tfoot: 'tbody' };
const VOID = ['br', 'hr'];
/** Each ends a line: mail is sent in lines of no more than 998 octets (RFC 5322). */
const BLOCK = /^(blockquote|dd|div|dl|dt|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul)$/;
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  ol: ['start'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
};

/** An answer as HTML for email. A link that leads nowhere from there is its text alone. */
export function mailAnswer(tree: AnswerTree, style: MailStyle, site: string | undefined): string {
  const inside = (nodes: AnswerTree, isPre: boolean): string =>
    nodes.map((node) => nodeHtml(node, isPre)).join('');

  const nodeHtml = (node: TreeNode, isPre: boolean): string => {
    if (typeof node === 'string') return isPre ? escapeSpaced(node) : escapeText(node);
    const [name] = node;
    if (name === 'wbr') return '\u200b';
    const { attributes, children } = partsOf(node);
    const content = inside(children, isPre || name === 'pre');
    const tag = KEPT.has(name) ? name : (INSTEAD[name] ?? 'span');
    const { lang, dir, href } = attributes;
    const own = ATTRIBUTES[tag] ?? [];
    const kept = Object.fromEntries(own.map((key) => [key, attributes[key]]));
    const target = tag === 'a' ? href && mailLink(href, site) : undefined;
    const said = { ...kept, lang, dir: name === 'bdi' ? (dir ?? 'auto') : dir, style: style.tags[tag] };
    if (VOID.includes(tag)) return ended(tag, element(tag, {}));
    if (tag === 'a') return target ? element('a', { href: target, lang, dir }, content) : content;
    if (tag === 'span' && !lang && !said.dir) return name === 'q' ? `“${content}”` : content;
    return ended(tag, element(tag, tag === 'table' ? { ...said, ...TABLE } : said, content));
  };

  return inside(tree, false);
}

const TABLE = { cellpadding: '0', cellspacing: '0' };

const ended = (tag: string, html: string) => (BLOCK.test(tag) ? `${html}\n` : html);
