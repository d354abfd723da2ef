import type { Overrides, Patches } from '../../model/content-model.ts';
import { itemPath } from './own-texts.ts';
import { changedTexts, followed, isTranslated } from './translations.ts';

/**
 * Keeps in mind, change by change, which texts are behind those of another language. All that is changed in one question and
 * one language, until another text is, counts as one change: a translation is not behind again with its second key.
 */
export class Translating {
  #visit: { readonly where: string; readonly base: Overrides; readonly last: Overrides } | undefined;

  /** What a draft has become, with what that leaves behind. */
  follow(before: Overrides, after: Overrides, aside: Readonly<Record<string, Patches>> = {}): Overrides {
    const visit = this.#visit?.last === before ? this.#visit : undefined;
    this.#visit = undefined;
    if (!isTranslated(before, after, aside)) return after;
    // It is marked by hand.
    if (before.translatedFrom !== after.translatedFrom) return after;
    const changes = changedTexts(before, after, aside);
    if (!changes.size) {
      if (visit) this.#visit = { ...visit, last: after };
      return after;
    }
    const where = placeOf(changes);
    const base = visit && visit.where === where ? visit.base : before;
    const last = followed(base, after, aside);
    if (where) this.#visit = { where, base, last };
    return last;
  }
}

/** The language and the question in which everything was changed; nothing where it was changed in several. */
function placeOf(changes: ReadonlyMap<string, ReadonlySet<string>>): string {
  const places = new Set(
    [...changes].flatMap(([path, langs]) => [...langs].map((lang) => `${lang} ${itemPath(path) || path}`)),
  );
  const [place = ''] = places;
  return places.size === 1 ? place : '';
}
