import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/compile/markdown-on-node.ts';
import { publish } from '../../src/compile/publish.ts';
import type { FaqRequest } from '../../src/load/prepare-faq.ts';
import { treeText } from '../../src/model/answer-tree.ts';
import { FaqError } from '../../src/model/errors.ts';
import { explain } from '../../src/model/explain.ts';
import type { Faq } from '../../src/model/faq.ts';
import { frozen } from '../compile/arbitraries.ts';
import { draftOf } from '../compile/drafts.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { prepareOnNode } from '../support/prepare-on-node.ts';

const payment = (answer: string) => ({ basics: { entries: { payment: { answer } } } });
const general = {
  lang: 'en',
  title: 'FAQ of {{organization}}',
  variables: {
    organization: { type: 'text', default: 'general' },
    phone: { type: 'tel' },
    notice: { type: 'hours', default: 24 },
    bookingUrl: { type: 'booking' },
  },
  sections: [
    {
      id: 'basics',
      title: 'Basics',
      entries: [
        { id: 'what', question: 'What?', answers: [{ text: 'Notice: {{notice}}.' }] },
        { id: 'payment', question: 'Pay?', answers: [{ text: 'general' }] },
        {
          id: 'call',
          question: 'Call?',
          answers: [{ text: 'Call {{phone}}.' }, { text: 'Do not {{reason}}.' }],
        },
      ],
    },
  ],
  actions: [{ id: 'book', label: 'Book', href: '{{bookingUrl}}' }],
};
const minimal = { lang: 'en', title: 'T', sections: [] };
const named = (organization: string, more: object = {}) => ({ variables: { organization }, ...more });

const files: Record<string, unknown> = {
  '/t/document.json': publish(draftOf(general, readMarkdown)),
  '/t/general.json': general,
  '/t/healthcare.json': { extends: 'general', ...named('healthcare'), sections: payment('healthcare') },
  '/t/dentist.json': { extends: 'healthcare', ...named('dentist') },
  '/far/away.json': { extends: '/t/dentist.json', sections: payment('away') },
  '/far/beside.json': { extends: './away.json' },
  '/t/self.json': { extends: 'self' },
  '/t/a.json': { extends: 'b' },
  '/t/b.json': { extends: '../t/c.json' },
  '/t/c.json': { extends: 'a' },
  '/t/orphan.json': { extends: 'nobody' },
  '/t/no-address.json': { extends: 'http://[' },
  '/t/extends-list.json': { extends: '/mine/list.json' },
  '/t/small.json': minimal,
  '/t/tag.json': { ...general, lang: 'en-a' },
  '/t/old-tag.json': { ...general, lang: 'iw-il' },
  '/t/wrong-default.json': { ...general, variables: { notice: { type: 'hours', default: 'soon' } } },
  '/mine/clinic.json': { ...named('clinic'), sections: payment('clinic') },
  '/mine/list.json': [],
  '/mine/null.json': null,
};

let server: HostServer;
beforeAll(async () => {
  const pages = Object.entries(files).map(([path, json]) => [path, JSON.stringify(json)]);
  server = await startHostServer({ pages: Object.fromEntries(pages) });
});
afterAll(() => server.close());

