import type { Faq } from '../model/faq.ts';
import { replaceNames } from '../model/placeholders.ts';
import { fillText } from './fill-variables.ts';

/**
 * An answer as plain text with line breaks: what a visitor reads until, or unless, the Markdown renderer is
 * there. Marks are taken off before values are put in, so that a value keeps every character of its own.
 */
export function plainAnswer(markdown: string, values: Faq['values']): string {
  // `{{ name }}` → `{{name}}`: a link's address ends at the first space.
  const unmarked = replaceNames(markdown, (name) => `{{${name}}}`)
    .replace(/!?\[([^\]]*)\]\((?:tel:|mailto:)?([^)\s]*)[^)]*\)/g, (_, label, href) =>
      href.startsWith('#') || label === href ? label : `${label} (${href})`,
    )
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/^#+ |\*\*|`/gm, '');
  return fillText(unmarked, values)?.trim() ?? '';
}
