/** What visitors read, in every template and language, with little known, with all known, and with just enough. */

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { ReadMarkdown } from '../../src/compile/markdown.ts';
import { fillTree } from '../../src/fill/fill-tree.ts';
import { type AnswerTree, partsOf, type TreeElement, treeText } from '../../src/model/answer-tree.ts';
import type { Draft } from '../../src/model/faq-document.ts';
import { needsOf } from '../../src/model/placeholders.ts';
import { verbatim } from '../compile/drafts.ts';
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
      [`${entry.id}.answer`, treeText(answer)] as [string, string],
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

const includes = (tree: AnswerTree, part: AnswerTree) =>
  tree.some((_, at) => isDeepStrictEqual(tree.slice(at, at + part.length), part));

/** Faults of alternatives, and of paragraphs that follow, which no set of values brings on screen. */
function neverShown(template: Draft): string[] {
  const unset = bare(template);
  return answered(unset).flatMap(({ path, answers, needs, shownIn }) =>
    answers.flatMap((answer, at) => {
      const own = [...needs, ...needsOf(answer)];
      // Just enough for it: were one before it shown with these, it would be with more, too.
      const isShown = (paragraph?: AnswerTree, more: readonly string[] = []) => {
        const faq = filled(unset, valuesFor(unset, [...own, ...more]));
        const shown = shownIn(faq);
        if (shown === undefined) return false;
        expect(treeText(shown), path).not.toMatch(LEFTOVER);
        const first = fillTree(answer.body, faq.values) ?? [];
        const rest = shown.slice(first.length);
        return (
          isDeepStrictEqual(shown.slice(0, first.length), first) &&
          (!paragraph || includes(rest, fillTree(paragraph, faq.values) ?? []))
        );
      };
      const place = `${path}.answers[${at}]`;
      return [
        ...(isShown() ? [] : [place]),
        ...(answer.more ?? []).flatMap((paragraph, i) =>
          isShown(paragraph.body, needsOf(paragraph)) ? [] : [`${place}.more[${i}]`],
        ),
      ];
    }),
  );
}

/** The elements of an answer, at whatever depth. */
const elementsIn = (tree: AnswerTree): TreeElement[] =>
  tree.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsIn(partsOf(node).children)]));

/** Marks that Markdown left in what is shown, and links that were not made or lead nowhere. */
function unformatted(template: Draft, written: Draft): string[] {
  const names = Object.keys(template.variables);
  const { values } = filled(template, valuesFor(template, names));
  const paragraphs = (draft: Draft) =>
    answered(draft).flatMap(({ path, answers }) =>
      answers.flatMap((answer) => [answer, ...(answer.more ?? [])]).map(({ body }) => ({ path, body })),
    );
  const markdown = paragraphs(written).map(({ body }) => body.join(''));
  return paragraphs(template).flatMap(({ path, body }, at) => {
    const tree = fillTree(body, values) ?? [];
    const text = treeText(tree);
    const elements = elementsIn(tree);
    const links = elements.filter(([tag]) => tag === 'a').map(partsOf);
    const blocks = elements.filter(([tag]) => tag === 'p' || tag === 'li').map((node) => partsOf(node));
    const isRight =
      !LEFTOVER.test(text) &&
      !blocks.some(({ children }) => LIST_MARK.test(treeText(children))) &&
      !/(?<![\w\d])[*_](?!\s)/.test(text) &&
      links.length === (markdown[at] ?? '').split('](').length - 1 &&
      links.every(({ attributes, children }) => attributes.href && treeText(children));
    return isRight ? [] : [`${path}: ${JSON.stringify(tree)}`];
  });
}

const shipped = await everyTemplate();
const written = await everyTemplate(undefined, verbatim);

describe.each(shipped.map((one): [string, Shipped] => [one.path, one]))('%s', (path, { template, lang }) => {
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
    expect(faq.actions).toHaveLength((template.actions ?? []).length);
  });

  it('shows each alternative, and each paragraph that follows, for some values', () => {
    expect(neverShown(template)).toEqual([]);
  });

  it('has every mark of Markdown made into what it means', () => {
    const asWritten = written.find((one) => one.path === path)?.template as Draft;
    expect(unformatted(template, asWritten)).toEqual([]);
  });
});

describe('what a template must not do is seen', () => {
  const answers = ['sections', 0, 'entries', 0, 'answers'];
  const broken = async (value: unknown, read?: ReadMarkdown) => {
    const files = set(goodFiles(), 'de/general.json', answers, value);
    const all = await everyTemplate(contentFolder(files), read);
    return all.find(({ path }) => path === 'faq-templates/de/retail.json')?.template as Draft;
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
    'Ein *Wort',
  ])('%j', async (text) => {
    const [template, asWritten] = [await broken([{ text }]), await broken([{ text }], verbatim)];
    expect(unformatted(template, asWritten)).toEqual([expect.stringContaining('entries.what: ')]);
  });

  it('a link that is not safe to follow, already when it is read', async () => {
    await expect(broken([{ text: 'Ein [Link](javascript:x)' }])).rejects.toThrow('not a safe link');
  });

  it('an empty message', async () => {
    const files = set(goodFiles(), 'de/general.json', ['messages', 'newTab'], '{{phone}}');
    const all = await everyTemplate(contentFolder(files));
    const template = all.find(({ path }) => path === 'faq-templates/de/general.json')?.template as Draft;
    expect(() => expectFinished(filled(template, { bookingUrl }))).toThrow(/newTab/);
  });
});
