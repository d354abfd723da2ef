import type { LitElement } from 'lit';
import { itemPath, placeOfText } from '../draft/own-texts.ts';
import type { Behind } from '../draft/translations.ts';
import type { Session } from '../session.ts';
import { sidesOf } from './sides.ts';

const keyOf = ({ lang, path }: Behind): string => `${lang} ${itemPath(path) || path}`;

/** Goes from one thing that is behind to the next. */
export class BehindTour {
  #last = '';

  /** The next one, with the two languages that it is about on the page. */
  async next(session: Session, all: readonly Behind[]): Promise<Behind | undefined> {
    const each = [...new Map(all.map((one) => [keyOf(one), one] as const)).values()];
    const next = each[each.findIndex((one) => keyOf(one) === this.#last) + 1] ?? each[0];
    if (!next) return undefined;
    this.#last = keyOf(next);
    const { lang, from, path } = next;
    const list = placeOfText(path)?.list;
    const sides = sidesOf(session);
    if (list === 'notices' || list?.startsWith('entries:')) {
      if (session.lang !== lang && session.lang !== from) session.showLanguage(from);
      sides.put(session.lang === lang ? from : lang);
    } else if (session.lang !== lang) session.showLanguage(lang);
    await Promise.all([session.settled(), sides.other?.settled()]);
    return next;
  }
}

/** Puts the focus where a text is written, which is open by now. */
export async function goToBehind(step: HTMLElement, { lang, path }: Behind): Promise<void> {
  const place = placeOfText(path);
  const at = place ? `${place.list}/${place.id}` : '';
  const item = `[data-item="${at}"]`;
  await step.querySelector<LitElement>(`${item} b-other-column`)?.updateComplete;
  const field = [
    at ? `${item} [data-side="${lang}"] :is(input, .b-editor-text)` : '#faq-title',
    `${item} .b-editor input`,
    `section${item} input`,
    `[data-absent="${at}"] button`,
  ]
    .map((one) => step.querySelector<HTMLElement>(one))
    .find(Boolean);
  field?.focus();
  field?.closest('.b-item, section')?.scrollIntoView({ block: 'nearest' });
}
