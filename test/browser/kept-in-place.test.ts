/** What somebody clicks stays under the finger while entries above it close. */
import { expect } from '@open-wc/testing';
import { afterEach, describe, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import '../../src/define.ts';
import { aWhile, button, file, opened, panel, place, ready, tag, template, until } from './helpers.ts';
import { press } from './keys.ts';

afterEach(async () => {
  scrollTo(0, 0);
  await page.viewport(800, 600);
});

const long = 'A long answer, which goes on and on for many lines. '.repeat(60);
const sheet = template({ a: long, b: 'B.', c: 'C.', d: long });
const far = '<div style="height: 2500px"></div>';
const widget = (more = {}) => tag({ template: file(sheet).url, expand: 'one', open: 'a', ...more });

const topOf = (element: FaqEmbed, id: string) => button(element, id).getBoundingClientRect().top;

/** Scrolled so that a question is in the middle of the screen. */
async function toMiddle(element: FaqEmbed, id: string): Promise<number> {
  button(element, id).scrollIntoView({ block: 'center', behavior: 'instant' });
  await aWhile(50);
  return topOf(element, id);
}

/** Frame by frame, how far a question is from a place: what moves it does so in the first ones. */
async function farthest(element: FaqEmbed, id: string, top: number): Promise<number> {
  let most = 0;
  for (let frame = 0; frame < 20; frame++) {
    await new Promise(requestAnimationFrame);
    // The end of a frame: what is painted.
    await aWhile(0);
    most = Math.max(most, Math.abs(topOf(element, id) - top));
  }
  return most;
}

describe('with one entry open at a time, a question that is clicked stays where it is', () => {
  for (const [width, height] of [
    [800, 600],
    [360, 640],
    [320, 480],
  ] as const) {
    it(`${width} × ${height}, an answer above closes`, async () => {
      await page.viewport(width, height);
      await until(() => innerWidth === width);
      const element = await ready(place(far + widget() + far));
      const top = await toMiddle(element, 'c');
      await userEvent.click(button(element, 'c'));
      const most = await farthest(element, 'c', top);
      expect(opened(element)).to.deep.equal(['c']);
      expect(most).to.be.below(2);
      // Whatever else is slow: what is laid out is so at once.
      expect(panel(element, 'a').getBoundingClientRect().height).to.equal(0);
    });
  }

  it('by the keyboard', async () => {
    const element = await ready(place(far + widget() + far));
    button(element, 'b').focus({ preventScroll: true });
    const top = await toMiddle(element, 'b');
    await press('Enter');
    expect(await farthest(element, 'b', top)).to.be.below(3);
    expect(opened(element)).to.deep.equal(['b']);
  });

  it('in a box that scrolls, which is in one that does, too', async () => {
    const element = await ready(
      place(
        `<div style="height: 500px; overflow: auto">${far}<div id="inner" style="height: 400px; overflow-y: scroll; scroll-behavior: smooth">${far}${widget()}${far}</div>${far}</div>`,
      ),
    );
    const top = await toMiddle(element, 'c');
    await userEvent.click(button(element, 'c'));
    expect(await farthest(element, 'c', top)).to.be.below(3);
    expect(scrollY).to.equal(0);
  });

  it('of two clicks, the second one’s', async () => {
    const element = await ready(place(far + widget() + far));
    await toMiddle(element, 'c');
    await userEvent.click(button(element, 'c'));
    // A driver aims at where the question was, which moves: it may hit another one.
    const top = topOf(element, 'b');
    button(element, 'b').click();
    await element.updateComplete;
    expect(opened(element)).to.deep.equal(['b']);
    expect(await farthest(element, 'b', top)).to.be.below(3);
  });

  it('unless the visitor scrolls meanwhile', async () => {
    const element = await ready(place(far + widget() + far));
    const top = await toMiddle(element, 'c');
    button(element, 'c').click();
    await aWhile(60);
    dispatchEvent(new Event('wheel'));
    scrollBy(0, -100);
    await aWhile(100);
    expect(Math.abs(topOf(element, 'c') - top - 100)).to.be.below(2);
  });
});

describe('a visitor who scrolls at once', () => {
  it('scrolls from where the question was, though no frame was drawn since the click', async () => {
    const element = await ready(place(far + widget() + far));
    const top = await toMiddle(element, 'c');
    button(element, 'c').click();
    await element.updateComplete;
    dispatchEvent(new Event('wheel'));
    scrollBy(0, -100);
    await aWhile(100);
    expect(Math.abs(topOf(element, 'c') - top - 100)).to.be.below(2);
  });
});

describe('nobody is held', () => {
  it('with many open at a time', async () => {
    const element = await ready(place(far + widget({ expand: 'many' }) + far));
    const top = await toMiddle(element, 'c');
    button(element, 'c').click();
    await aWhile(60);
    scrollBy(0, -100);
    await aWhile(100);
    expect(Math.abs(topOf(element, 'c') - top - 100)).to.be.below(2);
  });

  it('who closes what is open', async () => {
    const element = await ready(place(far + widget({ open: 'c' }) + far));
    const top = await toMiddle(element, 'c');
    button(element, 'c').click();
    await aWhile(60);
    scrollBy(0, -100);
    await aWhile(100);
    expect(Math.abs(topOf(element, 'c') - top - 100)).to.be.below(2);
  });

  it('who follows a link to an entry', async () => {
    const element = await ready(place(far + widget() + far));
    await toMiddle(element, 'c');
    history.replaceState(null, '', location.pathname + location.search);
    location.hash = '#faq-c';
    await until(() => opened(element)[0] === 'c');
    await aWhile(500);
    expect(topOf(element, 'c')).to.be.within(0, 40);
    history.replaceState(null, '', location.pathname + location.search);
  });
});
