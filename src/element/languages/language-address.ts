/**
 * Where a link to a language leads those who open it elsewhere or copy it: to the page that the page itself names for the
 * language (`<link rel="alternate" hreflang>`), else to this page with the language in its fragment, which the FAQ then reads.
 */
export function languageAddress(
  tag: string,
  host: Element,
  match: (wanted: string, available: readonly string[]) => string | undefined,
): string {
  const named = new Map(
    [...document.querySelectorAll<HTMLLinkElement>('head > link[rel~="alternate"][hreflang]')].map(
      ({ hreflang, href }) => [hreflang, href],
    ),
  );
  const lang = match(tag, [...named.keys()]);
  const page = lang && named.get(lang);
  if (page && /^https?:/.test(page)) return page;
  return new URL(`${prefixOf(host)}?lang=${encodeURIComponent(tag)}`, location.href).href;
}

/** The language in the page's fragment, if it is one of a list. */
export function languageInAddress(host: Element, tags: readonly string[]): string | undefined {
  const prefix = `${prefixOf(host)}?`;
  const { hash } = location;
  if (!hash.startsWith(prefix)) return undefined;
  const lang = new URLSearchParams(hash.slice(prefix.length)).get('lang')?.toLowerCase();
  return tags.find((tag) => tag.toLowerCase() === lang);
}

/** What links to this FAQ begin with: its own id, or that of the div which embed.js has put it into. */
const prefixOf = (host: Element): string =>
  `#${host.getAttribute('id') || host.closest('[data-faq-embed]')?.getAttribute('id') || 'faq'}`;
