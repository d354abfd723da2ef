/**
 * Overrides for an attribute, without what is for whoever writes them alone. HTML as it is written here makes one space of
 * several, and has no control characters.
 */
export function inlineJson(json: unknown): string {
  const { $schema: _, gaps: __, translatedFrom: ___, ...rest } = json as Record<string, unknown>;
  return JSON.stringify(rest).replace(
    / (?= )|[\x7f\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
