import { answerLink, saysItsAddress } from '../fill/answer-links.ts';
import { leavesSite } from '../fill/leaves-site.ts';
import { type AnswerTree, partsOf, type TreeNode, treeText } from '../model/answer-tree.ts';
import type { Faq } from '../model/faq.ts';
import { element, escapeSpaced, escapeText } from './html.ts';
import { inlineStyle, NO_STYLE } from './inline-style.ts';
import { ID_PREFIX, type OutputOptions, prefixedHref } from './output-options.ts';

/** Elements that KSES does not know, and what says the same with one that it does. A `bdi` is nothing but its `dir`. */
const INSTEAD: Readonly<Record<string, string>> = { bdi: 'span', time: 'span' };
const VOID = ['br', 'hr'];

/** The attributes that KSES keeps on every element, and on some. */
const EVERYWHERE = ['dir', 'lang', 'title'];
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  del: ['datetime'],
  ins: ['datetime'],
  li: ['value'],
  ol: ['reversed', 'start'],
  td: ['abbr', 'colspan', 'rowspan', 'scope'],
  th: ['abbr', 'colspan', 'rowspan', 'scope'],
};

/** The answer of an entry, or of a notice, as HTML. */
export type AnswerHtml = (answered: { readonly answer: AnswerTree }) => string;

/** How the answers of an FAQ are written as HTML. `site`: see {@link leavesSite}. */
export function answerHtml(
  faq: Faq,
  site?: string,
  { styled = false, idPrefix = ID_PREFIX }: Pick<OutputOptions, 'styled' | 'idPrefix'> = {},
): AnswerHtml {
  const style = styled ? inlineStyle(faq) : NO_STYLE;
  const treeHtml = (tree: AnswerTree, isPre: boolean): string =>
    tree.map((node) => nodeHtml(node, isPre)).join('');

  const nodeHtml = (node: TreeNode, isPre: boolean): string => {
    if (typeof node === 'string') return isPre ? lines(node) : escapeText(node);
    const [name] = node;
    if (name === 'wbr') return '\u200b';
    const tag = INSTEAD[name] ?? name;
    const { attributes, children } = partsOf(node);
    const kept = Object.entries(attributes).filter(
      ([key]) => EVERYWHERE.includes(key) || ATTRIBUTES[tag]?.includes(key),
    );
    const content = treeHtml(children, isPre || name === 'pre');
    const { href } = attributes;
    if (name === 'a' && href) return linkHtml(href, Object.fromEntries(kept), content, treeText(children));
    const isolated = name === 'bdi' && !attributes.dir ? { dir: 'auto' } : {};
    return element(
      tag,
      { ...isolated, ...Object.fromEntries(kept), style: style.ofTag(tag) },
      VOID.includes(tag) ? undefined : content,
    );
  };

  const linkHtml = (
    href: string,
    attributes: Readonly<Record<string, string>>,
    content: string,
    label: string,
  ): string => {
    const link = answerLink(href, faq, leavesSite(href, site));
    const name = saysItsAddress(href, label) ? { class: 'faq-address' } : {};
    const note = link.note ? element('span', { class: 'faq-note' }, escapeText(link.note)) : '';
    return element(
      'a',
      { href: prefixedHref(href, { idPrefix }), ...attributes, ...link.attributes, ...name },
      content + note,
    );
  };

  return ({ answer }) => treeHtml(answer, false);
}

/** A line break that is meant, in preformatted text, is an element: the output is one line. */
const lines = (text: string): string =>
  text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(escapeSpaced)
    .join('<br>');
