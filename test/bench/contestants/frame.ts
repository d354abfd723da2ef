import type { BenchFaq, BenchSection } from './load-faq.ts';
import { place } from './load-faq.ts';
import { make } from './make.ts';

/** What stands around the accordions, the same for all: title, booking link and the sections' titles. Shown at one stroke. */
export function showSections(faq: BenchFaq, accordion: (section: BenchSection) => Node): void {
  place.replaceChildren(
    make('h2', {}, faq.title),
    make('p', {}, make('a', { href: faq.booking.href }, faq.booking.label)),
    ...faq.sections.map((section) => make('section', {}, make('h3', {}, section.title), accordion(section))),
  );
}
