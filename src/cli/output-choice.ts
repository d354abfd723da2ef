import { words } from '../element/faq-options.ts';
import type { Faq } from '../model/faq.ts';
import { hint } from '../model/nearest-name.ts';
import type { OutputOptions } from '../outputs/output-options.ts';
import { UsageError } from './usage-error.ts';

/** What the options say about how an FAQ is shown. */
interface ShownGiven {
  readonly open: string | undefined;
  readonly expand: string | undefined;
  readonly sections: string | undefined;
  readonly 'heading-level': string | undefined;
}

/** @throws {UsageError} for an entry or a section that the FAQ does not have. */
export function outputOptions(
  given: ShownGiven,
  faq: Faq,
  preset: { open: 'all' | 'none'; level: number },
): OutputOptions {
  const sections = known('--sections', words(given.sections), faq.sections);
  const entries = faq.sections.flatMap((section) => section.entries);
  return {
    headingLevel: Number(given['heading-level'] ?? preset.level),
    open: openOf(given.open ?? preset.open, faq, sections, entries),
    expand: (given.expand ?? 'many') as 'many' | 'one',
    ...(sections.length && { sections }),
  };
}

type Named = readonly { readonly id: string }[];

function openOf(
  open: string,
  faq: Faq,
  sections: readonly string[],
  entries: Named,
): readonly string[] | 'all' {
  if (open === 'all') return 'all';
  if (open === 'none') return [];
  const named = words(open).filter((word) => word !== 'first');
  const ids = known('--open', named, entries, ['first', 'all', 'none']);
  if (named.length === words(open).length) return ids;
  const first = sections.length ? faq.sections.find(({ id }) => id === sections[0]) : faq.sections[0];
  return [...(first?.entries.slice(0, 1).map(({ id }) => id) ?? []), ...ids];
}

function known(name: string, ids: readonly string[], items: Named, others: readonly string[] = []) {
  const all = items.map(({ id }) => id);
  const wrong = ids.find((id) => !all.includes(id));
  if (wrong === undefined) return ids;
  throw new UsageError(`${name}: "${wrong}" is not shown in this FAQ.${hint(wrong, [...all, ...others])}`);
}
