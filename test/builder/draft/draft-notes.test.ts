import { describe, expect, it, vi } from 'vitest';
import type { BuilderDraft } from '../../../src/builder/draft/draft.ts';
import { DraftNotes } from '../../../src/builder/draft/draft-notes.ts';
import { setLanguages } from '../../../src/builder/draft/words-of.ts';
import type { Overrides } from '../../../src/model/content-model.ts';
import { makeOnNode, nodeTools } from '../made-on-node.ts';

const notesOf = (draft: Partial<BuilderDraft> = {}) => {
  const changed = vi.fn();
  return { notes: new DraftNotes(draft, changed), changed };
};

/** The general template, as it is or with another title. */
const general = (title?: string) =>
  makeOnNode({ template: 'general', lang: 'en' }, 'en', {
    ...nodeTools,
    // Each version is a file of its own.
    templates: `${nodeTools.templates}${title ? './' : ''}`,
    load: async (url) => {
      const template = (await nodeTools.load(url)) as { title: string };
      return title ? { ...template, title } : template;
    },
  });

describe('the original texts', () => {
  it('are remembered when the draft is made of them, and known to have changed after that', async () => {
    const { notes } = notesOf();
    notes.remember(await general());
    expect(notes.earlier(await general())).toBeUndefined();
    const later = await general('Another title');
    notes.remember(later);
    expect(notes.earlier(later)?.text?.title).toBe((await general()).base.title);
  });

  it('have not changed any more once somebody has looked, which is kept', async () => {
    const { notes, changed } = notesOf();
    notes.remember(await general());
    const later = await general('Another title');
    notes.lookAtOriginals(later);
    expect(notes.earlier(later)).toBeUndefined();
    expect(changed).toHaveBeenCalledOnce();
    const again = notesOf(notes.record).notes;
    again.remember(later);
    expect(again.earlier(later)).toBeUndefined();
  });

  it('of another trade, or of a draft that remembers none, are no change', async () => {
    const { notes } = notesOf();
    notes.remember(await makeOnNode({ template: 'retail' }));
    expect(notes.earlier(await general())).toBeUndefined();
    notes.remember(await general());
    expect(notes.record.originals?.['en']?.template).toBe('general');
  });

  it('come whole to a draft of a link that has but their mark, as long as they are the same', async () => {
    const { originals } = await rememberedBy(general());
    const mark = { template: 'general', mark: originals?.['en']?.mark ?? '' };
    expect((await rememberedBy(general(), { originals: { en: mark } })).originals).toEqual(originals);
    const { notes } = notesOf({ originals: { en: mark } });
    const later = await general('Another title');
    notes.remember(later);
    expect(notes.earlier(later)).toEqual(mark);
  });

  async function rememberedBy(made: ReturnType<typeof general>, draft: Partial<BuilderDraft> = {}) {
    const { notes } = notesOf(draft);
    notes.remember(await made);
    return notes.record;
  }
});

it('keeps the words of a language that goes, until it comes back', () => {
  const { notes } = notesOf();
  const english: Overrides = { lang: 'en', title: 'Ours', variables: { phone: '112' } };
  notes.setAside(english, ['de']);
  const german = setLanguages(english, ['de'], notes.aside);
  expect(german).toEqual({ lang: 'de', variables: { phone: '112' } });
  expect(notes.record.aside).toEqual({ en: { title: 'Ours' } });
  notes.setAside(german, ['en']);
  expect(setLanguages(german, ['en'], notes.aside)).toEqual(english);
  expect(Object.keys(notes.aside)).toEqual(['en']);
});

it('keeps what was looked at until somebody wants to look again', () => {
  const { notes, changed } = notesOf({ kept: ['a'] });
  notes.keep('b', true);
  notes.keep('b', true);
  expect(notes.record.kept).toEqual(['a', 'b']);
  notes.keep('a', false);
  notes.keep('b', false);
  expect(notes.record.kept).toBeUndefined();
  expect(changed).toHaveBeenCalledTimes(4);
});
