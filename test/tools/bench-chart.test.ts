import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { chart } from '../bench/chart.ts';
import { results } from './bench-results.ts';

const drawn = (ours = {}) => {
  const source = chart(results(ours), 9, 'slow phone');
  // As a browser reads a picture: one that is no well-formed XML is not shown at all.
  const { document } = new JSDOM(source, { contentType: 'image/svg+xml' }).window;
  return { source, document, bars: [...document.querySelectorAll('rect:not(.page)')] };
};

describe('the chart', () => {
  it('has a bar for each that came to an end, the fastest first, as long as its time', () => {
    const widths = drawn().bars.map((bar) => Number(bar.getAttribute('width')));
    expect(widths).toHaveLength(3);
    const [limit = 0, ours = 0, other = 0] = widths;
    expect(ours / limit).toBeCloseTo(1.5);
    expect(other / limit).toBeCloseTo(2);
  });

  it('marks static HTML and ours', () => {
    expect(drawn().bars.map((bar) => bar.getAttribute('class'))).toEqual(['limit', 'own', 'other']);
  });

  it('says all of it in words', () => {
    const { document } = drawn();
    const svg = document.documentElement;
    const ids = (svg.getAttribute('aria-labelledby') ?? '').split(' ');
    const [title, description] = ids.map((id) => document.getElementById(id)?.textContent);
    expect(svg.getAttribute('role')).toBe('img');
    expect(title).toBe('Time until all 9 questions are painted, slow phone');
    expect(description).toContain('static <details> 500 ms, ours 750 ms, lion & <others> 1000 ms');
  });

  it('has the time and the ratio beside each bar', () => {
    const labels = [...drawn().document.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(labels).toContain('750 ms · 1.50×');
  });

  it('has colours for dark pages too', () => {
    expect(drawn().source).toContain('prefers-color-scheme: dark');
  });

  it('is as wide as its longest bar and the label after it', () => {
    for (const painted of [10, 123_456]) {
      const { document } = drawn({ painted });
      const width = Number(document.documentElement.getAttribute('width'));
      for (const text of document.querySelectorAll('text:not(.name)')) {
        const end = Number(text.getAttribute('x')) + (text.textContent ?? '').length * 8;
        if (!text.classList.contains('small')) expect(end).toBeLessThanOrEqual(width);
      }
    }
  });
});
