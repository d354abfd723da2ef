import { execFile } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../tools/content/check-content.ts';
import { processorTime } from '../support/processor-time.ts';
import { contentFolder, type Files, goodFiles, said, set } from './content-folder.ts';

type Path = (string | number)[];

const entry = (section: number, at: number): Path => ['sections', section, 'entries', at];

/** A break of a file, where it is found, and what is said. */
type Break = [what: string, file: string, path: Path, value: unknown, at: string, message: RegExp];

async function expectBreak([, file, path, value, at, message]: Break): Promise<void> {
  const lines = await said(set(goodFiles(), file, path, value));
  const start = `faq-templates/${file}: ${at}`;
  expect(
    lines.filter((line) => line.startsWith(start) && message.test(line.slice(start.length))),
    lines.join('\n'),
  ).toHaveLength(1);
}

describe('the files that we ship', () => {
  it('have no problem, and are checked in a moment', async () => {
    const spent = await processorTime(async () => {
      const { problems, files, texts } = await checkContent(pathToFileURL(`${process.cwd()}/faq-templates/`));
      expect(problems.map(({ file, path, message }) => `${file}: ${path}: ${message}`)).toEqual([]);
      expect(files).toBeGreaterThan(5);
      expect(texts).toBeGreaterThan(files * 10);
    });
    expect(spent).toBeLessThan(20_000);
  });
});

it('files in order have no problem', async () => {
  expect(await said(goodFiles())).toEqual([]);
  expect(await said(goodFiles(), 'de')).toEqual([]);
});

it('guidance quotes what stands in a text, in whatever case and with its colon', async () => {
  const quoting = async (guidance: string) =>
    (await said(set(goodFiles(), 'en/general.json', ['variables', 'methods', 'guidance'], guidance))).filter(
      (line) => line.includes('which no text has'),
    );
  expect(await quoting('As they read after “We accept”: cards.')).toEqual([]);
  expect(await quoting('As they read after “we accept:”.')).toEqual([]);
  expect(await quoting('As they read after “We take”: cards.')).toEqual([
    expect.stringContaining('en/general.json: variables.methods.guidance: quotes “We take”'),
  ]);
});

