import type { HtmlNode } from '../../compile/html-tree.ts';
import { asPlainText } from '../../compile/pasted-text.ts';
import { htmlAnswer, withoutNames } from './html-answer.ts';
import { attribute, elementsIn, first, isElement, outermost, textOf } from './html-nodes.ts';
import type { LostParts } from './lost.ts';
import { type HtmlElement, parseHtml } from './parse-html.ts';

/** A question of somebody else's page or table; the answer is Markdown. */
export interface ImportedQuestion {
  readonly question: string;
  readonly answer: string;
  readonly section?: string;
}

interface Found {
  readonly question: string;
  readonly answer: readonly HtmlNode[];
  readonly section?: string | undefined;
}

/** No question is longer. */
const LONGEST_QUESTION = 300;
const ENDS_IN_MARK = /[?？؟]\s*$/;
/** What a closed and an open answer is marked with. */
const SIGNS = /^[\s+−▸▾▶▼►⌄›»]+|[\s+−▸▾▶▼►⌄›»]+$/g;
const isHeading = ({ tag }: HtmlElement) => /^h[1-6]$/.test(tag);
const isAside = ({ tag }: HtmlElement) =>
  ['nav', 'footer', 'aside', 'script', 'style', 'noscript'].includes(tag);

/**
 * The questions of a page that is not ours: those that it gives to search engines, else the most that one of the ways to write
 * an FAQ in HTML finds. No more than `most`, and how many there were beyond.
 */
export function pageQuestions(
  page: readonly HtmlNode[],
  most: number,
  lost: LostParts,
): { readonly questions: readonly ImportedQuestion[]; readonly more: number } {
  const told = [linkedData, microdata].map((find) => find(page)).find(({ length }) => length);
  const ways = told ? [told] : [details, expanders, definitions, headings].map((find) => find(page));
  const found = ways.reduce((longest, one) => (one.length > longest.length ? one : longest), []);
  const questions = found.slice(0, most).flatMap(({ question: asked, answer: nodes, section }) => {
    const question = questionOf(asked);
    if (!question || question.length > LONGEST_QUESTION) return [];
    const answer = htmlAnswer(nodes, question, lost);
    const group = section && questionOf(section);
    return answer ? [{ question, answer, ...(group && { section: group }) }] : [];
  });
  return { questions, more: Math.max(0, found.length - most) };
}

const questionOf = (text: string) => withoutNames(asPlainText(text).replace(SIGNS, '')).trim();

/** https://schema.org/FAQPage as JSON-LD. */
function linkedData(page: readonly HtmlNode[]): readonly Found[] {
  return [...elementsIn(page)].flatMap((element) => {
    if (element.tag !== 'script' || !/^application\/ld\+json/i.test(attribute(element, 'type') ?? ''))
      return [];
    try {
      const text = element.children.map((node) => (node && 'text' in node ? node.text : '')).join('');
      return linkedQuestions(JSON.parse(text));
    } catch {
      return []; // what no program can read
    }
  });
}

/** The questions in JSON-LD, at whatever depth a program keeps them. */
export function linkedQuestions(json: unknown, depth = 0): readonly Found[] {
  if (depth > 12 || typeof json !== 'object' || json === null) return [];
  if (Array.isArray(json)) return json.flatMap((item) => linkedQuestions(item, depth + 1));
  const { name, text, acceptedAnswer, suggestedAnswer } = json as Readonly<Record<string, unknown>>;
  const asked = name ?? text;
  const isQuestion = [(json as Readonly<Record<string, unknown>>)['@type']].flat().includes('Question');
  if (!isQuestion || typeof asked !== 'string')
    return Object.values(json).flatMap((item) => linkedQuestions(item, depth + 1));
  const [answer] = [acceptedAnswer ?? suggestedAnswer].flat() as readonly unknown[];
  const said = typeof answer === 'string' ? answer : (answer as { text?: unknown } | undefined)?.text;
  return typeof said === 'string' ? [{ question: textOf(parseHtml(asked)), answer: answerNodes(said) }] : [];
}

/** An answer as a text that may be HTML, and may be escaped twice. */
export function answerNodes(text: string): readonly HtmlNode[] {
  const html = /<\/?[a-z][^<>]*>/i.test(text) ? text : text.replace(/\r?\n/g, '<br>');
  const nodes = parseHtml(html);
  const read = textOf(nodes);
  return /^<(?:p|div|ul|ol)\b/i.test(read) ? parseHtml(read) : nodes;
}

/** The same as microdata. */
function microdata(page: readonly HtmlNode[]): readonly Found[] {
  const prop = (nodes: readonly HtmlNode[], name: string) =>
    first(nodes, (element) => (attribute(element, 'itemprop') ?? '').split(/\s+/).includes(name));
  const questions = outermost(page, (element) =>
    /schema\.org\/Question\b/.test(attribute(element, 'itemtype') ?? ''),
  );
  return questions.flatMap(({ children }) => {
    const name = prop(children, 'name');
    const answer = prop(children, 'acceptedAnswer') ?? prop(children, 'suggestedAnswer');
    if (!name || !answer) return [];
    const { children: nodes } = prop(answer.children, 'text') ?? answer;
    return [{ question: attribute(name, 'content') ?? textOf([name]), answer: nodes }];
  });
}

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
