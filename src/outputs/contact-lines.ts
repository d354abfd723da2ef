import type { Faq } from '../model/faq.ts';

/** A way to reach the organization, as printed. */
export interface ContactLine {
  /** What it is for; nothing where the address speaks for itself. */
  readonly label: string;
  readonly href: string;
  /** The address as somebody types it. */
  readonly address: string;
}

/**
 * The actions that lead somewhere from paper too, where there is no site for a relative link to be on, and the telephone
 * and the mailbox that no action names.
 */
export function contactLines(faq: Faq): ContactLine[] {
  const lines: ContactLine[] = [];
  const add = (label: string, href: string) => {
    const address = addressOf(href, faq);
    if (address && !lines.some((line) => line.href === href)) lines.push({ label, href, address });
  };
  for (const { label, href } of faq.actions) add(label, href);
  for (const [name, scheme] of [
    ['phone', 'tel:'],
    ['email', 'mailto:'],
  ] as const) {
    const value = faq.values.get(name);
    if (value) add('', scheme + value.href);
  }
  return lines;
}

/** A link as it is typed or dialled; nothing for a relative one. */
function addressOf(href: string, { values }: Faq): string | undefined {
  if (/^https?:/i.test(href)) return href;
  const [, scheme, target = ''] = /^(tel|sms|mailto):([^?]*)/i.exec(href) ?? [];
  if (!scheme) return undefined;
  // With the spaces that the organization wrote it with.
  const phone = values.get('phone');
  return phone?.href === target ? phone.text : decoded(target);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
