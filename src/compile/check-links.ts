import { lookAlike } from '../fill/booking-link.ts';
import { safeHref } from '../fill/safe-href.ts';
import { typedLink } from '../fill/typed-link.ts';
import type { ActionPatch, EntryPatch, Patches } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import { replaceNames } from '../model/placeholders.ts';

/**
 * Changes with the links of actions and videos as they were meant, and without those that pretend to be a booking page, or are
 * one that visitors cannot use. Each is reported where it was written.
 */
export function checkLinks<P extends Patches>(patches: P, report: Report): P {
  /** Without a link that is refused there is nothing, not what stood there before. */
  const meant = <T extends { readonly href?: string }>(item: T, path: string): T | null => {
    if (item.href === undefined) return item;
    const href = typedLink(item.href);
    const refusal = isSafeLink(href) ? lookAlike(href) : 'not a safe link';
    if (refusal) report('refused-link', `${path}.href`, refusal, JSON.stringify(item.href));
    else if (href !== item.href.trim()) report('taken-as', `${path}.href`, item.href, href);
    return refusal ? null : { ...item, href };
  };
  const { actions, sections } = patches;
  return {
    ...patches,
    ...(actions && {
      actions: mapped(actions, (action: ActionPatch, id) => meant(action, `actions.${id}`)),
    }),
    ...(sections && {
      sections: mapped(sections, ({ entries, ...section }, id) => ({
        ...section,
        ...(entries && {
          entries: mapped(entries, (entry: EntryPatch, entryId) => ({
            ...entry,
            ...(entry.video && {
              video: meant(entry.video, `sections.${id}.entries.${entryId}.video`),
            }),
          })),
        }),
      })),
    }),
  };
}

/** Whether a link is safe whatever its placeholders stand for; with their values it is judged once more. */
export const isSafeLink = (href: string): boolean => safeHref(replaceNames(href, () => '1')) !== undefined;

/** A record with each value changed; `null`, which removes, stays. Own properties only, whatever they are called. */
export const mapped = <T, U>(
  record: Readonly<Record<string, T | null>>,
  change: (value: T, key: string) => U,
): Readonly<Record<string, U | null>> =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, value === null ? null : change(value, key)]),
  );
