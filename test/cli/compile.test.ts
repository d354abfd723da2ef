/** `compile`, and what the other commands do with the documents that it makes. */
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/cli/check-report.ts';
import type { FaqDocument } from '../../src/model/faq-document.ts';
import { overridesJson } from '../compile/arbitraries.ts';
import { folderWith, type Run, runHere } from './run-cli.ts';

const clinic = {
  template: 'general',
  lang: 'en',
  title: 'Before your visit',
  brand: { accent: '#0b5e56' },
  variables: {
    bookingUrl: 'https://outlook.office.com/book/northwind@example.com/',
    phone: '+1 206 555 0142',
    paymentMethods: ['cards'],
    staff: ['Ana'],
  },
  sections: {
    basics: {
      entries: {
        parking: { question: 'Where do I park?', answer: '**Nowhere.**' },
        // Only the organization knows: this one has not said it.
        recording: null,
      },
    },
  },
};
const german = {
  title: 'Vor Ihrem Termin',
  sections: { basics: { entries: { parking: { question: 'Wo parke ich?', answer: '**Nirgends.**' } } } },
};
const twoLanguages = { ...clinic, languages: { de: german } };

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeEach(async () => {
  folder = await folderWith({
    'clinic.json': clinic,
    'two.json': twoLanguages,
    'gaps.json': { variables: { fone: '1' } },
  });
  return folder.remove;
});

const path = (name: string) => join(folder.path, name);
/** Files of the folder by their names. */
async function faqEmbed(...args: string[]): Promise<Run> {
  const inFolder = (arg: string) => (/^[\w.][\w./-]*\.(json|html)$/.test(arg) ? path(arg) : arg);
  const { status, stdout, stderr } = await runHere(args.map(inFolder));
  return { status, stdout, stderr: stderr.replaceAll(`${folder.path}/`, '') };
}
const readDocument = async (name: string) => JSON.parse(await readFile(path(name), 'utf8')) as FaqDocument;
const checked = async (...args: string[]): Promise<CheckReport> => {
  const { stdout } = await faqEmbed('check', '--json', ...args);
  return (JSON.parse(stdout) as { files: CheckReport[] }).files[0] as CheckReport;
};
const written = async (name: string, json: unknown) => {
  await writeFile(path(name), JSON.stringify(json));
  return path(name);
};
const done = { status: 0, stdout: '', stderr: '' };

