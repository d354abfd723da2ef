import { OURS } from './contestants.ts';
import type { Results } from './results.ts';
import { find, median, ratioToStatic, type Summary, shippedSize } from './summary.ts';
import { number } from './table.ts';

/** A limit for our own figures, the goal below it, and what was measured. */
export interface Limit {
  readonly what: string;
  readonly limit: number;
  readonly goal: number;
  readonly value: number | undefined;
  readonly unit: '×' | 'ms' | 'bytes' | '';
}

/** A figure with its unit, for people. */
export const shown = (value: number | undefined, unit: Limit['unit']): string =>
  value === undefined || Number.isNaN(value)
    ? '–'
    : unit === '×'
      ? number(value, 2)
      : `${number(value, unit === '' && value % 1 ? 3 : 0)}${unit && ` ${unit}`}`;

export type Verdict = 'goal met' | 'within the limit' | 'over the limit' | 'not measured';

export function verdictOf({ limit, goal, value }: Limit): Verdict {
  if (value === undefined || Number.isNaN(value)) return 'not measured';
  if (value <= goal) return 'goal met';
  return value <= limit ? 'within the limit' : 'over the limit';
}

/** How many times as long as static HTML ours may take until all questions are painted. */
export const PAINTED = {
  /** A shipped template with data-*, or a document, slow phone. */
  snippet: 1.5,
  /** Raw overrides, compiled in the page. */
  overrides: 1.65,
  /** Prerendered in the element. */
  element: 1.05,
  /** The recommended snippet, 1,000 questions, no throttle. */
  thousand: 1.5,
} as const;

export const overLimit = ({ what, value, limit, unit }: Limit): string =>
  `${what}: ${shown(value, unit)}, over the limit of ${shown(limit, unit)}.`;

const SLOW = 'slow phone';
const FAST = 'no throttle';

export function limitsOf({ summaries, own }: Pick<Results, 'summaries' | 'own'>): Limit[] {
  const size = shippedSize(summaries);
  const ratio = (
    contestant: string,
    size: number,
    condition: Summary['condition'],
    figure = 'painted' as const,
  ) => ratioToStatic(summaries, { contestant, size, condition }, figure);
  const snippet = (size: number, condition: Summary['condition']) =>
    find(summaries, { contestant: 'snippet', size, condition })?.median;
  const [many, few] = [10_000, 100].map((size) => snippet(size, FAST)?.firstPainted);
  const painted = (
    [
      ['snippet', 'data-*', PAINTED.snippet],
      ['src', 'src', PAINTED.snippet],
      ['overrides', 'raw overrides', PAINTED.overrides],
      ['element', 'prerendered', PAINTED.element],
    ] as const
  ).map(
    ([contestant, name, limit]): Limit => ({
      what: `all questions painted ÷ static, slow phone, ${size} questions, ${name}`,
      limit,
      goal: limit,
      value: ratio(contestant, size, SLOW),
      unit: '×',
    }),
  );
  const first = (['painted', 'answerReadable', 'bytes', 'scriptTime', 'mainThreadTime'] as const).flatMap(
    (figure) =>
      (['snippet', 'src'] as const).map(
        (contestant): Limit => ({
          what: `${FIGURES[figure]}, slow phone, ${size} questions, ${contestant}: place among those who load by script`,
          limit: 1,
          goal: 1,
          value: placeOf(contestant, figure, summaries),
          unit: '',
        }),
      ),
  );
  return [
    ...painted,
    ...first,
    ...(['snippet', 'src'] as const).map(
      (contestant): Limit => ({
        what: `bytes in all, ${size} questions, ${contestant}`,
        limit: 20_000,
        goal: 20_000,
        value: find(summaries, { contestant, size, condition: SLOW })?.median?.bytes,
        unit: 'bytes',
      }),
    ),
    {
      what: 'layout shift, recommended snippet',
      limit: 0,
      goal: 0,
      value: snippet(size, SLOW)?.layoutShift,
      unit: '',
    },
    {
      what: '1,000 questions ÷ static, no throttle',
      limit: PAINTED.thousand,
      goal: 1.3,
      value: ratio('snippet', 1000, FAST),
      unit: '×',
    },
    {
      what: '10,000 questions: first screen ÷ that of 100, no throttle',
      limit: 2,
      goal: 1,
      value: many && few && many / few,
      unit: '×',
    },
    {
      what: '10,000 questions: longest wait for a frame while scrolling, 4× CPU',
      limit: 50,
      goal: 34,
      value: own?.scrolling.find(({ size }) => size === 10_000)?.own,
      unit: 'ms',
    },
    {
      what: `opening an answer of ${size}, 4× CPU, to paint`,
      limit: 16,
      goal: 16,
      value: own?.opening.find((one) => one.size === size)?.openAnswer,
      unit: 'ms',
    },
    {
      what: 'opening an answer of 1,000, 4× CPU, to paint',
      limit: 50,
      goal: 16,
      value: own?.opening.find(({ size }) => size === 1000)?.openAnswer,
      unit: 'ms',
    },
    {
      what: 'heap ÷ static, 1,000 questions',
      limit: 2.2,
      goal: 2.2,
      value: ratioToStatic(summaries, { contestant: 'snippet', size: 1000, condition: FAST }, 'heap'),
      unit: '×',
    },
    {
      // One object left behind each time would be some 50,000 bytes; what is less comes from the collector.
      what: 'heap growth, 1,000 times in and out of the page, once the engine has settled',
      limit: 10_000,
      goal: 1000,
      value: own && median(own.changes.heapGrowth.slice(-5)),
      unit: 'bytes',
    },
  ];
}

const FIGURES = {
  painted: 'all questions painted',
  answerReadable: 'answer readable',
  bytes: 'bytes in all',
  scriptTime: 'script time',
  mainThreadTime: 'main-thread time',
} as const;

/** How many of those who load their FAQ by script are better with the shipped template on a slow phone, and one. */
function placeOf(
  contestant: string,
  figure: keyof typeof FIGURES,
  summaries: readonly Summary[],
): number | undefined {
  const size = shippedSize(summaries);
  const own = find(summaries, { contestant, size, condition: SLOW })?.median?.[figure];
  if (own === undefined) return undefined;
  const others = summaries.filter(
    (summary) => summary.size === size && summary.condition === SLOW && !OURS.includes(summary.contestant),
  );
  return 1 + others.filter(({ median }) => median && median[figure] < own).length;
}
