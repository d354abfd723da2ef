/** How it looks: at home on any page, readable, reachable, and as far as the page wants its own. */
import { expect } from '@open-wc/testing';
import { afterEach, describe, it } from 'vitest';
import { cdp, page, server, userEvent } from 'vitest/browser';
import answerCss from '../../src/element/answer.css?raw';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import '../../src/define.ts';
import elementCss from '../../src/element/faq-embed.css?raw';
import elementSource from '../../src/element/faq-embed.ts?raw';
import { contrast, luminance, painted } from './colours.ts';
import {
  all,
  bookable,
  button,
  buttons,
  everything,
  file,
  focused,
  isVisible,
  one,
  panel,
  place,
  playable,
  ready,
  stayHere,
  tag,
  template,
  toggleAll,
  until,
} from './helpers.ts';
import { pressTab } from './keys.ts';

const rich = {
  overrides: JSON.stringify({
    notices: { emergency: { answer: 'Call [112](tel:112).' } },
    sections: {
      basics: {
        entries: {
          rich: {
            question: 'And everything else?',
            answer:
              '# Head\n\n**b** [link](https://example.com/) `code`\n\n- a\n\n1. b\n\n|A|B|\n|-|-|\n|a|b|\n\n> q\n\n```\ncode\n```\n\n[book]({{bookingUrl}})',
            video: { href: 'https://youtu.be/dQw4w9WgXcQ', title: 'A film' },
            reviewed: '2026-05-31',
            owner: 'Us',
          },
        },
      },
    },
  }),
};

/** A widget with everything in it, on a page with these styles. */
async function embedOn(style = '', attributes = {}, boxAttributes = ''): Promise<FaqEmbed> {
  const element = place(
    `<div style="${style}" ${boxAttributes}>${tag({ ...everything, ...rich, ...attributes })}</div>`,
  );
  return ready(element);
}

const styleOf = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);

describe('axe finds nothing', () => {
  const pages: [what: string, style: string, attributes: object, box?: string][] = [
    ['on a light page', 'background: white; color: #222', {}],
    ['on a dark page', 'background: #111; color: #eee', {}],
    ['on a dark page that says so', 'color-scheme: dark; background: #1c1c20; color: #eee', {}],
    ['with theme="light" on a dark page', 'background: #111; color: #eee', { theme: 'light' }],
    ['with theme="dark" on a light page', 'background: white; color: #222', { theme: 'dark' }],
    ['from right to left', 'background: white', {}, 'dir="rtl"'],
  ];
  for (const [what, style, attributes, box] of pages) {
    for (const open of ['', 'all']) {
      it(`${what}, ${open ? 'all open' : 'closed'}`, async () => {
        const element = await embedOn(`${style}; padding: 1rem`, { ...attributes, open }, box);
        await settled(element);
        await expect(element).to.be.accessible();
      }, 15_000);
    }
  }

  it('in a template from right to left', async () => {
    const json = template({ a: 'جواب **مهم**', b: '- ج' }, { lang: 'ar', title: 'أسئلة' });
    const element = await ready(place(tag({ template: file(json).url, open: 'all' })));
    await settled(element);
    await expect(element).to.be.accessible();
  });

  it('while only the link inside the tag is there', async () => {
    const element = place(tag({ overrides: file({}, 'slow/500').url }));
    await expect(element).to.be.accessible();
  });
});

/** Nothing moves any more. */
async function settled(element: Element): Promise<void> {
  const moving = () =>
    element.shadowRoot?.getAnimations().filter(({ playState }) => playState === 'running') ?? [];
  await until(() => moving().length === 0, 'it moves on');
}

describe('targets', () => {
  it('are 44 px high at least, and as wide', async () => {
    const element = await embedOn();
    const targets = [...buttons(element), ...all(element, '.action'), toggleAll(element)];
    expect(targets).to.have.length(17 + 5 + 1);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(height, target.textContent ?? '').to.be.at.least(44);
      expect(width, target.textContent ?? '').to.be.at.least(44);
    }
  });

  it('stay so with small text', async () => {
    const element = await embedOn('font-size: 10px');
    for (const target of [...buttons(element), ...all(element, '.action')]) {
      expect(target.getBoundingClientRect().height).to.be.at.least(44);
    }
  });

  it('do not overlap', async () => {
    const element = await embedOn('width: 300px', { open: 'all' });
    await settled(element);
    const boxes = [...buttons(element), ...all(element, '.action'), toggleAll(element)].map((target) =>
      target.getBoundingClientRect(),
    );
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.bottom <= b.top + 1 || b.bottom <= a.top + 1 || a.right <= b.left + 1 || b.right <= a.left + 1;
        expect(apart).to.equal(true);
      }
    });
  });
});

