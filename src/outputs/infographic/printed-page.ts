import { lookOf } from '../../fill/brand-look.ts';
import type { Faq } from '../../model/faq.ts';
import { element, escapeText, heading } from '../html.ts';
import { fontsFor } from './fonts.ts';
import css from './infographic.css?inline';
import { itemSvg } from './infographic-svg.ts';
import type { Item, LogoItem, Paragraph, QrItem, TextItem } from './items.ts';
import type { Layout } from './layout.ts';
import { pieces } from './line-pieces.ts';
import { dataUrl } from './picture-bytes.ts';
import { isUnderlined } from './printed-lines.ts';
import { number, tag } from './xml.ts';

/**
 * An infographic as a page to print: headings, lists and links in reading order, each in its place, over one drawing of
 * everything that is only seen. The browser breaks the lines, in columns that are wide enough for those of the layout.
 */
export interface PrintedPage {
  /** For `@page`. */
  readonly size: string;
  /** What no element says itself: where a policy allows no styles in elements, it still holds. */
  readonly css: string;
  /** What is in the body. */
  readonly content: string;
}

type Read = TextItem | LogoItem | QrItem;

const isRead = (item: Item): item is Read => item.is === 'text' || item.is === 'logo' || item.is === 'qr';

export function printedPage(layout: Layout, faq: Faq): PrintedPage {
  const { width, height, lang, items } = layout;
  const read = items.filter(isRead);
  const idOf = (item: Read) => `i${read.indexOf(item)}`;
  const places = read.map((item) => `#${idOf(item)}{${placeOf(item)}}`);
  const font = fontsFor(lang, lookOf(faq.brand).font);
  const [wide, high] = [width, height].map((length) => `${number(length)}pt`) as [string, string];
  return {
    size: `${wide} ${high}`,
    css: [
      `:root,:host{--width:${wide};--height:${high};--ink:${layout.style.palette.ink};--alert:${layout.style.palette.alert};font-family:${font}}`,
      css.trim(),
      // As infographic.css has it: in a narrower window what is read flows.
      `@media print,(min-width:612pt){\n${places.join('\n')}\n}`,
    ].join('\n'),
    content: element('main', {}, `\n${[drawing(layout), ...contents(read, layout, idOf)].join('\n')}\n`),
  };
}

function drawing(layout: Layout): string {
  const { width, height, items } = layout;
  const drawn = items.filter((item) => !isRead(item)).map((item) => itemSvg(item, layout));
  return tag(
    'svg',
    { viewBox: `0 0 ${number(width)} ${number(height)}`, 'aria-hidden': 'true', class: 'drawing' },
    drawn.join(''),
  );
}

/** What is read, in lists where several things of one kind follow each other. */
function contents(read: readonly Read[], layout: Layout, idOf: (item: Read) => string): string[] {
  const kinds = new Map(layout.panels.map(({ id, kind }) => [id, kind]));
  const panelOf = (item: Read) => (item.is === 'text' ? item.panel : undefined);
  const kindOf = (item: Read) => kinds.get(panelOf(item) ?? '');
  const written = (item: Read) => itemHtml(item, idOf(item), layout);
  return runs(read, kindOf).map((run) => {
    const kind = kindOf(run[0] as Read);
    if (kind === 'alert') return element('section', { class: 'alert' }, run.map(written).join('\n'));
    if (kind !== 'step' && kind !== 'fact') return run.map(written).join('\n');
    const panels = runs(run, panelOf).map((own) => element('li', {}, own.map(written).join('')));
    return element(kind === 'step' ? 'ol' : 'ul', { role: 'list' }, panels.join('\n'));
  });
}

/** Neighbours that have something in common. */
function runs<T>(list: readonly T[], of: (one: T) => unknown): T[][] {
  const found: T[][] = [];
  list.forEach((one, at) => {
    const before = list[at - 1];
    if (before !== undefined && of(before) === of(one)) found.at(-1)?.push(one);
    else found.push([one]);
  });
  return found;
}

function placeOf(item: Read): string {
  const { x, y, width, height } = item.box;
  const place = `left:${number(x)}pt;top:${number(y)}pt;width:${number(width)}pt`;
  if (item.is !== 'text') return `${place};height:${number(height)}pt`;
  const { size, leading, gap, weight, color, linkColor } = item;
  return [
    place,
    `font-size:${number(size)}pt`,
    `line-height:${number(leading)}pt`,
    `color:${color}`,
    `--link:${linkColor}`,
    `--gap:${number(gap)}pt`,
    ...(weight === 'bold' ? ['font-weight:700'] : []),
  ].join(';');
}

function itemHtml(item: Read, id: string, layout: Layout): string {
  if (item.is === 'text') return textHtml(item, id, layout.lang);
  if (item.is === 'logo')
    return layout.logo ? element('img', { id, src: dataUrl(layout.logo), alt: item.alt }) : '';
  const code = tag(
    'svg',
    {
      viewBox: `0 0 ${item.modules} ${item.modules}`,
      role: 'img',
      'aria-label': item.alt,
      'shape-rendering': 'crispEdges',
    },
    tag('path', { d: item.path }),
  );
  return element('a', { id, href: item.href, class: 'code' }, code);
}

const LEVELS = { title: 1, heading: 2, subheading: 3 } as const;

function textHtml({ role, paragraphs }: TextItem, id: string, lang: string): string {
  if (role !== 'text') return heading(LEVELS[role], { id }, paragraphs.map(asLaidOut).join(' '));
  const [first, ...more] = paragraphs;
  if (!first) return '';
  if (!more.length) return element('p', { id, class: 'text' }, paragraphHtml(first, lang));
  return element('div', { id }, paragraphs.map((one) => element('p', {}, paragraphHtml(one, lang))).join(''));
}

/** What stands below a heading or a short text begins below the lines that the layout has: they are no others here. */
function asLaidOut({ text, lines }: Paragraph): string {
  // Where the lines flow, a space is between those that one was between.
  let rest = unsigned(text);
  const written = lines.map((line) => {
    const own = unsigned(line);
    rest = rest.slice(rest.indexOf(own) + own.length);
    return escapeText(/^\s/.test(rest) ? `${line} ` : line);
  });
  return written.join(element('br', {}));
}

/** Without the signs that isolate a direction, which a line may have more of. */
const unsigned = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

/** Chinese and Japanese may be broken where the layout would, and nothing after a single letter, as in “E-Mail”. */
const running = (text: string, lang: string): string =>
  /^(ja|zh)\b/.test(lang)
    ? pieces(text, lang).map(escapeText).join(element('wbr', {}))
    : escapeText(text).replace(/(?<![\p{L}\p{N}&#])\p{L}-\p{L}+/gu, (word) =>
        element('span', { class: 'whole' }, word),
      );

function paragraphHtml(paragraph: Paragraph, lang: string): string {
  const { text, href, isAddress, lines } = paragraph;
  // Browsers have no place in an address where they like to break it.
  const address = () => lines.map(escapeText).join(element('wbr', {}));
  const words = () => (lines.length > 2 ? running(text, lang) : asLaidOut(paragraph));
  const written = isAddress ? element('bdi', { dir: 'ltr' }, address()) : words();
  return href
    ? element('a', { href, ...(!isUnderlined(paragraph) && { class: 'plain' }) }, written)
    : written;
}
