import type { Faq } from '../../../model/faq.ts';
import type { Item, LogoItem } from '../items.ts';
import type { Layout } from '../layout.ts';
import type { Picture } from '../picture.ts';
import { tag, text } from '../xml.ts';
import { emu, named, type SlideContext } from './basics.ts';
import { GROUP, masterXml, NAMESPACES, presentationXml, slideLayoutXml } from './master.ts';
import { OFFICE, type Part, packed, type Relation } from './package.ts';
import { safeTarget } from './safe-target.ts';
import { arrowXml, artXml, codeXml, iconXml, shapeXml } from './shapes.ts';
import { textXml } from './texts.ts';
import { themeXml } from './theme.ts';

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';

/** An infographic as a slide that a person goes on editing, in the brand's colours and fonts. */
export function infographicPptx(layout: Layout, faq: Faq): Uint8Array {
  const { lang, style } = layout;
  const parts: Part[] = [
    {
      path: 'ppt/presentation.xml',
      type: `${PRESENTATION}.presentation.main+xml`,
      content: presentationXml(layout),
      relations: [
        { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
        { id: 'rId2', type: 'slide', target: 'slides/slide1.xml' },
        { id: 'rId3', type: 'theme', target: 'theme/theme1.xml' },
      ],
    },
    {
      path: 'ppt/theme/theme1.xml',
      type: 'application/vnd.openxmlformats-officedocument.theme+xml',
      content: themeXml(style.palette, lang, faq.brand.font),
    },
    {
      path: 'ppt/slideMasters/slideMaster1.xml',
      type: `${PRESENTATION}.slideMaster+xml`,
      content: masterXml(layout),
      relations: [
        { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
        { id: 'rId2', type: 'theme', target: '../theme/theme1.xml' },
      ],
    },
    {
      path: 'ppt/slideLayouts/slideLayout1.xml',
      type: `${PRESENTATION}.slideLayout+xml`,
      content: slideLayoutXml(layout),
      relations: [{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }],
    },
    ...slideParts(layout),
    {
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: coreXml(layout, faq),
    },
    {
      path: 'docProps/app.xml',
      type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      content: tag('Properties', { xmlns: `${OFFICE}/extended-properties` }, tag('Slides', {}, '1')),
    },
  ];
  return packed(parts, [
    { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
    {
      id: 'rId2',
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      target: 'docProps/core.xml',
    },
    { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
  ]);
}

/** The slide, and the pictures on it. */
function slideParts(layout: Layout): Part[] {
  const { lang, dir, style, items } = layout;
  const relations: Relation[] = [
    { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
  ];
  const pictures: Part[] = [];
  let ids = 1;
  const relate = (relation: Omit<Relation, 'id'>): string => {
    const known = relations.find(({ type, target }) => type === relation.type && target === relation.target);
    const id = known?.id ?? `rId${relations.length + 1}`;
    if (!known) relations.push({ id, ...relation });
    return id;
  };
  const context: SlideContext = {
    lang,
    dir,
    palette: style.palette,
    nextId: () => ++ids,
    link: (href) => relate({ type: 'hyperlink', target: safeTarget(href), isExternal: true }),
  };
  const embed = (name: string, content: Uint8Array): string => {
    pictures.push({ path: `ppt/media/${name}`, content });
    return relate({ type: 'image', target: `../media/${name}` });
  };
  const drawn = items.map((item) => itemXml(item, layout, context, embed));
  const content = tag(
    'p:sld',
    NAMESPACES,
    tag('p:cSld', {}, tag('p:spTree', {}, GROUP + drawn.join(''))) +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  );
  return [
    { path: 'ppt/slides/slide1.xml', type: `${PRESENTATION}.slide+xml`, content, relations },
    ...pictures,
  ];
}

type Embed = (name: string, content: Uint8Array) => string;

function itemXml(item: Item, layout: Layout, context: SlideContext, embed: Embed): string {
  switch (item.is) {
    case 'shape':
      return shapeXml(item, context);
    case 'icon':
      return iconXml(item, context);
    case 'art':
      return artXml(item, context);
    case 'arrow':
      return arrowXml(item, context);
    case 'qr':
      return codeXml(item, context);
    case 'text':
      return textXml(item, context);
    case 'logo':
      return layout.logo ? logoXml(item, layout.logo, context, embed) : '';
  }
}

/** One pixel that is not seen: what a version shows that cannot draw SVG. */
const NOTHING = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='),
  (sign) => sign.charCodeAt(0),
);

function logoXml(
  { box, alt }: LogoItem,
  { type, bytes }: Picture,
  context: SlideContext,
  embed: Embed,
): string {
  const isSvg = type === 'image/svg+xml';
  const main = isSvg
    ? embed('logo.png', NOTHING)
    : embed(`logo.${type === 'image/png' ? 'png' : 'jpeg'}`, bytes);
  const drawing = isSvg
    ? tag(
        'a:extLst',
        {},
        tag(
          'a:ext',
          { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
          tag('asvg:svgBlip', {
            'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
            'r:embed': embed('logo.svg', bytes),
          }),
        ),
      )
    : undefined;
  const size =
    tag('a:off', { x: emu(box.x), y: emu(box.y) }) +
    tag('a:ext', { cx: emu(box.width), cy: emu(box.height) });
  return tag(
    'p:pic',
    {},
    tag(
      'p:nvPicPr',
      {},
      `${named({ name: 'Logo', alt: alt || 'Logo' }, context)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/>`,
    ) +
      tag(
        'p:blipFill',
        {},
        `${tag('a:blip', { 'r:embed': main }, drawing)}<a:stretch><a:fillRect/></a:stretch>`,
      ) +
      tag('p:spPr', {}, `${tag('a:xfrm', {}, size)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`),
  );
}

function coreXml({ title, lang, description }: Layout, { values }: Faq): string {
  const by = values.get('organization')?.text;
  return tag(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    [
      tag('dc:title', {}, text(title)),
      ...(by ? [tag('dc:creator', {}, text(by))] : []),
      tag('dc:description', {}, text(description)),
      tag('dc:language', {}, lang),
    ].join(''),
  );
}
