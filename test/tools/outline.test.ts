/** An outline shows what the whole template shows, and weighs less. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTemplate } from '../../src/compile/parse-template.ts';
import { type Data, fillVariables } from '../../src/fill/fill-variables.ts';
import type { Template } from '../../src/model/content-model.ts';
import { namesIn } from '../../src/model/placeholders.ts';
import { outlineOf } from '../../tools/outline.ts';
import { shippedTemplates } from '../../tools/shipped-templates.ts';
import { dataset, templateJson } from '../compile/arbitraries.ts';
import { everything } from '../support/faqs.ts';

const silent = () => {};

/** All that a visitor sees of a template before an answer is opened. */
function seen(template: Template, data: Data) {
  const { sections, gaps, values, variables, ...rest } = fillVariables(template, data, silent);
  return {
    ...rest,
    sections: sections.map((section) => ({
      ...section,
      entries: section.entries.map(({ id, question }) => ({ id, question })),
    })),
    gaps: gaps.map(({ section, id, question }) => ({ section, id, question })),
  };
}

/** A template with these answers to its one question. */
const asking = (...answers: object[]) =>
  parseTemplate(
    {
      lang: 'en',
      title: 'T',
      variables: { a: { type: 'text' }, b: { type: 'text' }, c: { type: 'text' } },
      sections: [{ id: 's', title: 'S', entries: [{ id: 'e', question: 'Q {{c}}?', answers }] }],
    },
    'test',
    silent,
  ) as Template;
const conditions = (...answers: object[]) => outlineOf(asking(...answers)).sections[0]?.entries[0]?.answers;

describe('an outline', () => {
  test('shows the same questions and actions as the whole, and hides the same gaps', () => {
    let shown = 0;
    let hidden = 0;
    fc.assert(
      fc.property(templateJson, dataset, (json, data) => {
        const parsed = parseTemplate(json, 'test', silent) as Template;
        // The generator knows tags that Intl does not; what we ship has none.
        const template = parsed.lang === 'en-a' ? { ...parsed, lang: 'en' } : parsed;
        const whole = seen(template, data);
        expect(seen(outlineOf(template), data)).toEqual(whole);
        shown += whole.sections.length;
        hidden += whole.gaps.length;
      }),
      { numRuns: 400 },
    );
    expect(Math.min(shown, hidden)).toBeGreaterThan(20);
  });

  test('says what an answer needs, be it told or asked for in the text, and nothing of what it says', () => {
    expect(conditions({ needs: ['a'], text: 'With {{b}} and {{ a }}.', more: [{ text: '{{c}}' }] })).toEqual([
      { needs: ['a', 'b'], text: '' },
    ]);
  });

  test('of an entry that some answer always fits, needs nothing', () => {
    expect(conditions({ text: '{{a}}' }, { text: 'Always.' }, { text: '{{b}}' })).toEqual([{ text: '' }]);
  });

  test('leaves out an alternative whose needs hold those of another', () => {
    expect(conditions({ text: '{{a}} {{b}}' }, { text: '{{a}}' }, { text: '{{b}} {{c}}' })).toEqual([
      { needs: ['a'], text: '' },
      { needs: ['b', 'c'], text: '' },
    ]);
    expect(conditions({ text: '{{a}} {{b}}' }, { text: '{{b}}, {{a}}' })).toEqual([
      { needs: ['a', 'b'], text: '' },
    ]);
  });

  test('of a gap has no answers', () => {
    expect(conditions()).toEqual([]);
  });

  test('knows only the variables that it uses', () => {
    const outline = outlineOf(asking({ text: 'Always.', more: [{ text: '{{a}}' }] }, { text: '{{b}}' }));
    expect(Object.keys(outline.variables)).toEqual(['c']);
  });
});

describe.each(await shippedTemplates())('the outline of $lang/$name', ({ json }) => {
  const texts = Object.entries(everything).map(([name, value]) => [name, String(value)]);
  test('shows what the whole shows, with nothing set, with everything, and with each variable alone', () => {
    for (const data of [{}, Object.fromEntries(texts), ...texts.map((one) => Object.fromEntries([one]))])
      expect(seen(outlineOf(json), data as Data)).toEqual(seen(json, data as Data));
  });

  test('asks for no variable that it does not know', () => {
    const outline = outlineOf(json);
    const asked = namesIn(JSON.stringify(outline));
    expect(Object.keys(outline.variables)).toEqual(expect.arrayContaining(asked));
  });
});
