/**
 * What the schemas of ECMA-376 (5th edition, Part 1 clauses 19 to 21, Part 4 for what is transitional) say of the elements
 * that our slides have: `pml.xsd` and `dml-main.xsd`, type by type. An element that is not here has no business on a slide
 * before somebody has looked it up.
 *
 * Children are in the order of the type: `?` may be left out, `*` and `+` repeat, `|` is a choice. Attributes with `!` are
 * required; what stands behind the `:` is the type of their values.
 */
type Rule = readonly [type: string, children?: string, attributes?: string];

const COLOR: Rule = ['CT_Color', 'a:srgbClr'];
const FONT: Rule = ['CT_TextFont', '', 'typeface!:text'];
const FONTS: Rule = ['CT_FontCollection', 'a:latin a:ea a:cs a:font*'];
const EMPTY_LIST = '';
const SIZE = 'cx!:length cy!:length';
const POINT = 'x!:coordinate y!:coordinate';
const STYLE: Rule = ['CT_TextListStyle', 'a:lvl1pPr?'];
const PROPERTIES = '(a:noFill|a:solidFill)? a:ln?';

export const RULES: Readonly<Record<string, Rule>> = {
  // 19.2.1: the presentation
  'p:presentation': [
    'CT_Presentation',
    'p:sldMasterIdLst? p:sldIdLst? p:sldSz? p:notesSz p:defaultTextStyle?',
    'rtl:boolean',
  ],
  'p:sldMasterIdLst': ['CT_SlideMasterIdList', 'p:sldMasterId*'],
  'p:sldMasterId': ['CT_SlideMasterIdListEntry', '', 'id:masterId r:id!:relation'],
  'p:sldIdLst': ['CT_SlideIdList', 'p:sldId*'],
  'p:sldId': ['CT_SlideIdListEntry', '', 'id!:slideId r:id!:relation'],
  'p:sldSz': ['CT_SlideSize', '', 'cx!:slideSize cy!:slideSize'],
  'p:notesSz': ['CT_PositiveSize2D', '', SIZE],
  'p:defaultTextStyle': STYLE,
  // 19.3.1: slide, layout and master, and what stands on them
  'p:sld': ['CT_Slide', 'p:cSld p:clrMapOvr?'],
  'p:sldLayout': ['CT_SlideLayout', 'p:cSld p:clrMapOvr?', 'type:layout preserve:boolean'],
  'p:sldMaster': ['CT_SlideMaster', 'p:cSld p:clrMap p:sldLayoutIdLst? p:txStyles?'],
  'p:sldLayoutIdLst': ['CT_SlideLayoutIdList', 'p:sldLayoutId*'],
  'p:sldLayoutId': ['CT_SlideLayoutIdListEntry', '', 'id:masterId r:id!:relation'],
  'p:txStyles': ['CT_SlideMasterTextStyles', 'p:titleStyle? p:bodyStyle? p:otherStyle?'],
  'p:titleStyle': STYLE,
  'p:bodyStyle': STYLE,
  'p:otherStyle': STYLE,
  'p:clrMap': [
    'CT_ColorMapping',
    '',
    [
      'bg1',
      'tx1',
      'bg2',
      'tx2',
      'accent1',
      'accent2',
      'accent3',
      'accent4',
      'accent5',
      'accent6',
      'hlink',
      'folHlink',
    ]
      .map((name) => `${name}!:themeColor`)
      .join(' '),
  ],
  'p:clrMapOvr': ['CT_ColorMappingOverride', 'a:masterClrMapping'],
  'a:masterClrMapping': ['CT_EmptyElement'],
  'p:cSld': ['CT_CommonSlideData', 'p:bg? p:spTree', 'name:text'],
  'p:bg': ['CT_Background', 'p:bgPr'],
  'p:bgPr': ['CT_BackgroundProperties', 'a:solidFill a:effectLst?'],
  'p:spTree': ['CT_GroupShape', 'p:nvGrpSpPr p:grpSpPr (p:sp|p:pic|p:cxnSp)*'],
  'p:nvGrpSpPr': ['CT_GroupShapeNonVisual', 'p:cNvPr p:cNvGrpSpPr p:nvPr'],
  'p:cNvGrpSpPr': ['CT_NonVisualGroupDrawingShapeProps'],
  'p:grpSpPr': ['CT_GroupShapeProperties', 'a:xfrm?'],
  'p:sp': ['CT_Shape', 'p:nvSpPr p:spPr p:txBody?'],
  'p:nvSpPr': ['CT_ShapeNonVisual', 'p:cNvPr p:cNvSpPr p:nvPr'],
  'p:cNvSpPr': ['CT_NonVisualDrawingShapeProps', 'a:spLocks?', 'txBox:boolean'],
  'a:spLocks': ['CT_ShapeLocking', '', 'noGrp:boolean'],
  'p:cxnSp': ['CT_Connector', 'p:nvCxnSpPr p:spPr'],
  'p:nvCxnSpPr': ['CT_ConnectorNonVisual', 'p:cNvPr p:cNvCxnSpPr p:nvPr'],
  'p:cNvCxnSpPr': ['CT_NonVisualConnectorProperties'],
  'p:pic': ['CT_Picture', 'p:nvPicPr p:blipFill p:spPr'],
  'p:nvPicPr': ['CT_PictureNonVisual', 'p:cNvPr p:cNvPicPr p:nvPr'],
  'p:cNvPicPr': ['CT_NonVisualPictureProperties', 'a:picLocks?'],
  'a:picLocks': ['CT_PictureLocking', '', 'noChangeAspect:boolean'],
  'p:cNvPr': ['CT_NonVisualDrawingProps', 'a:hlinkClick? a:extLst?', 'id!:number name!:text descr:text'],
  'p:nvPr': ['CT_ApplicationNonVisualDrawingProps', 'p:ph?'],
  'p:ph': ['CT_Placeholder', '', 'type:placeholder'],
  'p:spPr': ['CT_ShapeProperties', `a:xfrm? (a:custGeom|a:prstGeom)? ${PROPERTIES}`],
  'p:blipFill': ['CT_BlipFillProperties', 'a:blip? a:stretch?'],
  'p:txBody': ['CT_TextBody', 'a:bodyPr a:lstStyle? a:p+'],
  // 20.1.2: links and what applications add
  'a:hlinkClick': ['CT_Hyperlink', '', 'r:id!:relation'],
  'a:extLst': ['CT_OfficeArtExtensionList', 'a:ext*'],
  'a:extLst>a:ext': ['CT_OfficeArtExtension', '(adec:decorative|asvg:svgBlip)?', 'uri!:guid'],
  'adec:decorative': ['MS-ODRAWXML, CT_Decorative', '', 'val:boolean'],
  'asvg:svgBlip': ['MS-ODRAWXML, CT_SVGBlip', '', 'r:embed!:relation'],
  // 20.1.4, 20.1.6: the theme
  'a:theme': ['CT_OfficeStyleSheet', 'a:themeElements', 'name:text'],
  'a:themeElements': ['CT_BaseStyles', 'a:clrScheme a:fontScheme a:fmtScheme'],
  'a:clrScheme': [
    'CT_ColorScheme',
    'a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink',
    'name!:text',
  ],
  ...Object.fromEntries(
    [
      'dk1',
      'lt1',
      'dk2',
      'lt2',
      'accent1',
      'accent2',
      'accent3',
      'accent4',
      'accent5',
      'accent6',
      'hlink',
      'folHlink',
    ].map((name) => [`a:${name}`, COLOR]),
  ),
  'a:fontScheme': ['CT_FontScheme', 'a:majorFont a:minorFont', 'name!:text'],
  'a:majorFont': FONTS,
  'a:minorFont': FONTS,
  'a:font': ['CT_SupplementalFont', '', 'script!:text typeface!:text'],
  'a:fmtScheme': [
    'CT_StyleMatrix',
    'a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst',
    'name:text',
  ],
  'a:fillStyleLst': ['CT_FillStyleList', 'a:solidFill a:solidFill a:solidFill+'],
  'a:lnStyleLst': ['CT_LineStyleList', 'a:ln a:ln a:ln+'],
  'a:effectStyleLst': ['CT_EffectStyleList', 'a:effectStyle a:effectStyle a:effectStyle+'],
  'a:effectStyle': ['CT_EffectStyleItem', 'a:effectLst'],
  'a:bgFillStyleLst': ['CT_BackgroundFillStyleList', 'a:solidFill a:solidFill a:solidFill+'],
  // 20.1.7: where things are
  'a:xfrm': ['CT_Transform2D', 'a:off? a:ext?', 'flipH:boolean'],
  'p:grpSpPr>a:xfrm': ['CT_GroupTransform2D', 'a:off? a:ext? a:chOff? a:chExt?'],
  'a:off': ['CT_Point2D', '', POINT],
  'a:chOff': ['CT_Point2D', '', POINT],
  'a:xfrm>a:ext': ['CT_PositiveSize2D', '', SIZE],
  'a:chExt': ['CT_PositiveSize2D', '', SIZE],
  // 20.1.8, 20.1.2.2.24: fills and lines
  'a:noFill': ['CT_NoFillProperties'],
  'a:solidFill': ['CT_SolidColorFillProperties', '(a:srgbClr|a:schemeClr)?'],
  'a:srgbClr': ['CT_SRgbColor', '', 'val!:hex'],
  'a:schemeClr': ['CT_SchemeColor', '', 'val!:schemeColor'],
  'a:effectLst': ['CT_EffectList'],
  'a:ln': ['CT_LineProperties', '(a:noFill|a:solidFill)? a:round? a:tailEnd?', 'w:lineWidth cap:cap'],
  'a:round': ['CT_LineJoinRound'],
  'a:tailEnd': ['CT_LineEndProperties', '', 'type:lineEnd w:lineEndSize len:lineEndSize'],
  'a:blip': ['CT_Blip', 'a:extLst?', 'r:embed:relation'],
  'a:stretch': ['CT_StretchInfoProperties', 'a:fillRect?'],
  'a:fillRect': ['CT_RelativeRect'],
  // 20.1.9: outlines
  'a:prstGeom': ['CT_PresetGeometry2D', 'a:avLst?', 'prst!:preset'],
  'a:custGeom': ['CT_CustomGeometry2D', 'a:avLst? a:gdLst? a:ahLst? a:cxnLst? a:rect? a:pathLst'],
  'a:avLst': ['CT_GeomGuideList', 'a:gd*'],
  'a:gdLst': ['CT_GeomGuideList', 'a:gd*'],
  'a:gd': ['CT_GeomGuide', '', 'name!:text fmla!:adjustment'],
  'a:ahLst': ['CT_AdjustHandleList', EMPTY_LIST],
  'a:cxnLst': ['CT_ConnectionSiteList', EMPTY_LIST],
  'a:rect': ['CT_GeomRect', '', 'l!:text t!:text r!:text b!:text'],
  'a:pathLst': ['CT_Path2DList', 'a:path*'],
  'a:path': ['CT_Path2D', '(a:close|a:moveTo|a:lnTo|a:cubicBezTo)*', 'w:length h:length fill:pathFill'],
  'a:close': ['CT_Path2DClose'],
  'a:moveTo': ['CT_Path2DMoveTo', 'a:pt'],
  'a:lnTo': ['CT_Path2DLineTo', 'a:pt'],
  'a:cubicBezTo': ['CT_Path2DCubicBezierTo', 'a:pt a:pt a:pt'],
  'a:pt': ['CT_AdjPoint2D', '', POINT],
  // 21.1.2: text
  'a:bodyPr': [
    'CT_TextBodyProperties',
    'a:normAutofit?',
    'wrap:wrap lIns:inset tIns:inset rIns:inset bIns:inset anchor:anchor',
  ],
  'a:normAutofit': ['CT_TextNormalAutofit'],
  'a:lstStyle': ['CT_TextListStyle', EMPTY_LIST],
  'a:lvl1pPr': [
    'CT_TextParagraphProperties',
    'a:lnSpc? a:spcBef? a:spcAft? a:buNone? a:defRPr?',
    'algn:align rtl:boolean',
  ],
  'a:p': ['CT_TextParagraph', 'a:pPr? (a:r|a:br)* a:endParaRPr?'],
  'a:pPr': [
    'CT_TextParagraphProperties',
    'a:lnSpc? a:spcBef? a:spcAft? a:buNone? a:defRPr?',
    'algn:align rtl:boolean',
  ],
  'a:lnSpc': ['CT_TextSpacing', 'a:spcPts'],
  'a:spcBef': ['CT_TextSpacing', 'a:spcPts'],
  'a:spcPts': ['CT_TextSpacingPoint', '', 'val!:spacing'],
  'a:buNone': ['CT_TextNoBullet'],
  'a:r': ['CT_RegularTextRun', 'a:rPr? a:t'],
  'a:br': ['CT_TextLineBreak', 'a:rPr?'],
  'a:t': ['xsd:string'],
  'a:rPr': [
    'CT_TextCharacterProperties',
    'a:ln? a:solidFill? a:latin? a:ea? a:cs? a:hlinkClick?',
    'lang:language sz:fontSize b:boolean u:underline dirty:boolean',
  ],
  'a:defRPr': [
    'CT_TextCharacterProperties',
    'a:ln? a:solidFill? a:latin? a:ea? a:cs? a:hlinkClick?',
    'sz:fontSize b:boolean',
  ],
  'a:endParaRPr': ['CT_TextCharacterProperties'],
  'a:latin': FONT,
  'a:ea': FONT,
  'a:cs': FONT,
};

