import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOverrides } from '../../src/compile/parse-overrides.ts';
import { parseTemplate } from '../../src/compile/parse-template.ts';
import type { Load } from '../../src/compile/read-template.ts';
import type { FaqRequest } from '../../src/load/prepare-faq.ts';
import { treeText } from '../../src/model/answer-tree.ts';
import type { Template } from '../../src/model/content-model.ts';
import { FaqError, type Report } from '../../src/model/errors.ts';
import { explain } from '../../src/model/explain.ts';
import type { Faq } from '../../src/model/faq.ts';
import { treeFaults } from '../fill/tree-faults.ts';
import { prepareOnNode } from '../support/prepare-on-node.ts';
import {
  anyJson,
  collector,
  dataset,
  extensionJson,
  frozen,
  mutated,
  overridesJson,
  PLACEHOLDER,
  partsOf,
  templateJson,
} from './arbitraries.ts';

const silent = () => {};

/** What a call gives, or the FaqError that it throws; anything else that is thrown fails the test. */
function outcome<T>(call: () => T): T | FaqError {
  try {
    return call();
  } catch (error) {
    if (error instanceof FaqError) return error;
    throw error;
  }
}

describe('parsing anything', { timeout: 60_000 }, () => {
  const parsers: [string, (json: unknown, source: string, report: Report) => unknown][] = [
    ['a template', parseTemplate],
    ['overrides', parseOverrides],
  ];
  it.each(parsers)(
    'as %s throws nothing but FaqError, gives the same twice, and keeps no part of the input',
    (_name, parse) => {
      fc.assert(
        fc.property(anyJson, (json) => {
          frozen(json);
          const [first, second] = [collector(), collector()];
          const result = outcome(() => parse(json, 's', first.report));
          expect(outcome(() => parse(json, 's', second.report))).toEqual(result);
          expect(second.reports).toEqual(first.reports);
          if (result instanceof FaqError) return;
          const given = new Set(partsOf(json));
          for (const part of partsOf(result)) {
            expect(given.has(part)).toBe(false);
            expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(part));
          }
        }),
        { numRuns: 1000 },
      );
    },
  );

  it.each(parsers)('as %s: what was read is read again without a word', (_name, parse) => {
    fc.assert(
      fc.property(anyJson, (json) => {
        const once = outcome(() => parse(json, 's', silent));
        if (once instanceof FaqError) return;
        const { report, reports } = collector();
        expect(parse(once, 's', report)).toEqual(once);
        expect(reports).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('one bad entry costs that entry only', { timeout: 60_000 }, () => {
  const junk = fc.constantFrom<unknown>(
    null,
    5,
    'x',
    [],
    {},
    { id: 'a' },
    { id: '', question: 'Q', answers: [] },
  );
  const good = templateJson.map((json) => parseTemplate(json, 's', silent) as Template);

  it('in a template', () => {
    fc.assert(
      fc.property(good, fc.nat(), fc.nat(), junk, (template, atSection, atEntry, bad) => {
        const section = template.sections[atSection % template.sections.length];
        if (!section) return;
        const at = atEntry % (section.entries.length + 1);
        const broken = {
          ...template,
          sections: template.sections.map((one) =>
            one === section ? { ...one, entries: one.entries.toSpliced(at, 0, bad as never) } : one,
          ),
        };
        const { report, reports } = collector();
        expect(parseTemplate(frozen(broken), 's', report)).toEqual(template);
        expect(reports.length).toBeGreaterThan(0);
        for (const line of reports) expect(line).toContain(`sections.${section.id}.entries`);
      }),
    );
  });

  it('in overrides', () => {
    const bad = fc.constantFrom<unknown>(5, 'x', [], { answer: 5 }, { question: null }, { after: ' ' });
    fc.assert(
      fc.property(overridesJson, bad, (json, patch) => {
        const whole = parseOverrides(json, 's', silent);
        const sections = (entry: unknown) => ({
          ...whole.sections,
          s: { title: 'S', entries: { ...whole.sections?.a?.entries, zzz: entry } },
        });
        const { report, reports } = collector();
        const parsed = parseOverrides({ ...whole, sections: sections(patch) }, 's', report);
        expect(parsed).toEqual({ ...whole, sections: sections(null) });
        expect(reports).toHaveLength(1);
        expect(reports[0]).toContain(' sections.s.entries.zzz');
      }),
    );
  });
});

describe('the whole way, from any files to an FAQ', { timeout: 60_000 }, () => {
  const A = 'https://t.example/a.json';
  const B = 'https://t.example/b.json';
  const MINE = 'https://site.example/mine.json';
  const files = fc.record({
    a: fc.oneof(anyJson, templateJson, templateJson, extensionJson),
    b: fc.oneof(templateJson, templateJson, mutated(templateJson), extensionJson),
    mine: fc.oneof(anyJson, overridesJson, overridesJson),
    data: dataset,
    inline: fc.boolean(),
  });
  type Files = typeof files extends fc.Arbitrary<infer T> ? T : never;

  const prepare = async ({ a, b, mine, data, inline }: Files): Promise<Faq | FaqError> => {
    const stored = new Map<string, unknown>([
      [A, a],
      [B, b],
      [MINE, mine],
    ]);
    const load: Load = async (url) => {
      if (!stored.has(url)) throw new FaqError('not-found', url, '', '404');
      return frozen(stored.get(url));
    };
    const isObject = typeof mine === 'object' && mine !== null;
    const request: FaqRequest = {
      template: A,
      overrides: inline && isObject ? mine : MINE,
      data: frozen(data),
    };
    return prepareOnNode(frozen(request), load).catch((error: unknown) => {
      if (error instanceof FaqError) return error;
      throw error;
    });
  };

  it('throws nothing but FaqError, explains every problem, shows no placeholder and no unsafe link', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const faq = await prepare(given);
        if (faq instanceof FaqError) return void expect(explain(faq)).toMatch(/\S/);
        shown += faq.sections.length ? 1 : 0;
        const texts = [
          faq.title,
          ...faq.sections.flatMap(({ title, entries }) => [
            title,
            ...entries.flatMap(({ question, answer }) => [question, treeText(answer)]),
          ]),
          ...faq.actions.flatMap(({ label, href }) => [label, href]),
        ];
        for (const text of texts) expect(text).not.toMatch(PLACEHOLDER);
        for (const { entries } of faq.sections)
          for (const { answer } of entries) expect(treeFaults(answer, PLACEHOLDER)).toEqual([]);
        for (const { href } of faq.actions) {
          expect(new URL(href, 'https://site.example/faq').protocol).toMatch(/^(https?|mailto|tel|sms):$/);
        }
        for (const problem of faq.problems) {
          expect(problem).toBeInstanceOf(FaqError);
          expect([A, B, MINE, 'overrides', 'attribute']).toContain(problem.source);
          if (problem.source !== 'attribute') expect(explain(problem)).toMatch(/\S/);
        }
      }),
      { numRuns: 1000 },
    );
    expect(shown).toBeGreaterThan(50);
  });

  it('gives the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const [first, second] = [await prepare(given), await prepare(given)];
        expect(second).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });
});
