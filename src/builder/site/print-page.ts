import { render } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Layout } from '../../outputs/infographic/layout.ts';
import type { PrintedPage } from '../../outputs/infographic/printed-page.ts';

/** A page to print, with what a PDF of it says of itself. */
export type PageToPrint = PrintedPage & Pick<Layout, 'lang' | 'dir' | 'title'>;

const NAME = 'b-printed';

/**
 * Opens the browser's print dialogue with a page instead of this one. It stands in the document only as long as that takes:
 * the policy of this page allows no styles in another one, and for a document to be tagged it must not be a picture.
 */
export async function printPage({ css, size, content, lang, dir, title }: PageToPrint): Promise<void> {
  document.querySelector(`.${NAME}`)?.dispatchEvent(new Event('done'));
  const host = document.createElement('div');
  host.className = NAME;
  host.lang = lang;
  host.dir = dir;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetOf(`:host{all:initial;direction:${dir}}\n${css}`)];
  // Made and escaped by printed-page.ts, the same that the file holds.
  render(unsafeHTML(content), root);
  document.body.append(host);
  const undo = [
    replaced(document.documentElement, 'lang', lang),
    replaced(document, 'title', title),
    adopt(size),
  ];
  const done = () => {
    removeEventListener('afterprint', done);
    host.remove();
    for (const one of undo) one();
  };
  host.addEventListener('done', done, { once: true });
  await Promise.all([...root.querySelectorAll('img')].map((image) => image.decode().catch(() => {})));
  addEventListener('afterprint', done);
  print();
}

/** @returns what sets it back. */
function replaced<K extends string>(thing: { [key in K]: string }, key: K, value: string): () => void {
  const before = thing[key];
  thing[key] = value as (typeof thing)[K];
  return () => {
    thing[key] = before;
  };
}

/** For as long as the page stands: it is all that is printed, and on paper of its size. */
function adopt(size: string): () => void {
  const sheet = sheetOf(`
    @page { size: ${size}; margin: 0 }
    @media screen { .${NAME} { display: none } }
    @media print {
      html, body { display: block !important; margin: 0 !important; padding: 0 !important; background: #fff !important }
      body > :not(.${NAME}) { display: none !important }
    }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
