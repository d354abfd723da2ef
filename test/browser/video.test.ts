/** Videos: a link until somebody plays it, the player then, the link again when its panel closes. And the line of the review. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import '../../src/define.ts';
import {
  all,
  aWhile,
  button,
  changed,
  embed,
  faqDocument,
  file,
  focused,
  isVisible,
  one,
  playable,
  stayHere,
  template,
  until,
} from './helpers.ts';

const youTube = { href: 'https://youtu.be/dQw4w9WgXcQ', title: 'How an online appointment works' };
const film = { href: '/films/none.mp4', title: 'A film' };
const elsewhere = { href: 'https://videos.example.com/1', title: 'Elsewhere' };
const messages = {
  expandAll: 'Expand all',
  collapseAll: 'Collapse all',
  newTab: 'opens in a new tab',
  playVideo: 'Play video:',
  reviewed: 'Last reviewed:',
  owner: 'Responsible:',
};

/** A widget with one open entry, which has these details, and another one. */
async function embedEntry(details: object, more: object = {}): Promise<FaqEmbed> {
  const json = template({ it: 'An answer.', other: 'Another one.' }, { messages, ...more });
  Object.assign(json.sections[0]?.entries[0] ?? {}, details);
  return playable(await embed({ template: file(json).url, open: 'it' }));
}

const link = (element: Element) => one<HTMLAnchorElement>(element, '[part=video] a');
const players = (element: Element) => all(element, '[part=video] iframe, [part=video] video');

describe('a video', () => {
  it('is a link of the shape of a player, named by what it does and its title', async () => {
    const element = await embedEntry({ video: youTube });
    const { width, height } = link(element).getBoundingClientRect();
    expect(height).to.be.above(44);
    expect(width / height).to.be.closeTo(16 / 9, 0.02);
    expect(link(element).getAttribute('href')).to.equal(youTube.href);
    expect(link(element).textContent).to.equal('Play video: How an online appointment works');
    expect(link(element).target).to.equal('');
    await expect(element).to.be.accessible();
  });

  it('asks nothing of its host before it is played', async () => {
    const element = await embedEntry({ video: youTube });
    await aWhile(200);
    expect(players(element)).to.have.lengthOf(0);
    const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).hostname);
    expect(new Set(hosts)).to.deep.equal(new Set([location.hostname]));
    expect(document.querySelectorAll('link[rel=preconnect], link[rel=dns-prefetch]')).to.have.lengthOf(0);
  });

  it('stops when another one is played', async () => {
    stayHere();
    const [first, second] = [await embedEntry({ video: film }), await embedEntry({ video: film })];
    link(first).click();
    link(second).click();
    expect([players(first).length, players(second).length]).to.deep.equal([0, 1]);
    expect(isVisible(link(first))).to.equal(true);
  });

  it('plays in its place after a click, and has the focus', async () => {
    const clicks = stayHere();
    const element = await embedEntry({ video: film });
    const before = one(element, '[part=video]').getBoundingClientRect();
    link(element).click();
    expect(clicks).to.deep.equal([{ stopped: true }]);
    const [player] = players(element) as HTMLVideoElement[];
    expect(player?.localName).to.equal('video');
    expect(player?.getAttribute('src')).to.equal(new URL(film.href, document.baseURI).href);
    expect([player?.controls, player?.autoplay, player?.playsInline]).to.deep.equal([true, true, true]);
    expect(player?.getAttribute('aria-label')).to.equal('A film');
    expect(focused()).to.equal(player);
    expect(isVisible(link(element))).to.equal(false);
    const after = one(element, '[part=video]').getBoundingClientRect();
    expect(after.height).to.be.closeTo(before.height, 1);
  });

  it('of a known host plays in a frame that says what it is', async () => {
    const element = await embedEntry({ video: youTube });
    link(element).click();
    const [frame] = players(element) as HTMLIFrameElement[];
    expect(frame?.src).to.match(/^https:\/\/www\.youtube-nocookie\.com\/embed\/dQw4w9WgXcQ\?.*autoplay=1/);
    expect(frame?.title).to.equal(youTube.title);
    expect(frame?.allow).to.equal('autoplay; fullscreen; picture-in-picture; encrypted-media');
    expect(frame?.referrerPolicy).to.equal('strict-origin-when-cross-origin');
    expect(frame?.srcdoc).to.equal('');
  });

  for (const held of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const)
    it(`is followed as a link with ${held} held`, async () => {
      const clicks = stayHere();
      const element = await embedEntry({ video: film });
      const options = { bubbles: true, composed: true, cancelable: true, [held]: true };
      link(element).dispatchEvent(new MouseEvent('click', options));
      expect(clicks).to.deep.equal([{ stopped: false }]);
      expect(players(element)).to.have.lengthOf(0);
    });

  it('of another host stays a link, which opens a new tab and says so', async () => {
    const clicks = stayHere();
    const element = await embedEntry({ video: elsewhere });
    link(element).click();
    expect(clicks).to.deep.equal([{ stopped: false }]);
    expect(players(element)).to.have.lengthOf(0);
    expect([link(element).target, link(element).rel]).to.deep.equal(['_blank', 'noopener']);
    expect(link(element).textContent).to.equal('Play video: Elsewhere (opens in a new tab)');
  });

  it('opens no new tab where nobody could be told', async () => {
    const element = await embedEntry({ video: elsewhere }, { messages: {} });
    expect(link(element).target).to.equal('');
    expect(link(element).textContent).to.equal('Elsewhere');
  });
});

