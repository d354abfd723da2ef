/** Every template that we ship, on pages of a language each, and what the pipeline makes of it. */
import { pathToFileURL } from 'node:url';
import type { Data } from '../../src/fill/read-values.ts';
import type { Faq } from '../../src/model/faq.ts';
import { type ShippedTemplate as Shipped, shippedTemplates } from '../../tools/shipped-templates.ts';
import { prepareFromDisk } from '../support/prepare-on-node.ts';
import { bookingUrl, fallback, hostPage } from './snippets.ts';

const demo = new URL('../../demo/everything.js', import.meta.url).href;
const { everything } = (await import(demo)) as { everything: Readonly<Record<string, string>> };

export type { Shipped };

export const shipped = await shippedTemplates();
export const languages = [...new Set(shipped.map(({ lang }) => lang))];
export const templatesOf = (language: string): Shipped[] => shipped.filter(({ lang }) => lang === language);

/** How much an organization has told us. */
export const KNOWN = ['everything', 'booking'] as const;
export type Known = (typeof KNOWN)[number];

/** What stands in the element's data-* attributes: what the template has no word for would be a mistake. */
export const dataFor = ({ document }: Shipped, known: Known): Data =>
  known === 'booking'
    ? { bookingUrl }
    : Object.fromEntries(Object.entries(everything).filter(([name]) => name in document.variables));

/** From the file that people edit, not from what the build has made of it. */
export const faqOf = (one: Shipped, known: Known): Promise<Faq> =>
  prepareFromDisk({
    template: pathToFileURL(`${process.cwd()}/faq-templates/${one.lang}/${one.name}.json`).href,
    data: dataFor(one, known),
  });

/** The element's id on the page. */
export const idOf = ({ name }: Shipped, known: Known): string => `${name}-${known}`;

/** A page with the templates of a language, all answers open; where little is known it is dark. */
export function languagePage(language: string): string {
  const elements = templatesOf(language).flatMap((one) =>
    KNOWN.map((known) => {
      const data = Object.entries(dataFor(one, known)).map(
        ([name, value]) => ` ${attribute(name)}="${value}"`,
      );
      const theme = known === 'booking' ? ' theme="dark"' : '';
      return `<faq-embed id="${idOf(one, known)}" lang="${language}" template="${one.name}" open="all"${theme}${data.join('')}>${fallback()}</faq-embed>`;
    }),
  );
  return hostPage(`${style}${elements.join('\n')}`, { head: script });
}

/** `bookingUrl` as `data-booking-url`. */
const attribute = (name: string) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** As many a site's pages are on a phone. */
const style =
  '<style>body { margin: 0; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif } faq-embed { margin-block: 2rem }</style>';
export const script = '<script type="module" src="/faq/faq-embed.js"></script>';
