import { lookOf } from '../../fill/brand-look.ts';
import type { Faq } from '../../model/faq.ts';
import { fontsFor } from './fonts.ts';
import { ICON_PATHS } from './icons.ts';
import {
  ARROW_LINE,
  type ArrowItem,
  type ArtItem,
  type Item,
  type QrItem,
  type ShapeItem,
  type TextItem,
} from './items.ts';
import type { Layout } from './layout.ts';
import { dataUrl } from './picture-bytes.ts';
import { isUnderlined } from './printed-lines.ts';
import { isolatedAddress, number, tag, text } from './xml.ts';

/** The line of an icon, in its square of 24. */
const STROKE = 1.6;

/** An infographic as a picture with real text in it, which stands alone: nothing is loaded. */
export function infographicSvg(layout: Layout, faq: Faq): string {
  const { width, height, lang, dir, title, description, items } = layout;
  const size = { width: `${number(width)}pt`, height: `${number(height)}pt` };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      'xml:lang': lang,
      lang,
      direction: dir,
      role: 'group',
      'aria-labelledby': 'title desc',
      'font-family': fontsFor(lang, lookOf(faq.brand).font),
    },
    [
      tag('title', { id: 'title' }, text(title)),
      tag('desc', { id: 'desc' }, text(description || title)),
      tag('rect', { width: number(width), height: number(height), fill: '#ffffff' }),
      ...items.map((item) => itemSvg(item, layout)),
    ].join('\n'),
  )}\n`;
}

/** What an item looks like. */
export function itemSvg(item: Item, layout: Layout): string {
  const { x, y, width, height } = item.box;
  const box = { x: number(x), y: number(y), width: number(width), height: number(height) };
  switch (item.is) {
    case 'shape':
      return shapeSvg(item);
    case 'icon':
      return tag('path', {
        d: ICON_PATHS[item.icon],
        transform: `translate(${box.x} ${box.y}) scale(${number(width / 24)})`,
        fill: 'none',
        stroke: item.color,
        'stroke-width': STROKE,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      });
    case 'art':
      return artSvg(item);
    case 'arrow':
      return arrowSvg(item);
    case 'logo':
      return layout.logo
        ? tag('image', { ...box, href: dataUrl(layout.logo) }, tag('title', {}, text(item.alt)))
        : '';
    case 'qr':
      return codeSvg(item);
    case 'text':
      return textSvg(item, layout);
  }
}

function shapeSvg({ box, radius, fill, label }: ShapeItem): string {
  const { x, y, width, height } = box;
  const ground = tag('rect', {
    x: number(x),
    y: number(y),
    width: number(width),
    height: number(height),
    rx: number(Math.min(radius, width / 2, height / 2)),
    fill,
  });
  return label ? ground + labelSvg(label, x + width / 2, y + height / 2) : ground;
}

const labelSvg = ({ text: written, size, color }: NonNullable<ShapeItem['label']>, x: number, y: number) =>
  tag(
    'text',
    {
      x: number(x),
      y: number(y + size * 0.36),
      'font-size': number(size),
      'font-weight': 700,
      fill: color,
      'text-anchor': 'middle',
    },
    text(written),
  );

function artSvg({ box, path, grid, fill, isFlipped }: ArtItem): string {
  const scale = number(box.width / grid.width, 4);
  const [from, across] = isFlipped ? [box.x + box.width, `-${scale}`] : [box.x, scale];
  const transform = `translate(${number(from)} ${number(box.y)}) scale(${across} ${scale})`;
  return tag('path', { d: path, fill, transform });
}

function arrowSvg({ box, color, toLeft }: ArrowItem): string {
  const { x, y, width, height } = box;
  const head = height * 0.42;
  const [from, to] = toLeft ? [x + width, x] : [x, x + width];
  const back = toLeft ? to + head : to - head;
  const middle = number(y + height / 2);
  return tag('path', {
    d: [
      `M${number(from)} ${middle}L${number(to)} ${middle}`,
      `M${number(back)} ${number(y + height / 2 - head)}L${number(to)} ${middle}L${number(back)} ${number(y + height / 2 + head)}`,
    ].join(''),
    fill: 'none',
    stroke: color,
    'stroke-width': ARROW_LINE,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

const codeSvg = ({ box, path, modules, alt, href }: QrItem): string =>
  link(
    href,
    tag(
      'g',
      { role: 'img', 'aria-label': alt },
      tag('path', {
        d: path,
        fill: '#000000',
        transform: `translate(${number(box.x)} ${number(box.y)}) scale(${number(box.width / modules, 5)})`,
        'shape-rendering': 'crispEdges',
      }),
    ),
  );

/** Each line in its place: what reads or copies it takes the space at its end for one between words. */
function textSvg(item: TextItem, { dir }: Layout): string {
  const { box, paragraphs, size, leading, gap, weight, color, linkColor, role } = item;
  const x = dir === 'rtl' ? box.x + box.width : box.x;
  let top = box.y;
  const lines = paragraphs.map((paragraph) => {
    const { lines: own, href, isAddress } = paragraph;
    const spans = own.map((line, at) => {
      const y = top + at * leading + leading / 2 + size * 0.36;
      const written = isAddress ? isolatedAddress(line, dir) : line;
      return tag(
        'tspan',
        { x: number(x), y: number(y) },
        text(`${written}${at < own.length - 1 && !isAddress ? ' ' : ''}`),
      );
    });
    top += own.length * leading + gap;
    const content = spans.join('');
    return href
      ? link(
          href,
          tag(
            'tspan',
            { fill: linkColor, ...(isUnderlined(paragraph) && { 'text-decoration': 'underline' }) },
            content,
          ),
        )
      : content;
  });
  return tag(
    'text',
    {
      'font-size': number(size),
      ...(weight === 'bold' && { 'font-weight': 700 }),
      fill: color,
      ...(role !== 'text' && {
        role: 'heading',
        'aria-level': role === 'title' ? 1 : role === 'heading' ? 2 : 3,
      }),
    },
    lines.join(''),
  );
}

const link = (href: string, content: string): string => tag('a', { href }, content);
