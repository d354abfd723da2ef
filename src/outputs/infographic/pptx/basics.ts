/** What all things on a slide have, as DrawingML. Lengths are in EMU: 12,700 to a point. */
import type { Box } from '../items.ts';
import type { Palette } from '../palette.ts';
import { tag } from '../xml.ts';

export const emu = (points: number): number => Math.round(points * 12_700);
/** Sizes of type are in hundredths of a point. */
export const hundredths = (points: number) => Math.round(points * 100);

/** What a slide knows while its things are written: each has a number of its own, each link a relation. */
export interface SlideContext {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly palette: Palette;
  readonly nextId: () => number;
  /** The relation by which a link is followed. */
  readonly link: (href: string) => string;
}

export const frame = (box: Box, flip = false): string =>
  tag(
    'a:xfrm',
    { flipH: flip ? 1 : undefined },
    tag('a:off', { x: emu(box.x), y: emu(box.y) }) +
      tag('a:ext', { cx: emu(Math.max(0, box.width)), cy: emu(Math.max(0, box.height)) }),
  );

/** For screen readers: there is nothing to be said of it. */
const DECORATIVE = tag(
  'a:extLst',
  {},
  tag(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>',
  ),
);

export interface Named {
  readonly name: string;
  readonly alt?: string;
  readonly href?: string | undefined;
}

/** A thing's number, name, description and link; without a description and text of its own it is decoration. */
export function named({ name, alt, href }: Named, context: SlideContext, isText = false): string {
  const id = context.nextId();
  const click = href ? tag('a:hlinkClick', { 'r:id': context.link(href) }) : '';
  const decoration = alt || isText ? '' : DECORATIVE;
  return tag('p:cNvPr', { id, name: `${name} ${id}`, descr: alt }, click + decoration || undefined);
}

export const preset = (name: string, adjust?: number): string =>
  tag(
    'a:prstGeom',
    { prst: name },
    tag(
      'a:avLst',
      {},
      adjust === undefined ? undefined : tag('a:gd', { name: 'adj', fmla: `val ${Math.round(adjust)}` }),
    ),
  );

export const NO_LINE = '<a:ln><a:noFill/></a:ln>';

/** A thing that is drawn or written. */
export const sp = (
  cNvPr: string,
  own: Readonly<Record<string, string>>,
  placeholder: string,
  rest: string,
): string =>
  tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, cNvPr + tag('p:cNvSpPr', own) + tag('p:nvPr', {}, placeholder || undefined)) + rest,
  );
