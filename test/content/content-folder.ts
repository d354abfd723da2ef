/** A small faq-templates/ of a test's own: two languages, all that is asked of them, to be broken in one place. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Part, partShapes, templateShape } from '../../src/model/content-model.ts';
import { checkContent } from '../../tools/content/check-content.ts';

/** JSON by file, such as `de/general.json`, or the text of a file that is none. */
export type Files = Record<string, unknown>;

type Words = Readonly<Record<string, string | readonly string[]>> & { readonly names: readonly string[] };
const words: Readonly<Record<string, Words>> = {
  en: {
    title: 'Questions on video appointments',
    names: ['video appointment', 'video call', 'remote appointment'],
    meaning: 'An appointment by video',
    section: 'Before the appointment',
    what: 'What does “{{serviceName}}” mean?',
    whatAnswer: 'We meet by video. [Book]({{bookingUrl}}) or call us on [{{phone}}](tel:{{phone}}).',
    whatMore: 'It takes about {{minutes}}. Wait in the waiting room.',
    pay: 'How do I pay for it?',
    payAnswer: 'We accept {{methods}}. Here is [how it works](https://support.microsoft.com/topic/1).',
    payGuidance: 'Say which kinds of payment your organization takes.',
    label: 'Something the organization gives',
    methods: 'cards and cash',
    action: 'Book an appointment now',
    message: 'a word of the interface',
  },
  de: {
    title: 'Fragen zum Videotermin',
    names: ['Videotermin', 'Videosprechstunde', 'Ferntermin'],
    meaning: 'Ein Termin per Video',
    section: 'Vor dem Termin',
    what: 'Was heißt „{{serviceName}}“?',
    whatAnswer: 'Wir sehen uns per Video. [Buchen]({{bookingUrl}}) oder anrufen: [{{phone}}](tel:{{phone}}).',
    whatMore: 'Das dauert etwa {{minutes}}. Sie warten im Wartebereich.',
    pay: 'Wie bezahle ich?',
    payAnswer: 'Wir nehmen {{methods}}. So [geht es](https://support.microsoft.com/topic/1).',
    payGuidance: 'Sagen Sie, wie man bei Ihnen bezahlen kann.',
    label: 'Etwas von der Organisation',
    methods: 'Karten und bar',
    action: 'Jetzt einen Termin buchen',
    message: 'ein Wort der Oberfläche',
  },
};

function general(lang: string): object {
  const word = words[lang] as Words;
  const { label, names, meaning } = word;
  return {
    $schema: '../schema/faq-template.schema.json',
    lang,
    title: word.title,
    variables: {
      serviceName: {
        type: 'text',
        label,
        default: names[0],
        suggestions: names.map((value) => ({ value, meaning })),
      },
      bookingUrl: { type: 'booking', label },
      phone: { type: 'tel', label },
      minutes: { type: 'minutes', label },
      methods: { type: 'list', label, default: word.methods },
    },
    sections: [
      {
        id: 'basics',
        title: word.section,
        entries: [
          {
            id: 'what',
            question: word.what,
            answers: [{ text: word.whatAnswer, more: [{ text: word.whatMore }] }],
          },
          {
            id: 'pay',
            question: word.pay,
            guidance: word.payGuidance,
            answers: [{ needs: ['phone'], text: word.payAnswer }],
          },
        ],
      },
    ],
    actions: [{ id: 'book', label: word.action, href: '{{bookingUrl}}' }],
    messages: Object.fromEntries(
      Object.keys(templateShape.fields.messages.fields).map((name) => [name, word.message]),
    ),
  };
}

const extension = (lang: string, name: string) => ({
  extends: 'general',
  lang,
  sections: { basics: { title: lang === 'de' ? `Für ${name}` : `On ${name} in particular` } },
});

const glossary = (lang: string) => ({
  lang,
  address: lang === 'de' ? 'Sie' : 'you',
  rules: ['Short sentences.'],
  terms: [
    {
      en: 'waiting room',
      use: [lang === 'de' ? 'Wartebereich' : 'waiting room'],
      avoid: ['Wartezimmer', 'Lobby'],
    },
  ],
});

const part = (name: Part, lang: string) => ({
  messages: Object.fromEntries(
    Object.keys(partShapes[name].fields.messages.fields).map((message) => [
      message,
      lang === 'de' ? 'Ein Wort davon' : 'A word of it',
    ]),
  ),
  ...(name === 'search' && {
    synonyms: [lang === 'de' ? ['bezahle', 'Preis'] : ['pay', 'price']],
    stopWords: [lang === 'de' ? 'wie' : 'how'],
  }),
});

const infographic = (lang: string) => ({
  lang,
  title: lang === 'de' ? 'Schritt für Schritt' : 'One step after another',
  lead: lang === 'de' ? 'Was wann geschieht.' : 'What happens when.',
  words:
    lang === 'de'
      ? { facts: 'Gut zu wissen', scan: 'Zum Buchen scannen', contact: 'Fragen?' }
      : { facts: 'Good to know', scan: 'Scan to book', contact: 'Questions?' },
  panels: [
    {
      id: 'wait',
      kind: 'step',
      title: lang === 'de' ? 'Warten' : 'Wait',
      texts: [{ text: lang === 'de' ? 'Sie sind im Wartebereich.' : 'You are in a waiting room.' }],
    },
  ],
  templates: {
    retail: { panels: { wait: { title: lang === 'de' ? 'Kurz warten' : 'Wait a moment' } } },
  },
});

/** Everything in order. */
export function goodFiles(): Files {
  const files = ['en', 'de'].flatMap((lang) => [
    [`${lang}/general.json`, general(lang)],
    [
      `${lang}/team.json`,
      { ...general(lang), title: lang === 'de' ? 'Für das Team' : 'For all of our staff' },
    ],
    ...['healthcare', 'therapy', 'financial-services', 'retail'].map((name) => [
      `${lang}/${name}.json`,
      extension(lang, name),
    ]),
    [`${lang}/glossary.json`, glossary(lang)],
    ...(Object.keys(partShapes) as Part[]).map((name) => [`${lang}/${name}.json`, part(name, lang)]),
    [`${lang}/infographic.json`, infographic(lang)],
  ]);
  return Object.fromEntries(files) as Files;
}

/** A value below a file's JSON, or all of it; what is `undefined` is taken out. */
export function set(files: Files, file: string, path: readonly (string | number)[], value: unknown): Files {
  if (!path.length) return { ...files, [file]: value };
  let at = files[file] as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  if (value !== undefined) at[last] = value;
  else if (Array.isArray(at)) at.splice(Number(last), 1);
  else delete at[last];
  return files;
}

/** The files in a folder that is gone after the test. */
export function contentFolder(files: Files): URL {
  const folder = mkdtempSync(join(tmpdir(), 'faq-content-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, json] of Object.entries(files)) {
    if (json === undefined) continue;
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), typeof json === 'string' ? json : JSON.stringify(json));
  }
  return pathToFileURL(`${folder}/`);
}

/** What is said of the files, as it is printed. */
export async function said(files: Files, ...langs: string[]): Promise<string[]> {
  const { problems } = await checkContent(contentFolder(files), langs, []);
  return problems.map(({ file, path, message }) => [file, path, message].filter(Boolean).join(': '));
}
