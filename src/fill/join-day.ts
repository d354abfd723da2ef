import type { Faq, FaqAction, FaqEntry } from '../model/faq.ts';

/** The questions of the day itself, in the order in which somebody meets them: ids that the templates of every trade have. */
const OF_THE_DAY = ['join', 'equipment', 'join-phone', 'trouble', 'confirmation', 'late'];
/** What one reaches for first. */
const FIRST = ['join', 'portal', 'call'];
/** What one has done already. */
const DONE = 'book';

/**
 * An FAQ for the day of an appointment: how to join, with what, what to do when it fails or one is late; above it the ways in
 * and the telephone. An entry is in it when its `views` say `join`; one without `views`, when its id is {@link OF_THE_DAY}.
 *
 * @returns nothing where no question is for the day.
 */
export function joinDay(faq: Faq): Faq | undefined {
  const entries = faq.sections
    .flatMap((section) => section.entries)
    .filter(isOfTheDay)
    .sort(by(OF_THE_DAY));
  if (!entries.length) return undefined;
  return { ...faq, actions: actionsOfTheDay(faq), sections: [{ id: 'join-day', title: '', entries }] };
}

const isOfTheDay = ({ id, views }: FaqEntry): boolean =>
  views ? views.includes('join') : OF_THE_DAY.includes(id);

/** In the order of a list of ids; what is not in it comes behind, in its own order. */
const by = (ids: readonly string[]) => {
  const place = ({ id }: { readonly id: string }) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return <T extends { readonly id: string }>(one: T, other: T): number => place(one) - place(other);
};

function actionsOfTheDay({ actions, values }: Faq): readonly FaqAction[] {
  const phone = values.get('phone');
  const calls = ({ href }: FaqAction) => phone && href === `tel:${phone.href}`;
  const own = phone && !actions.some(calls) ? [{ id: 'call', label: '', href: `tel:${phone.href}` }] : [];
  return [...actions, ...own]
    .filter(({ id }) => id !== DONE)
    .sort(by(FIRST))
    .map((action) => ({
      ...action,
      // Whoever reads it on a computer dials it on another device.
      ...(phone && calls(action) && { label: withNumber(action.label, phone.text) }),
      ...(action.id === 'join' && { isMain: true as const }),
    }));
}

/** A number runs from left to right in every language. */
const withNumber = (label: string, number: string): string => `${label} \u2066${number}\u2069`.trim();
