import type { FilledPanel, Infographic } from '../../fill/fill-infographic.ts';
import { FaqError, type Report } from '../../model/errors.ts';
import type { Faq } from '../../model/faq.ts';
import type { QrModules } from '../qr-code.ts';
import { alertBlock } from './alert-block.ts';
import { factsBlock } from './facts-block.ts';
import { bookingCode, footBlock } from './foot-block.ts';
import { headBlock } from './head-block.ts';
import { type Block, type Item, mirrored, moved, stacked } from './items.ts';
import { lessOf } from './less-of.ts';
import { paletteOf } from './palette.ts';
import { PAPERS, type Paper, paperOf } from './paper.ts';
import type { Picture } from './picture.ts';
import { type Rest, stepsBlock } from './steps-block.ts';
import { evened, SMALLEST, type Style, stretchOf } from './style.ts';

/** An infographic as it is drawn: everything has its place, and all of it is on the page. */
export interface Layout {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly style: Style;
  readonly panels: readonly FilledPanel[];
  readonly logo?: Picture;
}

export interface LayoutOptions {
  readonly paper?: Paper;
  readonly logo?: Picture | undefined;
}

const MARGIN = 38;

/** What is the same however it is set. */
interface Given {
  readonly faq: Faq;
  readonly logo: Picture | undefined;
  readonly code: QrModules | undefined;
}

type Setting = Pick<Style, 'size' | 'pace' | 'isRoomy'>;

/**
 * How a page is set, the best first: small type is worse than things that stand closer together, and than no drawing. In
 * groups, of which the last setting takes the least room.
 */
const SETTINGS: readonly (readonly Setting[])[] = [
  [14, 13.5, 13, 12.5, 12, 11.5, 11, 10.5].map((size) => ({ size, pace: 1, isRoomy: true })),
  [10.75, 10.5, 10.25, 10, 9.75].flatMap((size) =>
    [0.85, 0.7].map((pace) => ({ size, pace, isRoomy: true })),
  ),
  [10.5, 10.25, 10, 9.75, 9.5, 9.25, SMALLEST].flatMap((size) =>
    [0.85, 0.7, 0.55].map((pace) => ({ size, pace, isRoomy: false })),
  ),
];
const TIGHTEST: Setting = { size: SMALLEST, pace: 0.55, isRoomy: false };
const isTightest = ({ size, pace }: Setting) => size === TIGHTEST.size && pace === TIGHTEST.pace;

/**
 * An FAQ's infographic on one page. What is too much for it gets smaller, down to 9 points; then facts are left out, or texts
 * of steps if these are too much by themselves, and each is reported.
 *
 * @throws {FaqError} when not even the steps alone fit.
 */
export function layoutInfographic(
  faq: Faq,
  infographic: Infographic,
  { paper = paperOf(faq.lang), logo }: LayoutOptions,
  report: Report,
): Layout {
  const page = PAPERS[paper];
  const room = page.height - 2 * MARGIN;
  const palette = paletteOf(faq);
  const given: Given = { faq, logo, code: bookingCode(faq) };
  let shown = infographic;
  const styleOf = ({ size, pace, isRoomy }: Setting): Style => ({
    lang: faq.lang,
    palette,
    size,
    pace,
    isRoomy,
    width: page.width - 2 * MARGIN,
    air: 0,
    stretch: stretchOf(faq.brand.font),
  });
  for (;;) {
    const leastOf = (setting: Setting, one = shown) => {
      const style = styleOf(setting);
      return heightOf(blocksOf(given, one, style), style);
    };
    const fits = (setting: Setting | undefined) => setting !== undefined && leastOf(setting) <= room;
    const setting = SETTINGS.find((group) => fits(group.at(-1)))?.find(fits);
    if (setting) {
      const style = styleOf(setting);
      const tight = blocksOf(given, shown, style);
      const air = (room - heightOf(tight, style)) / Math.max(1, gapsIn(shown, tight));
      const aired = { ...style, air };
      const blocks = blocksOf(given, shown, aired);
      return pageOf(faq, shown, { ...page, style: aired, ...(logo && { logo }) }, blocks);
    }
    const less = lessOf(shown, (one) => leastOf(TIGHTEST, one) <= room);
    if (!less)
      throw new FaqError(
        'wrong-shape',
        'infographic',
        '',
        'the texts do not fit on one page, however small. Make them shorter, or take panels out.',
      );
    report(
      'wrong-shape',
      less.path,
      `has no room on the page and is left out (“${shortened(less.text)}”). Make texts shorter, or take panels out.`,
    );
    shown = less.infographic;
  }
}

