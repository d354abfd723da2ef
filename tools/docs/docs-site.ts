import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, posix } from 'node:path';
import { tokensIn } from './anchors.ts';
import { type DocsPage, pageList, SEARCH_PAGE } from './page-list.ts';
import { type Places, renderBody } from './render-body.ts';
import { renderPage } from './render-page.ts';
import { partsOfPage, searchDocument } from './search-document.ts';
import { SEARCH_DOCUMENT, searchPage } from './search-page.ts';

const root = new URL('../../', import.meta.url);

/** The documentation as HTML, `docs/` beside the builder: what GitHub shows of it, for those who have a web server. */
export async function writeDocs(dist: URL): Promise<void> {
  const folder = new URL('docs/', dist);
  await mkdir(folder, { recursive: true });
  const pages = await readPages();
  const pictures = new Set(pages.flatMap(picturesOf));
  const sizes = await sizesOf(pictures);
  for (const one of pages) await writePage(new URL(one.page.file, folder), one, pages, sizes, PLACES);
  for (const path of pictures) await copyFile(new URL(path, root), new URL(basename(path), folder));
  for (const name of ['docs.css', 'search-docs.js'])
    await copyFile(new URL(name, import.meta.url), new URL(name, folder));
  await writeSearch(folder, pages);
  await copyFile(new URL('LICENSE', root), new URL('LICENSE.txt', folder));
}

/** Tables of figures: nobody looks for one of them by its words. */
const NOT_SEARCHED = /\bresults\.md$/;

async function writeSearch(folder: URL, sources: readonly Source[]): Promise<void> {
  const pages = sources.map(({ page }) => page);
  const searched = sources
    .filter(({ page }) => !NOT_SEARCHED.test(page.source))
    .map(({ page, markdown }) => {
      const places = { ...PLACES, docs: './' };
      return partsOfPage(page, renderBody({ page, pages, markdown, places, sizes: new Map() }).html);
    });
  await writeFile(new URL(SEARCH_DOCUMENT, folder), JSON.stringify(searchDocument(searched)));
  await writeFile(new URL(SEARCH_PAGE, folder), searchPage(pages, searched));
}

const PLACES: Places = { docs: '', builder: '../builder/' };

/** The first page once more, for another place. */
export async function writeFrontPage(file: URL, places: Places): Promise<void> {
  const pages = await readPages();
  const [first] = pages;
  if (first) await writePage(file, first, pages, await sizesOf(picturesOf(first)), places);
}

interface Source {
  readonly page: DocsPage;
  readonly markdown: string;
}

async function readPages(): Promise<readonly Source[]> {
  const list = pageList(await readFile(new URL('README.md', root), 'utf8'));
  return Promise.all(
    list.map(async (page) => ({ page, markdown: await readFile(new URL(page.source, root), 'utf8') })),
  );
}

const writePage = (
  file: URL,
  { page, markdown }: Source,
  all: readonly Source[],
  sizes: Sizes,
  places: Places,
): Promise<void> =>
  writeFile(file, renderPage({ page, pages: all.map((one) => one.page), markdown, places, sizes }));

/** The pictures of a page, from the repository's root. */
function picturesOf({ page, markdown }: Source): string[] {
  const found = tokensIn(markdown).flatMap((token): string[] => {
    if (token.type === 'image') return [String(token['href'])];
    if (token.type !== 'html') return [];
    return [...token.raw.matchAll(/\b(?:src|srcset)="([^"]+)"/g)].map(([, href = '']) => href);
  });
  return found
    .filter((href) => !/^[a-z]+:/i.test(href))
    .map((href) => posix.join(posix.dirname(page.source), href));
}

type Sizes = ReadonlyMap<string, { readonly width: number; readonly height: number }>;

/** How large pictures are: in PNG it stands in the first bytes. */
async function sizesOf(paths: Iterable<string>): Promise<Sizes> {
  const sizes = new Map<string, { width: number; height: number }>();
  for (const path of paths) {
    if (!path.endsWith('.png')) continue;
    const bytes = await readFile(new URL(path, root));
    sizes.set(path, { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) });
  }
  return sizes;
}