describe('a narrow page', () => {
  afterEach(() => page.viewport(800, 600));
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  const long = {
    title: word,
    variables: { organization: word, bookingUrl: `https://example.com/${word}` },
    sections: {
      basics: {
        title: word,
        entries: {
          long: { question: word, answer: `${word} **${word}** [${word}](/x) <https://example.com/${word}>` },
          code: {
            question: 'C?',
            answer: `\`${word}\`\n\n    ${word}\n\n- ${word}\n  - ${word}\n\n> ${word}`,
          },
          table: { question: 'T?', answer: `|${word}|${word}|\n|-|-|\n|${word}|${word}|` },
        },
      },
    },
    actions: { book: { label: word } },
    messages: { expandAll: word, collapseAll: word },
  };
  for (const [what, box, attributes] of [
    ['left to right', '', {}],
    ['right to left', 'dir="rtl"', {}],
    ['in larger text', 'style="font-size: 200%"', {}],
  ] as const) {
    for (const open of ['', 'all']) {
      it(`of 320 px holds the longest words, ${what}, ${open ? 'all open' : 'closed'}`, async () => {
        await page.viewport(320, 600);
        await until(() => innerWidth === 320, `${innerWidth} px`);
        const widget = { ...everything, ...attributes, open, overrides: JSON.stringify(long) };
        const element = await ready(place(`<div ${box}>${tag(widget)}</div>`));
        await settled(element);
        const { left, right } = element.getBoundingClientRect();
        const tooWide = all(element, '.faq *')
          .filter((each) => !each.matches('.note, pre *, table *'))
          .filter((each) => {
            const box = each.getBoundingClientRect();
            const { display, overflowX } = styleOf(each);
            const isCut =
              each.scrollWidth > each.clientWidth + 1 && display !== 'inline' && overflowX !== 'auto';
            return box.width && (box.left < left - 1 || box.right > right + 1 || isCut);
          });
        expect(
          tooWide.map(({ localName, className, scrollWidth, clientWidth }) => [
            localName,
            className,
            scrollWidth,
            clientWidth,
          ]),
        ).to.deep.equal([]);
        const root = document.scrollingElement as Element;
        expect(root.scrollWidth).to.be.at.most(root.clientWidth);
      });
    }
  }

  it('lets a wide table and a block of code be read to the end, by the keyboard too', async () => {
    await page.viewport(320, 600);
    const json = template({ a: `|A|B|\n|-|-|\n|${word}|${word}|`, b: `\`\`\`\n${word} ${word}\n\`\`\`` });
    const element = await ready(place(tag({ template: file(json).url, open: 'all' })));
    await settled(element);
    for (const box of all(element, '.answer :is(table, pre)')) {
      if (box.scrollWidth > box.clientWidth) expect(styleOf(box).overflowX).to.equal('auto');
    }
    await expect(element).to.be.accessible();
  });
});