const within =
  (least: number, most: number) =>
  (value: string): boolean =>
    /^-?\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
const oneOf =
  (...values: string[]) =>
  (value: string): boolean =>
    values.includes(value);
const FARTHEST = 27_273_042_316_900;

/** The simple types, by what the rules call them. */
export const VALUES: Readonly<Record<string, (value: string) => boolean>> = {
  text: () => true,
  boolean: oneOf('0', '1', 'true', 'false'),
  number: within(0, 4_294_967_295),
  relation: (value) => /^rId\d+$/.test(value),
  guid: (value) => /^\{[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}\}$/.test(value),
  language: (value) => /^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/.test(value),
  // ST_SlideMasterId and ST_SlideLayoutId, ST_SlideId, ST_SlideSizeCoordinate
  masterId: within(2_147_483_648, 4_294_967_295),
  slideId: within(256, 2_147_483_647),
  slideSize: within(914_400, 51_206_400),
  // ST_Coordinate, ST_PositiveCoordinate, ST_Coordinate32
  coordinate: within(-FARTHEST, FARTHEST),
  length: within(0, FARTHEST),
  inset: within(-2_147_483_648, 2_147_483_647),
  // ST_LineWidth, ST_TextFontSize, ST_TextSpacingPoint
  lineWidth: within(0, 20_116_800),
  fontSize: within(100, 400_000),
  spacing: within(0, 158_400),
  hex: (value) => /^[\dA-F]{6}$/i.test(value),
  adjustment: (value) => /^val \d+$/.test(value),
  // Enumerations, as far as we use them
  themeColor: (value) => /^(dk[12]|lt[12]|accent[1-6]|hlink|folHlink)$/.test(value),
  schemeColor: (value) => /^(bg[12]|tx[12]|accent[1-6]|hlink|folHlink|phClr)$/.test(value),
  layout: oneOf('titleOnly', 'blank'),
  placeholder: oneOf('title', 'body'),
  preset: oneOf('rect', 'roundRect', 'ellipse', 'straightConnector1'),
  cap: oneOf('rnd', 'sq', 'flat'),
  lineEnd: oneOf('none', 'triangle', 'stealth', 'diamond', 'oval', 'arrow'),
  lineEndSize: oneOf('sm', 'med', 'lg'),
  pathFill: oneOf('none', 'norm', 'lighten', 'lightenLess', 'darken', 'darkenLess'),
  wrap: oneOf('none', 'square'),
  anchor: oneOf('t', 'ctr', 'b', 'just', 'dist'),
  align: oneOf('l', 'ctr', 'r', 'just', 'justLow', 'dist', 'thaiDist'),
  underline: oneOf('none', 'sng'),
};
