/** `check` for those who keep their overrides in a repository: patterns, places, formats of code hosts, gaps on purpose. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/cli/check-report.ts';
import { expandGlobs } from '../../src/cli/globs.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { folderWith, run, runHere } from './run-cli.ts';

const variables = {
  bookingUrl: 'https://outlook.office.com/book/northwind@example.com/',
  phone: '+1 206 555 0142',
  staff: ['Ana'],
  recordingPolicy: 'We never record.',
};
const wrong = `{
  "template": "general",
  "sections": {
    "basics": { "entries": { "paymet": null } }
  }
}`;
const files = {
  'faq/fine.json': { variables: { ...variables, paymentMethods: ['cards'] } },
  'faq/open.json': { variables },
  'faq/meant.json': { variables, gaps: { payment: 'Insurers pay: 100 %.' } },
  'faq/b/wrong.json': wrong,
  'faq/.hidden.json': wrong,
  'faq/node_modules/x/wrong.json': wrong,
  'faq/read me.txt': 'No JSON.',
  'a*b.json': { variables: { ...variables, paymentMethods: ['cards'] } },
  'odd, 100%: [x].json': wrong,
  'odd; 100%: [x].json': wrong,
  'comma.json': '{\n  "variables": {\n    "phone": "1",\n  }\n}\n',
  'stale.json': {
    variables: { ...variables, paymentMethods: ['cards'] },
    gaps: { payment: 'Insurers pay.', recordng: 'We wait.', 'another-template': 'It is there.' },
  },
  'no-reason.json': { variables, gaps: { payment: true, who: null } },
  'notice.json': { template: 'healthcare', gaps: { emergency: 'No emergencies here.' } },
  'misspelt.json': { variables, gap: {} },
};

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith(files);
});
afterAll(() => folder.remove());

const check = (...args: string[]) => run(['check', ...args], { cwd: folder.path });
async function reports(...args: string[]): Promise<CheckReport[]> {
  return (JSON.parse((await check(...args, '--json')).stdout) as { files: CheckReport[] }).files;
}

describe('patterns', () => {
  const named = async (...args: string[]) => (await reports(...args)).map(({ file }) => file);

  it.each([
    ['faq/*.json', ['faq/fine.json', 'faq/meant.json', 'faq/open.json']],
    ['faq/**/*.json', ['faq/b/wrong.json', 'faq/fine.json', 'faq/meant.json', 'faq/open.json']],
    ['**/w?ong.json', ['faq/b/wrong.json']],
    ['faq/{open,fine}.{json,jsonc}', ['faq/fine.json', 'faq/open.json']],
    ['./f*/b/**', ['./faq/b/wrong.json']],
    // A file of that name is no pattern.
    ['a*b.json', ['a*b.json']],
  ])('%s', async (pattern, found) => {
    expect(await named(pattern)).toEqual(found.map((file) => file.replace(/^\.\//, '')));
  });

  it('name a file once, however often they match it', async () => {
    expect(await named('faq/open.json', 'faq/op*.json', 'faq/fine.json')).toEqual([
      'faq/open.json',
      'faq/fine.json',
    ]);
  });

  it('that are absolute match too', async () => {
    expect(await named(`${folder.path}/faq/o*.json`)).toEqual(['faq/open.json']);
  });

  it('that match nothing are a mistake: a check of no file would pass', async () => {
    const { status, stderr } = await check('fqa/*.json');
    expect([status, stderr]).toEqual([
      2,
      '"fqa/*.json" matches no file. Check the pattern.\nRun faq-embed check --help.\n',
    ]);
    // An address on the web is none: its ? is its own.
    expect((await runHere(['check', 'http://127.0.0.1:9/a.json?b=*'])).stdout).toContain('cannot be loaded');
  });
});

it('whatever stands in a pattern, it is files, or a mistake of the command line', async () => {
  const sign = fc.constantFrom(
    '*',
    '**',
    '?',
    '{',
    '}',
    ',',
    '/',
    '.',
    '[',
    ']',
    '(',
    '\\',
    '+',
    '|',
    '^',
    'faq',
    'a',
    '.json',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(sign, { maxLength: 12 }), async (signs) => {
      const pattern = `${folder.path}/faq/${signs.join('')}*`;
      const found = await expandGlobs([pattern]).catch((error: unknown) => {
        expect(error).toBeInstanceOf(UsageError);
        return [];
      });
      for (const file of found) expect((await stat(file)).isFile()).toBe(true);
    }),
  );
});

describe('places', () => {
  it('are line and column of the name in the file', async () => {
    const [file] = await reports('faq/b/wrong.json');
    expect(file?.problems[0]).toMatchObject({ line: 4, column: 30 });
    // Nothing of the question stands in the file: its section does.
    expect(file?.gaps.find(({ id }) => id === 'recording')).toMatchObject({ line: 4, column: 17 });
  });

  it('are known of a text that is no JSON', async () => {
    const [file] = await reports('comma.json');
    expect(file?.problems[0]).toMatchObject({ code: 'bad-json', line: 4, column: 3 });
  });
});

