import type { Faq, FaqSection } from '../model/faq.ts';

/** What is chosen about an output made from an FAQ: the element's attributes of the same names. */
export interface OutputOptions {
  /** The title's heading level, 1 to 5. */
  readonly headingLevel: number;
  /** Entries that are open at first: ids, or all. */
  readonly open: readonly string[] | 'all';
  /** Whether several entries may be open at a time. */
  readonly expand: 'many' | 'one';
  /** Ids of the sections to show, in this order; all without it. */
  readonly sections?: readonly string[];
  /** The site's address: links to it stay in the tab. Without it every whole address is another site's. */
  readonly site?: string;
  /** For the static form: a small look of its own, in `style` attributes. */
  readonly styled?: boolean;
  /** For the static form: what ids, and links to them, begin with. Two on one page must differ. */
  readonly idPrefix?: string;
}

/** What ids begin with where nothing is chosen. */
export const ID_PREFIX = 'faq';

/** Whether ids may begin with it. */
export const isIdPrefix = (name: string): boolean => /^[a-z][a-z\d-]{0,63}$/i.test(name);

/** A link to an entry of the same FAQ, where its ids begin with something else. */
export const prefixedHref = (
  href: string,
  { idPrefix = ID_PREFIX }: Pick<OutputOptions, 'idPrefix'>,
): string => href.replace(/^#faq-/, `#${idPrefix}-`);

/** The sections that are shown, as the element chooses them: all when none of the ids is known. */
export function shownSections(
  faq: Faq,
  { sections = [] }: Pick<OutputOptions, 'sections'>,
): readonly FaqSection[] {
  const named = [...new Set(sections)].flatMap((id) => faq.sections.filter((section) => section.id === id));
  return named.length ? named : faq.sections;
}

/** The ids of the entries that are open at first, in the order in which they stand there. */
export function openEntries(faq: Faq, options: OutputOptions): ReadonlySet<string> {
  const { open, expand } = options;
  const ids = shownSections(faq, options).flatMap(({ entries }) => entries.map(({ id }) => id));
  const wanted = ids.filter((id) => open === 'all' || open.includes(id));
  return new Set(expand === 'many' ? wanted : wanted.slice(0, 1));
}
