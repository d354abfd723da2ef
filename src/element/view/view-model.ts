import type { Faq, FaqSection } from '../../model/faq.ts';
import type { EntriesView, EntryList } from './entry-list.ts';

/** Everything that is shown, and the handlers of what a visitor does. */
export interface FaqView extends EntriesView {
  readonly faq: Faq;
  readonly sections: readonly FaqSection[];
  /** Ids of all entries, including those not rendered yet. */
  readonly ids: readonly string[];
  /** What relative links are relative to. */
  readonly baseURI: string;
  /** The title's heading level. */
  readonly level: number;
  /** Whether several entries may be open, so that all can be opened at once. */
  readonly many: boolean;
  /** The switch between languages, where there is one. */
  readonly languages: HTMLElement | undefined;
  /** The search, where there is one. */
  readonly search: HTMLElement | undefined;
  /** One a section, by its place; those that are missing are added. */
  readonly lists: EntryList[];
  readonly onToggleAll: (open: boolean) => void;
  readonly onClick: (event: MouseEvent) => void;
  /** The browser has found something in a closed entry. */
  readonly onMatch: (event: Event) => void;
}
