/** The attribute view: what is for the day of an appointment. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import '../../src/define.ts';
import {
  all,
  aWhile,
  bookable,
  changed,
  consoleSpy,
  embed,
  entries,
  everything,
  faqDocument,
  file,
  one,
  opened,
  requested,
  until,
} from './helpers.ts';

const OF_THE_DAY = ['join', 'equipment', 'join-phone', 'trouble', 'confirmation', 'late'];
const actions = (element: Element) => all(element, '.action').map(({ dataset }) => dataset['action']);

describe('view="join"', () => {
  it('is nothing that a page without it loads', async () => {
    await embed(bookable);
    await aWhile();
    expect(requested().filter((name) => /fill\/join-day/.test(name))).to.deep.equal([]);
  });

  it('shows how to join, all of it open, with the way in and the telephone first', async () => {
    const element = await embed({ ...everything, view: 'join' });
    expect(entries(element)).to.deep.equal(OF_THE_DAY);
    expect(opened(element)).to.deep.equal(OF_THE_DAY);
    expect(actions(element)).to.deep.equal(['join', 'call', 'manage', 'write']);
    expect(one(element, '.primary a').getAttribute('href')).to.equal(everything['data-join-url']);
    expect(one(element, '[data-action=call]').textContent).to.include('+1 206 555 0142');
    expect(all(element, '.section-title')).to.deep.equal([]);
  });

  it('comes and goes', async () => {
    const element = await embed(bookable);
    await changed(element, () => {
      element.view = 'join';
    });
    expect(opened(element)).to.deep.equal(entries(element));
    await changed(element, () => {
      element.view = null;
    });
    expect(entries(element)).to.include('how-it-goes');
    expect(opened(element)).to.deep.equal([]);
  });

  it('shows everything where no question is for the day, and says so; another view is none', async () => {
    const said = consoleSpy();
    const { url } = file(faqDocument({ a: [['p', 'A.']] }));
    const element = await embed({ src: url, view: 'join' });
    expect(entries(element)).to.deep.equal(['a']);
    await until(() => said.warnings.length, 'no warning');
    await embed({ ...bookable, view: 'jion' });
    await until(() => said.warnings.length > 1, 'no warnings');
    expect(said.warnings.map((text) => /view: "(\w+)"/.exec(text)?.[1])).to.deep.equal(['join', 'jion']);
  });
});
