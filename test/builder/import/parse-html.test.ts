/** How much of a page is read before it is given up. */
import { describe, expect, it } from 'vitest';
import { elementsIn, textOf } from '../../../src/builder/import/html-nodes.ts';
import { parseHtml, TooComplicated } from '../../../src/builder/import/parse-html.ts';

const nested = (levels: number) => `${'<div>'.repeat(levels)}x${'</div>'.repeat(levels)}`;

describe('a page', () => {
  it('is read as deep as a person nests, and no deeper', () => {
    expect(textOf(parseHtml(nested(450)))).toBe('x');
    expect(() => parseHtml(nested(600))).toThrow(TooComplicated);
  });

  it('may be long, and nested wrongly, as long as it is not deep', () => {
    const nodes = parseHtml('<b><p><i>x</b></i></p><table><tr><p>y<td>z</table>'.repeat(2000));
    expect([...elementsIn(nodes)].filter(({ tag }) => tag === 'td')).toHaveLength(2000);
  });

  it('is read in pieces as it is in one, wherever the pieces end', () => {
    const text = '&amp;<a title="ü &lt; 🙂">😀</a>';
    for (let at = 0; at < text.length; at++) {
      const [filler, rest] = ['.'.repeat(16 * 1024 - at), '<p>end'];
      const nodes = parseHtml(`<body>${filler}${text}${rest}`);
      const [link] = [...elementsIn(nodes)].filter(({ tag }) => tag === 'a');
      expect([link?.attributes[0]?.[1], textOf(nodes).replaceAll('.', '')]).toEqual(['ü < 🙂', '&😀 end']);
    }
  });

  it('keeps what stands in a template', () => {
    expect([...elementsIn(parseHtml('<template><p>x</p></template>'))].map(({ tag }) => tag)).toContain('p');
  });
});
