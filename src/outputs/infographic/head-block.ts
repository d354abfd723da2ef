import { type Infographic, withoutMarks } from '../../fill/fill-infographic.ts';
import type { Faq } from '../../model/faq.ts';
import { type Block, type Item, moved, type TextItem } from './items.ts';
import type { Picture } from './picture.ts';
import { SCENE_SHAPE, scene } from './scene.ts';
import { type Style, setText } from './style.ts';

/** The largest that a logo is. */
const LOGO = { width: 170, height: 44 };

/** Whose infographic it is; below it the title and what it is about. */
export function headBlock(
  faq: Faq,
  infographic: Infographic,
  logo: Picture | undefined,
  style: Style,
): Block {
  const name = withoutMarks(faq.values.get('organization')?.text ?? '');
  const owner = ownerOf(name, logo, style);
  const top = owner ? owner.box.y + owner.box.height + style.size * style.pace : 0;
  const below = style.isRoomy ? illustrated(infographic, style) : plain(infographic, style);
  return {
    height: top + below.height,
    items: [...(owner ? [owner] : []), ...below.items.map((item) => moved(item, 0, top))],
  };
}

function ownerOf(name: string, logo: Picture | undefined, style: Style): Item | undefined {
  if (logo) {
    const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
    return {
      is: 'logo',
      box: { x: 0, y: 0, width: logo.width * scale, height: logo.height * scale },
      alt: name,
    };
  }
  if (!name) return undefined;
  return setText([{ text: name }], { x: 0, y: 0, width: style.width }, style, {
    role: 'text',
    size: style.size * 1.25,
    weight: 'bold',
    color: style.palette.ink,
  });
}

/** Title and lead, one below the other. */
function words({ title, lead }: Infographic, width: number, style: Style): TextItem[] {
  const { palette, size, pace } = style;
  const items: TextItem[] = [];
  let y = 0;
  if (title) {
    const text = setText([{ text: title }], { x: 0, y, width }, style, {
      role: 'title',
      size: titleSize(title, width, style),
      weight: 'bold',
    });
    items.push(text);
    y += text.box.height + size * 0.5 * pace;
  }
  if (lead)
    items.push(
      setText([{ text: lead }], { x: 0, y, width }, style, {
        role: 'text',
        size: size * 1.2,
        color: palette.soft,
      }),
    );
  return items;
}

const bottomOf = (items: readonly Item[]): number =>
  Math.max(0, ...items.map(({ box }) => box.y + box.height));

function plain(infographic: Infographic, style: Style): Block {
  const items = words(infographic, style.width, style);
  return { height: bottomOf(items), items };
}

/** On a ground of their own, with a drawing beside them. */
function illustrated(infographic: Infographic, style: Style): Block {
  const { palette, size, width, pace } = style;
  if (!infographic.title) return plain(infographic, style);
  const padding = size * 1.6;
  const roomBeside = (high: number) => width - 2 * padding - high * SCENE_SHAPE - size * 1.5;
  const setBeside = (high: number) => words(infographic, roomBeside(high), style);
  // Rather a smaller drawing than a title of three lines.
  const sizes = [8, 7, 6].map((high) => size * high * Math.sqrt(pace));
  const drawing =
    sizes.find((high) => (setBeside(high)[0]?.paragraphs[0]?.lines.length ?? 0) <= 2) ??
    size * 8 * Math.sqrt(pace);
  const texts = setBeside(drawing);
  const inner = Math.max(drawing, bottomOf(texts));
  const height = inner + 2 * padding * 0.85 * pace;
  const down = (height - bottomOf(texts)) / 2;
  return {
    height,
    items: [
      { is: 'shape', box: { x: 0, y: 0, width, height }, radius: size, fill: palette.tint },
      ...texts.map((item) => moved(item, padding, down)),
      ...scene(
        infographic.icon ?? 'speech',
        { x: width - padding - drawing * SCENE_SHAPE, y: (height - drawing) / 2, height: drawing },
        palette,
      ),
    ],
  };
}

/** The largest in which a title has no more than two lines. */
function titleSize(title: string, width: number, style: Style): number {
  const [most, least] = [style.size * (style.isRoomy ? 1.2 + 1.6 * style.pace : 2.8), style.size * 1.6];
  for (let size = most; size >= least; size -= 0.5) {
    const { paragraphs } = setText([{ text: title }], { x: 0, y: 0, width }, style, {
      role: 'title',
      size,
      weight: 'bold',
    });
    // Beside a drawing it has two lines; alone on the page one is better than two large ones.
    const lines = style.isRoomy || size < style.size * 2 ? 2 : 1;
    if ((paragraphs[0]?.lines.length ?? 0) <= lines) return size;
  }
  return least;
}