describe('what the page gives', () => {
  it('is taken: font, size, colour', async () => {
    const element = await embedOn('font: italic 21px/1.5 monospace; color: rgb(10, 60, 20)', { open: 'all' });
    const [first] = all(element, '.answer');
    for (const each of [
      button(element, 'book'),
      first as Element,
      toggleAll(element),
      ...all(element, '.action'),
    ]) {
      expect(styleOf(each).fontFamily).to.equal('monospace');
      expect(styleOf(each).fontSize).to.equal('21px');
    }
    for (const each of [button(element, 'book'), first as Element, one(element, '.title')]) {
      expect(styleOf(each).color).to.equal('rgb(10, 60, 20)');
    }
    expect(parseFloat(styleOf(one(element, '.title')).fontSize)).to.be.above(21);
  });

  it('is not disturbed: the background shines through', async () => {
    const element = await embedOn('background: rgb(250, 240, 230)');
    // The pointer is where the test before left it.
    for (const each of [
      element,
      one(element, '.faq'),
      ...all(element, '.entries, .panel, .button:not(:hover)'),
    ]) {
      expect(styleOf(each).backgroundColor).to.match(/^rgba\(0, 0, 0, 0\)$|^transparent$/);
    }
  });

  it('cannot break it: styles for tags and classes stay outside', async () => {
    const sheet = 'button, h2, .button, .panel, ul, a { display: none !important; color: red !important }';
    const element = await ready(place(`<style>${sheet}</style>${tag(bookable)}`));
    for (const each of [button(element, 'book'), one(element, '.title'), one(element, '.primary a')]) {
      expect(isVisible(each)).to.equal(true);
      expect(styleOf(each).color).not.to.equal('rgb(255, 0, 0)');
    }
  });

  it('hides it with hidden, and shows it again', async () => {
    const element = await embedOn();
    element.hidden = true;
    expect(styleOf(element).display).to.equal('none');
    element.hidden = false;
    expect(styleOf(element).display).to.equal('block');
  });
});

describe('the theme', () => {
  for (const [theme, scheme, background, text] of [
    ['light', 'light', [255, 255, 255], [34, 34, 34]],
    ['dark', 'dark', [28, 28, 32], [238, 238, 238]],
  ] as const) {
    it(`"${theme}" brings its own colours, whatever the page has`, async () => {
      for (const scheme2 of ['light', 'dark']) {
        const element = await embedOn(`color-scheme: ${scheme2}; color: hotpink; background: navy`, {
          theme,
        });
        expect(styleOf(element).colorScheme).to.equal(scheme);
        expect(painted(styleOf(element).backgroundColor)).to.deep.equal(background);
        expect(painted(styleOf(button(element, 'book')).color)).to.deep.equal(text);
      }
    });
  }

  it('"auto" leaves color-scheme to the page', async () => {
    for (const scheme of ['light', 'dark']) {
      const element = await embedOn(`color-scheme: ${scheme}`, { theme: 'auto' });
      expect(styleOf(element).colorScheme).to.equal(scheme);
    }
  });
});

describe('the accent', () => {
  const pages: [background: string, text: string, attributes?: object][] = [
    ['white', 'black'],
    ['white', '#222'],
    ['white', '#555'],
    ['#f5f5f5', '#222'],
    ['#fdf6e3', '#073642'],
    ['#111', '#eee'],
    ['#1c1c20', '#eee'],
    ['#000', '#fff'],
    ['#1c1c20', '#bbb'],
    ['#fff', 'LinkText', { theme: 'light' }],
    ['#1c1c20', 'red', { theme: 'dark' }],
  ];
  for (const [background, color, attributes] of pages) {
    it(`can be read on ${background} beside ${color}`, async () => {
      const style = `background: ${background}; color: ${color}`;
      const element = await embedOn(style, { ...attributes, open: 'all' });
      const behind = painted(background);
      const read = [toggleAll(element), one(element, '#a-rich p a:not([data-action])')];
      for (const each of read) {
        expect(contrast(painted(styleOf(each).color, background), behind)).to.be.at.least(4.5);
      }
      const action = one(element, '.primary span:first-child');
      const fill = painted(styleOf(one(element, '.primary .action')).backgroundColor, background);
      expect(contrast(painted(styleOf(action).color), fill), 'text on the accent').to.be.at.least(4.5);
      expect(contrast(fill, behind), 'the shape of the action').to.be.at.least(3);
    });

    it(`beside notices, videos and reviews can be read on ${background} beside ${color}`, async () => {
      const style = `background: ${background}; color: ${color}`;
      const element = await embedOn(style, { ...attributes, open: 'rich' });
      const ink = (node: Element, under: string) => painted(styleOf(node).color, under);
      const ground = (node: Element) => `rgb(${painted(styleOf(node).backgroundColor, background)})`;
      const box = one(element, '.notice');
      const film = one(element, '.video a');
      const read = [
        [one(element, '.notice .answer'), ground(box)],
        [one(element, '.notice a'), ground(box)],
        [film, ground(film)],
        [one(element, '.review'), background],
      ] as const;
      for (const [node, under] of read)
        expect(contrast(ink(node, under), painted(under)), node.textContent ?? '').to.be.at.least(4.5);
      const bar = painted(styleOf(box).borderLeftColor, background);
      expect(contrast(bar, painted(background)), 'the bar').to.be.at.least(3);
      const play = one(element, '.play');
      await playable(element);
      const disc = painted(styleOf(play).backgroundColor, ground(film));
      expect(contrast(disc, painted(ground(film))), 'the play sign').to.be.at.least(3);
      const sign = painted(getComputedStyle(play, '::before').backgroundColor);
      expect(contrast(sign, disc), 'the triangle').to.be.at.least(3);
    });
  }

  const brands: [accent: string, text: 'dark' | 'light'][] = [
    ['yellow', 'dark'],
    ['#ffb900', 'dark'],
    ['#7fdbff', 'dark'],
    ['white', 'dark'],
    ['#0078d4', 'light'],
    ['#b10e1e', 'light'],
    ['#333', 'light'],
    ['black', 'light'],
    ['rebeccapurple', 'light'],
  ];
  for (const [accent, text] of brands) {
    it(`of a brand, ${accent}, has ${text} text that can be read on it`, async () => {
      const element = await embedOn(`--faq-accent: ${accent}`);
      const fill = painted(styleOf(one(element, '.primary .action')).backgroundColor);
      expect(fill).to.deep.equal(painted(accent));
      const words = painted(styleOf(one(element, '.primary span:first-child')).color);
      expect(luminance(words) < luminance(fill) ? 'dark' : 'light').to.equal(text);
      expect(contrast(words, fill)).to.be.at.least(4.5);
    });
  }
});

