/**
 * The available language that serves a reader, or nothing: `zh-CN` finds `zh-Hans`, `pt-PT` finds `pt-BR`, `iw`
 * finds `he`. A language in another script is no match: who reads `zh-Hant` may not read `zh-Hans`.
 */
export function matchLanguage(wanted: string, available: readonly string[]): string | undefined {
  // `zh_CN`, `en-UK`, `zh-cmn-Hans` and `cmn` stand on pages, and are no tags for every Intl.
  const tag = wanted
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^(zh-)?cmn/, 'zh')
    .replace(/^en-uk$/, 'en-gb');
  return (
    available.find((lang) => lang.toLowerCase() === tag) ??
    available.find((lang) => written(lang) === written(tag))
  );
}

/** Language and script, which the region often gives away: `zh-TW` → `zh-Hant`. Not a tag: itself, to match nothing. */
function written(lang: string): string {
  try {
    const { language, script } = new Intl.Locale(lang).maximize();
    return `${language}-${script}`;
  } catch {
    return lang;
  }
}
