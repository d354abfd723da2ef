import type { Report } from '../model/errors.ts';

/** The tag itself when `Intl` can read it; a wrong one must cost no more than its formats. */
export function localeOf(lang: string, report: Report): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    report('wrong-value', 'lang', 'lang', JSON.stringify(lang));
    return 'en';
  }
}
