import type { HtmlNode } from '../../compile/html-tree.ts';
import type { Found } from './found-questions.ts';
import { attribute, elementsIn, first, outermost, textOf } from './html-nodes.ts';
import { parseHtml } from './parse-html.ts';

/** The questions that a page gives to search engines. */
export const toldQuestions = (page: readonly HtmlNode[]): readonly Found[] => {
  const linked = linkedData(page);
  return linked.length ? linked : microdata(page);
};

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
