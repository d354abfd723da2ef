import { bookingHref } from '../../fill/answer-links.ts';
import type { Infographic } from '../../fill/fill-infographic.ts';
import type { Faq } from '../../model/faq.ts';
import { contactLines } from '../contact-lines.ts';
import { type QrModules, qrModules } from '../qr-code.ts';
import type { Block, Item, QrItem, TextItem } from './items.ts';
import { bareAddress } from './printed-lines.ts';
import { type Style, setText, type Written } from './style.ts';

/** The white around a code that a camera needs, in modules. */
const QUIET = 4;

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
  const side = size * 8.6;
  const gutter = size * 1.8;
  const items: Item[] = [];
  let x = padding;
  if (booking && code) {
    items.push(...codeItems(code, booking.href, `${booking.label}: ${booking.address}`, padding, side, size));
    x += side + gutter;
  }
  const room = width - x - padding;
  const columns = booking && (phone || email) ? 2 : 1;
  // The address for booking is the longest.
  const first = columns === 1 ? room : (room - gutter) * 0.56;
  const texts: TextItem[][] = [];
  if (booking)
    texts.push(
      columnOf(code ? words.scan : booking.label, bookingLines(booking), { x, width: first }, style),
    );
  if (phone || email) {
    const lines = [phone, email].flatMap((line): Written[] =>
      line ? [{ text: line.address, href: line.href, isAddress: true }] : [],
    );
    const at = columns === 1 ? x : x + first + gutter;
    texts.push(columnOf(words.contact, lines, { x: at, width: x + room - at }, style));
  }
  const tallest = Math.max(code ? side : 0, ...texts.map(heightOf));
  const height = tallest + 2 * padding;
  return {
    height,
    items: [
      { is: 'shape', box: { x: 0, y: 0, width, height }, radius: size, fill: palette.accent },
      ...items.map((item) => centered(item, side, height)),
      ...texts.flatMap((column) =>
        column.map((item) => ({
          ...item,
          box: { ...item.box, y: item.box.y + (height - heightOf(column)) / 2 },
        })),
      ),
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
      top += item.box.height + size * 0.2;
      return item;
    }),
  ];
}

const heightOf = (items: readonly TextItem[]): number =>
  Math.max(0, ...items.map(({ box }) => box.y + box.height));

const centered = (item: Item, side: number, height: number): Item => ({
  ...item,
  box: { ...item.box, y: item.box.y + (height - side) / 2 },
});

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
