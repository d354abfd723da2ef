/** Notices on the way from a file to the FAQ: parsed, patched by id, filled; a gap when none of their words fit. */
import { describe, expect, it } from 'vitest';
import { parseOverrides } from '../../src/compile/parse-overrides.ts';
import { parseTemplate } from '../../src/compile/parse-template.ts';
import { fillDocument } from '../../src/fill/fill-document.ts';
import type { Notice, Overrides, Template } from '../../src/model/content-model.ts';
import type { DraftNotice } from '../../src/model/faq-document.ts';
import { usedNames } from '../../src/model/placeholders.ts';
import { collector, frozen } from './arbitraries.ts';
import { draftOf, laid } from './drafts.ts';

const emergency: Notice = {
  id: 'emergency',
  guidance: 'Say whom to call.',
  answers: [
    { text: 'Call [{{emergencyNumber}}](tel:{{emergencyNumber}}).', more: [{ text: 'Or {{phone}}.' }] },
    { needs: ['phone'], text: 'Call your local emergency number.' },
  ],
};
const closed: Notice = { id: 'closed', answers: [{ text: 'We are closed.' }] };
const base = draftOf({
  lang: 'en',
  title: 'Title',
  notices: [emergency, closed],
  variables: { emergencyNumber: { type: 'tel' }, phone: { type: 'tel' } },
  sections: [],
});
/** The same notices as a draft has them. */
const [emergencyDraft, closedDraft] = base.notices as [DraftNotice, DraftNotice];

const fill = (data: Record<string, string>, template = base) =>
  fillDocument(template, data, () => {
    throw new Error('nothing is wrong here');
  });

describe('a notice', () => {
  const call = ['Call [', ['bdi', { dir: 'ltr' }, '112'], '](tel:', ['bdi', { dir: 'ltr' }, '112'], ').'];
  it.each<[Record<string, string>, unknown[]]>([
    [{ emergencyNumber: '112' }, call],
    [
      { emergencyNumber: '112', phone: '+49 30 12' },
      [...call, 'Or ', ['bdi', { dir: 'ltr' }, '+49 30 12'], '.'],
    ],
    [{ phone: '+49 30 12' }, ['Call your local emergency number.']],
  ])('with %j says the first thing that fits', (data, answer) => {
    expect(fill(data).notices).toEqual([
      { id: 'emergency', answer },
      { id: 'closed', answer: ['We are closed.'] },
    ]);
  });

  it('is a gap without a section and a question when nothing fits', () => {
    const { notices, gaps } = fill({});
    expect(notices.map(({ id }) => id)).toEqual(['closed']);
    expect(gaps).toEqual([
      {
        section: '',
        id: 'emergency',
        question: '',
        guidance: 'Say whom to call.',
        missing: [['emergencyNumber'], ['phone']],
      },
    ]);
  });

  it('asks for its variables like any other text', () => {
    expect([...usedNames(base)].sort()).toEqual(['emergencyNumber', 'phone']);
  });
});

describe('overrides of notices', () => {
  const lay = (notices: Overrides['notices'], template = base) => {
    const { report, reports } = collector();
    const patch = parseOverrides(frozen({ notices }), 'mine.json', report);
    const { faq, reports: more } = laid(patch, template);
    return { notices: faq.notices, reports: [...reports, ...more] };
  };

  it.each<[Overrides['notices'], readonly DraftNotice[]]>([
    [{}, [emergencyDraft, closedDraft]],
    [{ emergency: null }, [closedDraft]],
    [
      { emergency: { answer: 'Call 911.' } },
      [{ ...emergencyDraft, answers: [{ body: ['Call 911.'] }] }, closedDraft],
    ],
    // Words of one's own that may lack a variable have the template's behind them.
    [
      { emergency: { answer: 'Call {{desk}}.' } },
      [
        { ...emergencyDraft, answers: [{ body: ['Call {{desk}}.'] }, ...emergencyDraft.answers] },
        closedDraft,
      ],
    ],
    [{ emergency: { answer: null } }, [{ ...emergencyDraft, answers: [] }, closedDraft]],
    [{ emergency: { guidance: null } }, [{ id: 'emergency', answers: emergencyDraft.answers }, closedDraft]],
    [{ emergency: { after: 'closed' } }, [closedDraft, emergencyDraft]],
    [
      { news: { answers: [{ needs: ['phone'], text: 'N' }], before: 'closed' } },
      [emergencyDraft, { id: 'news', answers: [{ needs: ['phone'], body: ['N'] }] }, closedDraft],
    ],
  ])('%j', (patch, expected) => {
    expect(lay(patch)).toEqual({ notices: expected, reports: [] });
  });

  it('bring notices to a template that has none', () => {
    const { notices: _, ...without } = base;
    const news = { id: 'news', answers: [{ body: ['N'] }] };
    expect(lay({ news: { answer: 'N' } }, without)).toEqual({ notices: [news], reports: [] });
  });

  it.each<[unknown, string]>([
    [{ emergncy: null }, 'unknown-name notices.emergncy: is not in the template. Did you mean "emergency"?'],
    [
      { news: { guidance: 'G' } },
      'unknown-name notices.news: is not in the template, and has no answer of its own. Known: emergency, closed.',
    ],
    [{ emergency: { answer: 5 } }, 'wrong-shape notices.emergency.answer: expected text or null, got 5'],
    [
      { emergency: 'Call 911.' },
      'wrong-shape notices.emergency: expected null or an object, got "Call 911."; write { "answer": "…" }',
    ],
  ])('%j is reported, and the warning that was there stays', (patch, report) => {
    expect(lay(patch as Overrides['notices'])).toEqual({
      notices: [emergencyDraft, closedDraft],
      reports: [report],
    });
  });
});

describe('a template', () => {
  const parse = (notices: unknown) => {
    const { report, reports } = collector();
    const json = frozen({ lang: 'en', title: 'T', sections: [], notices });
    return { notices: (parseTemplate(json, 'a.json', report) as Template).notices, reports };
  };

  it('keeps its notices word for word', () => {
    expect(parse([emergency, closed])).toEqual({ notices: [emergency, closed], reports: [] });
  });

  it('loses a bad one alone, and the second of two with one id', () => {
    const { notices, reports } = parse([{ id: 'a b', answers: [] }, closed, emergency, closed]);
    expect(notices).toEqual([closed, emergency]);
    expect(reports.map((line) => line.split(': ')[0])).toEqual([
      'wrong-shape notices[0].id',
      'wrong-shape notices',
    ]);
  });

  it('does not lose its questions to notices that are no list', () => {
    expect(parse('x')).toEqual({
      notices: undefined,
      reports: ['wrong-shape notices: expected an array of objects, got "x"'],
    });
  });
});
