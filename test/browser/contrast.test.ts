/**
 * Whatever the page's ground and the accent are: where the page's own text can be read, everything else can.
 * WCAG 2.2: 4.5 for text (1.4.3), 3 for the focus ring (1.4.11).
 */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../support/random.ts';
import { afterEach, describe, it } from 'vitest';
import { cdp, server } from 'vitest/browser';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import '../../src/define.ts';
import { contrast, groundOf, painted } from './colours.ts';
import { all, embed, everything, faqDocument, file, one, place, playable, ready, tag } from './helpers.ts';
import { pressTab } from './keys.ts';

const overrides = JSON.stringify({
  notices: { emergency: { answer: 'Call [112](tel:112).' } },
  sections: {
    basics: {
      entries: {
        rich: {
          question: 'And everything else?',
          answer: 'A [link](https://example.com/), and **more**.\n\n> q\n\n[book]({{bookingUrl}})',
          video: { href: 'https://youtu.be/dQw4w9WgXcQ', title: 'A film' },
          reviewed: '2026-05-31',
          owner: 'Us',
        },
      },
    },
  },
});

const widget = (attributes = {}) => tag({ ...everything, overrides, open: 'rich', ...attributes });

/** All that is read but the text on the accent. */
const READ =
  '.title, .section-title, .button, .toggle-all, .notice .answer, .notice a, #a-rich p, #a-rich a, .video a span:last-child, .review, .secondary a';

interface Page {
  readonly ground: string;
  readonly text: string;
  /** Without one, the element's own. */
  readonly accent?: string | undefined;
}

const dress = (box: HTMLElement, { ground, text, accent }: Page) => {
  box.style.cssText = `background: ${ground}; color: ${text};${accent ? `--faq-accent: ${accent};` : ''}`;
};

const opacityOf = (node: Element): number => {
  let opacity = 1;
  for (let at: Element | null = node; at; at = at.parentElement) opacity *= +getComputedStyle(at).opacity;
  return opacity;
};

function expectReadable(element: FaqEmbed): void {
  for (const node of all(element, READ)) {
    const ground = groundOf(node);
    const ratio = contrast(painted(getComputedStyle(node).color, ground), painted(ground));
    expect(ratio, `${node.className || node.localName} “${node.textContent}”`).to.be.at.least(4.5);
    expect(opacityOf(node), node.className).to.equal(1);
  }
  const words = one(element, '.primary span:first-child');
  const fill = groundOf(words);
  const on = contrast(painted(getComputedStyle(words).color, fill), painted(fill));
  expect(on, `text on the accent ${fill}`).to.be.at.least(4.5);
  const play = one(element, '.play');
  const sign = painted(getComputedStyle(play, '::before').backgroundColor);
  expect(contrast(sign, painted(groundOf(play))), 'the play sign').to.be.at.least(4.5);
}

function expectRings(element: FaqEmbed): void {
  for (const node of all(element, '.action, .toggle-all, .button, .notice a, #a-rich a')) {
    node.focus({ preventScroll: true });
    const { outlineStyle, outlineColor } = getComputedStyle(node);
    expect(outlineStyle, node.textContent ?? '').to.equal('solid');
    const around = groundOf(node.parentElement as Element);
    expect(contrast(painted(outlineColor, around), painted(around)), 'the ring').to.be.at.least(3);
  }
}

const reads = ({ ground, text }: Page) => contrast(painted(text), painted(ground)) >= 4.5;

const steps = ['00', '33', '66', '99', 'cc', 'ff'] as const;
const colour = fc
  .tuple(fc.constantFrom(...steps), fc.constantFrom(...steps), fc.constantFrom(...steps))
  .map((parts) => `#${parts.join('')}`);
