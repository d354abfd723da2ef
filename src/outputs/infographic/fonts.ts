/** What computers have for a script, nearest to what the widths in text-width.ts are of. */
const BY_SCRIPT: Readonly<Record<string, string>> = {
  Arab: '"Segoe UI","SF Arabic","Noto Sans Arabic",Arial',
  Deva: '"Nirmala UI","Kohinoor Devanagari","Noto Sans Devanagari"',
  Jpan: '"Hiragino Sans","Yu Gothic UI","Noto Sans CJK JP","Noto Sans JP"',
  Kore: '"Apple SD Gothic Neo","Malgun Gothic","Noto Sans CJK KR","Noto Sans KR"',
  Hans: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC"',
  Hant: '"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC","Noto Sans TC"',
};

/** A CSS list of fonts for a language, the organization's own first. */
export function fontsFor(lang: string, own?: string): string {
  const { script = 'Latn' } = new Intl.Locale(lang).maximize();
  return [own, BY_SCRIPT[script], '"Segoe UI","Helvetica Neue",Arial,"Noto Sans",sans-serif']
    .filter(Boolean)
    .join(',');
}
