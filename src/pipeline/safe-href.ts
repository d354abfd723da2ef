const SAFE = /^(https?|mailto|tel|sms):$/;

/**
 * The link as it was written, when a browser would take it for `https`, `http`, `mailto`, `tel`, `sms` or a
 * relative URL; otherwise `undefined`. The browser's own parser decides, so no spelling of `javascript:` slips by.
 */
export function safeHref(href: string): string | undefined {
  try {
    return SAFE.test(new URL(href, 'https://relative.invalid/').protocol) ? href.trim() : undefined;
  } catch {
    return undefined;
  }
}
