/** What stands beside an answer, its video, the day of its review and who looks after it, from the file to the FAQ. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOverrides } from '../../src/compile/parse-overrides.ts';
import { parseTemplate } from '../../src/compile/parse-template.ts';
import { fillDocument } from '../../src/fill/fill-document.ts';
import { reviewParts } from '../../src/fill/review-parts.ts';
import type { Entry, EntryPatch, Messages, Template } from '../../src/model/content-model.ts';
import type { FaqEntry } from '../../src/model/faq.ts';
import { usedNames } from '../../src/model/placeholders.ts';
import { collector, frozen } from './arbitraries.ts';
import { draftOf, laid } from './drafts.ts';

const plain = { id: 'e', question: 'Q?', answers: [{ text: 'A' }] };
const video = { href: '{{videoUrl}}', title: 'How {{organization}} meets you' };
const full: Entry = { ...plain, video, reviewed: '2026-05-31', owner: 'Patient services' };
/** The same as a draft has them. */
const asDraft = { ...plain, answers: [{ body: ['A'] }] };
const fullDraft = { ...full, ...asDraft };

const template = (entry: object, lang = 'en') => ({
  lang,
  title: 'T',
  variables: { videoUrl: { type: 'url' }, organization: { type: 'text' } },
  sections: [{ id: 's', title: 'S', entries: [entry] }],
});

function read(entry: object, lang?: string) {
  const { report, reports } = collector();
  const parsed = parseTemplate(frozen(template(entry, lang)), 'a.json', report) as Template;
  return { parsed, entry: parsed.sections[0]?.entries[0], reports };
}

function fill(entry: object, data: Record<string, string> = {}, lang = 'en'): FaqEntry | undefined {
  return fillDocument(draftOf(template(entry, lang)), data, () => {}).sections[0]?.entries[0];
}

const address = { videoUrl: 'https://youtu.be/dQw4w9WgXcQ', organization: 'Northwind & Co' };

describe('a video', () => {
  it('has its variables put in', () => {
    expect(fill(full, address)?.video).toEqual({
      href: 'https://youtu.be/dQw4w9WgXcQ',
      title: 'How Northwind & Co meets you',
    });
  });

  it.each<[string, object, Record<string, string>]>([
    ['its address lacks a value', video, { organization: 'N' }],
    ['its title lacks a value', video, { videoUrl: address.videoUrl }],
    [
      'its address is not safe to follow',
      { href: '{{organization}}:alert(1)', title: 'T' },
      { organization: 'javascript' },
    ],
  ])('is left out when %s, and the answer stays', (_why, given, data) => {
    const entry = fill({ ...plain, video: given }, data);
    expect(entry).toEqual({ id: 'e', question: 'Q?', answer: ['A'] });
  });

  it('asks for its variables, as the owner does', () => {
    const draft = draftOf(template({ ...full, owner: 'Team {{team}}' }));
    expect([...usedNames(draft)].sort()).toEqual(['organization', 'team', 'videoUrl']);
  });
});

describe('a review', () => {
  it.each([
    ['en', 'May 31, 2026'],
    ['de', '31. Mai 2026'],
    ['ja', '2026年5月31日'],
  ])('is dated in the words of %s', (lang, text) => {
    expect(fill(full, {}, lang)?.reviewed).toEqual({ date: '2026-05-31', text });
  });

  it('names its owner, unless that lacks a value', () => {
    expect(fill(full)?.owner).toBe('Patient services');
    expect(fill({ ...plain, owner: 'Team {{organization}}' }, { organization: 'N' })?.owner).toBe('Team N');
    expect(fill({ ...plain, owner: 'Team {{organization}}' })).not.toHaveProperty('owner');
  });

  it.each<[Messages, string]>([
    [
      { reviewed: 'Last reviewed:', owner: 'Responsible:' },
      'Last reviewed: May 31, 2026|Responsible: Patient services',
    ],
    [{ reviewed: '最近审核：' }, '最近审核：May 31, 2026|Patient services'],
    [{}, 'May 31, 2026|Patient services'],
  ])('with the words %j reads %s', (messages, expected) => {
    const parts = reviewParts(fill(full) as FaqEntry, messages);
    expect(parts.map(({ label, text }) => label + text).join('|')).toBe(expected);
    expect(parts.map(({ date }) => date)).toEqual(['2026-05-31', undefined]);
  });
});

