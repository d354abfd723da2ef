/** Mistakes of people who write overrides by hand: one sentence each, the same in `check` and on the page. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/cli/check-report.ts';
import { loadJson } from '../../src/load/load-json.ts';
import type { FaqError } from '../../src/model/errors.ts';
import { explain } from '../../src/model/explain.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { prepareFromDisk } from '../support/prepare-on-node.ts';
import { folderWith, runHere } from './run-cli.ts';

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({});
});
afterAll(() => folder.remove());

const file = (json: unknown) => JSON.stringify(json, null, 2);
const variable = (name: string, value: unknown) => file({ variables: { [name]: value } });
const entry = (patch: unknown, id = 'payment') =>
  file({ sections: { basics: { entries: { [id]: patch } } } });
const answer = (text: string) => entry({ answer: text });

/** What `check` says of a file, as people and as machines read it. */
async function checked(text: string | Uint8Array, ...options: string[]) {
  const path = join(folder.path, 'mine.json');
  await writeFile(path, text);
  const { stdout } = await runHere(['check', path, ...options]);
  const json = await runHere(['check', path, '--json', ...options]);
  const [report] = (JSON.parse(json.stdout) as { files: CheckReport[] }).files;
  if (!report) throw new Error('nothing was checked');
  const lines = stdout.split('\n').filter((line) => /^ {2}(problem|note) /.test(line));
  return { lines: lines.map((line) => line.trim().replace(/ +/, ' ')), report, file: report.file };
}

/** What a page's console says of the same text in the attribute. */
async function inPage(overrides: string, lang?: string): Promise<string[]> {
  const templates = new URL('../../faq-templates/', import.meta.url).href;
  try {
    const faq = await prepareFromDisk({ templates, overrides, lang, data: {} });
    return faq.problems.map((problem) => explain(problem) ?? '');
  } catch (error) {
    return [explain(error as FaqError) ?? ''];
  }
}

describe('what is not JSON is said with its place and the remedy', () => {
  it.each([
    [
      'a missing brace in the middle',
      '{\n  "title": "T",\n  "variables": {\n    "phone": "1",\n  "sections": {\n    "basics": {}\n  }\n}\n',
      'line 9, column 1',
      'the file ends here; expected a comma or }; the { on line 3 ("variables") is never closed',
    ],
    [
      'a missing comma',
      '{\n  "variables": {\n    "phone": "1"\n    "email": "a@b.example"\n  }\n}',
      'line 3, column 17',
      'expected a comma or }, got "; add a comma at the end of line 3',
    ],
    [
      'a line break in a text',
      '{\n  "title": "Online\n  appointments"\n}',
      'line 2, column 12',
      'expected a value, got "; a text cannot span lines; write \\n for a line break, and end the text with "',
    ],
    [
      'quotation marks in a text',
      '{\n  "title": "The "best" clinic"\n}',
      'line 2, column 18',
      'expected a comma or }, got b; write \\" for a quotation mark inside a text, or use “ ”',
    ],
    [
      'a no-break space between words of JSON',
      '{\n  "title":\u00a0"T"\n}',
      'line 2, column 11',
      'expected a value, got an invisible sign (U+00A0); type a plain space instead',
    ],
  ])('%s', async (_, text, place, reason) => {
    const { lines, report } = await checked(text);
    expect(report.kind).toBe('unreadable');
    expect(lines).toEqual([`problem ${place}: is not JSON: ${reason}.`]);
    expect(report.problems).toMatchObject([{ code: 'bad-json', path: place }]);
    // That a file is easier to keep is no advice for a file.
    expect(await inPage(text)).toEqual([
      `attribute: overrides, ${place}: is not JSON: ${reason}. A file is easier to keep than JSON in an attribute.`,
    ]);
  });
});

type Row = readonly [mistake: string, text: string, line: number, path: string, sentence: string];
const PAYMENT = 'sections.basics.entries.payment';

