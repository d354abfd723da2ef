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
