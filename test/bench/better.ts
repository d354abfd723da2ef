import { OURS } from './contestants.ts';
import type { Load } from './measure.ts';
import type { Results } from './results.ts';
import type { Summary } from './summary.ts';

/** A figure of a comparison; less is better in each. */
interface Figure {
  readonly key: keyof Load;
  readonly name: string;
  /** How a sentence about who has less begins; their names follow. */
  readonly sentence: string;
}

const FIGURES: readonly Figure[] = [
  { key: 'painted', name: 'all questions painted', sentence: 'All questions are painted sooner with' },
  {
    key: 'answerReadable',
    name: 'first answer readable',
    sentence: 'The first answer can be read sooner with',
  },
  { key: 'bytes', name: 'bytes in all', sentence: 'Fewer bytes in all come with' },
  { key: 'requests', name: 'requests in all', sentence: 'Fewer requests in all are made by' },
  { key: 'scriptTime', name: 'script time', sentence: 'Less script time is taken by' },
  { key: 'mainThreadTime', name: 'main-thread time', sentence: 'Less main-thread time is taken by' },
  { key: 'layoutShift', name: 'layout shift', sentence: 'Less layout shift comes with' },
  { key: 'heap', name: 'heap', sentence: 'A smaller heap is kept by' },
  { key: 'nodes', name: 'DOM nodes', sentence: 'Fewer DOM nodes are made by' },
];

/** In what others do better than our recommended snippet, and who. */
export interface Better extends Pick<Figure, 'name' | 'sentence'> {
  readonly key: Figure['key'] | 'end';
  readonly names: readonly string[];
}

/** Static HTML and our own forms are left aside. When ours never came to an end, all that did are better in that. */
export function betterThanOurs(
  { summaries, contestants }: Pick<Results, 'summaries' | 'contestants'>,
  size: number,
  condition: Summary['condition'],
): Better[] {
  const here = summaries.filter((one) => one.size === size && one.condition === condition);
  const own = here.find(({ contestant }) => contestant === 'snippet');
  if (!own) return [];
  const others = here.filter(({ contestant }) => !OURS.includes(contestant));
  const namesOf = (isBetter: (load: Load) => boolean) =>
    others.flatMap(({ contestant, median }) =>
      median && isBetter(median) ? [contestants[contestant] ?? contestant] : [],
    );
  const { median } = own;
  const better: Better[] = median
    ? FIGURES.map((figure) => ({
        ...figure,
        names: namesOf((load) => load[figure.key] < median[figure.key]),
      }))
    : [
        {
          key: 'end',
          name: 'coming to an end',
          sentence: 'Ours did not finish; these did:',
          names: namesOf(() => true),
        },
      ];
  return better.filter(({ names }) => names.length);
}
