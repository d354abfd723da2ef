import { expect, it } from 'vitest';
import { shownAtOnce } from '../../tools/content-tables.ts';
import { shippedTemplates } from '../../tools/shipped-templates.ts';

it('with a booking link alone no template shows seventeen questions, in any language', async () => {
  const counts = (await shippedTemplates()).map(
    ({ lang, name, document }) => [`${lang}/${name}`, shownAtOnce(document)] as const,
  );
  expect(counts.filter(([, shown]) => shown < 12 || shown > 16)).toEqual([]);
  expect(counts.length).toBeGreaterThan(100);
});
