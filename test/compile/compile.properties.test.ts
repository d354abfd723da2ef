/** Random overrides, the whole way from their JSON to an FAQ. `FUZZ_RUNS=100000` makes many of them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { toolsFor } from '../../src/compile/compile-on-node.ts';
import { publish } from '../../src/compile/publish.ts';
import { readDocument } from '../../src/compile/read-document.ts';
import { fillDocument } from '../../src/fill/fill-document.ts';
import { treeText } from '../../src/model/answer-tree.ts';
import { FaqError, type Report } from '../../src/model/errors.ts';
import { explain } from '../../src/model/explain.ts';
import type { FaqDocument } from '../../src/model/faq-document.ts';
import { isSafe, treeFaults } from '../fill/tree-faults.ts';
import {
  dataset,
  frozen,
  HOSTILE,
  mutated,
  overridesJson,
  PLACEHOLDER,
  partsOf,
  templateJson,
} from './arbitraries.ts';
import { fail } from './drafts.ts';

const RUNS = Number(process.env.FUZZ_OVERRIDES ?? process.env.FUZZ_RUNS ?? 300);
/** Stands in every guidance, and nowhere else. */
const GUIDANCE = 'GUIDANCE';

/** A file with marked guidance, wherever it has some. */
const marked = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json).replaceAll('"guidance":"', `"guidance":"${GUIDANCE} `));

const brand = fc.oneof(
  fc.constant(null),
  fc.dictionary(
    fc.constantFrom('accent', 'light', 'dark', 'logo', 'font', 'radius', ...HOSTILE),
    fc.constantFrom<unknown>('#0b5e56', 'red', '/logo.svg', 'javascript:x', 'Georgia', '8px', 5, null, {}),
  ),
);
const languages = fc.dictionary(
  fc.constantFrom('en', 'de', 'ar', 'ja', 'zh-Hans', 'en-GB', 'x_y', ...HOSTILE),
  fc.oneof(overridesJson, mutated(overridesJson), fc.constant(null)),
);
const whole = fc
  .tuple(overridesJson, fc.option(brand), fc.option(languages, { freq: 2 }))
  .map(([json, brand, languages]) => ({ ...json, ...(brand && { brand }), ...(languages && { languages }) }));

const given = fc.record({
  template: templateJson,
  overrides: fc.oneof({ weight: 3, arbitrary: whole }, { weight: 1, arbitrary: mutated(whole) }),
  data: dataset,
  lang: fc.constantFrom(undefined, 'en', 'de-AT', 'ar', 'nonsense', ''),
});
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

const tools = toolsFor(async () => {
  throw new FaqError('not-found', 'test', '', '404');
});

/** The FAQ document and the FAQ, with everything that was reported; or the error that there was instead. */
async function made({ template, overrides, data, lang }: Given) {
  const problems: FaqError[] = [];
  const reportTo =
    (source: string): Report =>
    (code, path, ...what) =>
      problems.push(new FaqError(code, source, path, ...what));
  const sources = {
    template: { json: template, source: 'template' },
    overrides: { json: overrides, source: 'overrides' },
  };
  try {
    const draft = await compile({ ...sources, lang }, tools, reportTo);
    const document = publish(draft);
    return { draft, document, faq: fillDocument(document, data, reportTo('document')), problems };
  } catch (error) {
    if (error instanceof FaqError) return { problems, error: [error.code, error.source, error.path] };
    throw error;
  }
}

it('any overrides over any template: no error but ours, the same twice, inputs untouched, nothing unfinished on screen', {
  timeout: 7_200_000,
}, async () => {
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(given, async (one) => {
      const input = frozen({
        ...one,
        template: marked(one.template) as Given['template'],
        overrides: marked(one.overrides),
      });
      const result = await made(input);
      expect(await made(input)).toEqual(result);
      for (const problem of result.problems) expect(explain(problem)).toMatch(/\S/);
      if (!result.faq) return;
      const { document, faq } = result;

      // Through a file and back it is the same document, in which nothing is wrong.
      const stored = JSON.parse(JSON.stringify(document)) as FaqDocument;
      expect(stored).toEqual(document);
      expect(readDocument(stored, 'document', fail)).toEqual(document);
      expect(JSON.stringify(document)).not.toContain(GUIDANCE);

      const entries = faq.sections.flatMap((section) => section.entries);
      const answers = [...faq.notices, ...entries].map(({ answer }) => answer);
      shown += entries.length ? 1 : 0;
      for (const answer of answers) expect(treeFaults(answer, PLACEHOLDER)).toEqual([]);
      const texts = [
        faq.title,
        ...faq.sections.map(({ title }) => title),
        ...entries.flatMap(({ question, owner, video }) => [question, owner ?? '', video?.title ?? '']),
        ...answers.map(treeText),
        ...faq.actions.map(({ label }) => label),
        ...Object.values(faq.messages),
      ];
      for (const text of texts) {
        expect(text).not.toMatch(PLACEHOLDER);
        expect(text).not.toContain(GUIDANCE);
      }
      const hrefs = [
        ...faq.actions.map(({ href }) => href),
        ...entries.map(({ video }) => video?.href ?? '/'),
      ];
      for (const href of hrefs) expect(isSafe(href), href).toBe(true);
      for (const part of [...partsOf(document), ...partsOf(faq.sections)])
        expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(part));
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect(shown).toBeGreaterThan(RUNS / 10);
});
