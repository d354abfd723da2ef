import { html, type TemplateResult } from 'lit';

/** The strings of a template literal, one set a level, made as Lit's own static templates are. */
const levels: Record<number, TemplateStringsArray> = {};

/** A heading of a level known only at run time. A real `h` element: some tools list nothing else. */
export function heading(level: number, part: string, content: unknown): TemplateResult {
  const tag = `h${Math.min(level, 6)}`;
  const strings = [`<${tag} class=`, ' part=', '>', `</${tag}>`];
  levels[level] ??= Object.assign(strings, { raw: strings });
  return html(levels[level], part, part, content);
}