describe('what cannot be seen is not heard: the link is back', () => {
  async function playing(): Promise<FaqEmbed> {
    const element = await embedEntry({ video: film });
    link(element).click();
    expect(players(element)).to.have.lengthOf(1);
    return element;
  }

  it('when its entry closes, and when that opens again', async () => {
    const element = await playing();
    button(element, 'it').click();
    await element.updateComplete;
    expect(players(element)).to.have.lengthOf(0);
    button(element, 'it').click();
    await element.updateComplete;
    expect(isVisible(link(element))).to.equal(true);
  });

  it('when another one closes it', async () => {
    const element = await playing();
    element.expand = 'one';
    button(element, 'other').click();
    await element.updateComplete;
    await until(() => !players(element).length);
  });

  it('when the widget is taken out of the page', async () => {
    const element = await playing();
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    await element.updateComplete;
    expect(players(element)).to.have.lengthOf(0);
  });

  it('when its section is no longer shown, and when that is shown again', async () => {
    const sections = [
      { id: 'one', title: 'One', entries: [{ id: 'first', question: 'F?', answers: [{ body: ['F'] }] }] },
      {
        id: 'two',
        title: 'Two',
        entries: [
          { id: 'second', question: 'S?', answers: [{ body: ['S'] }] },
          { id: 'it', question: 'It?', answers: [{ body: ['It'] }], video: film },
        ],
      },
    ];
    const element = await playable(await embed({ src: file(faqDocument({}, { sections })).url, open: 'it' }));
    link(element).click();
    const [player] = players(element);
    element.sections = 'one';
    await element.updateComplete;
    expect(player?.parentNode, 'the player is gone').to.equal(null);
    element.sections = null;
    await element.updateComplete;
    expect(players(element)).to.have.lengthOf(0);
    expect(isVisible(link(element))).to.equal(true);
  });

  it('but goes on while other entries open, and when the answer stays as it was', async () => {
    const element = await playing();
    const [player] = players(element);
    button(element, 'other').click();
    await element.updateComplete;
    await changed(element, () => element.setAttribute('data-phone', '1'));
    expect(players(element)[0]).to.equal(player);
    expect(focused()).to.equal(player);
  });
});

describe('a review', () => {
  it('is a small line under the answer, with a date for programs', async () => {
    const element = await embedEntry({ reviewed: '2026-05-31', owner: 'Patient services' });
    expect(one(element, '[part=review]').textContent).to.equal(
      'Last reviewed: May 31, 2026 · Responsible: Patient services',
    );
    expect(one<HTMLTimeElement>(element, '[part=review] time').dateTime).to.equal('2026-05-31');
    const sizes = [one(element, '[part=review]'), one(element, '#a-it .answer')].map((node) =>
      Number.parseFloat(getComputedStyle(node).fontSize),
    );
    expect(sizes[0]).to.be.below(sizes[1] ?? 0);
    await expect(element).to.be.accessible();
  });

  it('is not there where nothing is said', async () => {
    const element = await embedEntry({});
    expect(all(element, '[part=review], [part=video]')).to.have.lengthOf(0);
  });

  it('has the new words when they change', async () => {
    const element = await embedEntry({ owner: 'Team {{team}}' }, { variables: { team: { type: 'text' } } });
    expect(all(element, '[part=review]')).to.have.lengthOf(0);
    await changed(element, () => element.setAttribute('data-team', 'A'));
    expect(one(element, '[part=review]').textContent).to.equal('Responsible: Team A');
  });
});

it('Chinese, Japanese and Korean are not slanted, others are', async () => {
  for (const [lang, style] of [
    ['zh-Hans', 'normal'],
    ['ja', 'normal'],
    ['ko', 'normal'],
    ['en', 'italic'],
  ] as const) {
    const json = template({ it: '*重要*' }, { lang });
    const element = await embed({ template: file(json).url, open: 'it' });
    expect(getComputedStyle(one(element, 'em')).fontStyle, lang).to.equal(style);
  }
});
