/** What is wrong is reported: what costs a part once an element, what costs the FAQ every time and as an event. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import '../../src/define.ts';
import {
  aWhile,
  blob,
  bookable,
  changed,
  consoleSpy,
  embed,
  entries,
  eventSpy,
  faqDocument,
  file,
  place,
  tag,
  until,
} from './helpers.ts';

const broken = () => {
  const json = faqDocument({ a: [['p', 'A.']], b: [['p', 'B.']], c: [['p', '{{c}}']] });
  Object.assign(json.sections[0]?.entries[0] ?? {}, { question: 5 });
  return json;
};

describe('a part of a document that cannot be used', () => {
  it('is reported with the file and the path', async () => {
    const said = consoleSpy();
    const failures = eventSpy('faq-error');
    const { url } = file(broken());
    const element = await embed({ src: url });
    await until(() => said.warnings.length, 'no warning');
    await aWhile(50);
    expect(entries(element)).to.deep.equal(['b']);
    expect(said.warnings).to.have.length(1);
    expect(said.warnings[0]).to.match(/^<faq-embed>: /);
    for (const part of [
      new URL(url, location.href).href,
      'sections.only.entries.a',
      'Compile the document anew',
    ])
      expect(said.warnings[0]).to.include(part);
    expect(said.errors).to.deep.equal([]);
    expect(failures).to.deep.equal([]);
  });

  it('is reported once, however often the document is filled', async () => {
    const said = consoleSpy();
    const element = await embed({ src: file(broken()).url });
    for (const value of ['One', 'Two', 'Three'])
      await changed(element, () => element.setAttribute('data-c', value));
    await until(() => said.warnings.length, 'no warning');
    await aWhile(50);
    expect(said.warnings).to.have.length(1);
  });

  it('is reported by each element', async () => {
    const said = consoleSpy();
    const { url } = file(broken());
    place(tag({ src: url }) + tag({ src: url }));
    await until(() => said.warnings.length === 2, 'no two warnings');
  });

  it('is reported by its id, or by its place where it has none', async () => {
    const said = consoleSpy();
    const json = broken();
    json.sections.push(
      null as never,
      { ...json.sections[0], id: 'only' } as never,
      { id: 'x', title: 5 } as never,
    );
    await embed({ src: file(json).url });
    await until(() => said.warnings.length > 3, 'no four warnings');
    await aWhile(50);
    const paths = [
      'sections[1]',
      'sections.only: has the id of another',
      'sections.x',
      'sections.only.entries.a',
    ];
    expect(said.warnings).to.have.length(paths.length);
    for (const path of paths)
      expect(
        said.warnings.some((one) => one.includes(path)),
        path,
      ).to.equal(true);
  });
});

describe('a failure', () => {
  it('is reported every time that it comes, with an event', async () => {
    const said = consoleSpy();
    const failures = eventSpy('faq-error');
    const { url } = file([]);
    const element = place(tag({ src: url }));
    await until(() => failures.length === 1, 'no faq-error');
    await changed(element, () => element.setAttribute('src', file(faqDocument({ a: ['A'] })).url));
    element.setAttribute('src', url);
    await until(() => failures.length === 2, 'no second faq-error');
    expect(said.errors).to.have.length(2);
    expect(said.errors[0]).to.equal(said.errors[1]);
    expect(said.warnings).to.deep.equal([]);
  });
});

describe('of overrides the page says what the check says', () => {
  const twice = '{ "title": "One",\n  "note": "a \\"b\\": c",\n  "title": "Two" }';
  const sentence = 'title: is there twice (line 3, column 3); the first is lost. Keep one.';

  it.each([
    ['in the attribute', () => twice, 'overrides'],
    ['in a file', () => blob(twice), 'blob:'],
  ])('a name that stands twice, %s', async (_, overrides, source) => {
    const said = consoleSpy();
    const element = await embed({ ...bookable, overrides: overrides() });
    await until(() => said.warnings.length, 'no warning');
    expect(element.faq?.title).to.equal('Two');
    const told = said.warnings.filter((one) => one.includes('twice'));
    expect(told).to.have.length(1);
    expect(told[0]).to.include(`<faq-embed>: ${source}`).and.to.include(sentence);
  });

  it('nothing of names that only look as if they stood twice', async () => {
    const said = consoleSpy();
    const answer = '"title": "One", \\\\": and \\';
    const entries = { a: { question: 'A?', answer }, b: { question: 'B?', answer } };
    await embed({ ...bookable, overrides: JSON.stringify({ sections: { basics: { entries } } }) });
    await aWhile(50);
    expect(said.warnings).to.deep.equal([]);
  });

  it.each([
    '[Pay](javascript:alert(1))',
    '<a href="javascript:alert(1)">Pay</a>',
    '<a href="data:x">Pay</a>',
  ])('a link that is not safe: %s', async (answer) => {
    const said = consoleSpy();
    const overrides = { sections: { basics: { entries: { a: { question: 'A?', answer } } } } };
    const element = await embed({ ...bookable, overrides: JSON.stringify(overrides) });
    await until(() => said.warnings.length, 'no warning');
    await aWhile(50);
    expect(said.warnings).to.have.length(1);
    expect(said.warnings[0]).to.match(
      /overrides: sections\.basics\.entries\.a\.answer: "(javascript|data):.*" is refused: it neither begins/,
    );
    expect(element.shadowRoot?.querySelector('#a-a a[href]')).to.equal(null);
  });
});
