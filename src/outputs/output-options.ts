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
}

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
