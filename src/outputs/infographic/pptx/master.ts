/** What every presentation has around its slides: one master, one layout, a title in the same place on both. */
import type { Layout } from '../layout.ts';
import { tag } from '../xml.ts';
import { emu } from './basics.ts';
import { OFFICE } from './package.ts';

export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': `${OFFICE}/relationships`,
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
};

/** What holds all others. */
export const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

const FONTS = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';
const TEXT_FILL = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>';

/** The first level of text is all that there is; it has the theme's fonts and colour. */
const levelXml = ({ dir }: Pick<Layout, 'dir'>, size: number, weight: 0 | 1 = 0): string =>
  tag(
    'a:lvl1pPr',
    { algn: dir === 'rtl' ? 'r' : 'l', rtl: dir === 'rtl' ? 1 : 0 },
    `<a:buNone/>${tag('a:defRPr', { sz: Math.round(size * 100), b: weight }, TEXT_FILL + FONTS)}`,
  );

export function presentationXml(layout: Layout): string {
  const { width, height, style, dir } = layout;
  return tag(
    'p:presentation',
    { ...NAMESPACES, rtl: dir === 'rtl' ? 1 : undefined },
    [
      tag('p:sldMasterIdLst', {}, tag('p:sldMasterId', { id: 2147483648, 'r:id': 'rId1' })),
      tag('p:sldIdLst', {}, tag('p:sldId', { id: 256, 'r:id': 'rId2' })),
      tag('p:sldSz', { cx: emu(width), cy: emu(height) }),
      tag('p:notesSz', { cx: emu(width), cy: emu(height) }),
      tag('p:defaultTextStyle', {}, levelXml(layout, style.size)),
    ].join(''),
  );
}

const BACKGROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
const COLOR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** Where a title is on the master and the layout: where it is on the slide. */
function titlePlaceholder({ items, width, height }: Layout): string {
  const title = items.find((item) => item.is === 'text' && item.role === 'title');
  const box = title?.box ?? { x: 0, y: 0, width, height: height / 10 };
  const frame = `<a:xfrm>${tag('a:off', { x: emu(box.x), y: emu(box.y) })}${tag('a:ext', { cx: emu(box.width), cy: emu(box.height) })}</a:xfrm>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${frame}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`;
}

export const masterXml = (layout: Layout): string =>
  tag(
    'p:sldMaster',
    NAMESPACES,
    [
      tag('p:cSld', {}, BACKGROUND + tag('p:spTree', {}, GROUP + titlePlaceholder(layout))),
      COLOR_MAP,
      tag('p:sldLayoutIdLst', {}, tag('p:sldLayoutId', { id: 2147483649, 'r:id': 'rId1' })),
      tag(
        'p:txStyles',
        {},
        tag('p:titleStyle', {}, levelXml(layout, layout.style.size * 2.5, 1)) +
          tag('p:bodyStyle', {}, levelXml(layout, layout.style.size)) +
          tag('p:otherStyle', {}, levelXml(layout, layout.style.size)),
      ),
    ].join(''),
  );

export const slideLayoutXml = (layout: Layout): string =>
  tag(
    'p:sldLayout',
    { ...NAMESPACES, type: 'titleOnly', preserve: 1 },
    tag('p:cSld', { name: 'Infographic' }, tag('p:spTree', {}, GROUP + titlePlaceholder(layout))) +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  );
