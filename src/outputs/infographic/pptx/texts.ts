/** Texts on a slide, each in a box of its own. */
import type { Paragraph, TextItem } from '../items.ts';
import { isUnderlined } from '../printed-lines.ts';
import { tag, text } from '../xml.ts';
import { frame, hundredths, named, preset, type SlideContext, sp } from './basics.ts';
import { fillXml } from './theme.ts';

/** Texts that a person goes on editing, in boxes of their own; the title in the slide's title. */
export const textXml = (item: TextItem, context: SlideContext): string =>
  boxesOf(item)
    .map((box) => boxXml(box, context))
    .join('');

/**
 * A text with each link in a box of its own. A link on a box leaves its words their colour and direction; among words, some
 * versions paint it with the theme's, and LibreOffice sets it from left to right.
 */
function boxesOf(item: TextItem): TextItem[] {
  const { box, paragraphs, leading, gap } = item;
  const boxes: TextItem[] = [];
  let y = box.y;
  for (const paragraph of paragraphs) {
    const height = paragraph.lines.length * leading;
    const last = boxes.at(-1);
    if (last && !paragraph.href && !last.paragraphs.some(({ href }) => href))
      boxes[boxes.length - 1] = {
        ...last,
        box: { ...last.box, height: last.box.height + gap + height },
        paragraphs: [...last.paragraphs, paragraph],
      };
    else boxes.push({ ...item, box: { ...box, y, height }, paragraphs: [paragraph] });
    y += height + gap;
  }
  return boxes;
}

function boxXml(item: TextItem, context: SlideContext): string {
  const { box, role, paragraphs } = item;
  const isTitle = role === 'title';
  const cNvPr = named({ name: isTitle ? 'Title' : 'Text', href: paragraphs[0]?.href }, context, true);
  const properties = tag('p:spPr', {}, `${frame(box)}${preset('rect')}<a:noFill/>`);
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  const body = tag(
    'p:txBody',
    {},
    tag('a:bodyPr', { wrap: 'square', ...insets, anchor: 't' }, '<a:normAutofit/>') +
      tag('a:lstStyle', {}) +
      paragraphs.map((one, at) => paragraphXml(one, at, item, context)).join(''),
  );
  return isTitle
    ? sp(cNvPr, {}, '<p:ph type="title"/>', properties + body)
    : sp(cNvPr, { txBox: '1' }, '', properties + body);
}

function paragraphXml(paragraph: Paragraph, at: number, item: TextItem, context: SlideContext): string {
  const { text: written, href, isAddress, lines } = paragraph;
  const { role, size, leading, gap, weight, color, linkColor } = item;
  const isRtl = context.dir === 'rtl';
  const spacing =
    tag('a:lnSpc', {}, tag('a:spcPts', { val: hundredths(leading) })) +
    tag('a:spcBef', {}, tag('a:spcPts', { val: at ? hundredths(gap) : 0 }));
  // An address is read from left to right on whichever side it stands.
  const isMirrored = isRtl && !isAddress;
  const properties = tag(
    'a:pPr',
    { algn: isRtl ? 'r' : 'l', rtl: isMirrored ? 1 : 0 },
    `${spacing}<a:buNone/>`,
  );
  const run = {
    size,
    weight,
    color: href ? linkColor : color,
    isUnderlined: isUnderlined(paragraph),
  };
  // Below a heading is room for the lines that the layout has: with fewer it would look forgotten. An address is broken
  // where that is best to read.
  const parts = role === 'text' && !isAddress ? [written] : lines;
  const set = runProperties(run, context);
  const runs = parts.map((part) => tag('a:r', {}, set + tag('a:t', {}, text(part))));
  return tag('a:p', {}, properties + runs.join(tag('a:br', {}, set)));
}

interface Run extends Pick<TextItem, 'size' | 'weight' | 'color'> {
  readonly isUnderlined?: boolean;
}

export function runProperties({ size, weight, color, isUnderlined }: Run, context: SlideContext): string {
  return tag(
    'a:rPr',
    {
      lang: officeLang(context.lang),
      sz: hundredths(size),
      b: weight === 'bold' ? 1 : 0,
      u: isUnderlined ? 'sng' : undefined,
      dirty: 0,
    },
    fillXml(color, context.palette),
  );
}

/** Office knows Chinese by its countries. */
const officeLang = (lang: string): string =>
  lang.replace(/^zh-Han([st])$/, (_, script) => (script === 's' ? 'zh-CN' : 'zh-TW'));