let runs = 0;
/** Every run has addresses of its own, so that none is answered by what an earlier one loaded. */
const at = (path: string, run = runs) => `${server.origin}${path}?run=${run}`;
const pathsOf = (run: number) => server.requests.flatMap(({ url }) => url.split(`?run=${run}`).slice(0, -1));
/** Requests with this run's addresses. `extends` leads to addresses without them. */
function prepare(template: string, request: Partial<FaqRequest> = {}): Promise<Faq> {
  runs++;
  const { overrides } = request;
  return prepareOnNode({
    ...frozen(request),
    template: at(template),
    ...(typeof overrides === 'string' && { overrides: at(overrides) }),
  });
}
const failure = async (...args: Parameters<typeof prepare>): Promise<FaqError> => {
  const error: unknown = await prepare(...args).then(
    () => 'no error',
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(FaqError);
  return error as FaqError;
};
/** An answer as text; nothing when it is not shown. */
const answerOf = ({ sections }: Faq, id: string) => {
  const entry = sections.flatMap(({ entries }) => entries).find((one) => one.id === id);
  return entry && treeText(entry.answer);
};
/** `source path code`, the source without the origin and the run. */
const problemsOf = ({ problems }: Faq) =>
  problems.map(({ source, path, code }) =>
    [source.replace(server.origin, '').replace(/\?.*/, ''), path, code].join(' '),
  );

describe('what a template extends', () => {
  it.each([
    ['/t/general.json', 'FAQ of general', 'general'],
    ['/t/healthcare.json', 'FAQ of healthcare', 'healthcare'],
    ['/t/dentist.json', 'FAQ of dentist', 'healthcare'],
    ['/far/away.json', 'FAQ of dentist', 'away'],
    ['/far/beside.json', 'FAQ of dentist', 'away'],
  ])('%s is under it: a name beside it, a URL, or several in a row', async (template, title, answer) => {
    const faq = await prepare(template);
    expect([faq.title, answerOf(faq, 'payment'), answerOf(faq, 'what')]).toEqual([
      title,
      answer,
      'Notice: 24\u00a0hours.',
    ]);
    expect(faq.problems).toEqual([]);
  });

  it.each([
    ['/t/self.json', ['/t/self.json', '/t/self.json']],
    ['/t/a.json', ['/t/a.json', '/t/b.json', '/t/c.json', '/t/a.json']],
  ])('%s is a circle, which is refused and named', async (template, chain) => {
    const origin = server.origin;
    const error: unknown = await prepareOnNode({ template: origin + template }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(FaqError);
    expect(error).toMatchObject({ code: 'wrong-shape', path: 'extends', source: origin + chain.at(-2) });
    const circle = chain.map((path) => origin + path).join(' → ');
    expect((error as FaqError).message).toContain(`circle: ${circle}.`);
  });

  it.each([
    ['/t/orphan.json', '/t/nobody.json', 'not-found', ''],
    ['/t/extends-list.json', '/mine/list.json', 'wrong-shape', ''],
  ])('%s cannot be used, so nothing can: %s', async (template, source, code, path) => {
    expect(await failure(template)).toMatchObject({ source: server.origin + source, code, path });
  });

  it('is no address: refused, and the file that names it is told', async () => {
    const error = await failure('/t/no-address.json');
    expect(error.source).toBe(at('/t/no-address.json'));
    expect(explain(error)).toContain('http://[');
  });
});

describe('precedence', () => {
  it.each<[string, Partial<FaqRequest>, string, string]>([
    ['/t/general.json', {}, 'general', 'general'],
    ['/t/healthcare.json', {}, 'healthcare', 'healthcare'],
    ['/t/healthcare.json', { overrides: named('object') }, 'object', 'healthcare'],
    ['/t/healthcare.json', { overrides: '/mine/clinic.json' }, 'clinic', 'clinic'],
    [
      '/t/healthcare.json',
      { overrides: '/mine/clinic.json', data: { organization: 'data' } },
      'data',
      'clinic',
    ],
    ['/t/general.json', { data: { organization: ' data ' } }, 'data', 'general'],
    ['/t/general.json', { overrides: named('object'), data: { organization: ' ' } }, 'object', 'general'],
    [
      '/t/general.json',
      { overrides: named('object'), data: { organization: undefined } },
      'object',
      'general',
    ],
    ['/t/general.json', { overrides: null }, 'general', 'general'],
    ['/t/general.json', { overrides: {} }, 'general', 'general'],
  ])('%s with %j', async (template, request, organization, answer) => {
    const faq = await prepare(template, request);
    expect([faq.title, answerOf(faq, 'payment')]).toEqual([`FAQ of ${organization}`, answer]);
    expect(faq.problems).toEqual([]);
  });

  it('a FAQ document is taken as it is, and has the same overrides as a template', async () => {
    for (const path of ['/t/general.json', '/t/document.json']) {
      const plain = await prepare(path, { data: { organization: 'x', phone: '110' } });
      expect([plain.title, answerOf(plain, 'call')]).toEqual(['FAQ of x', 'Call 110.']);
      const overrides = named('mine', { sections: payment('mine') });
      const faq = await prepare(path, { overrides });
      expect([faq.title, answerOf(faq, 'payment')]).toEqual(['FAQ of mine', 'mine']);
    }
  });

  it('a shared file is not changed: the next one starts anew', async () => {
    const template = at('/t/general.json', 0);
    const first = await prepareOnNode({ template, overrides: named('one', { sections: payment('one') }) });
    const second = await prepareOnNode({ template });
    expect([first.title, second.title]).toEqual(['FAQ of one', 'FAQ of general']);
    expect(answerOf(second, 'payment')).toBe('general');
  });

  it('a page gives what a new text asks for', async () => {
    const faq = await prepare('/t/general.json', {
      overrides: { title: 'In {{city}}' },
      data: { city: 'Ulm' },
    });
    expect([faq.title, faq.problems]).toEqual(['In Ulm', []]);
  });

  it('a page gives what only an answer that is not shown asks for', async () => {
    for (const data of [{ reason: 'now' }, { reason: 'now', phone: '110' }]) {
      expect(problemsOf(await prepare('/t/general.json', { data }))).toEqual([]);
    }
  });
});

describe('requests', () => {
  it('are made once each, overrides in a property none', async () => {
    await prepare('/t/general.json', { overrides: '/mine/clinic.json' });
    expect(pathsOf(runs).sort()).toEqual(['/mine/clinic.json', '/t/general.json']);
    await prepare('/t/general.json', { overrides: named('x') });
    expect(pathsOf(runs)).toEqual(['/t/general.json']);
  });

  it('are shared by widgets with the same files', async () => {
    const [template, overrides] = [at('/t/general.json', -1), at('/mine/clinic.json', -1)];
    const faqs = await Promise.all([1, 2, 3].map(() => prepareOnNode({ template, overrides })));
    expect(faqs.map(({ title }) => title)).toEqual(Array(3).fill('FAQ of clinic'));
    expect(pathsOf(-1).sort()).toEqual(['/mine/clinic.json', '/t/general.json']);
  });

  it('are made in parallel: this server answers nobody before both are there', async () => {
    const waiting: [ServerResponse, unknown][] = [];
    const gate = createServer((req, res) => {
      waiting.push([res, files[req.url ?? '']]);
      if (waiting.length === 2) for (const [response, json] of waiting) response.end(JSON.stringify(json));
    });
    await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(gate.address() as AddressInfo).port}`;
    try {
      const faq = await prepareOnNode({
        template: `${origin}/t/general.json`,
        overrides: `${origin}/mine/clinic.json`,
      });
      expect(faq.title).toBe('FAQ of clinic');
    } finally {
      gate.closeAllConnections();
      gate.close();
    }
  });
});

describe('a file that cannot be used', () => {
  it.each<[string, Partial<FaqRequest>, string, string, string?]>([
    ['/t/none.json', {}, '/t/none.json', 'not-found'],
    ['/t/general.json', { overrides: '/mine/none.json' }, '/mine/none.json', 'not-found'],
    ['/_test/not-json', {}, '/_test/not-json', 'bad-json', 'line 1, column 1'],
    ['/t/general.json', { overrides: '/_test/not-json' }, '/_test/not-json', 'bad-json', 'line 1, column 1'],
    ['/mine/list.json', {}, '/mine/list.json', 'wrong-shape'],
    ['/t/general.json', { overrides: '/mine/list.json' }, '/mine/list.json', 'wrong-shape'],
    ['/mine/null.json', {}, '/mine/null.json', 'wrong-shape'],
    ['/t/general.json', { overrides: '/mine/null.json' }, '/mine/null.json', 'wrong-shape'],
    ['/mine/clinic.json', {}, '/mine/clinic.json', 'wrong-shape'],
  ])('%s with %j: %s is %s', async (template, request, source, code, path = '') => {
    expect(await failure(template, request)).toMatchObject({ source: at(source), code, path });
  });

  it('is named "overrides" when it is none', async () => {
    expect(await failure('/t/general.json', { overrides: [] })).toMatchObject({
      source: 'overrides',
      code: 'wrong-shape',
    });
  });
});

describe('a mistake is told to whoever made it', () => {
  it.each<[string, Partial<FaqRequest>, string[]]>([
    ['/t/general.json', { data: { phone: 'call us' } }, ['attribute variables.phone wrong-value']],
    [
      '/t/general.json',
      { data: { bookingUrl: 'http://a.example' } },
      ['attribute variables.bookingUrl refused-link'],
    ],
    // A name that the template does not know is for the element to report: a framework may have put it there.
    ['/t/general.json', { data: { fone: '110' } }, []],
    [
      '/t/general.json',
      { overrides: { variables: { phone: 'call us' } } },
      ['overrides variables.phone wrong-value'],
    ],
    [
      '/t/general.json',
      { overrides: { variables: { phone: { default: 'call us' } } } },
      ['overrides variables.phone wrong-value'],
    ],
    [
      '/t/general.json',
      {
        overrides: {
          sections: payment('Pay {{fee}}.'),
          variables: { fee: { type: 'money', default: 'much' } },
        },
      },
      ['overrides variables.fee wrong-value'],
    ],
    [
      '/t/general.json',
      { overrides: { variables: { phone: 'call us' } }, data: { phone: '110' } },
      ['overrides variables.phone wrong-value'],
    ],
    ['/t/general.json', { overrides: { lang: 'en-a' } }, ['overrides lang wrong-value']],
    ['/t/general.json', { overrides: { lang: 'x_y' } }, ['overrides lang wrong-shape']],
    ['/t/general.json', { overrides: { titel: 'x' } }, ['overrides titel unknown-name']],
    [
      '/t/wrong-default.json',
      {},
      ['/t/wrong-default.json variables.notice wrong-value', '/t/wrong-default.json title wrong-value'],
    ],
    ['/t/tag.json', {}, ['/t/tag.json lang wrong-value']],
    ['/t/tag.json', { overrides: named('x') }, ['/t/tag.json lang wrong-value']],
    [
      '/t/wrong-default.json',
      { data: { title: 'not a variable', organization: 'x' } },
      ['/t/wrong-default.json variables.notice wrong-value'],
    ],
  ])('%s with %j', async (template, request, expected) => {
    const faq = await prepare(template, request);
    expect(problemsOf(faq).sort()).toEqual([...expected].sort());
    for (const problem of faq.problems) {
      if (problem.source !== 'attribute') expect(explain(problem)).toMatch(/\S/);
    }
  });

  it('a wrong value is never shown, nor the one that it was to replace', async () => {
    for (const request of [
      { data: { notice: 'soon' } },
      { overrides: { variables: { notice: 'soon' } } },
      { overrides: { variables: { notice: { default: 'soon' } } } },
    ]) {
      const faq = await prepare('/t/general.json', request);
      expect(answerOf(faq, 'what')).toBeUndefined();
      expect(faq.gaps).toMatchObject([{ id: 'what', missing: [['notice']] }, { id: 'call' }]);
    }
  });

  it('a language tag is brought into its usual form, which says how the language is read', async () => {
    const faq = await prepare('/t/old-tag.json');
    expect([faq.lang, faq.dir, faq.problems]).toEqual(['he-IL', 'rtl', []]);
  });

  it('a language that is none costs its formats only', async () => {
    const faq = await prepare('/t/tag.json');
    expect([faq.lang, faq.title, faq.values.get('notice')?.text]).toEqual([
      'en',
      'FAQ of general',
      '24\u00a0hours',
    ]);
  });
});

describe('names that mean something to JavaScript', () => {
  it.each(['__proto__', 'constructor', 'toString'])('%s is a name like others', async (name) => {
    const own = JSON.parse(`{"${name}": "x"}`) as Record<string, string>;
    const asked = { title: `{{${name}}}!`, lang: 'en' };
    expect((await prepare('/t/general.json', { overrides: asked, data: own })).title).toBe('x!');
    const faq = await prepare('/t/general.json', { overrides: asked });
    expect(faq.title).toBe('');
    expect(problemsOf(faq).join()).toMatch(/ title wrong-value$/);
    expect({}).not.toHaveProperty('polluted');
  });
});
