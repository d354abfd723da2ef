/** Where an organization's overrides are: in a file, in the page as JSON, or there as a text that should be JSON and is not. */
export type OverridesSource =
  | { readonly url: string }
  | { readonly json: object; readonly text?: string }
  | { readonly notJson: string };

/** What is given as overrides. A text that begins with `{` is JSON, unless it is the address `{lang}…`. */
export function overridesSource(
  overrides: string | object | null | undefined,
  addressOf = (url: string) => url,
): OverridesSource | undefined {
  if (overrides && typeof overrides === 'object') return { json: overrides };
  const text = overrides ?? '';
  if (!text.trim()) return undefined;
  // As it stands there: what is wrong with it is told by its line.
  if (!/^\s*\{(?!lang\})/.test(text)) return { url: addressOf(text.trim()) };
  try {
    return { json: JSON.parse(text) as object, text };
  } catch {
    return { notJson: text };
  }
}
