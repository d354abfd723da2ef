/**
 * A language in its own words, as a list of languages names it. Its region is said only where another of the list is the same
 * language in the same script.
 */
export function languageName(tag: string, all: readonly string[]): string {
  try {
    const isAlone = all.filter((other) => plain(other) === plain(tag)).length < 2;
    const names = new Intl.DisplayNames(tag, { type: 'language', style: 'short' });
    const name = names.of(isAlone ? plain(tag) : tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}

/** `pt-BR` → `pt`, `zh-Hant-HK` → `zh-Hant`. */
function plain(tag: string): string {
  const { language, script } = new Intl.Locale(tag);
  return script ? `${language}-${script}` : language;
}
