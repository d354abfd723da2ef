import { html, type TemplateResult } from 'lit';

/** The strings of a template literal, one set a level, made as Lit's own static templates are. */
const levels: Record<number, TemplateStringsArray> = {};

/**
 * A heading of a level known only at run time. A real `h` element: some tools list nothing else. Its text is set as a whole,
 * as everywhere in the view: translators of pages put elements of their own in the place of text nodes.
 */
export function heading(level: number, part: string, text: string): TemplateResult {
  const tag = `h${Math.min(level, 6)}`;
  const strings = [`<${tag} class=`, ' part=', ' .textContent=', `></${tag}>`];
  levels[level] ??= Object.assign(strings, { raw: strings });
  return html(levels[level], part, part, text);
}
