import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/cli/check-report.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { folderWith, type RunOptions, run } from './run-cli.ts';

const BOOKING = 'https://outlook.office.com/book/northwind@example.com/';
const files = {
  'fine.json': {
    variables: {
      bookingUrl: BOOKING,
      phone: '+1 206 555 0142',
      paymentMethods: ['cards'],
      staff: ['Ana'],
      recordingPolicy: 'We never record.',
    },
  },
  'clinic.json': {
    variables: { bookingUrl: BOOKING, fone: '+1 206 555 0142', cancellationNotice: 'soon' },
    sections: {
      basics: { entries: { paymet: null, differences: { question: 'Other?', answr: 'No.' } } },
      extra: { entries: {} },
    },
    actions: { bok: null },
  },
  'other-system.json': { variables: { bookingUrl: 'https://book.example/northwind', phone: '12345' } },
  'links.json': {
    variables: { bookingUrl: BOOKING, staffUrl: 'https://outlook.office.com/bookings/homepage' },
    sections: {
      booking: {
        entries: {
          book: { answer: `Here: <https://book.ms/b/other@example.com>, or [here](${BOOKING}?x).` },
          who: {
            answer:
              '[Ana](https://outlook.office.com/owa/calendar/published/1/calendar.html) or [Bo](https://ana.example/).',
          },
          cancel: { answer: '[One service](https://outlook.office.com/book/other@example.com/s/abc).' },
        },
      },
    },
  },
  'refused.json': {
    variables: { bookingUrl: 'https://outlook.office365.com.evil.example/book/a@b.example/' },
  },
  'twice.json': `{"variables": {"bookingUrl": "${BOOKING}",\n "bookingUrl": "https://book.ms/b/a@b.example"}}`,
  'comma.json': '{\n  "variables": {\n    "phone": "1",\n  }\n}\n',
  'polish.json': { lang: 'pl', title: 'Pytania' },
  'list.json': [],
  'utf16.json': Buffer.from('\ufeff{}', 'utf16le'),
  'with-bom.json': '\ufeff{}',
  'binary.json': Uint8Array.from({ length: 256 }, (_, at) => at),
  'template.json': {
    lang: 'en',
    title: 'Mine',
    variables: { phone: { type: 'tel' }, unused: { type: 'text' } },
    sections: [
      {
        id: 'a',
        title: 'A',
        entries: [
          { id: 'one', question: 'One?', answers: [{ text: 'Call {{fone}}.' }] },
          { id: 'two', question: 'Two?', answers: [{ text: 'Call {{phone}}.' }] },
          { id: 'three', question: 'Three?', answers: [{ text: 'Yes.' }] },
        ],
      },
    ],
  },
  'no-title.json': { $schema: './faq-template.schema.json', lang: 'en', sections: [] },
  'extension.json': { extends: 'template', sections: { a: { entries: { twoo: null } } } },
  'orphan.json': { extends: 'nobody' },
  'circle.json': { extends: 'circle' },
  'no-name.json': { extends: '%' },
  'no-name-of-a-file.json': { template: './%.json' },
  'pollution.json':
    '{"__proto__": {"polluted": 1}, "sections": {"__proto__": null, "constructor": {"entries": {}}}}',
  'deep.json': `{"sections": ${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
  'terminal.json': { sections: { basics: { entries: { '\u001b[2J': null } } } },
};

let folder: Awaited<ReturnType<typeof folderWith>>;
let server: HostServer;
beforeAll(async () => {
  folder = await folderWith(files);
  server = await startHostServer({ root: folder.path });
});
afterAll(async () => {
  await server.close();
  await folder.remove();
});

const check = (args: string[], options: RunOptions = {}) =>
  run(['check', ...args], { cwd: folder.path, ...options });
async function checkJson(
  ...args: string[]
): Promise<{ ok: boolean; files: CheckReport[]; status: number | null }> {
  const { stdout, stderr, status } = await check([...args, '--json']);
  expect(stderr).toBe('');
  return { ...(JSON.parse(stdout) as { ok: boolean; files: CheckReport[] }), status };
}
async function one(...args: string[]): Promise<CheckReport> {
  const report = (await checkJson(...args)).files[0];
  if (!report) throw new Error('nothing was checked');
  return report;
}
const messages = ({ problems }: CheckReport) => problems.map(({ message }) => message);

describe('overrides', () => {
  it('in which all is well', async () => {
    expect(await check(['fine.json', '--template', 'general', '--strict'])).toEqual({
      status: 0,
      stderr: '',
      stdout: 'fine.json: overrides for en/general\n  ok: 16 questions, all with an answer\n',
    });
  });

  it('have every problem told with file, path and the nearest known id', async () => {
    const { status, files: reports } = await checkJson('clinic.json');
    expect(status).toBe(1);
    expect(messages(reports[0] as CheckReport).sort()).toEqual([
      'clinic.json: actions.bok: is not in the template. Did you mean "book"?',
      'clinic.json: sections.basics.entries.differences.answr: is not a known name here. Did you mean "answer"?',
      'clinic.json: sections.basics.entries.paymet: is not in the template. Did you mean "payment"?',
      'clinic.json: sections.extra: is not in the template, and has no title of its own. Known: basics, booking, technology.',
      'clinic.json: variables.cancellationNotice: expected a number of hours, such as 24, got "soon". It counts as missing.',
      'clinic.json: variables.fone: nothing uses it. Did you mean "phone"?',
    ]);
    const text = await check(['clinic.json']);
    expect(text.status).toBe(1);
    expect(text.stdout).toContain(
      '  problem  line 1: sections.basics.entries.paymet: is not in the template. Did you mean "payment"?\n',
    );
  });

  it('have gaps listed with guidance and with what would fill them', async () => {
    const { status, stdout } = await check(['other-system.json']);
    expect(status).toBe(0);
    expect(stdout).toContain('\n  3 of 16 still need you:\n');
    expect(stdout).toContain('\n    How do I pay? (basics.payment)\n      Say which kinds of payment');
    expect(stdout).toContain(
      '\n      Set paymentMethods, or paymentUrl; or write an answer of your own.\n        paymentMethods (list): Kinds of payment you take\n',
    );
    const { gaps, questions } = await one('other-system.json');
    expect(questions).toEqual({ total: 16, answered: 13 });
    expect(gaps.map(({ section, id, missing }) => [section, id, missing])).toEqual([
      ['basics', 'recording', [['recordingPolicy']]],
      ['basics', 'payment', [['paymentMethods'], ['paymentUrl']]],
      ['booking', 'who', [['staff'], ['staffUrl']]],
    ]);
    expect(gaps[1]?.guidance).toContain('Bookings takes no payments');
  });

  it('count gaps and doubts as problems when asked to', async () => {
    expect((await check(['other-system.json', '--strict'])).status).toBe(1);
    expect((await checkJson('other-system.json', '--strict')).ok).toBe(false);
    expect((await checkJson('other-system.json')).ok).toBe(true);
  });

  it('are filled by --set, which is checked itself', async () => {
    const facts = ['paymentMethods=cash', 'staff=Ana', 'recordingPolicy=We never record.'];
    const { gaps } = await one('other-system.json', ...facts.flatMap((fact) => ['--set', fact]));
    expect(gaps).toEqual([]);
    const wrong = await one(
      'fine.json',
      '--set',
      'fone=1',
      '--set',
      'price=free',
      '--set',
      'bookingUrl=http://a.example/',
    );
    expect(messages(wrong).sort()).toEqual([
      '--set bookingUrl: "http://a.example/" is refused and counts as missing: it does not begin with https:. Give the public address of the booking page.',
      '--set fone: nothing uses it. Did you mean "phone"?',
      '--set price: expected one amount with its currency, such as 45 EUR, without a separator for thousands, got "free". It counts as missing.',
    ]);
  });

  it('in a language without a template are checked against English, with a note', async () => {
    const { against, notes, problems } = await one('polish.json');
    expect([against, problems]).toEqual(['en/general', []]);
    expect(notes[0]?.message).toContain('is "pl", and the template is in "en"');
  });

  it('are checked against a template of one’s own', async () => {
    const report = await one('clinic.json', '--template', './template.json');
    expect(report.against).toBe('./template.json');
    expect(messages(report)).toContain(
      'clinic.json: sections.basics: is not in the template, and has no title of its own. Known: a.',
    );
  });
});

describe('booking links', () => {
  it('of another booking system are doubted', async () => {
    const { notes, problems } = await one('other-system.json');
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      {
        path: 'variables.bookingUrl',
        line: 1,
        column: expect.any(Number),
        message:
          'https://book.example/northwind is not a form of Microsoft Bookings that is known. That is fine if it is another booking system; open it once to be sure.',
      },
    ]);
  });

  it('that no visitor should follow are refused with the reason', async () => {
    expect(messages(await one('refused.json'))).toEqual([
      'refused.json: variables.bookingUrl: "https://outlook.office365.com.evil.example/book/a@b.example/" is refused and counts as missing: its host only looks like one of Microsoft Bookings. Copy the address from Bookings again.',
    ]);
  });

  it('in answers are looked at too: look-alikes are problems, another page is a doubt, a service is fine', async () => {
    const { problems, notes } = await one('links.json');
    expect(problems.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'sections.booking.entries.who.answer links.json: sections.booking.entries.who.answer: "https://outlook.office.com/owa/calendar/published/1/calendar.html" is refused: it is a published calendar. Give the address of the booking page.',
    ]);
    expect(notes).toEqual([
      {
        path: 'variables.staffUrl',
        line: 1,
        column: expect.any(Number),
        message:
          'is set, but no text that visitors see uses it: an answer of your own may have replaced the one with it, or that answer needs another fact.',
      },
      {
        path: 'sections.booking.entries.book.answer',
        line: 1,
        column: expect.any(Number),
        message: `leads to another booking page (https://book.ms/b/other@example.com) than the one to book (${BOOKING}).`,
      },
    ]);
  });

  it('given twice differently are noticed: in one file, and by --set', async () => {
    expect(messages(await one('twice.json'))).toEqual([
      'twice.json: variables.bookingUrl: is there twice (line 2, column 2); the first is lost. Keep one.',
    ]);
    const { notes } = await one('fine.json', '--set', 'bookingUrl=https://book.ms/b/a@b.example');
    expect(notes.map(({ path }) => path)).toEqual(['variables.bookingUrl']);
  });
});

