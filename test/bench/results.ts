import type { Condition } from './conditions.ts';
import type { Load } from './measure.ts';
import type { OwnChanges, OwnFigures } from './own.ts';
import type { Summary } from './summary.ts';

/** All that a run found out: what results.json holds, and the other two files are made from. */
export interface Results {
  /** ISO 8601, in UTC. */
  readonly date: string;
  readonly command: string;
  /** Names of programs and packages with their versions. */
  readonly versions: Readonly<Record<string, string>>;
  readonly machine: string;
  readonly window: { readonly width: number; readonly height: number };
  readonly conditions: readonly Condition[];
  /** How many rounds an FAQ of a size got. */
  readonly rounds: Readonly<Record<string, number>>;
  /** Names by the contestants' ids. */
  readonly contestants: Readonly<Record<string, string>>;
  readonly summaries: readonly Summary[];
  readonly own: OwnResults | undefined;
}

/** Results as they were written; JSON has no NaN, and `null` would pass for 0. */
export const readResults = (json: string): Results =>
  JSON.parse(json, (_, value: unknown) => value ?? Number.NaN) as Results;

/** What only ours was measured for. */
export interface OwnResults {
  readonly opening: readonly OwnFigures[];
  readonly changes: OwnChanges;
  /** 50 widgets on a page; by condition. */
  readonly fifty: Readonly<Record<string, Pick<Load, 'painted' | 'bytes' | 'requests' | 'heap'>>>;
  /** The longest wait for a frame while scrolling, by the number of questions, in ms; `static` beside ours. */
  readonly scrolling: readonly { readonly size: number; readonly own: number; readonly static: number }[];
  /** Bytes after brotli of what must be there before the questions are. */
  readonly criticalPath: number;
}
