import type { FilledPanel, Infographic } from '../../fill/fill-infographic.ts';
import type { Faq } from '../../model/faq.ts';
import { type Block, type Item, moved } from './items.ts';
import type { Picture } from './picture.ts';
import { type Style, setText } from './style.ts';

/** The largest that a logo is. */
const LOGO = { width: 170, height: 44 };

/** Whose infographic it is, its title, and what it is about. */
export function headBlock(
  faq: Faq,
  { title, lead }: Infographic,
  logo: Picture | undefined,
  style: Style,
): Block {
  const { palette, size, width, pace } = style;
  const name = faq.values.get('organization')?.text ?? '';
  const items: Item[] = [];
  let y = 0;
  if (logo) {
    const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
    const box = { x: 0, y, width: logo.width * scale, height: logo.height * scale };
    items.push({ is: 'logo', box, alt: name });
    y += box.height + size * 1.5 * pace;
  } else if (name) {
    const text = setText([{ text: name }], { x: 0, y, width }, style, {
      role: 'text',
      size: size * 1.25,
      weight: 'bold',
      color: palette.ink,
    });
    items.push(text);
    y += text.box.height + size * 0.7 * pace;
  }
  if (title) {
    const text = setText([{ text: title }], { x: 0, y, width }, style, {
      role: 'title',
      size: titleSize(title, style),
      weight: 'bold',
    });
    items.push(text);
    y += text.box.height + size * 0.5 * pace;
  }
  if (lead) {
    const text = setText([{ text: lead }], { x: 0, y, width }, style, {
      role: 'text',
      size: size * 1.25,
      color: palette.soft,
    });
    items.push(text);
    y += text.box.height;
  }
  return { height: y, items };
}

/** The largest in which a title is one line, or two when that is small. */
function titleSize(title: string, style: Style): number {
  const [most, least] = [style.size * 2.9, style.size * 2];
  for (const lines of [1, 2])
    for (let size = most; size >= least; size -= 0.5) {
      const { paragraphs } = setText([{ text: title }], { x: 0, y: 0, width: style.width }, style, {
        role: 'title',
        size,
        weight: 'bold',
      });
      if ((paragraphs[0]?.lines.length ?? 0) <= lines) return size;
    }
  return style.size * 1.6;
}

/** What nobody may miss: on a ground of its own, with a sign beside it that is seen in grey, too. */
export function alertBlock(panel: FilledPanel, style: Style): Block {
  const { palette, size, width, pace } = style;
  const padding = size * 1.1 * pace;
  const icon = size * 2.6;
  const x = padding + icon + size;
  const inner = { x, width: width - x - padding };
  const common = { panel: panel.id, color: palette.alert, linkColor: palette.alert } as const;
  const title = setText([{ text: panel.title }], { ...inner, y: padding }, style, {
    role: 'heading',
    size: size * 1.15,
    weight: 'bold',
    ...common,
  });
  const y = padding + title.box.height + size * 0.15;
  const text = setText(panel.lines, { ...inner, y }, style, {
    role: 'text',
    size,
    ...common,
    color: palette.text,
  });
  const height = y + text.box.height + padding;
  const ground = { x: 0, y: 0, width, height };
  return {
    height,
    items: [
      { is: 'shape', box: ground, radius: size * 0.8, fill: palette.alertGround, panel: panel.id },
      {
        is: 'icon',
        icon: panel.icon ?? 'alert',
        box: { x: padding, y: (height - icon) / 2, width: icon, height: icon },
        color: palette.alert,
        panel: panel.id,
      },
      title,
      text,
    ],
  };
}

/** Blocks below each other. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  let y = 0;
  const items = blocks.flatMap((block) => {
    const at = y;
    y += block.height + gap;
    return block.items.map((item) => moved(item, 0, at));
  });
  return { height: Math.max(0, y - gap), items };
}
