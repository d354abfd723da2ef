/** Longer than any address that a browser or a server takes. */
export const LONGEST_LINK = 2000;

const SAFE = /^(https?|mailto|tel|sms):$/;
/** `https:` without a host: relative to an https page, an error on an http page. */
const WITHOUT_HOST = /^https?:(?!\/\/[^/\\?#])/i;

/**
 * The link as it was written, when a browser would take it for `https`, `http`, `mailto`, `tel`, `sms` or a
 * relative URL; otherwise `undefined`. The browser's own parser decides, so no spelling of `javascript:` slips by.
 */
export function safeHref(href: string): string | undefined {
  // Before it is judged: trim() takes off more than a browser does, and what is left must be what was looked at.
  const target = href.trim();
  try {
    return !WITHOUT_HOST.test(target) && SAFE.test(new URL(target, 'https://relative.invalid/').protocol)
      ? target
      : undefined;
  } catch {
    return undefined;
  }
}
