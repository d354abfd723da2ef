/** Made-up results of a run of the bench, for tests of what is made from them. */
import { conditions } from '../bench/conditions.ts';
import type { Load } from '../bench/measure.ts';
import type { Results } from '../bench/results.ts';
import { summarize } from '../bench/summary.ts';

export const load = (figures: Partial<Load> = {}): Load => ({
  firstPainted: 100,
  painted: 100,
  answerReadable: 200,
  opening: 20,
  interaction: 24,
  bytesUntilPainted: 1000,
  requestsUntilPainted: 1,
  bytes: 2000,
  requests: 2,
  scriptTime: 10,
  mainThreadTime: 30,
  layoutShift: 0,
  heap: 1_000_000,
  nodes: 200,
  ...figures,
});

/** 9 questions as a slow phone: static in 500 ms, ours in 750, one other in 1,000, and one that never came to an end. */
export const results = (ours: Partial<Load> = {}): Results => ({
  date: '2026-05-31T10:00:00.000Z',
  command: 'npm run bench',
  versions: { Chromium: '156.0', marked: '18.2.1' },
  machine: '2 processors',
  window: { width: 412, height: 823 },
  conditions,
  rounds: { 9: 3 },
  contestants: { static: 'static <details>', snippet: 'ours', lion: 'lion & <others>', vaadin: 'vaadin' },
  summaries: summarize(
    [
      ['static', load({ painted: 500 })] as const,
      ['snippet', load({ painted: 750, heap: 2_000_000, ...ours })] as const,
      ['lion', load({ painted: 1000, layoutShift: 0.4 })] as const,
      ['vaadin', { failure: '"all" took more than 30000 ms' }] as const,
    ].map(([contestant, outcome]) => ({ contestant, size: 9, condition: 'slow phone', outcome })),
  ),
  own: {
    opening: [{ size: 9, openAnswer: 12, expandAll: 40, collapseAll: 41 }],
    changes: {
      language: 80,
      languageBack: 20,
      overrides: 50,
      overridesAgain: 10,
      heapGrowth: [90_000, 60_000, 20_000, 500, 20_000, 100, 0],
    },
    fifty: { 'slow phone': { painted: 1500, bytes: 42_000, requests: 5, heap: 4_800_000 } },
    scrolling: [],
    criticalPath: 11_214,
  },
});
