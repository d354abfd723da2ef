import { DOMParser, type Node as DocNode, Fragment, type ParseOptions, Slice } from 'prosemirror-model';
import { schema } from './answer-schema.ts';
import { meantLink } from './meant-link.ts';
import { textAndLinks } from './plain-addresses.ts';

/** What could not be kept as it was; headings are kept as bold words. */
export type Lost = 'image' | 'table' | 'heading' | 'other';

/** Reads pasted HTML, and says what it left out. */
export class PastedHtml extends DOMParser {
  constructor(private readonly onLost: (kind: Lost) => void) {
    super(schema, DOMParser.fromSchema(schema).rules);
  }

  /** @param pasted in a document of its own, in which nothing runs or loads. */
  override parseSlice(pasted: Node, options?: ParseOptions): Slice {
    if (pasted instanceof Element) prepare(pasted, this.onLost);
    return super.parseSlice(pasted, options);
  }
}

/**
 * Styles under another name, before a browser reads them: a strict policy of the page would report each as a violation, and
 * keep them from being read.
 */
export const withoutStyles = (html: string): string =>
  html
    .replace(/<(\/?)style\b/gi, '<$1template')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle(?=\s*=)/gi, ' data-style'));

const all = (root: Element, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];

function prepare(root: Element, onLost: (kind: Lost) => void): void {
  keepLinks(root, onLost);
  // What this editor copied needs no more.
  if (root.matches('[data-pm-slice]') || root.querySelector('[data-pm-slice]')) return;
  for (const element of all(root, 'script, template, noscript, title, meta, link')) element.remove();
  dropImages(root, onLost);
  wordLists(root);
  for (const table of all(root, 'table').reverse()) dropTable(table as HTMLTableElement, onLost);
  for (const heading of all(root, 'h1, h2, h3, h4, h5, h6')) {
    if (!heading.textContent?.trim()) continue;
    onLost('heading');
    const paragraph = make(root, 'p', make(root, 'strong', ...heading.childNodes));
    heading.replaceWith(paragraph);
  }
  for (const element of all(root, 'pre')) keepLines(element);
  const others =
    'audio, canvas, embed, form button, iframe, input, math, object, select, svg, textarea, video, hr';
  for (const element of all(root, others)) {
    onLost('other');
    element.remove();
  }
  if (root.querySelector('blockquote, code, del, kbd, pre, s, strike, sub, sup')) onLost('other');
  for (const paragraph of all(root, 'p')) if (isEmpty(paragraph)) paragraph.remove();
}

const make = (root: Element, tag: string, ...children: Node[]): HTMLElement => {
  const element = root.ownerDocument.createElement(tag);
  element.append(...children);
  return element;
};

const isEmpty = (element: Element) =>
  !element.textContent?.trim() && !element.querySelector('br, [data-fact]');

/** Only links that lead somewhere from anywhere. */
function keepLinks(root: Element, onLost: (kind: Lost) => void): void {
  for (const link of all(root, 'a[href]')) {
    const written = link.getAttribute('href') ?? '';
    const href = meantLink(written);
    if (href && (!href.startsWith('#') || href.startsWith('#faq-'))) link.setAttribute('href', href);
    else {
      link.removeAttribute('href');
      // A mark inside of the other document is nothing that is missed.
      if (!written.startsWith('#')) onLost('other');
    }
  }
}

function dropImages(root: Element, onLost: (kind: Lost) => void): void {
  for (const image of all(root, 'img, picture')) {
    const alt = image.getAttribute('alt') ?? '';
    if (/^\p{Extended_Pictographic}/u.test(alt) && alt.length < 12) image.replaceWith(alt);
    else {
      // Dots that count readers are one pixel wide.
      if (image.getAttribute('width') !== '1') onLost('image');
      image.remove();
    }
  }
}

/** Each row of a table is a line of its own; what was only laid out as a table stays as it is. */
function dropTable(table: HTMLTableElement, onLost: (kind: Lost) => void): void {
  const rows = [...table.rows].map(({ cells }) => [...cells].filter((cell) => !isEmpty(cell)));
  const isTable = rows.filter((cells) => cells.length > 1).length > 0;
  if (isTable) onLost('table');
  const lines = rows.flatMap((cells) => {
    const contents = cells.map(
      (cell) => (cell.children.length === 1 && cell.querySelector(':scope > p, :scope > div')) || cell,
    );
    if (contents.some((cell) => cell.querySelector('p, div, ul, ol, table')))
      return cells.map((cell) => make(table, 'div', ...cell.childNodes));
    const words = contents.flatMap((cell, at) => [...(at ? [new Text(' – ')] : []), ...cell.childNodes]);
    return words.length ? [make(table, 'p', ...words)] : [];
  });
  table.replaceWith(...lines);
}

/** Word has no lists in its HTML, but paragraphs that look like them. */
function wordLists(root: Element): void {
  let lists: HTMLElement[] = [];
  for (const paragraph of all(root, 'p[data-style*="mso-list"]')) {
    const mark = all(paragraph, '[data-style]').find((one) =>
      /mso-list:\s*Ignore/i.test(one.dataset['style'] ?? ''),
    );
    const level = Number(/level([1-9])/.exec(paragraph.dataset['style'] ?? '')?.[1] ?? 0);
    if (!mark || !level) continue;
    const [, number] = /^\s*([\p{L}\d]+)[.)]/u.exec(mark.textContent ?? '') ?? [];
    mark.remove();
    if (paragraph.previousElementSibling !== lists[0]) lists = [];
    const tag = number ? 'ol' : 'ul';
    if (lists.length >= level) lists.length = lists[level - 1]?.localName === tag ? level : level - 1;
    while (lists.length < level) {
      const list = make(root, tag);
      if (number && /^\d+$/.test(number)) list.setAttribute('start', number);
      const item = lists.at(-1)?.lastElementChild;
      if (item) item.append(list);
      else paragraph.before(list);
      lists.push(list);
      if (lists.length < level) list.append(make(root, 'li'));
    }
    lists.at(-1)?.append(make(root, 'li', ...paragraph.childNodes));
    paragraph.remove();
  }
}

function keepLines(element: HTMLElement): void {
  const walker = element.ownerDocument.createTreeWalker(element, 4); // texts
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const lines = text.data.split('\n');
    text.replaceWith(...lines.flatMap((line, at) => (at ? [make(element, 'br'), line] : [line])));
  }
}

/** Plain text as it stands: an empty line ends a paragraph, and no sign of Markdown means anything. */
export function pastedText(text: string): Slice {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((paragraph) => paragraph.split('\n').map((line) => textAndLinks(line.trim(), [])))
    .map((lines) =>
      lines.flatMap((line, at): DocNode[] => (at ? [schema.nodes.hard_break.create(), ...line] : line)),
    )
    .filter((content) => content.length)
    .map((content) => schema.nodes.paragraph.create(null, content));
  return Slice.maxOpen(Fragment.fromArray(paragraphs));
}