describe('a break is found where it is', () => {
  const text = [...entry(0, 0), 'answers', 0, 'text'];
  const more = [...entry(0, 0), 'answers', 0, 'more', 0, 'text'];
  const atWhat = 'sections.basics.entries.what';
  it.each<Break>([
    ['a missing template', 'de/retail.json', [], undefined, '', /is not there/],
    ['a missing glossary', 'de/glossary.json', [], undefined, '', /is not there/],
    ['missing words of the search', 'de/search.json', [], undefined, '', /is not there/],
    [
      'a missing word of the search',
      'de/search.json',
      ['messages', 'searchNone'],
      undefined,
      'messages.searchNone',
      /is missing/,
    ],
    [
      'a missing word of a part of the widget',
      'de/booking.json',
      ['messages', 'bookingTab'],
      undefined,
      'messages.bookingTab',
      /is missing/,
    ],
    ['one word as synonyms', 'de/search.json', ['synonyms', 0], ['bezahle'], 'synonyms[0]', /has one word/],
    [
      'synonyms that the search takes for one word',
      'de/search.json',
      ['synonyms', 0],
      ['bezahle', 'Bezahlé'],
      'synonyms[0]',
      /takes for one/,
    ],
    [
      'a stop word that is a synonym',
      'de/search.json',
      ['stopWords', 0],
      'Preis',
      'stopWords[0]',
      /synonym too/,
    ],
    [
      'synonyms that lead nowhere',
      'de/search.json',
      ['synonyms', 0],
      ['Xylophon', 'Gymnasium'],
      'synonyms[0]',
      /no question of any template/,
    ],
    [
      'a straight quote in a word of the search',
      'de/search.json',
      ['messages', 'search'],
      'Such"',
      'messages.search',
      /straight quote/,
    ],
    ['a missing infographic', 'de/infographic.json', [], undefined, '', /is not there/],
    [
      'a panel without a title',
      'de/infographic.json',
      ['panels', 0, 'title'],
      undefined,
      'panels.wait',
      /is missing; expected/,
    ],
    [
      'English on the infographic',
      'de/infographic.json',
      ['lead'],
      'Was the Termin ist.',
      'lead',
      /English word “the”/,
    ],
    [
      'a word that the glossary avoids on it',
      'de/infographic.json',
      ['panels', 0, 'texts', 0, 'text'],
      'Sie sind im Wartebereich, der Lobby.',
      'panels.wait.texts[0].text',
      /“Lobby”, which the glossary avoids/,
    ],
    [
      'a panel that is too long for its column',
      'de/infographic.json',
      ['panels', 0, 'texts', 0, 'text'],
      `Sie sind im Wartebereich${' und warten'.repeat(20)}.`,
      'panels.wait.texts[0].text',
      /has \d+ characters. Say it in no more than 170/,
    ],
    [
      'a change to a panel that is not there',
      'en/infographic.json',
      ['templates', 'retail', 'panels'],
      { wayt: { title: 'Wait here' } },
      'templates.retail.panels.wayt',
      /Did you mean "wait"/,
    ],
    ['a name nobody knows', 'de/general.json', ['titel'], 'x', 'titel', /not a known name/],
    [
      'a wrong shape',
      'de/general.json',
      [...entry(0, 1), 'answers', 0, 'needs'],
      'phone',
      'sections.basics.entries.pay.answers[0].needs',
      /expected an array/,
    ],
    [
      'a patch without a target',
      'de/retail.json',
      ['sections', 'basic'],
      { entries: {} },
      'sections.basic',
      /Did you mean "basics"/,
    ],
    [
      'a bad default',
      'de/general.json',
      ['variables', 'minutes', 'default'],
      'some',
      'variables.minutes',
      /number of minutes/,
    ],
    ['the lang of another folder', 'de/team.json', ['lang'], 'en', 'lang', /"en" in the folder de/],
    ['no lang of its own', 'de/retail.json', ['lang'], undefined, 'lang', /missing in the folder de/],
    [
      'a message that lacks',
      'de/general.json',
      ['messages', 'newTab'],
      undefined,
      'messages.newTab',
      /Give the word/,
    ],
    [
      'a label that lacks',
      'en/general.json',
      ['variables', 'phone', 'label'],
      undefined,
      'variables.phone.label',
      /Say what it is called/,
    ],
    [
      'a glossary of a wrong shape',
      'de/glossary.json',
      ['terms', 0, 'use'],
      'Wartebereich',
      'terms[0].use',
      /expected an array/,
    ],
    ['a glossary of another language', 'de/glossary.json', ['lang'], 'en', 'lang', /in the folder de/],
    // The same structure.
    [
      'an entry that lacks',
      'de/general.json',
      entry(0, 1),
      undefined,
      'sections.basics.entries.pay',
      /is missing; the English/,
    ],
    [
      'an entry too many',
      'de/general.json',
      entry(0, 2),
      { id: 'new', question: 'Neu?', answers: [] },
      'sections.basics.entries.new',
      /is not in the English/,
    ],
    [
      'another id',
      'de/general.json',
      [...entry(0, 0), 'id'],
      'was',
      'sections.basics.entries.was',
      /is not in the English/,
    ],
    [
      'a paragraph that lacks',
      'de/general.json',
      [...entry(0, 0), 'answers', 0, 'more'],
      undefined,
      `${atWhat}.answers[0].more`,
      /is missing/,
    ],
    [
      'guidance that lacks',
      'de/general.json',
      [...entry(0, 1), 'guidance'],
      undefined,
      'sections.basics.entries.pay.guidance',
      /is missing/,
    ],
    [
      'other needs',
      'de/general.json',
      [...entry(0, 1), 'answers', 0, 'needs', 0],
      'minutes',
      'sections.basics.entries.pay.answers[0].needs[0]',
      /"minutes" where the English file has "phone"/,
    ],
    [
      'another type',
      'de/general.json',
      ['variables', 'phone', 'type'],
      'text',
      'variables.phone.type',
      /"text" where/,
    ],
    [
      'another href',
      'de/general.json',
      ['actions', 0, 'href'],
      'tel:{{phone}}',
      'actions.book.href',
      /where the English file has "{{bookingUrl}}"/,
    ],
    [
      'another action',
      'de/general.json',
      ['actions', 0, 'id'],
      'write',
      'actions.write',
      /is not in the English/,
    ],
    [
      'another placeholder',
      'de/general.json',
      more,
      'Sie warten im Wartebereich.',
      `${atWhat}.answers[0].more[0].text`,
      /has nothing where the English file has {{minutes}}/,
    ],
    [
      'another literal link',
      'de/general.json',
      [...entry(0, 1), 'answers', 0, 'text'],
      'Wir nehmen {{methods}}. So [geht es](https://support.microsoft.com/topic/2).',
      'sections.basics.entries.pay.answers[0].text',
      /topic\/2\).* where/,
    ],
    [
      'a change that the English has not',
      'de/retail.json',
      ['sections', 'basics', 'entries'],
      { what: null },
      'sections.basics.entries',
      /is not in the English/,
    ],
    [
      'another base',
      'de/healthcare.json',
      ['extends'],
      'team',
      'extends',
      /"team" where the English file has "general"/,
    ],
    // Placeholders and links.
    [
      'a placeholder nobody knows',
      'en/general.json',
      more,
      'About {{minuets}}. Wait in the waiting room.',
      `${atWhat}.answers[0].more[0].text`,
      /Did you mean {{minutes}}/,
    ],
    [
      'a need nobody knows',
      'en/general.json',
      [...entry(0, 1), 'answers', 0, 'needs', 0],
      'nobody',
      'sections.basics.entries.pay.answers[0].needs[0]',
      /no variable/,
    ],
    [
      'a variable nobody uses',
      'en/general.json',
      ['variables', 'fax'],
      { type: 'tel', label: 'Fax number' },
      'variables.fax',
      /no text uses it/,
    ],
    ['a brace too few', 'en/team.json', ['title'], 'Of {organization}', 'title', /brace/],
    [
      'a link that is not https',
      'en/general.json',
      text,
      'See [this](http://x.example), [Book]({{bookingUrl}}), [{{phone}}](tel:{{phone}})',
      `${atWhat}.answers[0].text`,
      /links http:\/\/x.example/,
    ],
    [
      'a link without scheme',
      'en/general.json',
      text,
      'See [this](x.example), [Book]({{bookingUrl}}), [{{phone}}](tel:{{phone}})',
      `${atWhat}.answers[0].text`,
      /links x.example/,
    ],
    [
      'a link of the wrong type',
      'en/general.json',
      text,
      'See [this]({{phone}}), [Book]({{bookingUrl}}), [{{phone}}](tel:{{phone}})',
      `${atWhat}.answers[0].text`,
      /is of the type tel/,
    ],
    [
      'a default that is not https',
      'en/general.json',
      ['variables', 'bookingUrl'],
      { type: 'url', label: 'Address of the page', default: 'http://a.example' },
      'variables.bookingUrl.default',
      /links http:\/\/a.example/,
    ],
    [
      'a number under mailto',
      'en/general.json',
      ['actions', 0, 'href'],
      'mailto:{{phone}}',
      'actions.book.href',
      /type email/,
    ],
    [
      'a bare domain',
      'en/team.json',
      ['title'],
      'See support.microsoft.com for more',
      'title',
      /bare address support.microsoft.com/,
    ],
    ['a bare address', 'en/team.json', ['title'], 'See https://a.example/x', 'title', /bare address/],
    [
      'Markdown in a question',
      'en/general.json',
      [...entry(0, 1), 'question'],
      'How do I **pay**?',
      'sections.basics.entries.pay.question',
      /mark “\*\*”, and is shown as it stands/,
    ],
    // Words.
    ['English words', 'de/team.json', ['title'], 'Für das Team and mehr', 'title', /English word “and”/],
    ['the English text', 'de/team.json', ['title'], 'For all of our staff', 'title', /word for word/],
    ['something to do', 'en/team.json', ['title'], 'TODO', 'title', /“TODO” is left/],
    [
      'something to fill in',
      'en/team.json',
      ['title'],
      'Ask [your bank]',
      'title',
      /“\[your bank\]” is left/,
    ],
    [
      'advice',
      'en/general.json',
      more,
      'Say which kinds of payment your organization takes. About {{minutes}}.',
      `${atWhat}.answers[0].more[0].text`,
      /guidance for authors/,
    ],
    [
      'advice to the organization',
      'en/team.json',
      ['title'],
      'Your organization should say it',
      'title',
      /is left to fill in/,
    ],
    [
      'a long question',
      'de/general.json',
      [...entry(0, 1), 'question'],
      `Wie ${'lange '.repeat(15)}?`,
      'sections.basics.entries.pay.question',
      /Ask in fewer than 90/,
    ],
    [
      'a long answer',
      'en/general.json',
      more,
      `{{minutes}} ${'word '.repeat(110)}end`,
      `${atWhat}.answers[0]:`,
      /has 12\d words/,
    ],
    [
      'a word to avoid',
      'de/general.json',
      ['title'],
      'Das Wartezimmer',
      'title',
      /“Wartezimmer”, which the glossary avoids. Write Wartebereich/,
    ],
    [
      'not the word to use',
      'de/general.json',
      more,
      'Sie warten etwa {{minutes}}.',
      `${atWhat}.answers[0].more[0].text`,
      /none of Wartebereich where the English text has “waiting room”/,
    ],
    ['a straight quote', 'en/team.json', ['title'], "It's the team", 'title', /straight quote/],
    // What a variable suggests.
    [
      'suggestions that lack',
      'de/general.json',
      ['variables', 'serviceName', 'suggestions'],
      undefined,
      'variables.serviceName.suggestions',
      /Give the terms of this language/,
    ],
    [
      'no choice',
      'de/general.json',
      ['variables', 'serviceName', 'suggestions', 2],
      undefined,
      'variables.serviceName.suggestions',
      /has 2\. Give at least 3/,
    ],
    [
      'a suggestion twice',
      'de/general.json',
      ['variables', 'serviceName', 'suggestions', 2, 'value'],
      'Videotermin',
      'variables.serviceName.suggestions',
      /one value twice/,
    ],
    [
      'a default that is not suggested',
      'de/general.json',
      ['variables', 'serviceName', 'default'],
      'Termin per Video',
      'variables.serviceName.suggestions',
      /lacks the default “Termin per Video”/,
    ],
    [
      'a suggestion without a meaning',
      'de/general.json',
      ['variables', 'serviceName', 'suggestions', 0, 'meaning'],
      undefined,
      'variables.serviceName.suggestions[0].meaning',
      /is missing/,
    ],
    [
      'English in what a suggestion means',
      'de/general.json',
      ['variables', 'serviceName', 'suggestions', 0, 'meaning'],
      'Wording that is used with everybody',
      'variables.serviceName.suggestions[0].meaning',
      /English word “that”/,
    ],
    // The name of the service.
    [
      'an article before the name of the service',
      'de/general.json',
      [...entry(0, 0), 'question'],
      'Was ist mit der „{{serviceName}}“?',
      `${atWhat}.question`,
      /has “der” before {{serviceName}}/,
    ],
    [
      'an ending on the name of the service',
      'de/general.json',
      [...entry(0, 0), 'question'],
      'Was sind {{serviceName}}s?',
      `${atWhat}.question`,
      /joins letters to {{serviceName}}/,
    ],
    [
      'the name of the service at the beginning',
      'en/general.json',
      [...entry(0, 0), 'question'],
      '{{serviceName}}: what does it mean?',
      `${atWhat}.question`,
      /begins with {{serviceName}}/,
    ],
  ])('%s', (...broken) => expectBreak(broken));

  it('text that is no JSON, with the line', async () => {
    const lines = await said({ ...goodFiles(), 'de/retail.json': '{\n"lang": de' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^faq-templates\/de\/retail\.json: is not JSON .*line 2/);
  });

  it('a name that stands twice', async () => {
    const lines = await said({
      ...goodFiles(),
      'de/retail.json': JSON.stringify(goodFiles()['de/retail.json']).replace('{', '{"lang":"de",'),
    });
    expect(lines).toEqual([expect.stringMatching(/^faq-templates\/de\/retail\.json: lang: is there twice/)]);
  });

  it('another order of sections or entries', async () => {
    const files = goodFiles();
    const { sections } = files['de/general.json'] as { sections: { entries: unknown[] }[] };
    sections[0]?.entries.reverse();
    expect(await said(files)).toEqual([
      expect.stringMatching(
        /^faq-templates\/de\/general\.json: sections\.basics\.entries: is in the order pay, what; .* what, pay/,
      ),
    ]);
  });

  it('a language that is not there', async () => {
    expect(await said(goodFiles(), 'tlh')).toEqual(['faq-templates/tlh: is not there. There are de, en.']);
  });

  it('files that extend each other', async () => {
    const files = set(goodFiles(), 'de/retail.json', ['extends'], 'healthcare');
    const lines = await said(set(files, 'de/healthcare.json', ['extends'], 'retail'));
    expect(lines.filter((line) => /: extends: .*goes in a circle/.test(line))).toHaveLength(2);
  });

  it('what it extends is not there', async () => {
    const lines = await said(set(goodFiles(), 'de/retail.json', ['extends'], 'generl'));
    expect(lines).toContainEqual(
      expect.stringMatching(/^faq-templates\/de\/retail\.json: extends: there is no such file/),
    );
  });

  it('what is suggested may be what the glossary avoids', async () => {
    const at = ['variables', 'serviceName', 'suggestions', 1, 'value'];
    expect(await said(set(goodFiles(), 'de/general.json', at, 'Wartezimmer'))).toEqual([]);
  });

  it('a language that is pending is asked for less, unless it is named', async () => {
    const files = set(goodFiles(), 'de/general.json', entry(0, 1), undefined);
    const folder = contentFolder(set(files, 'de/team.json', ['title'], 'TODO'));
    const found = async (langs: string[], pending: string[]) =>
      (await checkContent(folder, langs, pending)).problems.map(({ file, path }) => `${file}: ${path}`);
    const todo = 'faq-templates/de/team.json: title';
    const missing = 'faq-templates/de/general.json: sections.basics.entries.pay';
    expect(await found([], ['de'])).toEqual([todo]);
    expect(await found(['de'], ['de'])).toEqual(expect.arrayContaining([todo, missing]));
    expect(await found([], [])).toEqual(expect.arrayContaining([todo, missing]));
  });

  it('only the languages that are named', async () => {
    const files = set(set(goodFiles(), 'de/team.json', ['title'], 'TODO'), 'en/team.json', ['title'], 'TODO');
    expect(await said(files, 'de')).toEqual([expect.stringContaining('de/team.json')]);
    expect(await said(files)).toHaveLength(2);
  });
});

