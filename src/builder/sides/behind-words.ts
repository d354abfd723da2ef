import type { Item } from '../draft/items.ts';
import type { Behind } from '../draft/translations.ts';
import { nameOfLanguage } from '../language-names.ts';
import { t } from '../words.ts';

/** What is to be known in a list of what is behind: once for each language, the worst first. */
export function behindBadges(behind: readonly Behind[], { isOwn }: Pick<Item, 'isOwn'>): readonly string[] {
  const langs = [...new Set(behind.map(({ lang }) => lang))];
  return langs.map((lang) => {
    const isStale = behind.some((one) => one.lang === lang && one.is === 'stale');
    const language = nameOfLanguage(lang);
    if (isStale) return t('sides.stale', { language });
    return t(isOwn ? 'sides.missing' : 'sides.original', { language });
  });
}
