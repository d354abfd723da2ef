import type { Results } from './results.ts';
import { ratioToStatic, type Summary } from './summary.ts';

const ROW = 30;
const NAMES = 270;
const BARS = 310;
const WIDTH = 760;
const TOP = 64;

const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

type Charted = Pick<Results, 'summaries' | 'contestants'>;

/** Of those that came to an end the time until all is painted, the fastest first. */
const barsOf = ({ summaries }: Charted, size: number, condition: Summary['condition']) =>
  summaries
    .filter((summary) => summary.size === size && summary.condition === condition)
    .flatMap((summary) => (summary.median ? [{ summary, time: summary.median.painted }] : []))
    .sort((a, b) => a.time - b.time);

const nameOf = ({ contestants }: Charted, { contestant }: Summary) => contestants[contestant] ?? contestant;

const titleOf = (size: number, condition: Summary['condition']) =>
  `Time until all ${size.toLocaleString('en-US')} questions are painted, ${condition}`;

const described = (results: Charted, size: number, condition: Summary['condition']) => {
  const said = barsOf(results, size, condition).map(
    ({ summary, time }) => `${nameOf(results, summary)} ${Math.round(time)} ms`,
  );
  return `A bar for each, the fastest first: ${said.join(', ')}.`;
};

/** The chart for those who cannot see it, in one line. */
export const chartInWords = (results: Charted, size: number, condition: Summary['condition']): string =>
  `${titleOf(size, condition)}. ${described(results, size, condition)}`;

/** results.svg: how long each takes until all questions are painted, in one size under one condition, the fastest first. */
export function chart(
  results: Charted & Pick<Results, 'date'>,
  size: number,
  condition: Summary['condition'],
): string {
  const { summaries, date } = results;
  const bars = barsOf(results, size, condition);
  const longest = Math.max(...bars.map(({ time }) => time), 1);
  const height = TOP + bars.length * ROW + 28;
  const title = titleOf(size, condition);
  const rows = bars.map(({ summary, time }, at) => {
    const { contestant } = summary;
    const y = TOP + at * ROW;
    const width = ((time / longest) * BARS).toFixed(1);
    const ratio = ratioToStatic(summaries, summary);
    const label = `${Math.round(time).toLocaleString('en-US')} ms${ratio ? ` · ${ratio.toFixed(2)}×` : ''}`;
    const kind = contestant === 'static' ? 'limit' : /^(snippet|element)$/.test(contestant) ? 'own' : 'other';
    return [
      `<text class="name ${kind}-name" x="${NAMES - 10}" y="${y + 19}">${escapeXml(nameOf(results, summary))}</text>`,
      `<rect class="${kind}" x="${NAMES}" y="${y + 4}" width="${width}" height="${ROW - 8}" rx="3"/>`,
      `<text x="${(NAMES + Number(width) + 8).toFixed(1)}" y="${y + 19}">${label}</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">${escapeXml(title)}</title>
<desc id="desc">${escapeXml(described(results, size, condition))}</desc>
<style>
text { font: 14px system-ui, sans-serif; fill: #24292f; }
.head { font-weight: 600; font-size: 16px; }
.name { text-anchor: end; }
.own-name { font-weight: 600; }
.small { font-size: 12px; fill: #57606a; }
.page { fill: #fff; }
.limit { fill: #8c959f; }
.own { fill: #1a63c7; }
.other { fill: #c3cad2; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .small { fill: #9ba5b0; }
  .page { fill: #0d1117; }
  .limit { fill: #7d8590; }
  .own { fill: #5ea0ff; }
  .other { fill: #3d444d; }
}
</style>
<rect class="page" width="${WIDTH}" height="${height}"/>
<text class="head" x="16" y="28">${escapeXml(title)}</text>
<text class="small" x="16" y="48">Shorter is better. The number after the dot says how many times as long as static HTML.</text>
${rows.join('\n')}
<text class="small" x="16" y="${height - 10}">Measured on ${date.slice(0, 10)} with npm run bench.</text>
</svg>
`;
}