describe('formats of code hosts', () => {
  it('github: workflow commands, one a line', async () => {
    const { status, stdout } = await check('faq/b/wrong.json', 'comma.json', '--format', 'github');
    expect(status).toBe(1);
    expect(stdout.split('\n')).toContain(
      '::error file=faq/b/wrong.json,line=4,col=30,title=faq-embed unknown-name::faq/b/wrong.json: sections.basics.entries.paymet: is not in the template. Did you mean "payment"?',
    );
    expect(stdout).toContain('::error file=comma.json,line=4,col=3,title=faq-embed bad-json::');
    expect(stdout.split('\n').every((line) => /^(::(error|warning) file=|$)/.test(line))).toBe(true);
  });

  it('github: what would end a property or the line is escaped', async () => {
    const { stdout } = await check('odd, 100%: [x].json', '--format=github');
    expect(stdout).toContain('::error file=odd%2C 100%25%3A [x].json,line=4,');
    expect(stdout).toContain('::odd, 100%25: [x].json: sections.basics.entries.paymet:');
  });

  it('azure: logging commands', async () => {
    const { stdout } = await check('odd; 100%: [x].json', '--format', 'azure');
    expect(stdout).toContain(
      '##vso[task.logissue type=error;sourcepath=odd%3B 100%AZP25: [x%5D.json;linenumber=4;columnnumber=30;code=unknown-name;]odd; 100%AZP25: [x].json: sections.basics',
    );
  });

  it('gitlab: a Code Quality report, in which a finding is the same one on another line', async () => {
    const { stdout } = await check('faq/b/wrong.json', '--format', 'gitlab');
    const [first] = JSON.parse(stdout) as Record<string, unknown>[];
    const message =
      'faq/b/wrong.json: sections.basics.entries.paymet: is not in the template. Did you mean "payment"?';
    expect(first).toEqual({
      description: message,
      check_name: 'unknown-name',
      fingerprint: createHash('sha256')
        .update(['faq/b/wrong.json', 'unknown-name', message].join('\n'))
        .digest('hex'),
      severity: 'major',
      location: { path: 'faq/b/wrong.json', lines: { begin: 4 } },
    });
    expect(JSON.parse((await check('faq/fine.json', '--format', 'gitlab')).stdout)).toEqual([]);
  });

  it('say of gaps and notes what --strict makes of them', async () => {
    const gap =
      /^::(\w+) file=faq\/open\.json,line=1,col=\d+,title=faq-embed gap::faq\/open\.json: How do I pay\?/m;
    const lenient = await check('faq/open.json', '--format', 'github');
    expect([lenient.status, gap.exec(lenient.stdout)?.[1]]).toEqual([0, 'warning']);
    const strict = await check('faq/open.json', '--format', 'github', '--strict');
    expect([strict.status, gap.exec(strict.stdout)?.[1]]).toEqual([1, 'error']);
    expect(await check('faq/fine.json', '--format', 'github', '--strict')).toMatchObject({
      status: 0,
      stdout: '',
    });
  });

  it('are one at a time', async () => {
    expect((await runHere(['check', 'a.json', '--json', '--format', 'github'])).stderr).toContain(
      '--json and --format github contradict each other. Leave one out.',
    );
    expect((await runHere(['check', 'a.json', '--format', 'githb'])).stderr).toContain(
      'Did you mean "github"?',
    );
  });
});

describe('gaps on purpose', () => {
  it('pass a strict check, and are listed with their reason', async () => {
    expect(await check('faq/meant.json', '--strict')).toEqual({
      status: 0,
      stderr: '',
      stdout:
        'faq/meant.json: overrides for en/general\n  ok: 15 questions\n  1 left open on purpose:\n    How do I pay? (basics.payment): Insurers pay: 100 %.\n',
    });
    expect((await check('faq/open.json', '--strict')).status).toBe(1);
    const [file] = await reports('faq/meant.json');
    expect(file?.gaps).toMatchObject([{ id: 'payment', onPurpose: 'Insurers pay: 100 %.' }]);
    expect((await check('faq/meant.json', '--strict', '--format', 'github')).stdout).toBe('');
  });

  it('may be notices', async () => {
    const [file] = await reports('notice.json');
    const emergency = file?.gaps.find(({ section }) => !section);
    if (emergency) expect(emergency.onPurpose).toBe('No emergencies here.');
    else expect(file?.notes.map(({ path }) => path)).toContain('gaps.emergency');
  });

  it('that are none are told: misspelt, or answered by now', async () => {
    const [file] = await reports('stale.json');
    expect(file?.problems.map(({ message }) => message)).toEqual([
      'stale.json: gaps.recordng: no question has this id. Did you mean "recording"?',
    ]);
    expect(file?.notes).toMatchObject([
      { path: 'gaps.payment', message: 'has an answer, and is shown. Remove this reason.' },
    ]);
  });

  it('want a reason', async () => {
    const [file] = await reports('no-reason.json');
    expect(file?.problems.map(({ path }) => path)).toEqual(['gaps.payment', 'gaps.who']);
    expect(file?.gaps.find(({ id }) => id === 'payment')).not.toHaveProperty('onPurpose');
    expect((await reports('misspelt.json'))[0]?.problems[0]?.message).toContain('Did you mean "gaps"?');
  });

  it('are nothing that compile and render ask for, nor part of what they write', async () => {
    for (const command of ['compile', 'render']) {
      const made = (file: string) => run([command, '--overrides', file], { cwd: folder.path });
      const [open, meant] = await Promise.all([made('faq/open.json'), made('faq/meant.json')]);
      expect(open.stderr).toContain('1 of 16 questions still needs you');
      expect(meant).toEqual({ ...open, stderr: '' });
    }
  });
});
