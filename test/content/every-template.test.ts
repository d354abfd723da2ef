/** What visitors read, in every template and language, with little known, with all known, and with just enough. */
import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../src/compile/render-answer.ts';
import { answerFill } from '../../src/fill/answer-fill.ts';
import { plainAnswer } from '../../src/fill/plain-answer.ts';
import type { Template } from '../../src/model/content-model.ts';
import type { Faq } from '../../src/model/faq.ts';
import { needsOf } from '../../src/model/placeholders.ts';
import { view } from '../support/faqs.ts';
import { contentFolder, goodFiles, set } from './content-folder.ts';
import {
  answered,
  bare,
  bookingUrl,
  everyTemplate,
  filled,
  type Shipped,
  valuesFor,
} from './every-template.ts';

type Filled = ReturnType<typeof filled>;

/** What is left of a text that was not made into what it should be. */
const LEFTOVER = /\{\{|\}\}|\bundefined\b|\bnull\b|\[object|\(\)|\*\*|\]\(|\]\[/;
/** A mark of a list at the beginning of a line. */
const LIST_MARK = /^\s*(\d{1,2}[.)](?!\d)|[-*+]\s)/m;

/** Everything on screen, with the path to it. */
function textsOf(faq: Filled): [path: string, text: string][] {
  const strings = (value: unknown, path: string): [string, string][] =>
    typeof value === 'string'
      ? [[path, value]]
      : Object.entries((value ?? {}) as object).flatMap(([key, item]) => strings(item, `${path}.${key}`));
  const { title, messages, actions, sections } = faq;
  const entries = sections.flatMap((section) => section.entries);
  return [
    ...strings({ title, messages, actions }, 'faq'),
    ...strings(
      sections.map((section) => section.title),
      'section',
    ),
    ...entries.flatMap(({ answer, ...entry }) => [
      ...strings(entry, entry.id),
      [`${entry.id}.answer`, plainAnswer(answer, faq.values)] as [string, string],
    ]),
  ];
}

function expectFinished(faq: Filled): void {
  for (const [path, text] of textsOf(faq)) {
    expect(text, path).toMatch(/\S/);
    expect(text, path).not.toMatch(LEFTOVER);
  }
  const shown = faq.sections.flatMap(({ entries }) => entries);
  expect(faq.sections.every(({ entries }) => entries.length > 0)).toBe(true);
  for (const { id } of faq.gaps) expect(shown.map((entry) => entry.id)).not.toContain(id);
}

/** Faults of alternatives, and of paragraphs that follow, which no set of values brings on screen. */
function neverShown(template: Template): string[] {
  const unset = bare(template);
  return answered(unset).flatMap(({ path, answers, needs, shownIn }) =>
    answers.flatMap((answer, at) => {
      const own = [...needs, ...needsOf(answer)];
      // Just enough for it: were one before it shown with these, it would be with more, too.
      const isShown = (text: string, more: readonly string[] = []) => {
        const faq = filled(unset, valuesFor(unset, [...own, ...more]));
        const shown = shownIn(faq);
        if (shown === undefined) return false;
        expect(plainAnswer(shown, faq.values), path).not.toMatch(LEFTOVER);
        return shown === text || (shown.startsWith(`${answer.text}\n\n`) && shown.includes(text));
      };
      const place = `${path}.answers[${at}]`;
      return [
        ...(isShown(answer.text) ? [] : [place]),
        ...(answer.more ?? []).flatMap((paragraph, i) =>
          isShown(paragraph.text, needsOf(paragraph)) ? [] : [`${place}.more[${i}]`],
        ),
      ];
    }),
  );
}

/** Marks that Markdown left in what is shown. */
function unformatted(template: Template): string[] {
  const names = Object.keys(template.variables);
  const faq = { ...filled(template, valuesFor(template, names)), problems: [] } as Faq;
  const fill = answerFill(faq, () => true);
  return answered(template).flatMap(({ path, answers }) =>
    answers
      .flatMap((answer) => [answer, ...(answer.more ?? [])])
      .flatMap(({ text }) => {
        const node = renderAnswer(text, fill, view);
        const links = [...node.querySelectorAll('a')];
        const blocks = [...node.querySelectorAll('p, li')].map(({ textContent }) => textContent ?? '');
        const isRight =
          !LEFTOVER.test(node.textContent ?? '') &&
          !blocks.some((block) => LIST_MARK.test(block)) &&
          !/(?<![\w\d])[*_](?!\s)/.test(node.textContent ?? '') &&
          links.length === text.split('](').length - 1 &&
          links.every((link) => link.getAttribute('href') && link.textContent?.trim());
        return isRight ? [] : [`${path}: ${node.innerHTML}`];
      }),
  );
}

const shipped = await everyTemplate();

describe.each(shipped.map((one): [string, Shipped] => [one.path, one]))('%s', (_, { template, lang }) => {
  it('with only a booking link reads as a finished FAQ', () => {
    const faq = filled(template, { bookingUrl });
    expect(faq.lang).toBe(lang);
    expect(faq.sections.length).toBeGreaterThan(0);
    expectFinished(faq);
  });

  it('with nothing at all, too', () => expectFinished(filled(bare(template), {})));

  it('with everything set has an answer to every question', () => {
    const faq = filled(template, valuesFor(template, Object.keys(template.variables)));
    expectFinished(faq);
    expect(faq.gaps).toEqual([]);
    expect(faq.actions).toHaveLength(template.actions.length);
  });

  it('shows each alternative, and each paragraph that follows, for some values', () => {
    expect(neverShown(template)).toEqual([]);
  });

  it('has every mark of Markdown made into what it means', () => {
    expect(unformatted(template)).toEqual([]);
  });
});

describe('what a template must not do is seen', () => {
  const answers = ['sections', 0, 'entries', 0, 'answers'];
  const broken = async (value: unknown) => {
    const files = set(goodFiles(), 'de/general.json', answers, value);
    const all = await everyTemplate(contentFolder(files));
    return all.find(({ path }) => path === 'faq-templates/de/retail.json')?.template as Template;
  };
  const at = 'sections.basics.entries.what.answers';

  it('an alternative behind one that needs less', async () => {
    const template = await broken([{ text: 'Ja.' }, { text: 'Ja, {{phone}}.' }]);
    expect(neverShown(template)).toEqual([`${at}[1]`]);
  });

  it('a paragraph that never follows, since another alternative has its variable', async () => {
    const template = await broken([
      { text: 'Anruf: {{phone}}.' },
      { text: 'Ja.', more: [{ text: 'Auch {{phone}}.' }] },
    ]);
    expect(neverShown(template)).toEqual([`${at}[1].more[0]`]);
  });

  it.each([
    'Das **„Wort“**ist',
    '1.Erstens',
    'Ein [Link] (https://a.example)',
    'Ein [Link](https://a .example)',
    'Ein [Link](javascript:x)',
    'Ein *Wort',
  ])('%j', async (text) => {
    expect(unformatted(await broken([{ text }]))).toEqual([expect.stringContaining('entries.what: ')]);
  });

  it('an empty message', async () => {
    const files = set(goodFiles(), 'de/general.json', ['messages', 'newTab'], '{{phone}}');
    const all = await everyTemplate(contentFolder(files));
    const template = all.find(({ path }) => path === 'faq-templates/de/general.json')?.template as Template;
    expect(() => expectFinished(filled(template, { bookingUrl }))).toThrow(/newTab/);
  });
});
