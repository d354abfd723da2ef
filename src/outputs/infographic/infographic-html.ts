import { lookOf } from '../../fill/brand-properties.ts';
import type { Faq } from '../../model/faq.ts';
import { element, escapeText, heading } from '../html.ts';
import { fontsFor } from './fonts.ts';
import css from './infographic.css?inline';
import { itemSvg } from './infographic-svg.ts';
import type { Item, LogoItem, Paragraph, QrItem, TextItem } from './items.ts';
import type { Layout } from './layout.ts';
import { dataUrl } from './picture-bytes.ts';
import { isUnderlined } from './printed-lines.ts';
import { number, tag } from './xml.ts';

/**
 * An infographic as a page to print: headings, lists and links in reading order, each in its place, over one drawing of
 * everything that is only seen. The browser breaks the lines, in columns that are wide enough for those of the layout.
 */
export function infographicHtml(layout: Layout, faq: Faq): string {
  const { width, height, lang, dir, title, items } = layout;
  const size = `${number(width)}pt ${number(height)}pt`;
  const font = fontsFor(lang, lookOf(faq.brand).font);
  const style = `\n@page{size:${size};margin:0}\n:root{--width:${number(width)}pt;--height:${number(height)}pt;font-family:${font}}\n${css.trim()}\n`;
  const policy =
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('title', {}, escapeText(title)),
    element('style', {}, style),
  ];
  const body = element('main', {}, `\n${[drawing(layout), ...contents(items, layout)].join('\n')}\n`);
  const parts = [element('head', {}, `\n${head.join('\n')}\n`), element('body', {}, `\n${body}\n`)];
  return `<!doctype html>\n${element('html', { lang, dir }, `\n${parts.join('\n')}\n`)}\n`;
}

const isRead = (item: Item): item is TextItem | LogoItem | QrItem =>
  item.is === 'text' || item.is === 'logo' || item.is === 'qr';

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
function contents(items: readonly Item[], layout: Layout): string[] {
  const kinds = new Map(layout.panels.map(({ id, kind }) => [id, kind]));
  const kindOf = (item: Item) => (item.is === 'text' && item.panel ? kinds.get(item.panel) : undefined);
  const parts: string[] = [];
  const read = items.filter(isRead);
  for (let at = 0; at < read.length; ) {
    const kind = kindOf(read[at] as Item);
    let end = at + 1;
    while (end < read.length && kindOf(read[end] as Item) === kind) end++;
    const run = read.slice(at, end);
    if (kind === 'step' || kind === 'fact')
      parts.push(element(kind === 'step' ? 'ol' : 'ul', { role: 'list' }, listItems(run, layout)));
    else parts.push(run.map((item) => itemHtml(item, layout)).join('\n'));
    at = end;
  }
  return parts;
}

function listItems(run: readonly (TextItem | LogoItem | QrItem)[], layout: Layout): string {
  const byPanel = new Map<string | undefined, (TextItem | LogoItem | QrItem)[]>();
  for (const item of run) {
    const panel = item.is === 'text' ? item.panel : undefined;
    byPanel.set(panel, [...(byPanel.get(panel) ?? []), item]);
  }
  return [...byPanel.values()]
    .map((own) => element('li', {}, own.map((item) => itemHtml(item, layout)).join('')))
    .join('\n');
}

function itemHtml(item: TextItem | LogoItem | QrItem, layout: Layout): string {
  const { x, y, width, height } = item.box;
  const place = `left:${number(x)}pt;top:${number(y)}pt;width:${number(width)}pt`;
  if (item.is === 'logo')
    return layout.logo
      ? element('img', {
          src: dataUrl(layout.logo),
          alt: item.alt,
          style: `${place};height:${number(height)}pt`,
        })
      : '';
  if (item.is === 'qr') {
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
    return element(
      'a',
      { href: item.href, class: 'code', style: `${place};height:${number(height)}pt` },
      code,
    );
  }
  return textHtml(item, place);
}

function textHtml(item: TextItem, place: string): string {
  const { role, size, leading, gap, weight, color, linkColor, paragraphs } = item;
  const style = [
    place,
    `font-size:${number(size)}pt`,
    `line-height:${number(leading)}pt`,
    `color:${color}`,
    `--link:${linkColor}`,
    ...(weight === 'bold' ? ['font-weight:700'] : []),
  ].join(';');
  if (role !== 'text')
    return heading(
      role === 'title' ? 1 : role === 'heading' ? 2 : 3,
      { style },
      paragraphs.map(paragraphHtml).join(' '),
    );
  const [first, ...more] = paragraphs;
  if (!first) return '';
  if (!more.length) return element('p', { class: 'text', style }, paragraphHtml(first));
  return element(
    'div',
    { style: `${style};--gap:${number(gap)}pt` },
    paragraphs.map((one) => element('p', {}, paragraphHtml(one))).join(''),
  );
}

function paragraphHtml(paragraph: Paragraph): string {
  const { text, href, isAddress, lines } = paragraph;
  // Browsers have no place in an address where they like to break it.
  const address = () => lines.map(escapeText).join(element('wbr', {}));
  const written = isAddress ? element('bdi', { dir: 'ltr' }, address()) : escapeText(text);
  return href
    ? element('a', { href, ...(!isUnderlined(paragraph) && { class: 'plain' }) }, written)
    : written;
}