const gapOf = ({ size, pace, air }: Style) => size * 1.7 * pace + air;

const heightOf = (blocks: readonly Block[], style: Style): number =>
  blocks.reduce((sum, { height }) => sum + height, 0) + (blocks.length - 1) * gapOf(style);

/** Between blocks, and between rows of steps. */
const gapsIn = ({ panels }: Infographic, blocks: readonly Block[]): number =>
  blocks.length - 1 + Math.max(0, Math.ceil(panels.filter(({ kind }) => kind === 'step').length / 3) - 1);

/** What is on the page from top to bottom. Facts stand beside the last steps, or below them if that takes less room. */
function blocksOf({ faq, logo, code }: Given, infographic: Infographic, style: Style): Block[] {
  const { panels, words } = infographic;
  const steps = panels.filter(({ kind }) => kind === 'step');
  const facts = panels.filter(({ kind }) => kind === 'fact');
  const rest: Rest | undefined = facts.length
    ? (width) => factsBlock(words.facts, facts, width, style)
    : undefined;
  const foot = footBlock(faq, infographic, code, style);
  const isFull = steps.length % 3 === 0;
  const way = steps.length ? stepsBlock(steps, isFull ? undefined : rest, style) : undefined;
  const blocks = (isBeside: boolean): Block[] =>
    [
      stacked(
        [headBlock(faq, infographic, logo, style), ...alertBlocks(panels, true, style)],
        style.size * 1.5 * style.pace,
      ),
      ...(way ? [isBeside || !rest ? way : stepsBlock(steps, undefined, style)] : []),
      ...(rest && !isBeside ? [rest(style.width)] : []),
      ...alertBlocks(panels, false, style),
      ...(foot ? [foot] : []),
    ].filter(({ height }) => height > 0);
  const below = blocks(false);
  if (!rest || !way || isFull) return below;
  const beside = blocks(true);
  // A large hole below the last steps is worth some room, as long as there is any.
  const ugly = isTightest(style) ? 0 : Math.max(0, way.hole - style.size * 4) / 2;
  return heightOf(beside, style) + ugly <= heightOf(below, style) ? beside : below;
}

/** Alerts that stand before the first step in the list come before all of them, the others after. */
function alertBlocks(panels: readonly FilledPanel[], isBefore: boolean, style: Style): Block[] {
  const kinds = panels.map(({ kind }) => kind);
  const firstStep = kinds.includes('step')
    ? kinds.indexOf('step')
    : kinds.findIndex((kind) => kind !== 'alert');
  return panels
    .filter(({ kind }, at) => kind === 'alert' && at < firstStep === isBefore)
    .map((panel) => alertBlock(panel, style));
}

/** Enough of a text to know it by. */
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);

/** Without the signs that isolate what is read in another direction: a file's name, and what a reader says, has none. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

/** The blocks on the page, as far from each other as there is room for, the last one at its foot. */
function pageOf(
  faq: Faq,
  { title, lead, panels }: Infographic,
  page: Pick<Layout, 'width' | 'height' | 'style' | 'logo'>,
  blocks: readonly Block[],
): Layout {
  const gap = gapOf(page.style);
  let y = MARGIN;
  const items = blocks.flatMap((block) => {
    const at = y;
    y += block.height + gap;
    return block.items.map((item) => evened(moved(item, MARGIN, at), page.style));
  });
  const { lang, dir } = faq;
  return {
    ...page,
    lang,
    dir,
    title: plain(title || faq.title),
    description: plain(lead),
    panels,
    items: dir === 'rtl' ? items.map((item) => mirrored(item, page.width)) : items,
  };
}
