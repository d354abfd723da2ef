/** Every hostile text on one page, in raw overrides and as documents: nothing of it runs, and nothing is asked for. */
import { expect } from '@open-wc/testing';
import { afterEach, beforeEach, it } from 'vitest';
import '../../src/define.ts';
import { compile, toolsFor } from '../../src/compile/compile-in-page.ts';
import { publish } from '../../src/compile/publish.ts';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import { vectors } from '../security/vectors.ts';
import { expectHarmless } from './harmless.ts';
import { all, aWhile, blob, consoleSpy, place, tag, template, until } from './helpers.ts';

declare global {
  interface Window {
    xss: (() => void) | undefined;
  }
}

let ran = 0;
let thrown: unknown[] = [];
const onThrown = (event: ErrorEvent | PromiseRejectionEvent) => {
  event.preventDefault();
  thrown.push('reason' in event ? event.reason : event.error);
};

beforeEach(() => {
  consoleSpy();
  [ran, thrown] = [0, []];
  window.xss = () => {
    ran++;
  };
  addEventListener('error', onThrown);
  addEventListener('unhandledrejection', onThrown);
});
afterEach(() => {
  window.xss = undefined;
  removeEventListener('error', onThrown);
  removeEventListener('unhandledrejection', onThrown);
});

const base = template(
  { good: 'Good.' },
  { variables: { phone: { type: 'tel' }, the_text: { type: 'text' } } },
);

/** The texts of one kind, each in an entry, a section's title, an action, a notice and a value of its own. */
const overridesOf = (texts: readonly string[]) => ({
  title: texts.join(' '),
  variables: { the_text: texts[0] ?? '', phone: texts[1] ?? '' },
  notices: Object.fromEntries(texts.map((text, at) => [`n${at}`, { answer: text }])),
  sections: Object.fromEntries(
    texts.map((text, at) => [
      `s${at}`,
      {
        title: text,
        entries: {
          [`e${at}`]: {
            question: text,
            answer: text,
            owner: text,
            video: { href: /^\S+$/.test(text) ? text : '/film', title: text },
          },
          [`f${at}`]: {
            question: 'Value?',
            answers: [{ text: `A {{the_text}} [x]({{the_text}})` }, { text }],
          },
        },
      },
    ]),
  ),
  actions: Object.fromEntries(texts.map((text, at) => [`a${at}`, { label: text, href: text }])),
  messages: { expandAll: texts[0], collapseAll: texts[1], newTab: texts[2], owner: texts[3] },
  brand: { font: texts[0], accent: texts[1], logo: texts[2] },
});

const requests = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('blob:') && new URL(name).host !== location.host);

async function poke(element: FaqEmbed): Promise<void> {
  expectHarmless(element);
  for (const link of all(element, 'a')) {
    link.addEventListener('click', (event) => event.preventDefault());
    link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    link.focus();
    link.click();
  }
  for (const node of all(element, '.answer *')) if (node.localName !== 'button') node.click();
  for (const button of all(element, '.toggle-all')) button.click();
  await element.updateComplete;
  expectHarmless(element);
}

it('nothing runs, nothing is loaded, and the good answer stays', async () => {
  const kinds = Object.values(vectors);
  const src = blob(base);
  const tools = toolsFor(() => Promise.reject(new Error('nothing is loaded')));
  const raw = kinds.map((texts) =>
    tag({
      template: src,
      overrides: JSON.stringify(overridesOf(texts)),
      open: 'all',
      'data-the-text': texts[0] ?? '',
    }),
  );
  const documents = await Promise.all(
    kinds.map(async (texts) => {
      const draft = await compile(
        {
          template: { json: base, source: location.href },
          overrides: { json: overridesOf(texts), source: 'overrides' },
        },
        tools,
        () => () => {},
      );
      return tag({ src: blob(publish(draft)), open: 'all' });
    }),
  );
  place([...raw, ...documents].map((markup) => markup.replaceAll('\u0000', '')).join(''));
  const elements = [...document.querySelectorAll('faq-embed')];
  expect(elements.length).to.equal(2 * kinds.length);
  await until(() => elements.every(({ faq }) => faq), 'every widget has its FAQ', 30_000);
  for (const element of elements) {
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('#a-good')?.textContent).to.include('Good.');
    await poke(element);
  }
  await aWhile(300);
  expect(ran, 'nothing ran').to.equal(0);
  expect(thrown, 'nothing was thrown').to.deep.equal([]);
  expect(requests(), 'nothing was asked for').to.deep.equal([]);
  expect(document.querySelectorAll('img, iframe, object, embed, link[href*=evil], base').length).to.equal(0);
}, 90_000);
