import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaqChanges } from '../../src/check/compare-faqs.ts';
import { folderWith, run } from './run-cli.ts';

type Entry = { id: string; question: string; guidance?: string; answers: unknown[] };
const entry = (id: string, text: string, more: Partial<Entry> = {}): Entry => ({
  id,
  question: `${id}?`,
  answers: [{ text }],
  ...more,
});
const template = (sections: Record<string, Entry[]>, more: object = {}) => ({
  lang: 'en',
  title: 'FAQ',
  variables: {
    phone: { type: 'tel' },
    guide: { type: 'url', default: 'https://a.example/' },
    price: { type: 'money' },
  },
  sections: Object.entries(sections).map(([id, entries]) => ({ id, title: id.toUpperCase(), entries })),
  actions: [
    { id: 'call', label: 'Call', href: 'tel:{{phone}}' },
    { id: 'guide', label: 'Guide', href: '{{guide}}' },
  ],
  ...more,
});

const old = template({
  basics: [
    entry('what', 'This.'),
    entry('own', 'Old words.'),
    entry('owner', 'Gone soon.'),
    entry('hidden', 'Old.'),
    entry('pay', 'By {{price}}.', { guidance: 'Say how.' }),
  ],
  tech: [entry('need', 'A screen. See [the guide]({{guide}}).'), entry('join', 'By link.')],
});
const changed = template(
  {
    tech: [entry('need', 'A screen. See [the guide]({{guide}}).'), entry('what', 'That.')],
    basics: [
      entry('own', 'New words.', { question: 'New question?' }),
      entry('hidden', 'New.'),
      entry('fresh', 'Ring {{phone}}.'),
      entry('unanswered', 'It costs {{price}}.', { guidance: 'Say what it costs.' }),
      entry('pay', 'As you like.'),
      entry('join', 'By {{price}}.'),
    ],
  },
  {
    title: 'Questions',
    variables: {
      phone: { type: 'tel' },
      guide: { type: 'url', default: 'https://b.example/' },
      price: { type: 'money' },
    },
    actions: [{ id: 'guide', label: 'Read', href: '{{guide}}' }],
  },
);
const overrides = {
  variables: { phone: '+49 30 1234' },
  sections: {
    basics: { entries: { own: { answer: 'Ours.' }, hidden: null, owner: { answer: 'Ours too.' } } },
  },
};

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({
    'old.json': old,
    'new.json': changed,
    'bold.json': template({ basics: [entry('what', '**This.**')] }),
    'named.json': template({ basics: [entry('what', 'This.', { question: 'What is {{phone}}?' })] }),
    'asking.json': template({ basics: [entry('what', 'At {{price}}.', { question: 'What is {{phone}}?' })] }),
    'plain.json': template({ basics: [entry('what', 'This.')] }),
    'mine.json': overrides,
    'fine.json': { variables: { phone: '+49 30 1234' } },
    'titled.json': { title: 'Ours', actions: { guide: null }, sections: { tech: { title: 'Ours' } } },
    'broken.json': '{',
  });
});
afterAll(() => folder.remove());
const diff = (...args: string[]) => run(['diff', ...args], { cwd: folder.path });
async function changes(...args: string[]) {
  const { stdout, status } = await diff(...args, '--json');
  type Printed = FaqChanges & { same: boolean; withoutTarget: { path: string; message: string }[] };
  return { status, ...(JSON.parse(stdout) as Printed) };
}
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('a new version', () => {
  it('brings questions: shown with their answer, or with what they ask for', async () => {
    const { newQuestions } = await changes('old.json', 'new.json', '--overrides', 'mine.json');
    expect(newQuestions).toEqual([
      { id: 'fresh', section: 'basics', question: 'fresh?', answer: 'Ring +49 30 1234.' },
      {
        id: 'unanswered',
        section: 'basics',
        question: 'unanswered?',
        gap: {
          section: 'basics',
          id: 'unanswered',
          question: 'unanswered?',
          guidance: 'Say what it costs.',
          missing: [['price']],
        },
      },
    ]);
  });

  it('changes answers and words that are shown, but not those that the organization replaces or takes out', async () => {
    const result = await changes('old.json', 'new.json', '--overrides', 'mine.json');
    expect(result.changedAnswers).toEqual([
      {
        id: 'need',
        old: 'A screen. See the guide (https://a.example/).',
        new: 'A screen. See the guide (https://b.example/).',
      },
      { id: 'what', old: 'This.', new: 'That.' },
    ]);
    expect(result.rewordedQuestions).toEqual([{ id: 'own', old: 'own?', new: 'New question?' }]);
    expect(ids(result.nowAnswered)).toEqual(['pay']);
    expect(ids(result.nowGaps)).toEqual(['join']);
    expect(ids(result.removedQuestions)).toEqual(['owner']);
  });

  it('does not take a question for another one because it is not answered any more', async () => {
    const result = await changes('named.json', 'asking.json', '--overrides', 'fine.json');
    expect(ids(result.nowGaps)).toEqual(['what']);
    expect(result.nowGaps[0]?.question).toBe('What is +49 30 1234?');
    expect(result.rewordedQuestions).toEqual([]);
  });

  it('moves things, and changes titles and actions', async () => {
    const result = await changes('old.json', 'new.json', '--overrides', 'mine.json');
    expect(result.movedEntries).toEqual([
      { id: 'what', old: 'basics', new: 'tech' },
      { id: 'join', old: 'tech', new: 'basics' },
    ]);
    expect(result.reordered).toEqual([{ id: 'sections', old: ['basics', 'tech'], new: ['tech', 'basics'] }]);
    expect(result.title).toEqual({ id: 'title', old: 'FAQ', new: 'Questions' });
    expect(result.actions).toEqual([
      { id: 'call', old: { label: 'Call', href: 'tel:+49301234' } },
      {
        id: 'guide',
        old: { label: 'Guide', href: 'https://a.example/' },
        new: { label: 'Read', href: 'https://b.example/' },
      },
    ]);
    const own = await changes('old.json', 'new.json', '--overrides', 'titled.json');
    expect([own.title, own.sectionTitles, ids(own.actions)]).toEqual([undefined, [], []]);
  });

  it('leaves overrides without a target, with the nearest id: then the status is 1', async () => {
    const result = await changes('old.json', 'new.json', '--overrides', 'mine.json');
    expect(result.status).toBe(1);
    expect(result.withoutTarget).toEqual([
      {
        path: 'sections.basics.entries.owner',
        message:
          'sections.basics.entries.owner: is not in the template, and has no question of its own. Did you mean "own"?',
      },
    ]);
    expect((await diff('old.json', 'new.json', '--overrides', 'fine.json')).status).toBe(0);
    expect((await diff('old.json', 'new.json')).status).toBe(0);
  });

  it('is told in words', async () => {
    const { status, stdout, stderr } = await diff('old.json', 'new.json', '--overrides', 'mine.json');
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toBe(`Overrides without a target:
  lost  sections.basics.entries.owner: is not in the template, and has no question of its own. Did you mean "own"?

New questions:
  fresh? (basics.fresh)
    Ring +49 30 1234.
  unanswered? (basics.unanswered): still needs you
    Say what it costs.
    Set price.

Removed questions:
  owner? (basics.owner)

No longer answered:
  join? (basics.join): still needs you
    Set price.

Now answered:
  pay? (basics.pay)
    As you like.

Changed answers:
  need
    - A screen. See the guide (https://a.example/).
    + A screen. See the guide (https://b.example/).
  what
    - This.
    + That.

Reworded questions:
  own
    - own?
    + New question?

Moved to another section:
  what: basics → tech
  join: tech → basics

Other order:
  sections: basics, tech → tech, basics

Titles:
  title
    - FAQ
    + Questions

Actions:
  call
    - Call: tel:+49301234
    + none
  guide
    - Guide: https://a.example/
    + Read: https://b.example/
`);
  });
});