describe('compile', () => {
  it('writes one document: complete, checked, without what only its author reads', async () => {
    expect(await faqEmbed('compile', '--overrides', 'clinic.json', '-o', 'northwind.json')).toEqual(done);
    const text = await readFile(path('northwind.json'), 'utf8');
    const document = JSON.parse(text) as FaqDocument;
    expect(document).toMatchObject({
      format: 1,
      lang: 'en',
      title: 'Before your visit',
      brand: { accent: '#0b5e56' },
      variables: { phone: { type: 'tel', value: '+1 206 555 0142' } },
    });
    const parking = document.sections[0]?.entries.find(({ id }) => id === 'parking');
    expect(parking).toEqual({
      id: 'parking',
      question: 'Where do I park?',
      answers: [{ body: [['p', ['strong', 'Nowhere.']]] }],
    });
    expect(text).not.toMatch(/"(guidance|label":"(?!Book|Call|Write|Change|Join)|template|languages)"/);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('writes to standard output without -o', async () => {
    const { status, stdout, stderr } = await faqEmbed('compile', '--overrides', 'clinic.json');
    expect([status, stderr]).toEqual([0, '']);
    await faqEmbed('compile', '--overrides', 'clinic.json', '-o', 'northwind.json');
    expect(stdout).toBe(await readFile(path('northwind.json'), 'utf8'));
  });

  it('writes a document for every language, and one in the first', async () => {
    expect(await faqEmbed('compile', '--overrides', 'two.json', '-o', 'out.json')).toEqual(done);
    expect((await readdir(folder.path)).filter((name) => name.startsWith('out'))).toEqual([
      'out.de.json',
      'out.en.json',
      'out.json',
    ]);
    const [first, en, de] = await Promise.all(['out.json', 'out.en.json', 'out.de.json'].map(readDocument));
    expect(first).toEqual(en);
    expect([en?.lang, en?.title]).toEqual(['en', 'Before your visit']);
    expect([de?.lang, de?.title]).toEqual(['de', 'Vor Ihrem Termin']);
    expect(de?.variables['phone']).toEqual({ type: 'tel', value: '+1 206 555 0142' });
    expect(JSON.stringify(de)).toContain('Nirgends.');
    expect(JSON.stringify(de)).not.toMatch(/Nowhere|Where do I park/);
  });

  it('counts the language of the template where the overrides name none', async () => {
    const { lang: _, ...unnamed } = twoLanguages;
    await written('unnamed.json', unnamed);
    expect(await faqEmbed('compile', '--overrides', 'unnamed.json', '-o', 'out.json')).toEqual(done);
    expect((await readDocument('out.json')).lang).toBe('en');
    expect((await readDocument('out.de.json')).title).toBe('Vor Ihrem Termin');
  });

  it('makes the document of one language with --lang', async () => {
    const { stdout } = await faqEmbed('compile', '--overrides', 'two.json', '--lang', 'de');
    expect(JSON.parse(stdout)).toMatchObject({ lang: 'de', title: 'Vor Ihrem Termin' });
  });

  it('asks for a file where there are several', async () => {
    const { status, stdout, stderr } = await faqEmbed('compile', '--overrides', 'two.json');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      'The overrides are in 2 languages (en, de): name a file with -o, or one language with --lang.',
    );
  });

  it('says of a language that there is no template in it, and keeps its name out of file names', async () => {
    await written('odd.json', { ...clinic, languages: { de: german, tlh: german, '../../x': german } });
    const { status, stderr } = await faqEmbed('compile', '--overrides', 'odd.json', '-o', 'out.json');
    expect(status).toBe(0);
    expect(stderr).toContain('Warning: languages.tlh is left out: there is no template in that language.\n');
    expect((await readdir(folder.path)).filter((name) => name.startsWith('out'))).toHaveLength(3);
  });

  it('tells its author what is wrong and what is missing', async () => {
    const { status, stderr } = await faqEmbed('compile', '--overrides', 'gaps.json', '-o', 'out.json');
    expect(status).toBe(0);
    expect(stderr.split('\n')).toEqual([
      'Warning: gaps.json: variables.fone: nothing uses it. Did you mean "phone"?',
      'out.json: 5 of 16 questions still need you: run faq-embed check gaps.json',
      '',
    ]);
  });

  it('makes what passes check, and fits the schema', async () => {
    await faqEmbed('compile', '--overrides', 'two.json', '-o', 'out.json');
    const schema = JSON.parse(await readFile('faq-templates/schema/faq-document.schema.json', 'utf8'));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    for (const name of ['out.json', 'out.de.json']) {
      expect(await checked(name)).toMatchObject({ kind: 'document', problems: [], notes: [], gaps: [] });
      validate(await readDocument(name));
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});

describe('a file that is written', () => {
  it('is never one that was read', async () => {
    await symlink(path('clinic.json'), path('link.json'));
    const before = await readFile(path('clinic.json'), 'utf8');
    for (const target of ['clinic.json', 'link.json'])
      for (const command of ['compile', 'render']) {
        const { status, stderr } = await faqEmbed(command, '--overrides', 'clinic.json', '-o', target);
        expect([status, stderr]).toEqual([2, expect.stringContaining('is also an input.')]);
      }
    expect(await readFile(path('clinic.json'), 'utf8')).toBe(before);
  });

  it('is not a template that was extended either', async () => {
    await written('base.json', { lang: 'en', title: 'T', sections: [] });
    await written('own.json', { extends: './base.json', title: 'O' });
    const args = ['render', '--template', path('own.json'), '-o', 'base.json'];
    expect((await faqEmbed(...args)).status).toBe(2);
    expect(await readFile(path('base.json'), 'utf8')).toContain('"sections"');
  });

  it('and all others stay as they were, when one of several was read', async () => {
    await written('out.de.json', twoLanguages);
    const { status } = await faqEmbed('compile', '--overrides', 'out.de.json', '-o', 'out.json');
    expect(status).toBe(2);
    expect((await readdir(folder.path)).sort()).toEqual([
      'clinic.json',
      'gaps.json',
      'out.de.json',
      'two.json',
    ]);
  });

  it('stays a link where it is one, with the permissions that it had', async () => {
    await written('real.json', {});
    await chmod(path('real.json'), 0o600);
    await symlink(path('real.json'), path('link.json'));
    expect(await faqEmbed('compile', '--overrides', 'clinic.json', '-o', 'link.json')).toEqual(done);
    expect((await readDocument('real.json')).format).toBe(1);
  });

  it('leaves nothing behind when it cannot be written', async () => {
    // A folder is in the way of the last of three files.
    await mkdir(path('out.de.json'));
    const { status, stderr } = await faqEmbed('compile', '--overrides', 'two.json', '-o', 'out.json');
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^out\.de\.json: cannot be written \(E\w+\)\./),
    ]);
    expect((await readdir(folder.path)).sort()).toEqual([
      'clinic.json',
      'gaps.json',
      'out.de.json',
      'two.json',
    ]);
    const nowhere = await faqEmbed('compile', '--overrides', 'clinic.json', '-o', 'no/such/folder.json');
    expect([nowhere.status, nowhere.stderr]).toEqual([
      1,
      expect.stringContaining('cannot be written (ENOENT)'),
    ]);
  });

  /** Whoever runs as root may write everywhere. */
  it.skipIf(process.getuid?.() === 0)('leaves nothing in a folder that is not writable', async () => {
    await mkdir(path('closed'));
    await chmod(path('closed'), 0o555);
    const { status, stderr } = await faqEmbed('compile', '--overrides', 'clinic.json', '-o', 'closed/x.json');
    expect([status, stderr]).toEqual([1, expect.stringContaining('cannot be written (EACCES)')]);
    expect(await readdir(path('closed'))).toEqual([]);
  });

  it('may be a device', async () => {
    expect(await faqEmbed('compile', '--overrides', 'clinic.json', '-o', '/dev/null')).toEqual(done);
    expect((await readdir('/dev')).filter((name) => name.startsWith('.null'))).toEqual([]);
  });
});

const FORMS = [
  ['static'],
  ['page'],
  ['handout'],
  ['structured-data'],
  ['element', '--base', '/faq', '--src', '/faq/northwind.json'],
];

describe('render', () => {
  async function expectSame(overrides: string, more: readonly string[] = [], set: readonly string[] = []) {
    const compiled = await faqEmbed('compile', '--overrides', overrides, ...more, '-o', 'made.json');
    expect([compiled.status, compiled.stderr]).toEqual([0, expect.not.stringContaining('unexpected')]);
    for (const form of FORMS) {
      const args = ['--as', ...form, ...set];
      const { status, stdout } = await faqEmbed('render', 'made.json', ...args);
      const { stdout: expected } = await faqEmbed('render', '--overrides', overrides, ...more, ...args);
      expect(status).toBe(0);
      expect(stdout).toBe(expected);
    }
  }

  it.each([
    ['demo/northwind.json', []],
    ['demo/contoso.json', []],
    ['demo/northwind.json', ['--template', 'healthcare', '--lang', 'ar']],
  ])('writes of the document the same HTML as of %s %j', async (name, more) => {
    await written('own.json', JSON.parse(await readFile(name, 'utf8')));
    await expectSame('own.json', more);
    await expectSame('own.json', more, ['--set', 'phone=+49 30 1234', '--set', 'price=']);
  });

  it('does so in each language', async () => {
    for (const lang of ['en', 'de']) await expectSame('two.json', ['--lang', lang]);
  });

  it('does so of any overrides', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(overridesJson, async (overrides) => {
        await written('any.json', overrides);
        await expectSame('any.json', ['--lang', 'en']);
      }),
      { numRuns: 40 },
    );
  });

  it('takes variables, and says what a document lacks', async () => {
    await faqEmbed('compile', '--overrides', 'gaps.json', '-o', 'made.json');
    const { stdout, stderr } = await faqEmbed('render', 'made.json', '--set', 'phone=+1 206 555 0142');
    expect(stdout).toContain('+1 206 555 0142');
    expect(stderr).toMatch(
      /^\d of 16 questions still need you: run faq-embed check .*made\.json --set 'phone=\+1 206 555 0142'\n$/,
    );
  });

  it('takes a document from standard input', async () => {
    const { stdout: input } = await faqEmbed('compile', '--overrides', 'clinic.json');
    const { status, stdout } = await runHere(['render', '-'], { input });
    expect(status).toBe(0);
    expect(stdout).toBe((await faqEmbed('render', '--overrides', 'clinic.json')).stdout);
  });

  it('needs the address of a document for an element, and no language', async () => {
    await faqEmbed('compile', '--overrides', 'clinic.json', '-o', 'made.json');
    const element = ['render', 'made.json', '--as', 'element', '--base', '/faq'];
    expect((await faqEmbed(...element)).stderr).toContain('Give --src the address of an FAQ document');
    const { stdout } = await faqEmbed(...element, '--src', '/faq/northwind.json');
    expect(stdout).toMatch(/^<faq-embed src="\/faq\/northwind\.json"><template /);
    expect((await faqEmbed('render', 'made.json', '--lang', 'de')).stderr).toContain('is in one language');
  });
});

