import { namesIn } from '../../model/placeholders.ts';
import { type Item, itemsOf, readable, type Sources } from './items.ts';

/** A link at the top of the FAQ. */
export interface TopLink extends Item {
  readonly label: string;
  /** Where it leads, as it is written: `tel:{{phone}}`. */
  readonly href: string;
}

export function linksOf(made: Sources): readonly TopLink[] {
  const { base, customized, faq } = made;
  const shown = new Set(faq.actions.map(({ id }) => id));
  return itemsOf(
    made,
    'actions',
    base.actions ?? [],
    customized.actions ?? [],
    (id) => !shown.has(id),
    (item, { label, href }, own) => ({ ...item, label: own['label'] ?? readable(label, made), href }),
  );
}

/** The facts that a link is made of. */
export const factsOfLink = ({ label, href }: Pick<TopLink, 'label' | 'href'>): readonly string[] => [
  ...new Set([...namesIn(href), ...namesIn(label)]),
];
