import { isFramePage } from './frame-heights.ts';

/** Where a link is one of several, or belongs to a form of its own. */
const ELSEWHERE = 'nav, header, footer, [contenteditable], [data-faq-embed], [data-faq-fallback], faq-embed';
const BLOCK =
  'address, article, aside, blockquote, details, dialog, div, dl, fieldset, figure, form, h1, h2, h3, h4, h5, h6, header, footer, hgroup, hr, main, menu, nav, ol, p, pre, search, section, table, ul, faq-embed';
const UNSEEN = 'script, style, template, noscript, link, meta';

/**
 * Whether a link is all that stands in its paragraph, or among paragraphs. In the middle of a sentence, in a menu or
 * beside a frame it stays what it is.
 */
export function standsAlone(link: Element): boolean {
  if (link.closest(ELSEWHERE)) return false;
  // What wraps the link and nothing else, such as <strong>, is a part of it.
  for (let at = link; ; ) {
    if (!ends(at, 'previousSibling') || !ends(at, 'nextSibling')) return false;
    const parent = at.parentElement;
    if (!parent || isBlock(parent)) return true;
    at = parent;
  }
}

/** Whether nothing stands on this side of an element, or something that begins a line of its own. */
function ends(element: Element, side: 'previousSibling' | 'nextSibling'): boolean {
  for (let node = element[side]; node; node = node[side]) {
    if (node instanceof Text && node.data.trim()) return false;
    // The names of a form's fields hide its members: it is asked nothing.
    if (node instanceof HTMLFormElement) return true;
    if (!(node instanceof Element) || node.matches(UNSEEN)) continue;
    const frames = node instanceof HTMLIFrameElement ? [node] : [...node.querySelectorAll('iframe')];
    const isBeside = node.matches(BLOCK) && isBlock(node);
    if (frames.some(({ src }) => !isBeside || isFramePage(src))) return false;
    if (!node.textContent?.trim() || getComputedStyle(node).display === 'none') continue;
    return isBeside;
  }
  return true;
}

const isBlock = (element: Element): boolean =>
  !/^(inline|contents|ruby|none)/.test(getComputedStyle(element).display);
