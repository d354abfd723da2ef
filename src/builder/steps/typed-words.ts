/** What somebody typed in a field; nothing for nothing but spaces. */
export function wordsOf({ target }: Event): string | undefined {
  const { value } = target as HTMLInputElement;
  return value.trim() ? value : undefined;
}
