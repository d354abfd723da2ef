import { expect, it, vi } from 'vitest';
import { readMarkdown } from '../../src/compile/markdown-on-node.ts';
import { remembered } from '../../src/compile/remembered-markdown.ts';

it('reads a text once, and says of its links each time what there is to say', () => {
  const read = vi.fn(readMarkdown);
  const remembering = remembered(read);
  const said = () => {
    const onLink = vi.fn();
    return [remembering('[x](javascript:alert(1)) and [y](www.example.com)', onLink), onLink.mock.calls];
  };
  const first = said();
  expect(first[1]).toHaveLength(2);
  expect(said()).toEqual(first);
  expect(read).toHaveBeenCalledTimes(1);
});

it('does not grow without end', () => {
  const read = vi.fn(readMarkdown);
  const remembering = remembered(read);
  for (let at = 0; at <= 2000; at++) remembering(`${at}`);
  remembering('0');
  expect(read).toHaveBeenCalledTimes(2002);
});
