import type { Condition } from './conditions.ts';
import { type Limit, overLimit, PAINTED, shown, verdictOf } from './limits.ts';
import { SHIPPED } from './options.ts';
import { find, type Measured, ratioToStatic, round, summarize } from './summary.ts';
import { number, table } from './table.ts';

/** Room for a machine that does something else at the same time. */
const ROOM = 1.36;

/** What the guard loads, each beside static HTML. */
export interface Guarded {
  readonly contestant: 'snippet' | 'element';
  readonly size: number;
  readonly condition: Condition['id'];
  /** The bench's own limit, which the bench checks with more rounds. */
  readonly goal: number;
}

export const guarded: readonly Guarded[] = [
  // What most pages have: two requests after the page, where static HTML has none.
  { contestant: 'snippet', size: SHIPPED, condition: 'slow phone', goal: PAINTED.snippet },
  // Painted before any script: slower than static HTML only when something is in its way.
  { contestant: 'element', size: SHIPPED, condition: 'slow phone', goal: PAINTED.element },
  // Work alone, no waiting: something done for each of many questions shows here first.
  { contestant: 'snippet', size: 1000, condition: 'no throttle', goal: PAINTED.thousand },
];

/** A limit, with the times it is the ratio of. */
export interface GuardLimit extends Limit {
  /** Medians in ms, of ours and of static HTML. */
  readonly times?: readonly [number | undefined, number | undefined];
  /** Why there is no figure. */
  readonly failure?: string | undefined;
}

/** The measurements beside their limits; the bench's limits are the goals here. */
export function guardLimits(measured: readonly Measured[]): GuardLimit[] {
  const summaries = summarize(measured);
  const painted = guarded.map((one): GuardLimit => {
    const [own, limit] = [one, { ...one, contestant: 'static' }].map((who) => find(summaries, who));
    return {
      what: `painted ÷ static, ${nameOf(one)}`,
      limit: round(one.goal * ROOM, 2),
      goal: one.goal,
      value: ratioToStatic(summaries, one),
      unit: '×',
      times: [own?.median?.painted, limit?.median?.painted],
      failure: own?.failures[0] ?? limit?.failures[0],
    };
  });
  return [...painted, layoutShift(measured)];
}

/** Of the worst round, since it is no matter of speed: what moves once moves for some visitors. */
function layoutShift(measured: readonly Measured[]): GuardLimit {
  const shifts = measured.flatMap(({ contestant, size, outcome }) =>
    contestant === 'snippet' && size === SHIPPED && !('failure' in outcome) ? [outcome.layoutShift] : [],
  );
  const value = shifts.length ? Math.max(...shifts) : undefined;
  return { what: `layout shift, ${SHIPPED} questions, snippet`, limit: 0, goal: 0, value, unit: '' };
}

const nameOf = ({ contestant, size, condition }: Guarded) =>
  `${number(size)} questions, ${condition}, ${contestant}`;

/** A sentence for each limit that is exceeded, keyed by the figure; a page that did not finish meets none. */
export function broken(limits: readonly GuardLimit[]): Map<string, string> {
  const sentences = limits.flatMap((limit): [string, string][] => {
    const { what, failure } = limit;
    const verdict = verdictOf(limit);
    if (verdict === 'not measured') return [[what, `${what}: no figure${failure ? `, ${failure}` : ''}.`]];
    if (verdict !== 'over the limit') return [];
    return [[what, overLimit(limit)]];
  });
  return new Map(sentences);
}

/** What broke twice: noise seldom hits the same figure again. */
export const brokenTwice = (
  first: ReadonlyMap<string, string>,
  second: ReadonlyMap<string, string>,
): string[] => [...second].flatMap(([what, sentence]) => (first.has(what) ? [sentence] : []));

export function guardTable(limits: readonly GuardLimit[]): string {
  const ms = (value: number | undefined) => (value === undefined ? '–' : number(value));
  return table(
    ['', 'ms', 'static, ms', 'measured', 'goal', 'limit', ''],
    limits.map((limit) => [
      limit.what,
      ...(limit.times?.map(ms) ?? ['', '']),
      ...[limit.value, limit.goal, limit.limit].map((value) => shown(value, limit.unit)),
      verdictOf(limit),
    ]),
  );
}