describe('a mistake that costs its part is a problem with its line', () => {
  const rows: readonly Row[] = [
    [
      'an answer as a plain text',
      entry('By card.'),
      5,
      PAYMENT,
      'expected null or an object, got "By card."; write { "answer": "…" }',
    ],
    [
      'one of several answers as a plain text',
      entry({ answers: ['By card.'] }),
      6,
      `${PAYMENT}.answers[0]`,
      'expected an object, got "By card."; write { "text": "…" }',
    ],
    [
      'an action as a plain link',
      file({ actions: { book: '/book' } }),
      3,
      'actions.book',
      'expected null or an object, got "/book"; write { "label": "…", "href": "…" }',
    ],
    [
      'entries as a list',
      file({ sections: { basics: { entries: [{ id: 'payment', answer: 'A' }] } } }),
      4,
      'sections.basics.entries',
      'expected an object, got [{"id":"payment","answer":"A"}]; write { "id": { … } }, by id, instead of [ … ]',
    ],
    [
      'sections as a list',
      file({ sections: [{ id: 'basics' }] }),
      2,
      'sections',
      'expected an object, got [{"id":"basics"}]; write { "id": { … } }, by id, instead of [ … ]',
    ],
    [
      'an entry without “entries” around it',
      file({ sections: { basics: { payment: { answer: 'A' } } } }),
      4,
      'sections.basics.payment',
      'belongs under "entries": "basics": { "entries": { "payment": … } }.',
    ],
    [
      'entries at the top',
      file({ entries: { payment: { answer: 'A' } } }),
      2,
      'entries',
      'belongs in a section: "sections": { "basics": { "entries": … } }.',
    ],
    [
      'an entry at the top',
      file({ payment: { answer: 'A' } }),
      2,
      'payment',
      'is a question: write it under "sections", "basics", "entries".',
    ],
    [
      'a variable at the top',
      file({ phone: '+1 206 555 0142' }),
      2,
      'phone',
      'is a variable: write it under "variables".',
    ],
    ['an action at the top', file({ call: {} }), 2, 'call', 'is an action: write it under "actions".'],
    [
      'the name of a template’s answers',
      entry({ text: 'A' }),
      6,
      `${PAYMENT}.text`,
      'is called "answer" here: { "answer": "…" }.',
    ],
    [
      'a length of time that is none',
      variable('cancellationNotice', 'a day or so'),
      3,
      'variables.cancellationNotice',
      'expected a number of hours, such as 24, got "a day or so". It counts as missing.',
    ],
    [
      'an amount without a currency',
      variable('price', '45'),
      3,
      'variables.price',
      'expected one amount with its currency, such as 45 EUR, without a separator for thousands, got "45". It counts as missing.',
    ],
    [
      'a day that could be another',
      entry({ answer: 'A', reviewed: '05/06/2026' }),
      7,
      `${PAYMENT}.reviewed`,
      'expected null or a date such as 2026-05-31, got "05/06/2026"',
    ],
    [
      'a telephone number with words',
      variable('phone', '020 7946 0958 (ask for Ana)'),
      3,
      'variables.phone',
      'expected a telephone number such as +1 206 555 0142 or 020 7946 0958 ext. 12; words belong in the answer, got "020 7946 0958 (ask for Ana)" ("a" is no part of a number). It counts as missing.',
    ],
    [
      'one brace',
      answer('Call {phone}.'),
      6,
      `${PAYMENT}.answer`,
      'contains {phone}, which visitors would see literally. Write {{phone}}.',
    ],
    [
      'a misspelt variable',
      answer('Call {{fone}}.'),
      5,
      PAYMENT,
      '{{fone}} is not a variable of the template. Did you mean {{phone}}?',
    ],
    [
      'an empty text',
      variable('phone', ''),
      3,
      'variables.phone',
      '"" is not a value. Write a value, or remove the line.',
    ],
    [
      'true',
      variable('phone', true),
      3,
      'variables.phone',
      'true is not a value. Write a value, or remove the line.',
    ],
    [
      'an empty answer',
      answer(''),
      6,
      `${PAYMENT}.answer`,
      '"" is not a value. Write text or null, or remove the line.',
    ],
    [
      'an id with a space',
      entry({ question: 'Q?', answer: 'A' }, 'my question'),
      5,
      'sections.basics.entries.my question',
      'expected an id of letters, digits, - and _, without spaces, got "my question"',
    ],
    [
      'a misspelt id',
      entry(null, 'paymnt'),
      5,
      'sections.basics.entries.paymnt',
      'is not in the template. Did you mean "payment"?',
    ],
    [
      'a look-alike of a booking page as an action',
      file({ actions: { book: { href: 'https://outlook.office.com.evil.example/book/x@y.example/' } } }),
      4,
      'actions.book.href',
      '"https://outlook.office.com.evil.example/book/x@y.example/" is refused: its host only looks like one of Microsoft Bookings. Copy the address from Bookings again.',
    ],
  ];
  it.each(rows)('%s', async (_, text, line, path, sentence) => {
    const { lines, report } = await checked(text);
    expect(lines).toEqual([`problem line ${line}: ${path}: ${sentence}`]);
    expect(report.problems).toMatchObject([{ path, line, message: `${report.file}: ${path}: ${sentence}` }]);
    expect(await inPage(text)).toEqual([`overrides: ${path}: ${sentence}`]);
  });
});