describe('check', () => {
  const made = async (change: (document: Record<string, unknown>) => object) => {
    await faqEmbed('compile', '--overrides', 'clinic.json', '-o', 'made.json');
    await written('made.json', change({ ...(await readDocument('made.json')) }));
    return checked('made.json');
  };

  it('refuses a document of a later format with a sentence', async () => {
    const { kind, problems } = await made((document) => ({ ...document, format: 2 }));
    expect(kind).toBe('unreadable');
    expect(problems).toMatchObject([
      {
        code: 'newer-format',
        path: 'format',
        message: expect.stringMatching(/made\.json: format: is 2, and this version reads up to 1\. /),
      },
    ]);
  });

  it('finds a part that is broken, and reads the others', async () => {
    const { kind, problems, questions } = await made((document) => ({
      ...document,
      sections: [
        { id: 'a', title: 'A', entries: [{ id: 'good', question: 'Q?', answers: [{ body: ['Yes.'] }] }] },
        {
          id: 'b',
          title: 'B',
          entries: [{ id: 'bad', question: 'Q?', answers: [{ body: [['script', 'alert(1)']] }] }],
        },
      ],
    }));
    expect([kind, questions?.answered]).toEqual(['document', 1]);
    expect(problems.map((problem) => problem.path)).toEqual(['sections.b.entries.bad.answers[0].body']);
  });

  it('says what a document still lacks: with --strict that is a problem', async () => {
    await faqEmbed('compile', '--overrides', 'gaps.json', '-o', 'made.json');
    expect((await checked('made.json')).gaps.map(({ id }) => id)).toEqual([
      'choice',
      'recording',
      'payment',
      'book',
      'who',
    ]);
    expect((await faqEmbed('check', 'made.json')).stdout).toContain('5 of 16 still need you:');
    expect((await faqEmbed('check', 'made.json')).status).toBe(0);
    expect((await faqEmbed('check', 'made.json', '--strict')).status).toBe(1);
  });
});