describe('templates', () => {
  it('are told by their shape, with names that nothing declares or uses', async () => {
    const { kind, problems, notes, gaps } = await one('template.json');
    expect(kind).toBe('template');
    expect(problems.map(({ message }) => message)).toEqual([
      'template.json: {{fone}}: is not among "variables". Did you mean "phone"?',
    ]);
    expect(notes).toEqual([
      {
        path: 'variables.unused',
        line: 1,
        column: expect.any(Number),
        message: 'no text of the template uses it.',
      },
    ]);
    expect(gaps.map(({ id }) => id)).toEqual(['one', 'two']);
    // What a template leaves to organizations is nobody's fault, but a note is.
    expect((await checkJson('extension.json', 'template.json', '--strict')).ok).toBe(false);
  });

  it('that extend another one are checked with it', async () => {
    const { kind, problems } = await one('extension.json');
    expect(kind).toBe('extension');
    expect(problems.map(({ message }) => message)).toEqual([
      'extension.json: sections.a.entries.twoo: is not in the template. Did you mean "two"?',
    ]);
  });

  it('that cannot be used say all that is wrong', async () => {
    expect(messages(await one('no-title.json'))).toEqual([
      'no-title.json: title: is missing; expected text',
      'no-title.json: is not an FAQ template: it needs "lang", "title" and "sections".',
    ]);
    expect(messages(await one('orphan.json'))).toEqual([
      'nobody.json: there is no such file. Check the path.',
    ]);
    expect(messages(await one('circle.json'))[0]).toContain('goes in a circle');
    // No file can be called so: a percent sign in an address wants two digits behind it.
    expect(messages(await one('no-name.json'))[0]).toMatch(/%: there is no such file\. Check the path\.$/);
    expect(messages(await one('no-name-of-a-file.json'))).toEqual([
      'no-name-of-a-file.json: template: "./%.json" is not the name of a file.',
    ]);
  });
});

