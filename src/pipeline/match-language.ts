/**
 * The available language that serves a reader best, or nothing: `zh-CN` finds `zh-Hans`, `pt-PT` finds `pt-BR`,
 * `en-GB` finds `en`. A language in another script is no match: who reads `zh-Hant` may not read `zh-Hans`.
 */
export function matchLanguage(wanted: string, available: readonly string[]): string | undefined {
  const target = likely(wanted);
  if (!target) return undefined;
  const score = (lang: string) => {
    const candidate = likely(lang);
    if (candidate?.language !== target.language || candidate.script !== target.script) return 0;
    return 1 + Number(candidate.region === target.region);
  };
  return available
    .filter((lang) => score(lang) > 0)
    .reduce<string | undefined>(
      (best, lang) => (best && score(best) >= score(lang) ? best : lang),
      undefined,
    );
}

/** The tag with the script and region that its readers most likely use: `zh-TW` → `zh-Hant-TW`. */
function likely(lang: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(lang.replaceAll('_', '-')).maximize();
  } catch {
    return undefined;
  }
}
