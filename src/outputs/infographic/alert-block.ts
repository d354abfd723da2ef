import type { FilledPanel } from '../../fill/fill-infographic.ts';
import type { Block } from './items.ts';
import { type Style, setText } from './style.ts';

/** The line around it, in points. */
const LINE = 1.5;

/** What nobody may miss: with a sign and a line around it, which are seen in grey, too. */
export function alertBlock(panel: FilledPanel, style: Style): Block {
  const { palette, size, width, pace } = style;
  const padding = size * 1.1 * pace;
  const icon = size * 3;
  const x = padding + icon + size;
  const inner = { x, width: width - x - padding };
  const common = { panel: panel.id, color: palette.alert, linkColor: palette.alert } as const;
  const title = setText([{ text: panel.title }], { ...inner, y: padding }, style, {
    role: 'heading',
    size: size * 1.25,
    weight: 'bold',
    ...common,
  });
  const y = padding + title.box.height + size * 0.15;
  const text = setText(panel.lines, { ...inner, y }, style, {
    role: 'text',
    size: size * 1.05,
    ...common,
    color: palette.text,
  });
  const height = y + text.box.height + padding;
  const outside = { x: 0, y: 0, width, height };
  const inside = { x: LINE, y: LINE, width: width - 2 * LINE, height: height - 2 * LINE };
  const radius = size * 0.8;
  return {
    height,
    items: [
      { is: 'shape', box: outside, radius, fill: palette.alert, panel: panel.id },
      { is: 'shape', box: inside, radius: radius - LINE, fill: palette.alertGround, panel: panel.id },
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
