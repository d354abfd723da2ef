import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kept } from '../../../src/builder/draft/kept.ts';

const item = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  text: fc.string(),
  list: fc.array(fc.string()),
});
const view = fc.record({ items: fc.uniqueArray(item, { selector: ({ id }) => id }), title: fc.string() });

it('is equal to what is new', () => {
  fc.assert(
    fc.property(view, view, (before, now) => {
      expect(kept(before, structuredClone(now))).toEqual(now);
    }),
  );
});

it('is what there was before, where that is equal', () => {
  fc.assert(
    fc.property(view, (before) => {
      expect(kept(before, structuredClone(before))).toBe(before);
      expect(kept(before, { ...structuredClone(before), title: `${before.title}!` }).items).toBe(
        before.items,
      );
    }),
  );
});

it('knows an item by its id, wherever it has gone', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
  const before = { items: [a, b, c], facts: [{ name: 'phone', label: 'Telephone' }] };
  const now = structuredClone({ ...before, items: [c, { id: 'b', text: 'B' }, a] });
  const result = kept(before, now);
  expect(result.items[0]).toBe(c);
  expect(result.items[1]).not.toBe(b);
  expect(result.items[2]).toBe(a);
  expect(result.facts).toBe(before.facts);
});
