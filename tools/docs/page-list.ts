import { lexer, type Tokens } from 'marked';

/** A page of the documentation as a site. */
export interface DocsPage {
  /** The Markdown that it is made from, from the repository's root. */
  readonly source: string;
  /** What it is called in the folder of the site. */
  readonly file: string;
  readonly title: string;
}

/** The page that searches the others, in the folder of the site; `search.html` is about the widget's own. */
export const SEARCH_PAGE = 'search-docs.html';

/** Pages that are no row of the README's table. */
const OTHERS: readonly DocsPage[] = [
  { source: 'examples/README.md', file: 'examples.html', title: 'Examples' },
  { source: 'CHANGELOG.md', file: 'changelog.html', title: 'Changelog' },
  { source: 'test/bench/results.md', file: 'results.html', title: 'Measurements' },
  { source: 'CONTRIBUTING.md', file: 'contributing.html', title: 'Contributing' },
  { source: 'SECURITY.md', file: 'security-policy.html', title: 'Security policy' },
  { source: 'CODE_OF_CONDUCT.md', file: 'code-of-conduct.html', title: 'Code of conduct' },
];

/** The README, then the pages of its table in the order in which it has them, then the rest. */
export function pageList(readme: string): readonly DocsPage[] {
  const tables = lexer(readme).filter((token): token is Tokens.Table => token.type === 'table');
  const linked = tables
    .flatMap(({ rows }) => rows.flatMap(([cell]) => cell?.tokens ?? []))
    .filter((token): token is Tokens.Link => token.type === 'link' && /^docs\/[\w-]+\.md$/.test(token.href))
    .map(({ href, text }) => ({
      source: href,
      file: href.slice(5).replace(/md$/, 'html'),
      title: text.startsWith('npm') ? text : capital(text),
    }));
  return [{ source: 'README.md', file: 'index.html', title: 'faq-embed' }, ...linked, ...OTHERS];
}

/** What a page is called in lists of pages. */
export const titleOf = ({ source, title }: DocsPage): string => (source === 'README.md' ? 'Overview' : title);

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
