/** What somebody with a link learns of original texts that have changed since it was made. */
import { describe, expect, it } from 'vitest';
import type { Original } from '../../../src/builder/draft/draft.ts';
import { DraftNotes } from '../../../src/builder/draft/draft-notes.ts';
import { changedSince, changesSince, outlineOf } from '../../../src/builder/draft/original-texts.ts';
import { fromFragment, MAX_LINK, toFragment } from '../../../src/builder/draft/share.ts';
import type { FaqDocument } from '../../../src/model/faq-document.ts';
import { makeOnNode } from '../made-on-node.ts';

const document: FaqDocument = {
  format: 1,
  lang: 'en',
  title: 'Questions',
  variables: {},
  notices: [{ id: 'urgent', answers: [{ body: [['p', 'Call {{emergencyNumber}}.']] }] }],
  sections: [
    {
      id: 'basics',
      title: 'Basics',
      entries: [
        { id: 'pay', question: 'How do I pay?', answers: [{ body: [['p', 'By card.']] }] },
        { id: 'join', question: 'How do I join?', answers: [{ body: [['p', 'By link.']] }] },
      ],
    },
  ],
  actions: [{ id: 'book', label: 'Book', href: 'https://example.com' }],
};
const later: FaqDocument = {
  ...document,
  title: 'Your questions',
  sections: [
    {
      id: 'basics',
      title: 'Basics',
      entries: [
        { id: 'pay', question: 'How do I pay?', answers: [{ body: [['p', 'By card, or in cash.']] }] },
        { id: 'late', question: 'What if I am late?', answers: [{ body: [['p', 'Call us.']] }] },
      ],
    },
  ],
};
const asItIs = (text: string) => text;
const inShort = (changes: ReturnType<typeof changesSince>) =>
  changes.map(({ kind, id, before, after }) => [kind, id, before, after]);

describe('since a link was made', () => {
  it('nothing has changed in texts that are the same', () => {
    expect(changesSince(outlineOf(document), {}, document, asItIs)).toEqual([]);
    expect(changedSince(document, document)).toEqual({});
  });

  it('is said which texts have changed, what was added and what is gone', () => {
    expect(inShort(changesSince(outlineOf(document), {}, later, asItIs))).toEqual([
      ['title', 'title', '', 'Your questions'],
      ['answer', 'pay', '', 'By card, or in cash.'],
      ['added', 'late', '', 'Call us.'],
      ['removed', 'join', '', ''],
    ]);
  });

  it('is said what they were, where whoever made the link knew', () => {
    const changes = changesSince(outlineOf(document), changedSince(document, later), later, asItIs);
    expect(changes.map(({ before, name }) => [before, name])).toEqual([
      ['Questions', ''],
      ['By card.', 'How do I pay?'],
      ['', 'What if I am late?'],
      ['By link.', 'How do I join?'],
    ]);
  });
});

describe('a link', () => {
  const remembered = async () => {
    const notes = new DraftNotes({}, () => {});
    notes.remember(await makeOnNode({ template: 'healthcare', lang: 'en' }));
    return notes;
  };
  const share = async (originals: Readonly<Record<string, Original>>, title = 'T') => {
    const fragment = await toFragment({ updated: 0, step: 'about', overrides: { title }, originals });
    return { fragment, originals: (await fromFragment(fragment)).originals };
  };

  it('holds the outline of the texts, not the texts, in a few hundred letters', async () => {
    const { originals = {} } = (await remembered()).record;
    const plain = await share({});
    const shared = await share(originals);
    expect(shared.originals?.['en']).toMatchObject({ template: 'healthcare', outline: expect.anything() });
    expect(shared.originals?.['en']?.text).toBeUndefined();
    expect(shared.fragment.length - plain.fragment.length).toBeLessThan(900);
  });

  it('holds what has changed already, and goes without where that is too long', async () => {
    const { template, mark } = { template: 'general', mark: 'abc' };
    const earlier = changedSince(document, later);
    const en = { template, mark, outline: outlineOf(document), earlier };
    expect((await share({ en })).originals?.['en']).toEqual(en);
    const noise = (count: number) => Array.from({ length: count }, (_, at) => `${Math.sin(at)}`).join(' ');
    const long = { ...en, earlier: { 'a.pay': noise(900) } };
    const short = await share({ en: long });
    expect(short.originals?.['en']).toEqual({ template, mark, outline: en.outline });
    expect(short.fragment.length).toBeLessThan(MAX_LINK);
  });

  it('is kept apart from texts that are no texts', async () => {
    const odd = { template: 'general', mark: 'a', outline: { 'a b': 'x', q: 7 }, earlier: 'text' };
    const { originals } = await share({ en: odd as unknown as Original });
    expect(originals?.['en']).toEqual({ template: 'general', mark: 'a' });
  });
});
