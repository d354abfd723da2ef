import { html, type TemplateResult } from 'lit/html.js';

/** The strings of each template, one set a level, made as Lit's own static templates are. */
const sets = new Map<TemplateStringsArray, TemplateStringsArray[]>();

/**
 * A template whose `<h0>` is a heading of a level known only at run time. A real `h` element: some tools list nothing
 * else.
 */
export function atLevel(level: number, { strings, values }: TemplateResult): TemplateResult {
  const levels = sets.get(strings) ?? [];
  sets.set(strings, levels);
  levels[level] ??= withTag(strings, `h${Math.min(level, 6)}`);
  return html(levels[level], ...values);
}

function withTag(strings: TemplateStringsArray, tag: string): TemplateStringsArray {
  const own = strings.map((part) => part.replace('h0', tag));
  return Object.assign(own, { raw: own });
}

export const heading = (level: number, part: string, content: unknown): TemplateResult =>
  atLevel(level, html`<h0 class=${part} part=${part}>${content}</h0>`);
