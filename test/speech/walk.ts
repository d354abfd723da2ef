/** The main walk through a FAQ by a screen reader's keys, and what is said on it, as test/speech/walk.txt has it. */
import type { ScreenReader } from './screen-reader.ts';

interface Part {
  readonly title: string;
  /** By xdotool's names, but for case. */
  readonly keys: readonly string[];
}

const times = (count: number, key: string): readonly string[] => Array<string>(count).fill(key);

const walk: readonly Part[] = [
  { title: 'Heading by heading', keys: times(6, 'H') },
  { title: 'Line by line', keys: ['Ctrl+Home', ...times(11, 'Down')] },
  {
    title: 'From one stop to the next, and the first question opened',
    keys: ['Ctrl+Home', ...times(5, 'Tab'), 'Space'],
  },
  // In focus mode, which a button with a state turns on, the arrow keys are the page's.
  { title: 'Its answer', keys: ['Insert+A', ...times(5, 'Down')] },
  { title: 'Back to the link in it, and all questions opened', keys: [...times(3, 'Shift+Tab'), 'Space'] },
  { title: 'Region by region', keys: ['Insert+A', ...times(3, 'M')] },
  { title: 'A table, and what stands below the answer', keys: ['T', ...times(4, 'Down')] },
  { title: 'A question closed', keys: ['Shift+Tab', 'Return'] },
];

/** What is said, part by part; each key stands before what is said on it, an utterance a line. */
export async function hear(reader: ScreenReader): Promise<string> {
  const parts: string[] = [];
  for (const { title, keys } of walk) {
    const lines = [`# ${title}`];
    for (const key of keys) {
      const said = (await reader.press(keyName(key))).map((text) => text.replace(/\s+/g, ' ').trim());
      const [first = '(nothing)', ...more] = said.filter(Boolean);
      lines.push(key.padEnd(WIDTH) + first, ...more.map((text) => ' '.repeat(WIDTH) + text));
    }
    parts.push(`${lines.join('\n')}\n`);
  }
  return parts.join('\n');
}

const WIDTH = 12;

/** Letters are pressed without Shift. */
const keyName = (key: string): string =>
  key.replace(/\b[A-Z]\b|Space|Ctrl|Shift/g, (part) => part.toLowerCase());
