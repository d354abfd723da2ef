/** Small things by which a widget can be used by everybody: what is said, where the focus is, what can be selected. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { cdp, server } from 'vitest/browser';
import '../../src/define.ts';
import {
  all,
  aWhile,
  button,
  embed,
  everything,
  file,
  focused,
  one,
  opened,
  place,
  ready,
  tag,
  template,
  toggleAll,
} from './helpers.ts';
import { pressTab } from './keys.ts';

describe('the button to open all', () => {
  it('says whether all are open', async () => {
    const element = await embed({ template: file(template({ a: 'A.', b: 'B.' })).url });
    expect(toggleAll(element).getAttribute('aria-expanded')).to.equal('false');
    toggleAll(element).click();
    await element.updateComplete;
    expect(toggleAll(element).getAttribute('aria-expanded')).to.equal('true');
    button(element, 'a').click();
    await element.updateComplete;
    expect(toggleAll(element).getAttribute('aria-expanded')).to.equal('false');
  });
});

describe('heading-level="5"', () => {
  it('tells questions from sections', async () => {
    const element = await embed({ template: file(template({ a: 'A.' })).url, 'heading-level': '5' });
    const levels = all(element, 'h5, h6').map((heading) => [
      heading.className,
      heading.getAttribute('aria-level') ?? heading.localName.slice(1),
    ]);
    expect(levels).to.deep.equal([
      ['title', '5'],
      ['section-title', '6'],
      ['question', '7'],
    ]);
    await expect(element).to.be.accessible();
  });

  it('and no other writes what the tag says', async () => {
    const element = await embed({ template: file(template({ a: 'A.' })).url, 'heading-level': '4' });
    expect(all(element, '[aria-level]')).to.have.length(0);
  });
});

describe('spacing of words', () => {
  it('that the page sets reaches buttons', async () => {
    const style = 'word-spacing: 5px; letter-spacing: 2px';
    const element = await ready(place(`<div style="${style}">${tag(everything)}</div>`));
    for (const each of all(element, 'button')) {
      expect(getComputedStyle(each).wordSpacing).to.equal('5px');
      expect(getComputedStyle(each).letterSpacing).to.equal('2px');
    }
  });
});

describe('under a sticky header', () => {
  it('nothing is covered that gets the focus, forwards and backwards', async () => {
    const header =
      '<div style="position: sticky; top: 0; height: 120px; background: white; z-index: 1"></div>';
    const answers = Array.from({ length: 25 }, (_, at) => [`q${at}`, at % 5 ? 'A.' : '[Link](/x)']);
    const json = template(Object.fromEntries(answers));
    const style = '--faq-scroll-margin: 130px';
    const widget = tag({ ...everything, template: file(json).url, open: 'q0 q5 q10 q15 q20', style });
    const element = await ready(place(`${header}${widget}<p><a id="end" href="#end">End</a></p>`));
    const stops = all(element, 'a, button').length;
    const end = element.parentElement?.querySelector('#end') as HTMLElement;
    for (const shift of [true, false]) {
      if (shift) {
        end.focus();
        end.scrollIntoView({ block: 'start', behavior: 'instant' });
      }
      for (let i = 0; i < stops; i++) {
        await pressTab({ shift });
        const stop = focused();
        if (!stop || !element.shadowRoot?.contains(stop)) break;
        const { top, bottom } = stop.getBoundingClientRect();
        expect(bottom <= innerHeight + 1 || top < innerHeight, stop.textContent ?? '').to.equal(true);
        expect(top, `${shift ? 'back to' : 'on to'} ${stop.textContent}`).to.be.at.least(119);
      }
    }
  }, 20_000);
});

// The mouse itself is needed: a drag of Playwright's ends in a drop.
describe.runIf(server.browser === 'chromium')('the words of a question', () => {
  const drag = async (from: DOMRect, [x1, y1]: number[], [x2, y2]: number[]) => {
    const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const scale = window.frameElement ? frameScale() : 1;
    const send = (type: string, x = 0, y = 0) =>
      cdp().send('Input.dispatchMouseEvent', {
        type: type as 'mousePressed',
        x: frame.left + (from.left + x) * scale,
        y: frame.top + (from.top + y) * scale,
        button: 'left',
        buttons: type === 'mouseReleased' ? 0 : 1,
        clickCount: 1,
      });
    await send('mousePressed', x1, y1);
    await send('mouseMoved', ((x1 ?? 0) + (x2 ?? 0)) / 2, y2);
    await send('mouseMoved', x2, y2);
    await send('mouseReleased', x2, y2);
    await aWhile(50);
  };
  const frameScale = () => {
    const frame = window.frameElement as HTMLElement;
    return frame.getBoundingClientRect().width / frame.offsetWidth;
  };

  it('are selected by dragging, which does not open it; a click does', async () => {
    const element = await embed({ template: file(template({ a: 'A.', b: 'B.' })).url });
    const box = button(element, 'b').getBoundingClientRect();
    await drag(box, [20, 26], [110, 26]);
    expect(String(getSelection())).to.have.length.above(3);
    expect(opened(element)).to.deep.equal([]);
    await drag(box, [60, 26], [62, 26]);
    expect(opened(element)).to.deep.equal(['b']);
    // Whatever is selected elsewhere.
    getSelection()?.selectAllChildren(one(element, '.title'));
    await drag(box, [60, 26], [60, 26]);
    expect(opened(element)).to.deep.equal([]);
  });
});
