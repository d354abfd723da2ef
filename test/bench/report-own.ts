import type { OwnResults } from './results.ts';
import { kilo, mega, number, table } from './table.ts';

/** What only ours was measured for. */
export function ownTable({ opening, changes, fifty, scrolling, criticalPath }: OwnResults): string {
  const ms = (value: number) => `${number(value)} ms`;
  return table(
    ['4× CPU, files near', ''],
    [
      ...opening.flatMap(({ size, openAnswer, expandAll, collapseAll }) => [
        [`opening an answer, ${number(size)} questions`, ms(openAnswer)],
        [`expand all, ${number(size)} questions`, ms(expandAll)],
        [`collapse all, ${number(size)} questions`, ms(collapseAll)],
      ]),
      ['another language', ms(changes.language)],
      ['the first language again', ms(changes.languageBack)],
      ['other overrides, for the first time', ms(changes.overrides)],
      ['other overrides, once more', ms(changes.overridesAgain)],
      [
        `heap growth, ${changes.heapGrowth.length} times 1,000 times in and out`,
        `${changes.heapGrowth.map((bytes) => number(bytes)).join('; ')} bytes`,
      ],
      ...Object.entries(fifty).map(([condition, { painted, bytes, requests, heap }]) => [
        `50 widgets on a page, ${condition}`,
        `${ms(painted)}, ${kilo(bytes)} KB, ${requests} requests, ${mega(heap)} MB heap`,
      ]),
      ...scrolling.map(({ size, own, static: limit }) => [
        `longest wait for a frame while scrolling ${number(size)} questions, median of three times`,
        `${ms(own)} (static HTML ${ms(limit)})`,
      ]),
      ['critical path, brotli', `${number(criticalPath)} bytes`],
    ],
  );
}
