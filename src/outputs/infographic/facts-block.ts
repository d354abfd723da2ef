import type { FilledPanel } from '../../fill/fill-infographic.ts';
import type { Block, Item } from './items.ts';
import { printed } from './printed-lines.ts';
import { type Style, setText } from './style.ts';

/** The organization's facts, in columns on a quiet ground. */
export function factsBlock(title: string, facts: readonly FilledPanel[], width: number, style: Style): Block {
  const { palette, size, pace, isRoomy } = style;
  const padding = size * 1.3 * pace;
  const gutter = size * 1.6;
  const inner = width - 2 * padding;
  const columns = Math.max(
    1,
    Math.min(facts.length, Math.floor((inner + gutter) / (size * 11.5 + gutter)), facts.length > 9 ? 4 : 3),
  );
  const whole = (inner - (columns - 1) * gutter) / columns;
  const icon = size * 1.7;
  const hasIcons = isRoomy && facts.some((fact) => fact.icon) && whole > size * 13;
  const indent = hasIcons ? icon + size * 0.6 : 0;
  const column = whole - indent;
  const heading = setText([{ text: title }], { x: padding, y: padding, width: inner }, style, {
    role: 'heading',
    size: size * 1.3,
    weight: 'bold',
  });
  const top = padding + heading.box.height + size * 0.55;
  const heights = Array.from({ length: columns }, () => top);
  const items = facts.flatMap((fact): Item[] => {
    // Into the shortest column, so that none is much longer than the others.
    const at = heights.indexOf(Math.min(...heights));
    const y = heights[at] as number;
    const left = padding + at * (whole + gutter);
    const x = left + indent;
    const label = setText([{ text: fact.title }], { x, y, width: column }, style, {
      role: 'subheading',
      size,
      weight: 'bold',
      color: palette.ink,
      panel: fact.id,
    });
    const text = setText(
      printed(fact.lines),
      { x, y: y + label.box.height + size * 0.1, width: column },
      style,
      // Lines of one fact are nearer to each other than to the next fact.
      { role: 'text', size, panel: fact.id, gap: 0 },
    );
    heights[at] = text.box.y + text.box.height + size * 0.75 * pace;
    if (!hasIcons || !fact.icon) return [label, text];
    const box = { x: left, y: y + (label.leading - icon) / 2 + size * 0.1, width: icon, height: icon };
    return [{ is: 'icon', icon: fact.icon, box, color: palette.ink, panel: fact.id }, label, text];
  });
  const height = Math.max(...heights) - size * 0.75 * pace + padding;
  const ground = { x: 0, y: 0, width, height };
  return {
    height,
    items: [{ is: 'shape', box: ground, radius: size, fill: palette.ground }, heading, ...items],
  };
}
