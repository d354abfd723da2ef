import type { Results } from './results.ts';
import { ratioToStatic, type Summary } from './summary.ts';

const ROW = 30;
const NAMES = 270;
const BARS = 310;
const WIDTH = 760;
const TOP = 64;

const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** results.svg: how long each takes until all questions are painted, in one size under one condition, the fastest first. */
export function chart(
  { summaries, contestants, date }: Pick<Results, 'summaries' | 'contestants' | 'date'>,
  size: number,
  condition: Summary['condition'],
): string {
  const bars = summaries
    .filter((summary) => summary.size === size && summary.condition === condition)
    .flatMap((summary) => (summary.median ? [{ summary, time: summary.median.painted }] : []))
    .sort((a, b) => a.time - b.time);
  const longest = Math.max(...bars.map(({ time }) => time), 1);
  const height = TOP + bars.length * ROW + 28;
  const said = bars.map(({ summary, time }) => `${nameOf(summary)} ${Math.round(time)} ms`).join(', ');
  function nameOf({ contestant }: Summary) {
    return contestants[contestant] ?? contestant;
  }
  const title = `Time until all ${size.toLocaleString('en-US')} questions are painted, ${condition}`;
  const rows = bars.map(({ summary, time }, at) => {
    const { contestant } = summary;
    const y = TOP + at * ROW;
    const width = ((time / longest) * BARS).toFixed(1);
    const ratio = ratioToStatic(summaries, summary);
    const label = `${Math.round(time).toLocaleString('en-US')} ms${ratio ? ` · ${ratio.toFixed(2)}×` : ''}`;
    const kind = contestant === 'static' ? 'limit' : /^(snippet|element)$/.test(contestant) ? 'own' : 'other';
    return [
      `<text class="name ${kind}-name" x="${NAMES - 10}" y="${y + 19}">${escapeXml(nameOf(summary))}</text>`,
      `<rect class="${kind}" x="${NAMES}" y="${y + 4}" width="${width}" height="${ROW - 8}" rx="3"/>`,
      `<text x="${(NAMES + Number(width) + 8).toFixed(1)}" y="${y + 19}">${label}</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">${escapeXml(title)}</title>
<desc id="desc">${escapeXml(`A bar for each, the fastest first: ${said}.`)}</desc>
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