describe('a mistake beside an answer costs itself alone', () => {
  it.each<[object, string]>([
    [{ reviewed: '2026-02-29' }, 'reviewed: expected a date such as 2026-05-31, got "2026-02-29"'],
    [{ reviewed: '31.5.2026' }, 'reviewed: expected a date such as 2026-05-31, got "31.5.2026"'],
    [{ reviewed: '+012026-01-01' }, 'reviewed: expected a date such as 2026-05-31, got "+012026-01-01"'],
    [{ reviewed: 20260531 }, 'reviewed: expected a date such as 2026-05-31, got 20260531'],
    [{ owner: ' ' }, 'owner: expected text, got " "'],
    [{ video: 'https://youtu.be/x' }, 'video: expected an object, got "https://youtu.be/x"'],
    [
      { video: { href: 'javascript:alert(1)', title: 'T' } },
      'video.href: expected a link that begins with https:, or a path, got "javascript:alert(1)"',
    ],
    [{ video: { href: '/film.mp4' } }, 'video.title: is missing; expected text'],
  ])('in a template: %j', (detail, report) => {
    const { entry, reports } = read({ ...plain, ...detail });
    expect(entry).toEqual(plain);
    expect(reports).toEqual([`wrong-shape sections.s.entries.e.${report}`]);
  });

  it("in overrides: the template's is taken out, and the rest of the patch counts", () => {
    const { report, reports } = collector();
    const json = { sections: { s: { entries: { e: { question: 'New?', reviewed: 'soon', video: 5 } } } } };
    const { faq, reports: more } = laid(parseOverrides(json, 'mine.json', report), draftOf(template(full)));
    expect(faq.sections[0]?.entries).toEqual([{ ...asDraft, question: 'New?', owner: 'Patient services' }]);
    expect([...reports, ...more]).toHaveLength(2);
  });

  it('a day that there is', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const reviewed = day.toISOString().slice(0, 10);
        expect(read({ ...plain, reviewed })).toMatchObject({ entry: { reviewed }, reports: [] });
      }),
    );
  });
});

describe('a patch', () => {
  const lay = (patch: EntryPatch, entry: object = full) => {
    const { faq, reports } = laid({ sections: { s: { entries: { e: patch } } } }, draftOf(template(entry)));
    return { entry: faq.sections[0]?.entries[0], reports };
  };

  it.each<[EntryPatch, object]>([
    [{ answer: 'B' }, { ...fullDraft, answers: [{ body: ['B'] }] }],
    [{ video: { title: 'T' } }, { ...fullDraft, video: { ...video, title: 'T' } }],
    [{ video: null, reviewed: null, owner: null }, asDraft],
    [
      { reviewed: '2026-06-01', owner: 'Us' },
      { ...fullDraft, reviewed: '2026-06-01', owner: 'Us' },
    ],
  ])('%j', (patch, expected) => {
    expect(lay(patch)).toEqual({ entry: expected, reports: [] });
  });

  it('gives a video to an entry that has none, but not half of one', () => {
    const given = { href: '/film.mp4', title: 'T' };
    expect(lay({ video: given }, plain)).toEqual({ entry: { ...asDraft, video: given }, reports: [] });
    expect(lay({ video: { title: 'T' } }, plain)).toEqual({
      entry: asDraft,
      reports: ['wrong-shape sections.s.entries.e.video: is left out: a video needs "href" and "title".'],
    });
  });
});
