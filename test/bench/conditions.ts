/** Under what a page is loaded. */
export interface Condition {
  readonly id: 'slow phone' | 'no throttle';
  /** Milliseconds that each request waits. */
  readonly roundTrip: number;
  /** Bytes a second; -1 for as fast as it goes. */
  readonly download: number;
  readonly cpuSlowdown: number;
}

export const conditions: readonly Condition[] = [
  { id: 'slow phone', roundTrip: 150, download: 1_600_000 / 8, cpuSlowdown: 4 },
  { id: 'no throttle', roundTrip: 0, download: -1, cpuSlowdown: 1 },
];

/** A phone's window. */
export const VIEWPORT = { width: 412, height: 823 };

/** A phone's processor with files that are near: what these figures are about is work, not waiting. */
export const SLOW_CPU: Condition = { id: 'slow phone', roundTrip: 0, download: -1, cpuSlowdown: 4 };