describe('the focus ring', () => {
  for (const [background, color] of [
    ['white', '#222'],
    ['#111', '#eee'],
  ] as const) {
    it(`is visible on ${background} for whoever uses the keyboard`, async () => {
      const element = await embedOn(`background: ${background}; color: ${color}`, { open: 'rich' });
      const targets = [
        ...all(element, '.action, .button, .toggle-all'),
        ...panel(element, 'rich').querySelectorAll('a'),
      ];
      const seen = new Set<Element>();
      (document.activeElement as HTMLElement | null)?.blur();
      for (let i = 0; i < targets.length + 2 && seen.size < targets.length; i++) {
        await pressTab();
        const target = focused();
        if (!target || !targets.includes(target as HTMLElement)) continue;
        seen.add(target);
        const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = styleOf(target);
        expect(outlineStyle, target.textContent ?? '').to.equal('solid');
        expect(parseFloat(outlineWidth)).to.be.at.least(2);
        const isInside = parseFloat(outlineOffset) < -parseFloat(outlineWidth);
        const fill = styleOf(target).backgroundColor;
        const behind = isInside ? painted(fill, background) : painted(background);
        const ring = painted(outlineColor, background);
        expect(contrast(ring, behind), `on ${target.textContent}`).to.be.at.least(3);
      }
      expect(seen.size).to.equal(targets.length);
    });
  }

  it('does not come with a click', async () => {
    const element = await embedOn();
    await userEvent.click(button(element, 'book'));
    expect(styleOf(button(element, 'book')).outlineStyle).to.equal('none');
  });
});