describe('what may differ', () => {
  const variant = (): Files => ({
    ...goodFiles(),
    ...Object.fromEntries(
      ['general', 'healthcare', 'therapy', 'financial-services', 'retail', 'team'].map((name) => [
        `en-GB/${name}.json`,
        { extends: `../en/${name}.json`, lang: 'en-GB' },
      ]),
    ),
  });

  it('a variant of a language has changes only, and no glossary', async () => {
    expect(await said(variant())).toEqual([]);
    const files = set(variant(), 'en-GB/team.json', ['sections'], {
      basics: { entries: { pay: { guidance: null } } },
    });
    expect(await said(files)).toEqual([
      expect.stringMatching(
        /^faq-templates\/en-GB\/team\.json: sections\.basics\.entries\.pay\.guidance: is missing/,
      ),
    ]);
    expect(await said({ ...variant(), 'en-GB/team.json': undefined })).toEqual([
      expect.stringMatching(/^faq-templates\/en-GB\/team\.json: is not there/),
    ]);
  });

  it('a variant keeps to what its language avoids, in words of its own', async () => {
    const title = (words: string) => set(variant(), 'en-GB/general.json', ['title'], words);
    expect(await said(title('Questions and answers'))).toEqual([]);
    expect(await said(title('Questions in the Lobby'))).toEqual([
      expect.stringMatching(/^faq-templates\/en-GB\/general\.json: title: has “Lobby”/),
    ]);
    const files = set(variant(), 'en/general.json', ['title'], 'The waiting room');
    expect(await said(set(files, 'en-GB/general.json', ['title'], 'The room'))).toEqual([
      expect.stringMatching(/^faq-templates\/de\/general\.json: title: has none of Wartebereich/),
    ]);
  });

  it('the number of words in a default that is a list', async () => {
    expect(
      await said(set(goodFiles(), 'de/general.json', ['variables', 'methods', 'default'], ['Karten', 'bar'])),
    ).toEqual([]);
  });

  it('a word of the glossary may be English', async () => {
    const files = set(goodFiles(), 'de/team.json', ['title'], 'Für das Team: how to');
    expect(await said(files)).toHaveLength(1);
    (files['de/glossary.json'] as { terms: unknown[] }).terms.push({ en: 'guide', use: ['how to'] });
    expect(await said(files)).toEqual([]);
  });
});

