import { expect, it } from 'vitest';
import { askedFacts, enoughFacts } from '../../../src/builder/draft/facts.ts';
import { makeOnNode } from '../made-on-node.ts';

it('knows which fact alone answers a question, and which only adds to an answer', async () => {
  const made = await makeOnNode({ template: 'general' });
  expect(askedFacts(made.base, 'who')).toContain('staffUrl');
  const enough = enoughFacts(made, 'who');
  expect(enough).toEqual(['staff', 'staffUrl']);
  for (const name of enough) {
    const { faq } = await makeOnNode({
      template: 'general',
      variables: { [name]: name === 'staff' ? ['Dr Silva'] : 'https://example.com/staff' },
    });
    expect(faq.gaps.map(({ id }) => id)).not.toContain('who');
  }
  const others = askedFacts(made.base, 'who').filter((name) => !enough.includes(name));
  expect(others).not.toEqual([]);
  const { faq } = await makeOnNode({
    template: 'general',
    variables: Object.fromEntries(others.map((name) => [name, ['Dr Silva']])),
  });
  expect(faq.gaps.map(({ id }) => id)).toContain('who');
});
