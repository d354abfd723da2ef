import { bookingHref } from '../../fill/answer-links.ts';
import type { Infographic } from '../../fill/fill-infographic.ts';
import type { Faq } from '../../model/faq.ts';
import { contactLines } from '../contact-lines.ts';
import { type QrModules, qrModules } from '../qr-code.ts';
import { type Block, type Item, moved, type QrItem, type TextItem } from './items.ts';
import { bareAddress } from './printed-lines.ts';
import { type Style, setText, type Written } from './style.ts';

/** The white around a code that a camera needs, in modules. */
const QUIET = 4;

/** Half a millimetre: smaller ones are hard to scan from paper. */
const SMALLEST_MODULE = 1.42;
/** How much of the room the address for booking has: it is the longest. */
const SHARES = [0.56, 0.5, 0.45, 0.62];

/** The link to book as a QR code: made once, whatever it is set in. */
export function bookingCode(faq: Faq): QrModules | undefined {
  const href = bookingHref(faq);
  return href && contactLines(faq).some((line) => line.href === href) ? qrModules(href) : undefined;
}

/** How to book and to reach the organization: a band in the accent, with the booking link as a QR code. */
export function footBlock(
  faq: Faq,
  { words }: Infographic,
  code: QrModules | undefined,
  style: Style,
): Block | undefined {
  const { palette, size, width, pace } = style;
  const contacts = contactLines(faq);
  const booking = contacts.find(({ href }) => href === bookingHref(faq));
  const [phone, email] = ['tel:', 'mailto:'].map((scheme) =>
    contacts.find(({ href }) => href.startsWith(scheme)),
  );
  if (!booking && !phone && !email) return undefined;
  const padding = size * 1.3 * pace;
  const side = Math.max(
    size * 8.6,
    Math.min(size * 13, code ? (code.size + 2 * QUIET) * SMALLEST_MODULE : 0),
  );
  const gutter = size * 1.8;
  const items: Item[] = [];
  let x = padding;
  if (booking && code) {
    items.push(...codeItems(code, booking.href, `${booking.label}: ${booking.address}`, padding, side, size));
    x += side + gutter;
  }
  const room = width - x - padding;
  const lines = [phone, email].flatMap((line): Written[] =>
    line ? [{ text: line.address, href: line.href, isAddress: true }] : [],
  );
  const columnsOf = (share: number): TextItem[][] => {
    const first = booking && lines.length ? (room - gutter) * share : room;
    const second = booking ? x + first + gutter : x;
    return [
      ...(booking
        ? [columnOf(code ? words.scan : booking.label, bookingLines(booking), { x, width: first }, style)]
        : []),
      ...(lines.length
        ? [columnOf(words.contact, lines, { x: second, width: x + room - second }, style)]
        : []),
    ];
  };
  // Both begin at the same height. As few lines as can be: an address is easiest to type from one, a number most of all.
  const tallestOf = (columns: readonly TextItem[][]) => Math.max(...columns.map(heightOf));
  const costOf = (columns: readonly TextItem[][]): number =>
    columns
      .flatMap((column) => column.flatMap(({ paragraphs }) => paragraphs))
      .reduce((sum, { lines: { length }, href = '' }) => sum + length * (/^tel:/.test(href) ? 9 : 1), 0) +
    tallestOf(columns);
  const texts = SHARES.map(columnsOf).reduce((best, one) => (costOf(one) < costOf(best) ? one : best));
  const tallest = Math.max(code ? side : 0, tallestOf(texts));
  const height = tallest + 2 * padding;
  return {
    height,
    items: [
      { is: 'shape', box: { x: 0, y: 0, width, height }, radius: size, fill: palette.accent },
      ...items.map((item) => moved(item, 0, (height - side) / 2)),
      ...texts.flat().map((item) => moved(item, 0, (height - tallestOf(texts)) / 2)),
    ],
  };
}

/** What the link is called, and its address if that can be typed. */
function bookingLines({ label, href }: { label: string; href: string }): Written[] {
  const address = bareAddress(href) ?? '';
  return address.length <= 60 ? [{ text: address, href, isAddress: true }] : [{ text: label, href }];
}

function columnOf(
  title: string,
  lines: readonly Written[],
  { x, width }: { x: number; width: number },
  style: Style,
): TextItem[] {
  const { size, palette } = style;
  const common = { color: palette.onAccent, linkColor: palette.onAccent };
  const heading = setText([{ text: title }], { x, y: 0, width }, style, {
    role: 'heading',
    size: size * 1.3,
    weight: 'bold',
    ...common,
  });
  let top = heading.box.height + size * 0.3;
  // Each line a text of its own: a link on a box keeps the colour of its words in every PowerPoint.
  return [
    heading,
    ...lines.map((line) => {
      const item = setText([line], { x, y: top, width }, style, {
        role: 'text',
        size: size * 1.1,
        ...common,
      });
      top += item.box.height;
      return item;
    }),
  ];
}

const heightOf = (items: readonly TextItem[]): number =>
  Math.max(0, ...items.map(({ box }) => box.y + box.height));

function codeItems(
  { path, runs, size: modules }: QrModules,
  href: string,
  alt: string,
  x: number,
  side: number,
  size: number,
): Item[] {
  const quiet = (side / (modules + 2 * QUIET)) * QUIET;
  const box = { x: x + quiet, y: quiet, width: side - 2 * quiet, height: side - 2 * quiet };
  const code: QrItem = { is: 'qr', box, path, runs, modules, alt, href };
  return [
    { is: 'shape', box: { x, y: 0, width: side, height: side }, radius: size * 0.5, fill: '#ffffff' },
    code,
  ];
}