describe('as a program', () => {
  const tool = fileURLToPath(new URL('../../tools/run.js', import.meta.url));
  const run = (files: Files, ...langs: string[]) => {
    const folder = contentFolder(files);
    // It reads faq-templates/ and the builder's words where it is run.
    const inside = new URL('faq-templates/', folder);
    mkdirSync(inside);
    for (const lang of ['de', 'en']) renameSync(new URL(lang, folder), new URL(lang, inside));
    const words = new URL('src/builder/words/', folder);
    mkdirSync(words, { recursive: true });
    writeFileSync(new URL('en.json', words), '{ "app.title": "Your questions" }');
    writeFileSync(new URL('de.json', words), '{ "app.title": "Ihre Fragen" }');
    return promisify(execFile)('node', [tool, 'content', ...langs], { cwd: folder }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
    );
  };

  it('says so when all is well', async () => {
    expect(await run(goodFiles())).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\d+ texts in 24 files, 0 problems\n$/),
    });
  });

  it('prints a line for each problem, and fails', async () => {
    const { code, stdout } = await run(set(goodFiles(), 'de/team.json', ['title'], 'TODO'), 'de');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^faq-templates\/de\/team\.json: title: “TODO” is left to fill in\..*\n\d+ texts in 12 files, 1 problems\n$/,
    );
  });
});
