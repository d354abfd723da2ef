/** What is wrong is reported: what costs a part once an element, what costs the FAQ every time and as an event. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import '../../src/define.ts';
import {
  aWhile,
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