describe('diff', () => {
  it('compares a document with what the overrides make today', async () => {
    await faqEmbed('compile', '--overrides', 'clinic.json', '-o', 'old.json');
    await written('new-overrides.json', {
      ...clinic,
      sections: {
        basics: {
          entries: { parking: { question: 'Where do I park?', answer: 'Outside.' }, recording: null },
        },
      },
    });
    await faqEmbed('compile', '--overrides', 'new-overrides.json', '-o', 'new.json');
    const { status, stdout } = await faqEmbed('diff', 'old.json', 'new.json', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      same: false,
      newQuestions: [],
      removedQuestions: [],
      changedAnswers: [{ id: 'parking', old: 'Nowhere.', new: 'Outside.' }],
    });
    const same = await faqEmbed('diff', 'old.json', 'old.json', '--json');
    expect(JSON.parse(same.stdout)).toMatchObject({ same: true });
  });
});

describe('overrides in several languages', () => {
  it('are checked in each of them', async () => {
    const es = { sections: { basics: { entries: { paymnt: { answer: 'Así.' } } } }, titel: 'x' };
    await written('many.json', { ...clinic, languages: { de: german, es, tlh: german } });
    const { problems, notes } = await checked('many.json');
    expect(problems.map((problem) => problem.path)).toEqual([
      'languages.es.titel',
      'languages.es.sections.basics.entries.paymnt',
    ]);
    expect(notes.map((note) => note.path)).toEqual(['languages.tlh']);
    expect((await checked('many.json', '--lang', 'de')).notes).toEqual([]);
  });
});

