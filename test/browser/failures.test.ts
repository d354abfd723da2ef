/** What visitors see and developers are told when files are missing, slow or wrong. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import '../../src/define.ts';
import {
  all,
  asking,
  aWhile,
  bookable,
  changed,
  consoleSpy,
  embed,
  entries,
  eventSpy,
  file,
  isVisible,
  place,
  questions,
  ready,
  tag,
  template,
  until,
} from './helpers.ts';

/** The link inside the tag is there, nothing of an FAQ is, and the developer is told once, in two ways. */
async function expectFailure(
  attributes: Record<string, string>,
  code: string,
  timeout = 5000,
): Promise<{ element: FaqEmbed; message: string }> {
  const said = consoleSpy();
  const failures = eventSpy('faq-error');
  const readies = eventSpy('faq-ready');
  const element = place(tag(attributes));
  await until(() => failures.length, 'no faq-error', timeout);
  await aWhile();
  expect(isVisible(element.querySelector('.fallback')), 'the link is visible').to.equal(true);
  expect(all(element, '.faq')).to.have.length(0);
  expect(element.faq).to.equal(undefined);
  expect(readies).to.deep.equal([]);
  expect(failures.map((failure) => failure.code)).to.deep.equal([code]);
  expect(failures[0]?.target).to.equal(element);
  expect(said.warnings).to.deep.equal([]);
  expect(said.errors).to.have.length(1);
  const message = failures[0]?.message ?? '';
  expect(said.errors[0]).to.equal(`<faq-embed>: ${message}`);
  return { element, message };
}

const good = asking('Good now?');

describe.each(['overrides', 'template'])('a file of %s', (attribute) => {
  const files: [what: string, json: unknown, route: string, code: string, asked: number][] = [
    ['that is not there', good, 'status/404', 'not-found', 1],
    ['that is forbidden', good, 'status/403', 'http', 1],
    ['whose server fails three times', good, 'status/503', 'http', 3],
    ['whose server cannot be reached', good, 'flaky-network/9', 'network', 3],
    ['that is a web page', good, 'not-json', 'bad-json', 1],
    ['that is a list', ['x'], 'json', 'wrong-shape', 1],
    ['that is null', null, 'json', 'wrong-shape', 1],
    ['that is text', 'x', 'json', 'wrong-shape', 1],
  ];
  for (const [what, json, route, code, asked] of files) {
    it(`${what} leaves the link inside the tag`, async () => {
      const { url, asked: times } = file(json, route);
      const { element, message } = await expectFailure({ ...bookable, [attribute]: url }, code);
      expect(message).to.include(new URL(url, location.href).href);
      expect(await times()).to.equal(asked);

      const fine = attribute === 'template' ? template({ fine: 'Fine.' }) : good;
      await changed(element, () => element.setAttribute(attribute, file(fine).url));
      expect(questions(element)).to.include(attribute === 'template' ? 'Question fine?' : 'Good now?');
      expect(isVisible(element.querySelector('.fallback'))).to.equal(false);
    });
  }

  it('that comes at the third try is shown', async () => {
    const said = consoleSpy();
    const { url, asked } = file(attribute === 'template' ? template({ third: '3' }) : good, 'flaky/2');
    const element = await embed({ ...bookable, [attribute]: url });
    expect(questions(element)).to.include(attribute === 'template' ? 'Question third?' : 'Good now?');
    expect(await asked()).to.equal(3);
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });

  it('that failed is asked for again, by another element and by the same one', async () => {
    consoleSpy();
    const json = attribute === 'template' ? template({ again: '!' }) : asking('Question again?');
    const { url, asked } = file(json, 'flaky/3');
    const failures = eventSpy('faq-error');
    const first = place(tag({ [attribute]: url }));
    await until(() => failures.length, 'no faq-error');
    const second = await embed({ [attribute]: url });
    expect(questions(second)).to.include('Question again?');
    expect(await asked()).to.equal(4);
    first.setAttribute(attribute, file({}, 'status/404').url);
    await until(() => failures.length > 1, 'no second faq-error');
    await changed(first, () => first.setAttribute(attribute, url));
    expect(questions(first)).to.include('Question again?');
    expect(await asked(), 'what worked is kept').to.equal(4);
  });

  it('that fails takes back an FAQ which was shown: it may be the wrong one', async () => {
    consoleSpy();
    const failures = eventSpy('faq-error');
    const element = await embed();
    element.setAttribute(attribute, file({}, 'status/404').url);
    await until(() => failures.length, 'no faq-error');
    await element.updateComplete;
    expect(element.faq).to.equal(undefined);
    expect(all(element, '.faq')).to.have.length(0);
    expect(isVisible(element.querySelector('.fallback'))).to.equal(true);
  });
});

