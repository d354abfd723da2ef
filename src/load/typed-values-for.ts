import { looksTyped } from '../fill/format-value.ts';
import { arePlain, type Data } from '../fill/read-values.ts';
import type { TypedValues } from '../fill/typed-values.ts';
import type { FaqError } from '../model/errors.ts';
import type { Draft } from '../model/faq-document.ts';
import { loadChunk } from './load-chunk.ts';

/** What reads values that are not plain, or why it cannot be loaded. */
export type Typed = TypedValues | FaqError;

/** Once some value on the page was not plain. */
let loaded: TypedValues | undefined;

const load = (): Promise<Typed> =>
  loadChunk('values', async () => {
    loaded = (await import('../fill/typed-values.ts')).typedValues;
    return loaded;
  });

/** What reads the values of a document and a page; nothing where all are plain, a promise where it is not there yet. */
export const typedValuesFor = (draft: Draft, data: Data): Promise<Typed> | TypedValues | undefined =>
  loaded ?? (arePlain(draft, data) ? undefined : load());

/** Asks for it beside the document, when the page's own values look as if they need it: their types are not known yet. */
export function expectTypedValues(data: Data): void {
  if (!loaded && Object.values(data).some((value) => value && looksTyped(value.trim()))) void load();
}
