/**
 * The available language that serves a reader, or nothing: itself, else the variant that its region reads (`es-MX` finds
 * `es-419`, `en-IN` finds `en-GB`), else the language itself (`de-AT` finds `de`), else another variant (`pt-PT` finds
 * `pt-BR`). A language in another script is no match: who reads `zh-Hant` may not read `zh-Hans`.
 */
export function matchLanguage(wanted: string, available: readonly string[]): string | undefined {
  // `zh_CN`, `en-UK`, `zh-cmn-Hans` and `cmn` occur on pages, but not every Intl accepts them as tags.
  const tag = wanted
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^(zh-)?cmn/, 'zh')
    .replace(/^en-uk$/, 'en-gb');
  const { written, region } = readerOf(tag);
  const kin = available
    .map((lang) => ({ lang, ...readerOf(lang) }))
    .filter((one) => one.lang.toLowerCase() === tag || one.written === written);
  const variant = variantFor(written, region);
  return (
    kin.find(({ lang }) => lang.toLowerCase() === tag) ??
    kin.find((one) => one.region === region) ??
    kin.find((one) => one.region === variant) ??
    kin.find((one) => one.isWhole) ??
    kin[0]
  )?.lang;
}

/** Language and script, which the region often gives away: `zh-TW` → `zh-Hant`. Not a tag: itself, to match nothing. */
function readerOf(lang: string): { written: string; region?: string | undefined; isWhole?: boolean } {
  try {
    const locale = new Intl.Locale(lang);
    const { language, script, region } = locale.maximize();
    return { written: `${language}-${script}`, region, isWhole: !locale.region };
  } catch {
    return { written: lang };
  }
}

/** The region whose words are read in another, as CLDR has the parents of locales. */
function variantFor(written: string, region = ''): string | undefined {
  const [home = '', variant] = VARIANTS[written] ?? [];
  return home.includes(region) ? undefined : variant;
}

/** By language and script: regions that read the language itself, and what all others read. */
const VARIANTS: Readonly<Record<string, readonly [home: string, variant: string]>> = {
  'en-Latn': ['US CA PH PR GU VI AS MP UM MH', 'GB'],
  'es-Latn': ['ES GQ EA IC', '419'],
  'pt-Latn': ['BR', 'PT'],
  'zh-Hant': ['TW', 'HK'],
};