describe('overrides', () => {
  it('that stop in the middle are given up after ten seconds, and not asked for again', {
    timeout: 20_000,
  }, async () => {
    const { url, asked } = file(good, 'half');
    const before = performance.now();
    const { message } = await expectFailure({ ...bookable, overrides: url }, 'timeout', 15_000);
    expect(performance.now() - before).to.be.above(9900);
    expect(message).to.include('10 seconds');
    expect(await asked()).to.equal(1);
  });

  it('that fail in two elements are asked for once, and each element tells', async () => {
    const said = consoleSpy();
    const failures = eventSpy('faq-error');
    const { url, asked } = file(good, 'status/404');
    place(tag({ overrides: url }) + tag({ overrides: url }));
    await until(() => failures.length > 1, 'no two faq-errors');
    expect(await asked()).to.equal(1);
    expect(said.errors).to.have.length(2);
    expect(new Set(failures.map(({ target }) => target)).size).to.equal(2);
  });

  it('are asked for once by two elements', async () => {
    const { url, asked } = file(good, 'slow/100');
    const element = place(tag({ overrides: url }) + tag({ overrides: url }));
    await ready(element);
    await ready(element.parentElement?.lastElementChild as FaqEmbed);
    expect(await asked()).to.equal(1);
  });
});

describe('one wrong part', () => {
  const wrong: [what: string, attributes: () => Record<string, string>, path: string, left: string[]][] = [
    [
      'of inline overrides',
      () => ({ overrides: JSON.stringify(entriesOf({ differences: { answer: 42 } })) }),
      'sections.basics.entries.differences.answer',
      [
        'what-is-it',
        'how-it-goes',
        'book',
        'access',
        'confirmation',
        'cancel',
        'late',
        'equipment',
        'join',
        'join-phone',
        'trouble',
      ],
    ],
    [
      'of a file of overrides',
      () => ({ overrides: file(entriesOf({ differences: { question: [] } })).url }),
      'sections.basics.entries.differences.question',
      [
        'what-is-it',
        'how-it-goes',
        'book',
        'access',
        'confirmation',
        'cancel',
        'late',
        'equipment',
        'join',
        'join-phone',
        'trouble',
      ],
    ],
    [
      'of a template',
      () => {
        const json = template({ one: 'One.', two: 'Two.' });
        Object.assign(json.sections[0]?.entries[0] ?? {}, { answers: 'x' });
        return { template: file(json).url };
      },
      'sections.only.entries.one.answers',
      ['two'],
    ],
  ];
  const entriesOf = (entriesJson: object) => ({ sections: { basics: { entries: entriesJson } } });
  for (const [what, attributes, path, left] of wrong) {
    it(`${what} costs that part, with a warning that says where it is`, async () => {
      const said = consoleSpy();
      const failures = eventSpy('faq-error');
      const element = await embed({ ...bookable, ...attributes() });
      await until(() => said.warnings.length, 'no warning');
      await aWhile(50);
      expect(entries(element)).to.deep.equal(left);
      expect(said.warnings).to.have.length(1);
      expect(said.warnings[0]).to.include(path);
      expect(said.errors).to.deep.equal([]);
      expect(failures).to.deep.equal([]);
    });
  }
});
