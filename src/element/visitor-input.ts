/** What a visitor does to look elsewhere. */
const INPUT = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

let count = 0;
let seen: string | undefined;
let watchers = 0;

/** The address, and which visit of it this is as far as the browser says. */
export const visit = (): string => {
  const { navigation } = window as { navigation?: { currentEntry?: { id: string } | null } };
  return `${location.href} ${navigation?.currentEntry?.id}`;
};

const onInput = () => {
  count++;
  seen = visit();
};

/** Counts what the visitor does, from the first element that connects until the last one disconnects. */
export function watchInputs(): void {
  if (watchers++) return;
  for (const type of INPUT) addEventListener(type, onInput, { capture: true, passive: true });
}

export function unwatchInputs(): void {
  if (--watchers) return;
  for (const type of INPUT) removeEventListener(type, onInput, { capture: true });
}

/** How often the visitor has done something so far. It is the page's count: elements come and go. */
export const inputs = (): number => count;

/** Whether the visitor has done something since the page came to its address. */
export const hasSeenAddress = (): boolean => seen === visit();
