import type { Faq } from '../model/faq.ts';
import { replaceNames } from '../model/placeholders.ts';
import { lookAlike } from './booking-link.ts';
import { safeHref } from './safe-href.ts';

/** A text with its placeholders replaced by values, as they are read or as they stand in links; nothing if one lacks. */
export function fillText(
  text: string,
  values: Faq['values'],
  as: 'text' | 'href' = 'text',
): string | undefined {
  if (!text.includes('{{')) return text;
  let lacks = false;
  const filled = replaceNames(text, (name) => {
    const value = values.get(name);
    lacks ||= !value;
    return value?.[as] ?? '';
  });
  return lacks ? undefined : filled;
}

/** A link with its placeholders filled, when all of them are known and the result is safe to follow. */
export function fillHref(
  href: string,
  values: Faq['values'],
  onRefusal: (href: string, reason: string) => void = () => {},
): string | undefined {
  const filled = fillText(href, values, 'href');
  if (!filled) return undefined;
  const link = safeHref(filled);
  const reason = link === undefined ? 'not a safe link' : lookAlike(link);
  if (reason) onRefusal(filled, reason);
  return reason ? undefined : link;
}
