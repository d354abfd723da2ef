/** What `check` says of notices, videos and reviews. */
import { describe, expect, it } from 'vitest';
import { detailFindings } from '../../src/check/entry-details.ts';
import type { CheckReport } from '../../src/cli/check-report.ts';
import type { PreparedFaq } from '../../src/cli/prepared-faq.ts';
import { readTemplate } from '../../src/compile/compile.ts';
import { toolsFor } from '../../src/compile/compile-on-node.ts';
import { fillDocument } from '../../src/fill/fill-document.ts';
import { folderWith, runHere } from './run-cli.ts';

const template = {
  lang: 'en',
  title: 'T',
  variables: { videoUrl: { type: 'url' }, scheme: { type: 'text', default: 'javascript' } },
  notices: [
    { id: 'emergency', guidance: 'Say whom to call.', answers: [{ text: 'Call {{emergencyNumber}}.' }] },
  ],
  sections: [
    { id: 'a', title: 'A', entries: [{ id: 'one', question: 'One?', answers: [{ text: 'Yes.' }] }] },
  ],
};

const noFiles = toolsFor(() => Promise.reject(new Error('there are no files')));
const whole: PreparedFaq['template'] = await readTemplate(template, 'template.json', noFiles, () => () => {});

/** What is said of overrides with this one entry, on the last day of May 2026 in Greenwich. */
function findings(one: object, given: object = {}) {
  const faq = { ...fillDocument(whole, {}, () => {}), problems: [] };
  const json = { sections: { a: { entries: { one } } }, ...given };
  const prepared = { faq, template: whole, customized: whole };
  const { problems, notes } = detailFindings(json, 'mine.json', prepared, Date.parse('2026-05-31T12:00Z'));
  return [
    ...problems.map(({ path, what }) => `problem ${path}: ${what}`),
    ...notes.map(({ path, message }) => `note ${path}: ${message}`),
  ];
}

describe('a day of review', () => {
  it.each(['2026-05-31', '2026-06-01', '2025-05-31'])('%s is fine', (reviewed) => {
    expect(findings({ reviewed })).toEqual([]);
  });

  it.each(['2026-06-02', '2027-01-01'])('%s is yet to come: a problem', (reviewed) => {
    expect(findings({ reviewed })).toEqual([
      `problem sections.a.entries.one.reviewed: ${reviewed} is yet to come. Give the day of the last review.`,
    ]);
  });

  it('of more than a year ago is doubted', () => {
    expect(findings({ reviewed: '2025-05-29' })).toEqual([
      'note sections.a.entries.one.reviewed: 2025-05-29 is more than a year ago. Read the answer again, and give the new day.',
    ]);
  });
});

describe('a video', () => {
  it.each(['https://youtu.be/dQw4w9WgXcQ', '/films/one.mp4'])('%s is fine', (href) => {
    expect(findings({ video: { href, title: 'T' } })).toEqual([]);
  });

  it('that cannot be played in place is noticed', () => {
    expect(findings({ video: { href: 'https://a.example/', title: 'T' } })).toEqual([
      expect.stringMatching(
        /^note sections\.a\.entries\.one\.video\.href: https:\/\/a\.example\/ cannot be played in the page/,
      ),
    ]);
  });

  it('that no visitor should follow is a problem', () => {
    expect(findings({ video: { href: '{{scheme}}:alert(1)', title: 'T' } })).toEqual([
      'problem sections.a.entries.one.video.href: is no link that is safe to follow.',
    ]);
  });

  it('that lacks a value is noticed in overrides, and not in a template', () => {
    const video = { href: '{{videoUrl}}', title: '{{nobody}}' };
    expect(findings({ video })).toEqual([
      'note sections.a.entries.one: its video or owner is not shown: videoUrl and nobody has no value.',
    ]);
    const sections = [{ id: 'a', entries: [{ id: 'one', video }] }];
    expect(findings({}, { sections })).toEqual([]);
  });

  it.each([
    null,
    5,
    [],
    'x',
    { sections: 5 },
    { sections: { a: null } },
    { sections: [null, { entries: 'x' }] },
  ])('in what is no file of ours, %j, is not looked for', (given) => {
    expect(findings({}, given as object)).toEqual([]);
  });
});

describe('a notice without words', () => {
  const file = { ...template, variables: { ...template.variables, emergencyNumber: { type: 'tel' } } };
  const own = {
    sections: { a: { entries: { one: { video: { href: '{{videoUrl}}', title: '{{scheme}}' } } } } },
  };

  it('is a gap beside the questions', async () => {
    const { path, remove } = await folderWith({ 'template.json': file, 'mine.json': own });
    const args = [`${path}/mine.json`, '--template', `${path}/template.json`];
    const { stdout } = await runHere(['check', ...args]);
    expect(stdout).toContain(
      '1 notice still needs you:\n    A notice (notices.emergency)\n      Say whom to call.\n      Set emergencyNumber;',
    );
    const json = await runHere(['check', ...args, '--json']);
    const [report] = (JSON.parse(json.stdout) as { files: CheckReport[] }).files;
    expect(report).toMatchObject({
      problems: [],
      questions: { total: 1, answered: 1 },
      gaps: [{ section: '', id: 'emergency', question: '', missing: [['emergencyNumber']] }],
    });
    expect((await runHere(['check', ...args, '--set', 'emergencyNumber=112'])).stdout).not.toContain(
      'notice',
    );
    await remove();
  });
});
