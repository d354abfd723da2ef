/** A template's name, or its URL, as an absolute URL. */
export const templateUrl = (nameOrUrl: string, base: string): string =>
  new URL(isTemplateName(nameOrUrl) ? `${nameOrUrl}.json` : nameOrUrl, base).href;

/** `healthcare` is a name; `/faq/mine.json`, `mine.json` and `https://…` are URLs. */
export const isTemplateName = (nameOrUrl: string): boolean => /^[\w-]+$/.test(nameOrUrl);