describe('what is taken as it was meant, or costs nothing, is a note with its line', () => {
  const taken = (from: string, to: string) => `"${from}" is read as "${to}". Write it that way.`;
  const rows: readonly Row[] = [
    [
      'a link without a scheme',
      answer('See [fees](www.example.com/fees).'),
      6,
      `${PAYMENT}.answer`,
      taken('www.example.com/fees', 'https://www.example.com/fees'),
    ],
    [
      'a mailbox without mailto:',
      answer('Ask [us](info@example.com).'),
      6,
      `${PAYMENT}.answer`,
      taken('info@example.com', 'mailto:info@example.com'),
    ],
    [
      'tags that are left out',
      answer('A <img src="x"> <font color="red">B</font> <script>x</script>'),
      6,
      `${PAYMENT}.answer`,
      '<img>, <font>, <script> is left out: an answer can contain text, links, lists and tables, and loads nothing from other sites.',
    ],
    [
      'entities in a value',
      variable('organization', 'Smith &amp; Sons'),
      3,
      'variables.organization',
      taken('Smith &amp; Sons', 'Smith & Sons'),
    ],
    [
      'tags and entities in a question',
      entry({ question: '<strong>Terms</strong> &amp; conditions', answer: 'A' }),
      6,
      `${PAYMENT}.question`,
      taken('<strong>Terms</strong> &amp; conditions', 'Terms & conditions'),
    ],
    [
      'a booking link from a mail',
      variable(
        'bookingUrl',
        'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Foutlook.office.com%2Fbook%2Fn%40n.example%2F&data=1',
      ),
      3,
      'variables.bookingUrl',
      taken(
        'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Foutlook.office.com%2Fbook%2Fn%40n.example%2F&data=1',
        'https://outlook.office.com/book/n@n.example/',
      ),
    ],
    [
      'a day as people write it',
      entry({ answer: 'A', reviewed: '31/05/2026' }),
      7,
      `${PAYMENT}.reviewed`,
      taken('31/05/2026', '2026-05-31'),
    ],
    ['en-UK', file({ lang: 'en-UK' }), 2, 'lang', taken('en-UK', 'en-GB')],
    ['en_UK', file({ lang: 'en_UK' }), 2, 'lang', taken('en_UK', 'en-GB')],
    [
      'en_GB among languages',
      file({ languages: { en_GB: {} } }),
      3,
      'languages.en_GB',
      taken('en_GB', 'en-GB'),
    ],
  ];
  it.each(rows)('%s', async (_, text, line, path, sentence) => {
    const { lines, report } = await checked(text);
    expect(lines).toEqual([`note line ${line}: ${path}: ${sentence}`]);
    expect(report.problems).toEqual([]);
    expect(report.notes).toEqual([{ path, line, column: expect.any(Number), message: sentence }]);
    expect(await inPage(text)).toEqual([`overrides: ${path}: ${sentence}`]);
  });

  it('en-UK is British English, in the template as well', async () => {
    const { report } = await checked(file({ lang: 'en-UK' }));
    expect(report.against).toBe('en-GB/general');
  });

  it.each([
    ['cancellationNotice', '24 hours'],
    ['cancellationNotice', '1 day'],
    ['phone', '+44 (0)20 7946 0958 ext. 12'],
  ])('%s %j is understood without a word', async (name, value) => {
    expect((await checked(variable(name, value))).lines).toEqual([]);
    expect(await inPage(variable(name, value))).toEqual([]);
  });

  it('£45 is an amount', async () => {
    const { report } = await checked(file({ variables: { price: '£45', paymentMethods: ['cash'] } }));
    expect(report).toMatchObject({ problems: [], notes: [] });
  });

  it('a variable that is set and shown nowhere', async () => {
    const text = file({
      variables: { price: '45 EUR' },
      sections: { basics: { entries: { payment: { answer: 'By card.' } } } },
    });
    const { lines } = await checked(text);
    expect(lines).toEqual([
      'note line 3: variables.price: is set, but no text that visitors see uses it: an answer of your own may have replaced the one with it, or that answer needs another fact.',
    ]);
  });

  it('a price of nothing', async () => {
    const text = file({ variables: { price: '0 EUR', paymentMethods: ['cash'] } });
    expect((await checked(text)).lines).toEqual([
      'note line 3: variables.price: is 0, and the answer says that it costs that. Leave it out, and say in an answer of your own that it is free.',
    ]);
  });

  it('a name of the service that is taken away, which stays', async () => {
    const { lines } = await checked(file({ variables: { serviceName: null } }));
    expect(lines).toEqual([
      'note line 3: variables.serviceName: is used in the title or a question, so the template’s “video appointment” is kept. Write another name, or texts without it.',
    ]);
  });

  it('a question of one’s own with an id that the template has too, which stays', async () => {
    const entries = { late: { question: 'Am I late?', answer: 'Ring the bell.' } };
    const { lines, report } = await checked(file({ sections: { visit: { title: 'Your visit', entries } } }));
    expect(report.problems).toEqual([]);
    expect(lines).toEqual([expect.stringContaining('sections.visit.entries.late: is the id of a question')]);
  });

  it('German overrides on an English page', async () => {
    const text = file({ lang: 'de', title: 'Fragen' });
    const sentence =
      'lang: is "de", and the template is in "en": what you do not change stays in that language. Set lang="de" on the element, or add "languages" with your words in "en".';
    expect((await checked(text, '--lang', 'en')).lines).toEqual([`note line 2: ${sentence}`]);
    expect(await inPage(text, 'en')).toEqual([`overrides: ${sentence}`]);
  });
});