describe('notices and videos', () => {
  const notice = (text: string, id = 'emergency') => ({ id, answers: [{ text }] });
  const video = (href: string) => ({ video: { href, title: 'Film' } });
  const before = template(
    {
      a: [
        { ...entry('same', 'S.'), ...video('/1.mp4') },
        { ...entry('gone', 'G.'), ...video('/2.mp4') },
        entry('new', 'N.'),
      ],
    },
    { notices: [notice('Call 1.'), notice('Stays.', 'stays'), notice('Goes.', 'goes')] },
  );
  const after = template(
    {
      a: [
        { ...entry('same', 'S.'), ...video('/9.mp4') },
        entry('gone', 'G.'),
        { ...entry('new', 'N.'), ...video('/3.mp4') },
      ],
    },
    { notices: [notice('Call **2**.'), notice('**Stays.**', 'stays'), notice('Comes.', 'comes')] },
  );

  it('are told before and after', async () => {
    const own = await folderWith({ 'before.json': before, 'after.json': after });
    const told = (...more: string[]) =>
      run(['diff', 'before.json', 'after.json', ...more], { cwd: own.path });
    const { notices, videos, same } = JSON.parse((await told('--json')).stdout) as FaqChanges & {
      same: boolean;
    };
    expect(same).toBe(false);
    expect(notices).toEqual([
      { id: 'emergency', old: 'Call 1.', new: 'Call 2.' },
      { id: 'goes', old: 'Goes.' },
      { id: 'comes', new: 'Comes.' },
    ]);
    const film = (href: string) => ({ label: 'Film', href });
    expect(videos).toEqual([
      { id: 'same', old: film('/1.mp4'), new: film('/9.mp4') },
      { id: 'gone', old: film('/2.mp4') },
      { id: 'new', new: film('/3.mp4') },
    ]);
    const { stdout } = await told();
    expect(stdout).toContain(
      'Notices:\n  emergency\n    - Call 1.\n    + Call 2.\n  goes\n    - Goes.\n    + none\n',
    );
    expect(stdout).toContain('Videos:\n  same\n    - Film: /1.mp4\n    + Film: /9.mp4\n');
    await own.remove();
  });
});

describe('nothing', () => {
  it('changes between equal templates, nor by marks alone', async () => {
    const same = { status: 0, stdout: 'Nothing changes for you.\n', stderr: '' };
    expect(await diff('old.json', 'old.json', '--overrides', 'fine.json')).toEqual(same);
    expect(await diff('general', 'general')).toEqual(same);
    expect(await diff('plain.json', 'bold.json')).toEqual(same);
    expect((await changes('general', 'general')).same).toBe(true);
    expect((await changes('old.json', 'new.json')).same).toBe(false);
  });
});

it('what cannot be used is told in one sentence', async () => {
  const { status, stdout, stderr } = await diff('old.json', 'broken.json');
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^broken\.json: line 1, column 2: is not JSON: the file ends here/);
});

it('values that are wrong are warnings', async () => {
  const { stderr, status } = await diff('old.json', 'old.json', '--set', 'price=free');
  expect(status).toBe(0);
  expect(stderr).toContain('Warning: --set price: expected one amount');
});
