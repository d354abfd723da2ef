import type { Palette } from '../palette.ts';
import { tag } from '../xml.ts';

/** The brand's colours by the names that a theme has for them, which PowerPoint's picker shows. */
export const schemeOf = (palette: Palette): Readonly<Record<string, string>> => ({
  dk1: palette.text,
  lt1: '#ffffff',
  dk2: palette.soft,
  lt2: palette.ground,
  accent1: palette.accent,
  accent2: palette.ink,
  accent3: palette.tint,
  accent4: palette.line,
  accent5: palette.alert,
  accent6: palette.alertGround,
  hlink: palette.ink,
  folHlink: palette.ink,
});

/** Names of a theme's colours, as a slide calls them. */
const ON_SLIDE: Readonly<Record<string, string>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };

/** A colour as a fill: one of the theme's where it is one. */
export function fillXml(color: string, palette: Palette): string {
  const name = Object.entries(schemeOf(palette)).find(([, value]) => value === color)?.[0];
  const inside = name
    ? tag('a:schemeClr', { val: ON_SLIDE[name] ?? name })
    : tag('a:srgbClr', { val: color.slice(1).toUpperCase() });
  return tag('a:solidFill', {}, inside);
}

/** Fonts that Office has on Windows and on a Mac, by script. */
const EAST: Readonly<Record<string, string>> = {
  Jpan: 'Yu Gothic',
  Hans: 'Microsoft YaHei',
  Hant: 'Microsoft JhengHei',
  Kore: 'Malgun Gothic',
};
const COMPLEX: Readonly<Record<string, string>> = { Arab: 'Arial', Deva: 'Nirmala UI' };
/** The first font of a CSS list that is no word of CSS. */
const firstFont = (list: string | undefined): string | undefined =>
  list
    ?.split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^(['"])(.*)\1$/s, '$2')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .find(
      (name) => name && !/^(serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-[a-z-]+)$/i.test(name),
    );

export function themeXml(palette: Palette, lang: string, font: string | undefined): string {
  const { script = 'Latn' } = new Intl.Locale(lang).maximize();
  const latin = firstFont(font) ?? 'Arial';
  const fonts = (name: string) =>
    tag(
      name,
      {},
      [
        tag('a:latin', { typeface: latin }),
        tag('a:ea', { typeface: EAST[script] ?? '' }),
        tag('a:cs', { typeface: COMPLEX[script] ?? '' }),
        ...Object.entries({ ...EAST, ...COMPLEX }).map(([name, typeface]) =>
          // A theme knows Korean by its letters.
          tag('a:font', { script: name === 'Kore' ? 'Hang' : name, typeface }),
        ),
      ].join(''),
    );
  const colors = Object.entries(schemeOf(palette))
    .map(([name, color]) => tag(`a:${name}`, {}, tag('a:srgbClr', { val: color.slice(1).toUpperCase() })))
    .join('');
  return tag(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Infographic' },
    tag(
      'a:themeElements',
      {},
      tag('a:clrScheme', { name: 'Brand' }, colors) +
        tag('a:fontScheme', { name: 'Brand' }, fonts('a:majorFont') + fonts('a:minorFont')) +
        FORMATS,
    ),
  );
}

const PLACEHOLDER_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const three = (one: string) => one.repeat(3);
/** A theme has three of each; ours are all plain. */
const FORMATS = tag(
  'a:fmtScheme',
  { name: 'Plain' },
  tag('a:fillStyleLst', {}, three(PLACEHOLDER_FILL)) +
    tag('a:lnStyleLst', {}, three(tag('a:ln', { w: 12700 }, PLACEHOLDER_FILL))) +
    tag('a:effectStyleLst', {}, three('<a:effectStyle><a:effectLst/></a:effectStyle>')) +
    tag('a:bgFillStyleLst', {}, three(PLACEHOLDER_FILL)),
);
