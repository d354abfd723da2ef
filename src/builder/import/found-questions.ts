import type { HtmlNode } from '../../compile/html-tree.ts';
import { attribute, elementsIn, first, isElement, outermost, textOf } from './html-nodes.ts';
import type { HtmlElement } from './parse-html.ts';

/** A question of a page, with the nodes that answer it. */
export interface Found {
  readonly question: string;
  readonly answer: readonly HtmlNode[];
  readonly section?: string | undefined;
}

const ENDS_IN_MARK = /[?？؟]\s*$/;
const isHeading = ({ tag }: HtmlElement) => /^h[1-6]$/.test(tag);
const isAside = ({ tag }: HtmlElement) =>
  ['nav', 'footer', 'aside', 'script', 'style', 'noscript'].includes(tag);

/** The questions of a page by each of the ways to write an FAQ in HTML. */
export const foundQuestions = (page: readonly HtmlNode[]): readonly (readonly Found[])[] =>
  [details, expanders, definitions, headings].map((find) => find(page));

/** Walks a page with the heading that it is under, as long as that is no question. */
function underHeadings(
  page: readonly HtmlNode[],
  visit: (element: HtmlElement, section: string | undefined) => 'done' | undefined,
): void {
  let section: string | undefined;
  const walk = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if (!isElement(node) || isAside(node)) continue;
      if (visit(node, section) === 'done') continue;
      if (isHeading(node) && node.tag !== 'h1' && !ENDS_IN_MARK.test(textOf([node])))
        section = textOf([node]);
      walk(node.children);
    }
  };
  walk(page);
}

function details(page: readonly HtmlNode[]): readonly Found[] {
  const found: Found[] = [];
  const visit = (element: HtmlElement, section: string | undefined): 'done' | undefined => {
    if (element.tag !== 'details') return undefined;
    const summary = element.children.find((node) => isElement(node) && node.tag === 'summary');
    const answer = element.children.filter((node) => node !== summary);
    const question = textOf(summary ? [summary] : []);
    const inner = outermost(answer, ({ tag }) => tag === 'details');
    // One that holds others is their section.
    for (const one of inner) visit(one, question || section);
    if (!inner.length) found.push({ question, answer, section });
    return 'done';
  };
  underHeadings(page, visit);
  return found;
}

/** Buttons that open a panel, as accordions without `<details>` are made. */
function expanders(page: readonly HtmlNode[]): readonly Found[] {
  const panels = new Map<string, HtmlElement>();
  for (const element of elementsIn(page)) {
    const id = attribute(element, 'id');
    if (id && !panels.has(id)) panels.set(id, element);
  }
  const found: Found[] = [];
  underHeadings(page, (element, section) => {
    const panel = panels.get(attribute(element, 'aria-controls') ?? '');
    const question = textOf([element]);
    if (panel && question && !isAside(panel)) found.push({ question, answer: panel.children, section });
    return undefined;
  });
  // Menus open panels too.
  return found.filter(({ question }) => ENDS_IN_MARK.test(question)).length * 2 >= found.length ? found : [];
}

function definitions(page: readonly HtmlNode[]): readonly Found[] {
  const found: Found[] = [];
  underHeadings(page, (element, section) => {
    if (element.tag !== 'dl') return undefined;
    let terms: HtmlElement[] = [];
    let answer: HtmlNode[] = [];
    const end = () => {
      if (terms.length && answer.length) found.push({ question: textOf(terms), answer, section });
      if (answer.length) terms = [];
      answer = [];
    };
    for (const part of outermost(element.children, ({ tag }) => tag === 'dt' || tag === 'dd'))
      if (part.tag === 'dt') {
        end();
        terms.push(part);
      } else answer.push({ tag: 'div', attributes: [], children: part.children });
    end();
    return 'done';
  });
  return found;
}

/** Headings that ask something, and lines in bold that do, with what follows them. */
function headings(page: readonly HtmlNode[]): readonly Found[] {
  const found: { question: string; answer: HtmlNode[]; section: string | undefined }[] = [];
  let level = 0;
  let section: string | undefined;
  let isOpen = false;
  for (const node of pieces(page)) {
    const own = isElement(node) ? levelOf(node) : 0;
    if (!own) {
      if (isOpen) found.at(-1)?.answer.push(node);
      continue;
    }
    const text = textOf([node]);
    if (ENDS_IN_MARK.test(text)) {
      found.push({ question: text, answer: [], section });
      level = own;
      isOpen = true;
    } else if (isOpen && own > level) found.at(-1)?.answer.push(node);
    else {
      isOpen = false;
      if (own > 1) section = text || section;
    }
  }
  return found;
}

/** How high a heading is; a line in bold that asks something is the lowest. */
function levelOf(element: HtmlElement): number {
  if (isHeading(element)) return Number(element.tag[1]);
  const words = element.children.filter((node) => isElement(node) || node?.text.trim());
  const isBold = words.length === 1 && isElement(words[0]) && /^(?:strong|b)$/.test(words[0].tag);
  return element.tag === 'p' && isBold && ENDS_IN_MARK.test(textOf([element])) ? 7 : 0;
}

/** A page as a list: headings, and whatever holds none. */
function* pieces(nodes: readonly HtmlNode[]): Generator<HtmlNode> {
  for (const node of nodes) {
    if (!isElement(node)) yield node;
    else if (isAside(node) || node.tag === 'head') continue;
    else if (!levelOf(node) && first(node.children, (element) => levelOf(element) > 0))
      yield* pieces(node.children);
    else yield node;
  }
}