describe('a file', () => {
  it.each([
    [
      'comma.json',
      'comma.json: line 4, column 3: is not JSON: expected a name in double quotes, got }; remove the comma before it.',
    ],
    ['list.json', 'list.json: is not an FAQ overrides file: it must be a JSON object.'],
    ['nowhere.json', 'nowhere.json: there is no such file. Check the path.'],
    ['utf16.json', 'utf16.json: is not UTF-8. Save it again with the encoding UTF-8.'],
    ['binary.json', 'binary.json: is not UTF-8. Save it again with the encoding UTF-8.'],
    ['/dev/zero', '/dev/zero: is larger than 10 MB. Is it the right file?'],
    ['deep.json', /^deep\.json: sections\.a\.a: belongs under "entries"/],
    ['pollution.json', /^pollution\.json: __proto__: is not a known name here/],
  ])('%s that cannot be used, or not all of it', async (name, message) => {
    const { status, files: reports } = await checkJson(name);
    expect(status).toBe(1);
    const first = messages(reports[0] as CheckReport)[0];
    if (typeof message === 'string') expect(first).toBe(message);
    else expect(first).toMatch(message);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('that is a folder is called that', async () => {
    const { stdout, status } = await check(['.']);
    expect(status).toBe(1);
    expect(stdout).toContain('is a folder. Name a file in it.');
  });

  it('may begin with a byte order mark', async () => {
    expect((await check(['with-bom.json'])).status).toBe(0);
  });

  it('may come from the web or from standard input', async () => {
    const url = `${server.origin}/fine.json`;
    expect(await one(url)).toMatchObject({ file: url, kind: 'overrides', problems: [] });
    const { status, stdout } = await check(['-'], { input: '{"variables": {"fone": "1"}}' });
    expect(status).toBe(1);
    expect(stdout).toContain(
      'standard input: overrides for en/general\n  problem  line 1: variables.fone: nothing uses it. Did you mean "phone"?',
    );
  });

  it('from the web that cannot be loaded is told with the reason', async () => {
    expect(messages(await one(`${server.origin}/none.json`))[0]).toContain('there is no such file (404).');
    expect(messages(await one(`${server.origin}/_test/status/500`))[0]).toContain('the server answered 500.');
    expect(messages(await one('http://127.0.0.1:1/x.json'))[0]).toBe(
      'http://127.0.0.1:1/x.json: cannot be loaded. Check the address and your connection.',
    );
  });

  it('from the web cannot name one on this computer', async () => {
    const body = encodeURIComponent(JSON.stringify({ extends: `file://${folder.path}/template.json` }));
    const [message] = messages(await one(`${server.origin}/_test/json?body=${body}`));
    expect(message).toContain('extends: names a file that is not on the web, as this one is.');
  });

  it('does nothing to a terminal by what it says', async () => {
    const { stdout } = await check(['terminal.json']);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('problem');
  });

  it('is one of several, each with its own report', async () => {
    const { files: reports, status } = await checkJson('fine.json', 'comma.json', 'template.json');
    expect(status).toBe(1);
    expect(reports.map(({ file, kind }) => [file, kind])).toEqual([
      ['fine.json', 'overrides'],
      ['comma.json', 'unreadable'],
      ['template.json', 'template'],
    ]);
  });
});