describe('healthcare', () => {
  const first =
    'note line 3: variables.emergencyNumber: is not set: the notice above all questions names no number to call in an emergency. Set it first, such as 112 or 999.';

  it('without a number for emergencies says so before all else, of the template that the file names', async () => {
    const { lines, report } = await checked(file({ template: 'healthcare', variables: { fone: '1' } }));
    expect(report.against).toBe('en/healthcare');
    expect(lines).toEqual([first, 'problem line 4: variables.fone: nothing uses it. Did you mean "phone"?']);
  });

  it('with one, or without the notice, does not', async () => {
    for (const own of [{ variables: { emergencyNumber: '112' } }, { notices: { emergency: null } }])
      expect((await checked(file({ template: 'healthcare', ...own }))).lines).toEqual([]);
  });
});

describe('a file', () => {
  it('with a name twice says where, and which is lost', async () => {
    const { lines, report } = await checked('{\n  "title": "A",\n  "title": "B"\n}');
    expect(lines).toEqual([
      'problem line 2: title: is there twice (line 3, column 3); the first is lost. Keep one.',
    ]);
    expect(report.problems).toMatchObject([{ path: 'title', line: 2 }]);
  });

  describe('that is not UTF-8', () => {
    let server: HostServer;
    beforeAll(async () => {
      server = await startHostServer({ root: folder.path });
    });
    afterAll(() => server.close());

    it('is refused with one sentence, by check and by the page', async () => {
      const { lines } = await checked(Buffer.from('{ "title": "F\xfcr wen?" }', 'latin1'));
      const sentence = 'is not UTF-8. Save it again with the encoding UTF-8.';
      expect(lines).toEqual([`problem ${sentence}`]);
      const url = `${server.origin}/mine.json`;
      const error = await loadJson(url).catch((thrown: FaqError) => thrown);
      expect(explain(error as FaqError)).toBe(`${url}: ${sentence}`);
    });
  });
});