describe('custom properties', () => {
  const documented = [...elementSource.matchAll(/@cssprop \[?(--faq-[\w-]+)/g)].map(([, name = '']) => name);
  const used = [...(elementCss + answerCss).matchAll(/var\(\s*(--faq-[\w-]+)/g)].map(([, name = '']) => name);

  it('are all documented, and all that is documented is used', () => {
    expect(documented).to.have.length.above(10);
    expect(new Set(documented).size).to.equal(documented.length);
    expect([...new Set(used)].sort()).to.deep.equal([...documented].sort());
  });

  const effects: [
    name: string,
    value: string,
    selector: string,
    property: string,
    expected: string,
    attributes?: object,
  ][] = [
    ['--faq-accent', 'rgb(1, 2, 3)', '.primary .action', 'background-color', 'rgb(1, 2, 3)'],
    ['--faq-link', 'rgb(1, 2, 3)', '.toggle-all', 'color', 'rgb(1, 2, 3)'],
    ['--faq-link', 'rgb(1, 2, 3)', '#a-rich a', 'color', 'rgb(1, 2, 3)'],
    ['--faq-link', 'rgb(1, 2, 3)', '#a-rich a', 'text-decoration-color', 'rgb(1, 2, 3)'],
    ['--faq-on-accent', 'rgb(1, 2, 3)', '.primary span:first-child', 'color', 'rgb(1, 2, 3)'],
    ['--faq-text', 'rgb(1, 2, 3)', '.button', 'color', 'rgb(1, 2, 3)'],
    ['--faq-text', 'rgb(1, 2, 3)', '.button', 'color', 'rgb(1, 2, 3)', { theme: 'dark' }],
    ['--faq-background', 'rgb(1, 2, 3)', ':host', 'background-color', 'rgb(1, 2, 3)', { theme: 'light' }],
    ['--faq-surface', 'rgb(1, 2, 3)', '.entries', 'background-color', 'rgb(1, 2, 3)'],
    ['--faq-border-color', 'rgb(1, 2, 3)', '.entries', 'border-top-color', 'rgb(1, 2, 3)'],
    ['--faq-border-width', '3px', '.entries', 'border-top-width', '3px'],
    ['--faq-radius', '7px', '.entries', 'border-top-left-radius', '7px'],
    ['--faq-action-radius', '7px', '.action', 'border-top-left-radius', '7px'],
    ['--faq-notice', 'rgb(1, 2, 3)', '.notice', 'border-left-color', 'rgb(1, 2, 3)'],
    ['--faq-space', '31px', '.button', 'padding-left', '31px'],
    ['--faq-title-size', '31px', '.title', 'font-size', '31px'],
    ['--faq-measure', '123px', '.answer', 'max-inline-size', '123px'],
    ...['.entry', '.button', '.toggle-all', '.action', '#a-rich a'].map(
      (selector) =>
        ['--faq-scroll-margin', '31px', selector, 'scroll-margin-block-start', '31px'] as [
          string,
          string,
          string,
          string,
          string,
        ],
    ),
  ];
  for (const [name, value, selector, property, expected, attributes = {}] of effects) {
    it(`${name} sets ${property} of ${selector} ${JSON.stringify(attributes)}`, async () => {
      const element = await embedOn(`${name}: ${value}`, { ...attributes, open: 'rich' });
      const target = selector === ':host' ? element : all(element, selector)[0];
      expect(styleOf(target as Element).getPropertyValue(property)).to.equal(expected);
    });
  }

  it('--faq-motion sets how long opening takes', async () => {
    const element = await embedOn('--faq-motion: 0.07s', { open: 'rich' });
    for (const each of [styleOf(panel(element, 'rich')), styleOf(button(element, 'rich'), '::after')])
      expect(each.transitionDuration).to.equal('0.07s');
  });

  it('an answer has its full height at once: what moves needs no layout, and closing moves nothing of it', async () => {
    const element = await embedOn('--faq-motion: 60s');
    const one = panel(element, 'rich');
    const moving = () => one.getAnimations().map((each) => (each as CSSTransition).transitionProperty);
    button(element, 'rich').click();
    await element.updateComplete;
    const { height } = one.getBoundingClientRect();
    expect(height).to.be.above(40);
    expect(height).to.be.closeTo(one.scrollHeight, 1);
    expect(moving().filter((property) => !['opacity', 'transform'].includes(property))).to.deep.equal([]);
    button(element, 'rich').click();
    await element.updateComplete;
    expect(one.getBoundingClientRect().height).to.equal(0);
    expect(moving()).to.deep.equal([]);
  });

  it('--faq-focus sets the focus ring, --faq-hover what is under the pointer', async () => {
    const element = await embedOn('--faq-focus: rgb(1, 2, 3); --faq-hover: rgb(4, 5, 6)');
    await userEvent.hover(button(element, 'book'));
    await until(() => styleOf(button(element, 'book')).backgroundColor === 'rgb(4, 5, 6)');
    // From a place in the element: where a browser begins, nobody having focused anything, differs.
    one(element, '.toggle-all').focus();
    await pressTab();
    await until(() => !!focused()?.matches('.button'));
    expect(styleOf(focused() as Element).outlineColor).to.equal('rgb(1, 2, 3)');
  });
});

describe('parts', () => {
  const documented = [...elementSource.matchAll(/@csspart ([\w-]+)/g)].map(([, name = '']) => name);

  it('are all documented, and all that is documented is there', async () => {
    stayHere();
    const asked = { search: 'on', languages: 'en de', feedback: 'on', booking: 'dialog', open: 'all' };
    const element = await embedOn('', asked);
    for (const loaded of ['search-found', 'feedback-button'])
      await until(() => all(element, `[part=${loaded}]`).length, loaded);
    await until(() => {
      one(element, '.primary a').click();
      return all(element, '[part=booking]').length;
    }, 'no dialog');
    const there = new Set(all(element, '[part]').flatMap(({ part }) => [...part]));
    expect(documented).to.have.length.above(10);
    expect([...there].sort()).to.deep.equal([...documented].sort());
  });

  it('can be styled by the page', async () => {
    const rules = documented.map((part) => `faq-embed::part(${part}) { letter-spacing: 3px }`).join('\n');
    const element = await ready(place(`<style>${rules}</style>${tag({ ...everything, ...rich })}`));
    for (const each of all(element, '[part]')) expect(styleOf(each).letterSpacing).to.equal('3px');
  });
});

describe.runIf(server.browser === 'chromium')('in a medium of its own', () => {
  const emulate = (media: string, features: Record<string, string> = {}) =>
    cdp().send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
  afterEach(() => emulate(''));

  it('printing shows every answer, and no buttons to open one', async () => {
    const element = await embedOn();
    expect(all(element, '.panel .answer').filter(isVisible)).to.have.length(0);
    await emulate('print');
    await settled(element);
    expect(isVisible(one(element, '.notice'))).to.equal(true);
    for (const answer of all(element, '.panel .answer')) {
      expect(isVisible(answer), answer.textContent ?? '').to.equal(true);
      expect(styleOf(answer.closest('.panel') as Element).opacity).to.equal('1');
      const { bottom } = answer.getBoundingClientRect();
      const outer = answer.closest('.panel')?.getBoundingClientRect();
      expect(bottom, 'not cut off').to.be.at.most((outer?.bottom ?? 0) + 1);
    }
    expect(isVisible(toggleAll(element))).to.equal(false);
  });

  it('nothing moves for those who asked for that', async () => {
    const element = await embedOn('', { open: 'rich' });
    const moving = () => [styleOf(panel(element, 'rich')), styleOf(button(element, 'rich'), '::after')];
    for (const each of moving()) expect(each.transitionDuration).not.to.equal('0s');
    await emulate('', { 'prefers-reduced-motion': 'reduce' });
    for (const each of moving()) expect(each.transitionDuration).to.equal('0s');
    button(element, 'book').click();
    await element.updateComplete;
    expect(styleOf(panel(element, 'book')).opacity).to.equal('1');
    expect(element.shadowRoot?.getAnimations()).to.deep.equal([]);
  });

  it('forced colours leave edges, arrows and the focus ring', async () => {
    const element = await embedOn('', { open: 'all' });
    await emulate('', { 'forced-colors': 'active' });
    await settled(element);
    const canvas = painted('Canvas');
    const differs = (colour: string) => contrast(painted(colour), canvas) >= 3;
    expect(differs(styleOf(one(element, '.primary .action')).borderTopColor), 'edge of the action').to.equal(
      true,
    );
    expect(differs(getComputedStyle(button(element, 'rich'), '::after').borderRightColor), 'arrow').to.equal(
      true,
    );
    expect(differs(styleOf(button(element, 'rich')).color), 'text').to.equal(true);
    // Like a button, not like text.
    const { borderTopStyle, borderTopColor } = styleOf(toggleAll(element));
    expect(borderTopStyle, 'edge of the button to open all').to.equal('solid');
    expect(differs(borderTopColor), 'edge of the button to open all').to.equal(true);
    (document.activeElement as HTMLElement | null)?.blur();
    await pressTab();
    expect(differs(styleOf(focused() as Element).outlineColor), 'focus ring').to.equal(true);
    await expect(element).to.be.accessible();
  });
});
