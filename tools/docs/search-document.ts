import { type HtmlNode, treeOfHtml } from '../../src/compile/html-tree.ts';
import { parseHtml } from '../../src/compile/markdown-on-node.ts';
import {
  type AnswerTree,
  partsOf,
  type TreeNode,
  treeElement,
  treeText,
} from '../../src/model/answer-tree.ts';
import type { FaqDocument } from '../../src/model/faq-document.ts';
import { type DocsPage, titleOf } from './page-list.ts';

/** A page of the documentation, heading by heading. */
export interface DocsParts {
  readonly page: DocsPage;
  readonly parts: readonly Part[];
}

/** A heading with what stands below it, up to the next one. */
interface Part {
  /** Where it stands, from a page in the same folder. */
  readonly href: string;
  readonly anchor: string;
  readonly heading: string;
  readonly nodes: readonly HtmlNode[];
}

/** Takes the HTML of a page apart. */
export function partsOfPage(page: DocsPage, html: string): DocsParts {
  const parts: (Part & { readonly nodes: HtmlNode[] })[] = [];
  for (const node of parseHtml(html)) {
    if (node && 'tag' in node && /^h\d$/.test(node.tag)) {
      const anchor = node.attributes.find(([name]) => name === 'id')?.[1] ?? '';
      const heading = treeText(treeOfHtml(node.children));
      parts.push({ href: `./${page.file}#${anchor}`, anchor, heading, nodes: [] });
    } else parts.at(-1)?.nodes.push(node);
  }
  return { page, parts };
}

/** What somebody may call it, beside what we call it. */
const SYNONYMS = [
  ['SSR', 'SSG', 'server-side rendering', 'prerendered'],
  ['CSP', 'content security policy'],
  ['SRI', 'integrity'],
  ['iframe', 'frame'],
  ['deploy', 'hosting'],
  ['translation', 'language', 'localization', 'i18n'],
  ['theme', 'looks', 'colour', 'color'],
  ['SEO', 'search engines', 'structured data'],
  ['bundler', 'Vite', 'webpack'],
];

/** The documentation as an FAQ: a page is a section, a heading a question, what stands below it the answer. */
export function searchDocument(pages: readonly DocsParts[]): FaqDocument {
  return {
    format: 1,
    lang: 'en',
    title: 'Search the documentation',
    variables: {},
    sections: pages.map(({ page, parts }) => ({
      id: idOf(page.file),
      title: titleOf(page),
      entries: parts.map((part) => entryOf(page, part)),
    })),
    messages: {
      expandAll: 'Expand all',
      collapseAll: 'Collapse all',
      newTab: 'opens in a new tab',
      questions: 'The documentation, heading by heading',
      search: 'Search the documentation',
      searchFound: 'Found:',
      searchNone: 'Nothing found.',
      searchNearest: 'What comes nearest:',
    },
    synonyms: SYNONYMS,
  };
}

type Entry = FaqDocument['sections'][number]['entries'][number];

function entryOf(page: DocsPage, { href, anchor, heading, nodes }: Part): Entry {
  const body = treeOfHtml(nodes).filter(saysSomething);
  const source = ['p', ['a', { href }, `Read on the page “${titleOf(page)}”`]] as const;
  return {
    id: `${idOf(page.file)}-${idOf(anchor)}`,
    question: heading,
    answers: [{ body: [...elsewhere(body, page.file), source] }],
  };
}

/** Of a picture, which no answer shows, its paragraph is left. */
const saysSomething = (node: TreeNode): boolean => Boolean(treeText([node]));

/** An id has letters without accents, digits, `-` and `_`. */
const idOf = (name: string): string => name.replace(/\.html$/, '').replace(/[^\w-]/g, '-');

/** As it reads on another page: what leads to a place of its own names the page, and braces are no placeholder. */
const elsewhere = (tree: AnswerTree, file: string): AnswerTree =>
  tree.flatMap((node): AnswerTree => {
    // In two texts they are braces.
    if (typeof node === 'string') return node.split(/(?<=\{)(?=\{)/);
    const { attributes, children } = partsOf(node);
    const { href } = attributes;
    const moved = href?.startsWith('#') ? { ...attributes, href: `./${file}${href}` } : attributes;
    return [treeElement(node[0], moved, elsewhere(children, file))];
  });
