/** What is drawn on a slide. */
import { ICON_PATHS } from '../icons.ts';
import {
  ARROW_LINE,
  type ArrowItem,
  type ArtItem,
  type IconItem,
  type QrItem,
  type ShapeItem,
} from '../items.ts';
import { tag, text } from '../xml.ts';
import { emu, frame, NO_LINE, named, preset, type SlideContext, sp } from './basics.ts';
import { runProperties } from './texts.ts';
import { fillXml } from './theme.ts';

export function shapeXml({ box, radius, fill, label }: ShapeItem, context: SlideContext): string {
  const shorter = Math.min(box.width, box.height);
  const isDisc = radius >= shorter / 2 && Math.abs(box.width - box.height) < 0.01;
  const geometry = isDisc
    ? preset('ellipse')
    : preset('roundRect', Math.min(0.5, radius / shorter) * 100_000);
  const properties = tag('p:spPr', {}, frame(box) + geometry + fillXml(fill, context.palette) + NO_LINE);
  const body = label ? labelXml(label, context) : '';
  return sp(named({ name: 'Ground' }, context, label !== undefined), {}, '', properties + body);
}

function labelXml({ text: written, size, color }: NonNullable<ShapeItem['label']>, context: SlideContext) {
  const run = tag(
    'a:r',
    {},
    runProperties({ size, weight: 'bold', color }, context) + tag('a:t', {}, text(written)),
  );
  return tag(
    'p:txBody',
    {},
    tag('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' }) +
      tag('a:lstStyle', {}) +
      tag('a:p', {}, tag('a:pPr', { algn: 'ctr' }) + run),
  );
}

export function arrowXml({ box, color, toLeft }: ArrowItem, context: SlideContext): string {
  const line = { ...box, y: box.y + box.height / 2, height: 0 };
  return tag(
    'p:cxnSp',
    {},
    tag('p:nvCxnSpPr', {}, named({ name: 'Arrow' }, context) + tag('p:cNvCxnSpPr', {}) + tag('p:nvPr', {})) +
      tag(
        'p:spPr',
        {},
        frame(line, toLeft) +
          preset('straightConnector1') +
          tag(
            'a:ln',
            { w: emu(ARROW_LINE), cap: 'rnd' },
            `${fillXml(color, context.palette)}<a:round/>${tag('a:tailEnd', { type: 'arrow', w: 'lg', len: 'med' })}`,
          ),
      ),
  );
}

/** One unit of an icon's square. */
const ICON_UNIT = 1000;

export function iconXml({ box, icon, color }: IconItem, context: SlideContext): string {
  const side = 24 * ICON_UNIT;
  const line = tag(
    'a:ln',
    { w: emu((box.width / 24) * 1.6), cap: 'rnd' },
    `${fillXml(color, context.palette)}<a:round/>`,
  );
  const geometry = freeform(tag('a:path', { w: side, h: side, fill: 'none' }, commandsXml(ICON_PATHS[icon])));
  return sp(
    named({ name: 'Icon' }, context),
    {},
    '',
    tag('p:spPr', {}, `${frame(box)}${geometry}<a:noFill/>${line}`),
  );
}

export function artXml({ box, path, grid, fill, isFlipped }: ArtItem, context: SlideContext): string {
  const size = { w: grid.width * ICON_UNIT, h: grid.height * ICON_UNIT };
  const geometry = freeform(tag('a:path', size, commandsXml(path)));
  return sp(
    named({ name: 'Drawing' }, context),
    {},
    '',
    tag('p:spPr', {}, frame(box, isFlipped) + geometry + fillXml(fill, context.palette) + NO_LINE),
  );
}

function commandsXml(path: string): string {
  const drawn = (path.match(/[MLCZ][^MLCZ]*/g) ?? []).map((command) => {
    const numbers =
      command
        .slice(1)
        .match(/-?[\d.]+/g)
        ?.map(Number) ?? [];
    const points = numbers.flatMap((x, at) =>
      at % 2
        ? []
        : [tag('a:pt', { x: Math.round(x * ICON_UNIT), y: Math.round((numbers[at + 1] ?? 0) * ICON_UNIT) })],
    );
    const name = { M: 'moveTo', L: 'lnTo', C: 'cubicBezTo', Z: 'close' }[command.charAt(0)] ?? 'close';
    return name === 'close' ? '<a:close/>' : tag(`a:${name}`, {}, points.join(''));
  });
  return drawn.join('');
}

const freeform = (path: string): string =>
  tag(
    'a:custGeom',
    {},
    `<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>${tag('a:pathLst', {}, path)}`,
  );

/** A little more than a module, lest a line be seen between two rows. */
const ROW = 103;

export function codeXml({ box, runs, modules, alt, href }: QrItem, context: SlideContext): string {
  const drawn = runs.map(([x, y, length]) => {
    const [left, right, top, bottom] = [
      x * 100,
      (x + length) * 100,
      y * 100,
      Math.min(y * 100 + ROW, modules * 100),
    ];
    const point = (px: number, py: number) => tag('a:pt', { x: px, y: py });
    return `<a:moveTo>${point(left, top)}</a:moveTo>${[
      point(right, top),
      point(right, bottom),
      point(left, bottom),
    ]
      .map((one) => tag('a:lnTo', {}, one))
      .join('')}<a:close/>`;
  });
  const side = modules * 100;
  const geometry = freeform(tag('a:path', { w: side, h: side }, drawn.join('')));
  const fill = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
  return sp(
    named({ name: 'QR code', alt, href }, context),
    {},
    '',
    tag('p:spPr', {}, frame(box) + geometry + fill + NO_LINE),
  );
}
