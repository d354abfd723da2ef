/** What a visitor does to look elsewhere. */
const INPUT = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

let count = 0;
let seen: string | undefined;
let isListening = false;

/** The address, and which visit of it this is as far as the browser says. */
export const visit = (): string => {
  const { navigation } = window as { navigation?: { currentEntry?: { id: string } | null } };
  return `${location.href} ${navigation?.currentEntry?.id}`;
};

/** How often the visitor has done something so far. It is the page's count: elements come and go. */
export function inputs(): number {
  if (!isListening) {
    isListening = true;
    const onInput = () => {
      count++;
      seen = visit();
    };
    for (const type of INPUT) addEventListener(type, onInput, { capture: true, passive: true });
  }
  return count;
}

/** Whether the visitor has done something since the page came to its address. */
export const hasSeenAddress = (): boolean => seen === visit();
