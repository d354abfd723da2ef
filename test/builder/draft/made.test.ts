import { readFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { makeFaq, OVERRIDES } from '../../../src/builder/draft/made.ts';
import { readMarkdown } from '../../../src/compile/markdown-on-node.ts';
import { remembered } from '../../../src/compile/remembered-markdown.ts';
import type { Overrides } from '../../../src/model/content-model.ts';
import { makeOnNode, nodeTools } from '../made-on-node.ts';

const ownQuestions = (count: number, last = ''): Overrides => ({
  template: 'healthcare',
  variables: { organization: 'Northwind', bookingUrl: 'https://example.com/book', phone: '+1 206 555 0142' },
  sections: {
    own: {
      title: 'Our own',
      entries: Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `q-${at}`,
          {
            question: `Question ${at}?`,
            answer: `Answer **${at}** with [a link](https://example.com/${at}), {{phone}}\n\n- one\n- two\n${at ? '' : last}`,
          },
        ]),
      ),
    },
  },
});

it('has the template with and without the changes, the FAQ, and the document', async () => {
  const made = await makeOnNode({
    title: 'Mine',
    sections: { basics: { entries: { payment: { answer: 'Cash.' } } } },
  });
  expect(made.base.title).not.toBe('Mine');
  expect(made.customized.title).toBe('Mine');
  expect(made.faq.gaps[0]?.guidance).toBeTruthy();
  expect(made.customized.variables['phone']?.label).toBeTruthy();
  expect(JSON.stringify(made.document)).not.toContain('"guidance"');
  expect(made.problems).toEqual([]);
});

it('reports what is wrong each time, also of answers that it has read before', async () => {
  const overrides: Overrides = {
    sections: { basics: { entries: { payment: { answer: '[x](javascript:alert(1))' } } } },
    variables: { phone: 'none' },
  };
  const said = async () =>
    (await makeOnNode(overrides)).problems.map(({ source, path, code }) => [source, path, code]);
  const first = await said();
  expect(first).toContainEqual([OVERRIDES, 'variables.phone', 'wrong-value']);
  expect(first.length).toBeGreaterThan(1);
  expect(await said()).toEqual(first);
});

it('says which template there is instead of one that there is not', async () => {
  await expect(makeOnNode({ template: 'helthcare' })).rejects.toThrow(/healthcare/);
});

it('tries a template again that could not be loaded', async () => {
  const load = vi
    .fn(async (url: string) => JSON.parse(await readFile(new URL(url), 'utf8')) as unknown)
    .mockRejectedValueOnce(new Error('offline'));
  const tools = { ...nodeTools, load, templates: `${nodeTools.templates}./` };
  await expect(makeFaq({}, 'fr', tools)).rejects.toThrow('offline');
  expect((await makeFaq({}, 'fr', tools)).faq.lang).toBe('fr');
});

it('reads the template once, and of 200 answers only the one that has changed', async () => {
  const load = vi.fn(nodeTools.load);
  const read = vi.fn(readMarkdown);
  const reader = remembered(read);
  const tools = {
    ...nodeTools,
    templates: `${nodeTools.templates}x/../`,
    load,
    markdown: async () => reader,
  };
  await makeFaq(ownQuestions(200), 'en', tools);
  const [loads, reads] = [load.mock.calls.length, read.mock.calls.length];
  const made = await makeFaq(ownQuestions(200, 'and three'), 'en', tools);
  expect(load).toHaveBeenCalledTimes(loads);
  expect(read).toHaveBeenCalledTimes(reads + 1);
  expect(JSON.stringify(made.document)).toContain('and three');
  expect(made.faq.sections.find(({ id }) => id === 'own')?.entries).toHaveLength(200);
});
