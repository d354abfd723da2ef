/** Texts on a slide, each in a box of its own. */
import type { Paragraph, TextItem } from '../items.ts';
import { isUnderlined } from '../printed-lines.ts';
import { tag, text } from '../xml.ts';
import { frame, hundredths, named, preset, type SlideContext, sp } from './basics.ts';
import { fillXml } from './theme.ts';

/** A text that a person goes on editing: a box of its own, the title in the slide's title. */
export function textXml(item: TextItem, context: SlideContext): string {
  const { box, role, paragraphs } = item;
  const isTitle = role === 'title';
  const [only] = paragraphs;
  // A link on the box leaves its words their colour, in versions too that paint all others with the theme's.
  const href = paragraphs.length === 1 ? only?.href : undefined;
  const cNvPr = named({ name: isTitle ? 'Title' : 'Text', href }, context, true);
  const properties = tag('p:spPr', {}, `${frame(box)}${preset('rect')}<a:noFill/>`);
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  const body = tag(
    'p:txBody',
    {},
    tag('a:bodyPr', { wrap: 'square', ...insets, anchor: 't' }, '<a:normAutofit/>') +
      tag('a:lstStyle', {}) +
      paragraphs.map((one, at) => paragraphXml(one, at, item, href === undefined, context)).join(''),
  );
  return isTitle
    ? sp(cNvPr, {}, '<p:ph type="title"/>', properties + body)
    : sp(cNvPr, { txBox: '1' }, '', properties + body);
}

function paragraphXml(
  paragraph: Paragraph,
  at: number,
  item: TextItem,
  hasLinks: boolean,
  context: SlideContext,
): string {
  const { text: written, href, isAddress, lines } = paragraph;
  const { role, size, leading, gap, weight, color, linkColor } = item;
  const isRtl = context.dir === 'rtl';
  const spacing =
    tag('a:lnSpc', {}, tag('a:spcPts', { val: hundredths(leading) })) +
    tag('a:spcBef', {}, tag('a:spcPts', { val: at ? hundredths(gap) : 0 }));
  const properties = tag('a:pPr', { algn: isRtl ? 'r' : 'l', rtl: isRtl ? 1 : 0 }, `${spacing}<a:buNone/>`);
  const run = {
    size,
    weight,
    color: href ? linkColor : color,
    isUnderlined: isUnderlined(paragraph),
    href: hasLinks ? href : undefined,
  };
  const shown = isAddress && isRtl ? `\u2066${written}\u2069` : written;
  // Below a heading is room for the lines that the layout has: with fewer it would look forgotten.
  const parts = role === 'text' ? [shown] : lines;
  const set = runProperties(run, context);
  const runs = parts.map((part) => tag('a:r', {}, set + tag('a:t', {}, text(part))));
  return tag('a:p', {}, properties + runs.join(tag('a:br', {}, set)));
}

interface Run extends Pick<TextItem, 'size' | 'weight' | 'color'> {
  readonly isUnderlined?: boolean;
  readonly href?: string | undefined;
}

export function runProperties(
  { size, weight, color, isUnderlined, href }: Run,
  context: SlideContext,
): string {
  const click = href ? tag('a:hlinkClick', { 'r:id': context.link(href) }) : '';
  return tag(
    'a:rPr',
    {
      lang: context.lang,
      sz: hundredths(size),
      b: weight === 'bold' ? 1 : 0,
      u: isUnderlined ? 'sng' : undefined,
      dirty: 0,
    },
    fillXml(color, context.palette) + click,
  );
}
