import { element, escapeSpaced, escapeText } from './html.ts';

/** Elements that KSES does not know, and what says the same with one that it does. A `bdi` is nothing but its `dir`. */
const INSTEAD: Readonly<Record<string, string>> = { bdi: 'span', time: 'span' };
const VOID = ['br', 'hr'];

/** The attributes that KSES keeps on every element, and on some. */
const EVERYWHERE = ['class', 'dir', 'lang', 'title', 'data-action'];
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'target'],
  del: ['datetime'],
  ins: ['datetime'],
  li: ['value'],
  ol: ['reversed', 'start'],
  td: ['abbr', 'colspan', 'rowspan', 'scope'],
  th: ['abbr', 'colspan', 'rowspan', 'scope'],
};

/** What stands in a sanitized element, as HTML. */
export const contentHtml = (parent: Node): string => [...parent.childNodes].map(nodeHtml).join('');

function nodeHtml(node: Node): string {
  if (node.nodeType === 3) return textHtml(node);
  if (node.nodeType !== 1) return '';
  const { localName, attributes } = node as Element;
  if (localName === 'wbr') return '\u200b';
  const tag = INSTEAD[localName] ?? localName;
  const kept = [...attributes].filter(
    ({ name }) => EVERYWHERE.includes(name) || ATTRIBUTES[tag]?.includes(name),
  );
  const written = Object.fromEntries(kept.map(({ name, value }) => [name, classOf(name, value)]));
  if (localName === 'bdi') written.dir ||= 'auto';
  if (saysItsAddress(node as Element))
    written.class = [written.class, 'faq-address'].filter(Boolean).join(' ');
  return element(tag, written, VOID.includes(tag) ? undefined : contentHtml(node));
}

/** The renderer's own class, under a name that a host page's style sheet has no other use for. */
const classOf = (name: string, value: string) => (name === 'class' && value === 'note' ? 'faq-note' : value);

/** A line break that is meant, in preformatted text, is an element: the output is one line. */
function textHtml(text: Node): string {
  const value = text.nodeValue ?? '';
  if (!text.parentElement?.closest('pre')) return escapeText(value);
  return value
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(escapeSpaced)
    .join('<br>');
}

/** Whether a link's label is where it leads: on paper it needs no address behind it. */
function saysItsAddress(link: Element): boolean {
  const address = link.getAttribute('href')?.replace(/^(https?:\/\/|mailto:|tel:|sms:)/i, '');
  if (link.localName !== 'a' || !address) return false;
  const label = link.textContent?.trim().replace(/^https?:\/\//i, '') ?? '';
  return label === address || label.replace(/[^\d+]/g, '') === address;
}