const anyColour = fc.oneof(
  colour,
  fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`),
);

/** Grounds on which the default accent could not be read, accents on which the wrong text was, and pale brands. */
const grounds: [ground: string, text: string][] = [
  ['#fff', '#222'],
  ['#fff', '#767676'],
  ['#111', '#eee'],
  ['#000', '#767676'],
  ['#0b5d55', '#fff'],
  ['#005ea5', '#fff'],
  ['#b00020', '#fff'],
  ['#666', '#fff'],
  ['#90caf9', '#000'],
  ['#ff8c00', '#000'],
  ['#999', '#000'],
];
const accents = [undefined, '#009688', '#808080', '#ffd400', '#cfe8ff', '#ff6600', '#0b5e56', '#fff', '#000'];

describe('what can be read', () => {
  for (const [ground, text] of grounds)
    it(`is everything on ${ground} beside ${text}, with every accent`, async () => {
      const element = await playable(await ready(place(`<div>${widget()}</div>`)));
      const box = element.parentElement as HTMLElement;
      await pressTab();
      for (const accent of accents) {
        dress(box, { ground, text, accent });
        expectReadable(element);
      }
      expectRings(element);
    });

  it('is everything on any ground on which the text can, with any accent', async () => {
    const element = await playable(await ready(place(`<div>${widget()}</div>`)));
    const box = element.parentElement as HTMLElement;
    const page = fc
      .record({ ground: anyColour, text: anyColour, accent: fc.option(anyColour, { nil: undefined }) })
      .filter(reads);
    fc.assert(
      fc.property(page, (look) => {
        dress(box, look);
        expectReadable(element);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('is the text on every accent of a grid', async () => {
    const element = await ready(place(`<div>${tag(everything)}</div>`));
    const words = one(element, '.primary span:first-child');
    const values = [0, 0x2a, 0x55, 0x66, 0x77, 0x80, 0x8c, 0x99, 0xaa, 0xd5, 0xff];
    const failing: string[] = [];
    for (const red of values)
      for (const green of values)
        for (const blue of values) {
          const accent = `rgb(${red}, ${green}, ${blue})`;
          element.style.setProperty('--faq-accent', accent);
          const on = painted(getComputedStyle(words).color);
          if (![0, 255].includes(on[0]) || contrast(on, painted(accent)) < 4.5) failing.push(accent);
        }
    expect(failing).to.deep.equal([]);
  }, 60_000);

  for (const theme of ['light', 'dark'])
    it(`is everything with theme="${theme}", whatever the page has`, async () => {
      const element = await playable(await ready(place(`<div>${widget({ theme })}</div>`)));
      for (const accent of accents) {
        dress(element.parentElement as HTMLElement, { ground: '#808080', text: '#888', accent });
        expectReadable(element);
      }
    });

  it('is everything after a page has turned dark by a class', async () => {
    const style =
      '<style>.q { background: #fff; color: #222 } .q.dark { background: #111; color: #eee }</style>';
    const element = await playable(await ready(place(`${style}<div class="q">${widget()}</div>`)));
    expectReadable(element);
    element.parentElement?.classList.add('dark');
    expectReadable(element);
    element.parentElement?.classList.remove('dark');
    expectReadable(element);
  });

  it('is everything with the accent of a document', async () => {
    for (const accent of accents.slice(1)) {
      const json = faqDocument(
        { rich: [['p', ['a', { href: '/a' }, 'A']]] },
        { brand: { accent }, actions: [{ id: 'book', label: 'Book', href: '{{bookingUrl}}' }] },
      );
      const element = await embed({ src: file(json).url, ...everything, open: 'rich' });
      const words = one(element, '.primary span:first-child');
      const fill = groundOf(words);
      expect(contrast(painted(getComputedStyle(words).color), painted(fill)), accent).to.be.at.least(4.5);
      expect(getComputedStyle(one(element, '#a-rich a')).color).to.equal(getComputedStyle(element).color);
    }
  });
});

describe('links', () => {
  it('are known from text without their colour, with any accent that a dark or light text is beside', async () => {
    const element = await playable(await ready(place(`<div>${widget()}</div>`)));
    const link = all(element, '#a-rich p a')[0] as Element;
    for (const [ground, text] of [
      ['#fff', '#222'],
      ['#111', '#eee'],
    ] as const)
      for (const accent of accents) {
        dress(element.parentElement as HTMLElement, { ground, text, accent });
        const { textDecorationLine, textDecorationColor } = getComputedStyle(link);
        expect(textDecorationLine).to.equal('underline');
        const line = contrast(painted(textDecorationColor, ground), painted(ground));
        expect(line, `${accent} on ${ground}`).to.be.at.least(3);
      }
  });
});

// Other engines cannot be made to force colours by a test.
describe.runIf(server.browser === 'chromium')('forced colours', () => {
  afterEach(() => cdp().send('Emulation.setEmulatedMedia', { media: '', features: [] }));

  it('leave everything readable, whatever the accent', async () => {
    const element = await playable(await ready(place(`<div>${widget()}</div>`)));
    const features = [{ name: 'forced-colors', value: 'active' }];
    await cdp().send('Emulation.setEmulatedMedia', { media: '', features });
    for (const accent of accents) {
      dress(element.parentElement as HTMLElement, { ground: '#fff', text: '#222', accent });
      for (const node of all(element, `${READ}, .primary span:first-child`)) {
        const ground = painted('Canvas');
        expect(contrast(painted(getComputedStyle(node).color), ground), node.className).to.be.at.least(4.5);
      }
    }
  });
});
