import type { Condition } from './conditions.ts';
import { SHIPPED } from './options.ts';
import { find, type Measured, ratioToStatic, round, summarize } from './summary.ts';
import { number, table } from './table.ts';
import { overWall, PAINTED, shown, verdictOf, type Wall } from './walls.ts';

/** Room for a machine that does something else at the same time. */
const ROOM = 1.36;

/** What the guard loads, each beside static HTML. */
export interface Guarded {
  readonly contestant: 'snippet' | 'element';
  readonly size: number;
  readonly condition: Condition['id'];
  /** The bench's own wall, which the bench holds it to with more rounds. */
  readonly wanted: number;
}

export const guarded: readonly Guarded[] = [
  // What most pages have: two requests after the page, where static HTML has none.
  { contestant: 'snippet', size: SHIPPED, condition: 'slow phone', wanted: PAINTED.snippet },
  // Painted before any script: slower than static HTML only when something is in its way.
  { contestant: 'element', size: SHIPPED, condition: 'slow phone', wanted: PAINTED.element },
  // Work alone, no waiting: something done for each of many questions shows here first.
  { contestant: 'snippet', size: 1000, condition: 'no throttle', wanted: PAINTED.thousand },
];

/** A wall with what it is made of. */
export interface GuardWall extends Wall {
  /** Medians in ms, of ours and of static HTML. */
  readonly times?: readonly [number | undefined, number | undefined];
  /** Why there is no figure. */
  readonly failure?: string | undefined;
}

/** What was measured against what must hold; the walls of the bench are what is wanted here. */
export function guardWalls(measured: readonly Measured[]): GuardWall[] {
  const summaries = summarize(measured);
  const painted = guarded.map((one): GuardWall => {
    const [own, limit] = [one, { ...one, contestant: 'static' }].map((who) => find(summaries, who));
    return {
      what: `painted ÷ static, ${nameOf(one)}`,
      wall: round(one.wanted * ROOM, 2),
      wanted: one.wanted,
      value: ratioToStatic(summaries, one),
      unit: '×',
      times: [own?.median?.painted, limit?.median?.painted],
      failure: own?.failures[0] ?? limit?.failures[0],
    };
  });
  return [...painted, layoutShift(measured)];
}

/** Of the worst round, since it is no matter of speed: what moves once moves for some visitors. */
function layoutShift(measured: readonly Measured[]): GuardWall {
  const shifts = measured.flatMap(({ contestant, size, outcome }) =>
    contestant === 'snippet' && size === SHIPPED && !('failure' in outcome) ? [outcome.layoutShift] : [],
  );
  const value = shifts.length ? Math.max(...shifts) : undefined;
  return { what: `layout shift, ${SHIPPED} questions, snippet`, wall: 0, wanted: 0, value, unit: '' };
}

const nameOf = ({ contestant, size, condition }: Guarded) =>
  `${number(size)} questions, ${condition}, ${contestant}`;

/** For each wall that does not hold, by what it is of, a sentence; a page that never came to an end holds none. */
export function broken(walls: readonly GuardWall[]): Map<string, string> {
  const sentences = walls.flatMap((wall): [string, string][] => {
    const { what, failure } = wall;
    const verdict = verdictOf(wall);
    if (verdict === 'not measured') return [[what, `${what}: no figure${failure ? `, ${failure}` : ''}.`]];
    if (verdict !== 'over the wall') return [];
    return [[what, overWall(wall)]];
  });
  return new Map(sentences);
}

/** What broke twice: noise seldom hits the same figure again. */
export const brokenTwice = (
  first: ReadonlyMap<string, string>,
  second: ReadonlyMap<string, string>,
): string[] => [...second].flatMap(([what, sentence]) => (first.has(what) ? [sentence] : []));

export function guardTable(walls: readonly GuardWall[]): string {
  const ms = (value: number | undefined) => (value === undefined ? '–' : number(value));
  return table(
    ['', 'ms', 'static, ms', 'measured', 'wanted', 'wall', ''],
    walls.map((wall) => [
      wall.what,
      ...(wall.times?.map(ms) ?? ['', '']),
      ...[wall.value, wall.wanted, wall.wall].map((value) => shown(value, wall.unit)),
      verdictOf(wall),
    ]),
  );
}
