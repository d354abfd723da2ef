/** The arrow keys in a toolbar or a menu: which of these elements is next. Nothing for any other key. */
export function roved(
  { key }: KeyboardEvent,
  list: readonly HTMLElement[],
  forward: string,
  back: string,
): HTMLElement | undefined {
  const at = list.indexOf(document.activeElement as HTMLElement);
  if (key === forward) return list[(at + 1) % list.length];
  if (key === back) return list.at(at < 1 ? -1 : at - 1);
  if (key === 'Home') return list[0];
  return key === 'End' ? list.at(-1) : undefined;
}
