/**
 * The available language that serves a reader, or nothing: `zh-CN` finds `zh-Hans`, `pt-PT` finds `pt-BR`, `iw`
 * finds `he`. A language in another script is no match: who reads `zh-Hant` may not read `zh-Hans`.
 */
export const matchLanguage = (wanted: string, available: readonly string[]): string | undefined =>
  available.find((lang) => lang.toLowerCase() === wanted.toLowerCase()) ??
  available.find((lang) => written(lang) === written(wanted));

/** Language and script, which the region often gives away: `zh-TW` → `zh-Hant`. Not a tag: itself, to match nothing. */
function written(lang: string): string {
  try {
    const { language, script } = new Intl.Locale(lang.replaceAll('_', '-')).maximize();
    return `${language}-${script}`;
  } catch {
    return lang;
  }
}