describe('overrides that name their template', () => {
  beforeEach(async () => {
    await written('health.json', { ...clinic, template: 'healthcare', brand: { accent: 'teal' } });
  });

  it('are checked, rendered and compiled with it', async () => {
    expect((await checked('health.json')).against).toBe('en/healthcare');
    const { stdout } = await faqEmbed('render', '--overrides', 'health.json');
    expect(stdout).toBe(
      (await faqEmbed('render', '--overrides', 'health.json', '--template', 'healthcare')).stdout,
    );
    const compiled = await faqEmbed('compile', '--overrides', 'health.json');
    expect(compiled.stdout).not.toBe((await faqEmbed('compile', '--overrides', 'clinic.json')).stdout);
  });

  it('are laid over another one that is asked for, with a warning', async () => {
    const sentence =
      'health.json: template: is "healthcare", but "general" is used, as the page or command says. Name the same one in both places.';
    for (const command of ['render', 'compile']) {
      const { status, stderr } = await faqEmbed(
        command,
        '--overrides',
        'health.json',
        '--template',
        'general',
      );
      expect([status, stderr]).toEqual([0, expect.stringContaining(`Warning: ${sentence}\n`)]);
    }
    const { against, notes } = await checked('health.json', '--template', 'general');
    expect(against).toBe('en/general');
    expect(notes).toEqual([
      {
        path: 'template',
        line: 1,
        column: 2,
        message: sentence.replace('health.json: template: ', ''),
      },
    ]);
  });

  it('mean a file beside them, and the same one by another path is no other', async () => {
    await written('base.json', { lang: 'en', title: 'Base', sections: [] });
    await written('own.json', { template: './base.json' });
    expect((await faqEmbed('render', '--overrides', 'own.json')).stdout).toContain('Base');
    const { stderr } = await faqEmbed('render', '--overrides', 'own.json', '--template', path('base.json'));
    expect(stderr).toBe('');
  });

  it('say which file is wrong about a name', async () => {
    await written('typo.json', { template: 'helthcare' });
    const { kind, problems } = await checked('typo.json');
    expect(kind).toBe('unreadable');
    expect(problems[0]?.message).toMatch(
      /typo\.json: template: there is no template "helthcare"\. Did you mean "healthcare"\?/,
    );
  });

  it('and a colour that is none cost the colour', async () => {
    const { problems } = await checked('health.json');
    expect(problems.map(({ path: at }) => at)).toEqual(['brand.accent']);
    const { stdout } = await faqEmbed('compile', '--overrides', 'health.json');
    expect(JSON.parse(stdout)).toMatchObject({ brand: {} });
  });
});
