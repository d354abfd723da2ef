/** Rules that go by the language of a text. */
import { describe, expect, it } from 'vitest';
import { ContentTemplates, type Rule } from '../../tools/content/content-template.ts';
import type { Glossary, Term } from '../../tools/content/glossary.ts';
import { glossaryAvoided, glossaryUsed } from '../../tools/content/glossary-kept.ts';
import { leftoverEnglish } from '../../tools/content/leftover-english.ts';
import { lengths } from '../../tools/content/lengths.ts';
import { markdown } from '../../tools/content/markdown.ts';
import { realLabels } from '../../tools/content/real-labels.ts';
import { serviceName } from '../../tools/content/service-name.ts';
import { typography } from '../../tools/content/typography.ts';

const file = (lang: string, question: string, answer: string) => ({
  path: `faq-templates/${lang}/general.json`,
  url: `file:///faq-templates/${lang}/general.json`,
  lang,
  name: 'general',
  json: {
    lang,
    title: '○',
    sections: [{ id: 's', title: '○', entries: [{ id: 'e', question, answers: [{ text: answer }] }] }],
  },
});

/** What a rule says of a text as a question and as an answer. */
async function found(rule: Rule, lang: string, text: string, english = '○', terms: Term[] = []) {
  const files = [file(lang, '○', text), ...(lang === 'en' ? [] : [file('en', '○', english)])];
  const glossaries = new Map<string, Glossary>([[lang, { lang, address: '○', rules: [], terms }]]);
  const template = await new ContentTemplates(files, glossaries).template(files[0] as (typeof files)[0]);
  return rule(template).map(({ path, message }) => {
    expect(path).toMatch(/^sections\.s\.entries\.e\.answers\[0\]/);
    return message;
  });
}

describe('typography', () => {
  it.each([
    ['en', 'It’s “here”: 10:30, 1.5 hours; yes?\n\n1. One\n2. Two'],
    ['en', "See **Manage booking** [here](https://a.example/it's). {{a}}, {{b}}."],
    ['fr', 'Est-ce bien\u202f? Oui\u00a0: «\u202fça va\u202f»\u202f; à 10:30 !'.replace(' !', '\u202f!')],
    ['fr', 'Sélectionnez **Gérer la réservation**\u202f: voilà. [Ici](https://a.example/?a:b)\u202f!'],
    ['fr-CA', 'Est-ce bien\u202f? Oui\u00a0: ça va.'],
    ['de', 'Wählen Sie „Teilnehmen“, dann „Ja“.'],
    ['de', 'Wählen Sie „{{a}}“.'],
    [
      'zh-Hans',
      '请点击“加入”，然后等待（约 {{minutes}}）。网址：{{url}}。时间 10:30。\n\n1. 打开链接。\n2. 等待。',
    ],
    ['zh-Hant', '請點選「加入」，在 Teams 裡等候。'],
    ['ja', '「参加」を選び、お待ちください（{{a}}）。'],
    ['ko', '링크를 선택하세요. 10:30에 시작합니다. **예약 관리**를 누르세요.'],
    ['ar', 'هل أنت مستعد؟ نعم، في 1,234؛ شكرًا.'],
    ['es', '¿Cómo pago? ¡Gracias! ¿Y ahora?'],
    ['hi', 'क्या यह ठीक है? हाँ।'],
    ['it', 'Com’è? Bene: così.'],
  ])('%s: %j is right', async (lang, text) => {
    expect(await found(typography, lang, text)).toEqual([]);
  });

  it.each([
    ['en', "It's", 'straight quote'],
    ['en', 'say "yes"', 'straight quote'],
    ['en', 'two  spaces', 'two spaces'],
    ['en', 'wait...', 'three dots'],
    ['en', 'What ?', 'space before'],
    ['en', ' What?', 'begins or ends'],
    ['fr', 'Quoi?', 'no-break space'],
    ['fr', 'Quoi ?', 'no-break space'],
    ['fr', '**Quoi**: ceci', 'no-break space'],
    ['fr', '«\u202foui »', 'inside « »'],
    ['fr', '« oui\u202f»', 'inside « »'],
    ['fr', 'oui , non', 'before a comma'],
    ['de', 'Das “Wort”.', 'Write „ “'],
    ['de', 'Das „Wort”.', 'Write „ “'],
    ['de', 'Das «Wort».', 'Write „ “'],
    ['de', 'Wirklich ?', 'space before'],
    ['zh-Hans', '请等待,谢谢。', 'half-width'],
    ['zh-Hans', '请等待.', 'half-width'],
    ['zh-Hans', '电话: {{phone}}。', 'half-width'],
    ['zh-Hans', '价格（{{price}})。', 'half-width'],
    ['zh-Hans', '[这里](https://a.example)?', 'half-width'],
    ['zh-Hans', '请*等待*一下。', 'slanted'],
    ['zh-Hant', '請點選“加入”。', '「」'],
    ['ja', '待って，ください。', 'Write 、'],
    ['ja', '待って_ください_ 。', 'slanted'],
    ['ja', '“参加”を選ぶ。', '「」'],
    ['ko', '*예약* 관리', 'slanted'],
    ['ko', '기다리세요 .', 'space before'],
    ['ar', 'نعم, شكرًا', 'Latin punctuation'],
    ['ar', 'هل أنت مستعد?', 'Latin punctuation'],
    ['ar', 'نعم; شكرًا', 'Latin punctuation'],
    ['es', 'Cómo pago?', '¿'],
    ['es', 'Gracias!', '¡'],
    ['hi', 'हाँ ।', 'space before'],
    ['pt-BR', 'Como pago ?', 'space before'],
  ])('%s: %j is wrong', async (lang, text, message) => {
    const said = await found(typography, lang, text);
    expect(said.join('\n')).toContain(message);
    if (!said[0]?.includes('as many')) expect(said[0]).toMatch(/Near “.+”\.$/);
  });
});

describe('Markdown', () => {
  it.each([
    '1. 打开**预约**。\n2. 等待 [这里]({{url}})。',
    '**Manage booking**, 2.5 hours; 10) ten',
    '24 Stunden\n\n- one\n- two',
  ])('%j is formatted', async (text) => expect(await found(markdown, 'zh-Hans', text)).toEqual([]));

  it.each(['请点**“预约”**按钮', '1.Erstens', 'Ein [Link] (x)](y)', 'Satz\n- eins\n-zwei\n\n2)Zwei', '`x'])(
    '%j is not',
    async (text) => {
      expect(await found(markdown, 'zh-Hans', text)).toEqual([expect.stringContaining('still has the mark')]);
    },
  );
});

describe('English that was left', () => {
  it.each([
    [
      'zh-Hans',
      '请用 Chrome、Edge 或 Safari 打开 Microsoft Teams，PDF 和 {{organization}}：[这里](https://a.example/page)。',
    ],
    ['ar', 'افتح Microsoft Teams على iPhone أو Android، وأدخل PIN.'],
    ['hi', 'वाई-फ़ाई (Wi-Fi) और EUR'],
    ['de', 'Not am Mann? Sie will es so, an die Not.'],
    ['fr', 'On a son car pour me voir comme des as. Du thé.'],
    ['es', '¿Has sido tú? Me son útiles.'],
    ['pt-BR', 'Se for o caso, as pessoas do grupo.'],
    ['it', 'Come mi vuole, a me pare.'],
  ])('%s: not in %j', async (lang, text) => {
    expect(await found(leftoverEnglish, lang, text)).toEqual([]);
  });

  it.each([
    ['zh-Hans', '请打开 email。', 'email'],
    ['ja', '**Manage booking** を選ぶ。', 'Manage, booking'],
    ['ar', 'افتح booking page', 'booking, page'],
    ['de', 'Bitte warten, please.', '“please”'],
    ['fr', 'The rendez-vous', '“The”'],
    ['es', 'Haz clic when quieras', '“when”'],
    ['pt-BR', 'Clique before a reunião', '“before”'],
  ])('%s: in %j', async (lang, text, word) => {
    expect(await found(leftoverEnglish, lang, text)).toEqual([expect.stringContaining(word)]);
  });

  it('a text is not the English one, unless it is a name or in the glossary', async () => {
    const same = (text: string, terms: Term[] = []) => found(leftoverEnglish, 'it', text, text, terms);
    expect(await same('Video conference online')).toEqual([expect.stringContaining('word for word')]);
    expect(await same('Microsoft Teams, {{organization}}')).toEqual([]);
    expect(await same('Video online')).toEqual([]);
    const use = ['Video conference online'];
    expect(await same('Video conference online', [{ en: 'video', use }])).toEqual([]);
  });
});

describe('the name of the service', () => {
  it.each([
    ['en', 'Your {{serviceName}}, in your {{serviceName}}, “{{serviceName}}”.'],
    ['de', 'Fragen zu: {{serviceName}}. Was heißt „{{serviceName}}“? Mit „{{serviceName}}“ meinen wir das.'],
    ['fr', 'Que signifie « {{serviceName}} » ?'],
    ['es', '¿Qué significa “{{serviceName}}”?'],
    ['it', 'Che cosa significa «{{serviceName}}»?'],
    ['pt-BR', 'O que significa “{{serviceName}}”?'],
    ['ar', 'ما معنى «{{serviceName}}»؟'],
    ['hi', '“{{serviceName}}” का क्या मतलब है?'],
    ['ja', '「{{serviceName}}」とは何ですか？'],
    ['ko', '“{{serviceName}}”의 뜻은 무엇인가요?'],
    ['zh-Hans', '{{serviceName}}是什么？'],
    ['de', '{{serviceName}}: Fragen und Antworten'],
  ])('%s: any fits in %j', async (lang, text) => {
    expect(await found(serviceName, lang, text)).toEqual([]);
  });

  it.each([
    ['en', 'What is a {{serviceName}}?', '“a”'],
    ['en', 'The same for {{serviceName}}s', 'joins letters'],
    ['en', 'On your {{serviceName}}’s day', 'joins letters'],
    ['en', '{{serviceName}}: questions', 'begins with'],
    ['de', 'Ihre {{serviceName}}', '“Ihre”'],
    ['de', 'In der „{{serviceName}}“', '“der”'],
    ['fr', 'Avant la {{serviceName}}', '“la”'],
    ['fr', 'Avant l’{{serviceName}}', '“l’”'],
    ['fr', 'Que signifie la « {{serviceName}} »', '“la”'],
    ['es', 'Antes del {{serviceName}}', '“del”'],
    ['it', 'Prima dell’{{serviceName}}', '“dell’”'],
    ['it', 'Domande sulla {{serviceName}}', '“sulla”'],
    ['pt-BR', 'Antes da {{serviceName}}', '“da”'],
    ['ar', 'ما هو ال{{serviceName}}', '“ال”'],
    ['hi', 'आपका {{serviceName}}', '“आपका”'],
    ['ko', '이제 {{serviceName}}을 시작합니다', 'joins letters'],
  ])('%s: not any in %j', async (lang, text, message) => {
    expect(await found(serviceName, lang, text)).toEqual([expect.stringContaining(message)]);
  });
});

it('bold is a label that the glossary has', async () => {
  const bold = (use: string[]) =>
    found(realLabels, 'de', 'Wählen Sie **Buchung verwalten**.', '○', [{ en: 'Manage booking', use }]);
  expect(await bold(['Buchung verwalten'])).toEqual([]);
  expect(await bold(['die Buchung'])).toEqual([expect.stringContaining('“Buchung verwalten” in bold')]);
});

describe('lengths', () => {
  const word = (count: number, one = 'word') => Array.from({ length: count }, () => one).join(' ');
  it.each([
    ['en', word(119), word(120)],
    ['ko', word(119, '단어'), word(120, '단어')],
    ['ar', word(119, 'كلمة'), word(120, 'كلمة')],
    ['zh-Hans', '字'.repeat(239), '字'.repeat(240)],
    ['ja', '字'.repeat(239), '字'.repeat(240)],
    ['zh-Hant', `${'字'.repeat(235)}{{x}}`, `${'字'.repeat(236)}{{x}}`],
    ['en', `${word(118)} [one](https://a.example/a)`, `${word(118)} [one two](https://a.example/a)`],
    ['en', `- ${word(118)}\n- {{x}}`, `- ${word(119)}\n- {{x}}`],
  ])('%s: up to a number of words or characters', async (lang, short, long) => {
    expect(await found(lengths, lang, short)).toEqual([]);
    expect(await found(lengths, lang, long)).toEqual([expect.stringMatching(/has \d+ (words|characters)/)]);
  });

  it.each([
    ['en', 89, 90],
    ['zh-Hans', 44, 45],
    ['ja', 44, 45],
    ['ko', 44, 45],
  ])('%s: a question up to %i characters', async (lang, short, long) => {
    const ask = async (length: number) => {
      const [one] = [file(lang, '字'.repeat(length), '○')];
      return lengths(
        await new ContentTemplates([one as ReturnType<typeof file>], new Map()).template(
          one as ReturnType<typeof file>,
        ),
      );
    };
    expect(await ask(short)).toEqual([]);
    expect(await ask(long)).toEqual([
      { path: 'sections.s.entries.e.question', message: expect.stringContaining(`${long} char`) },
    ]);
  });
});

describe('the glossary', () => {
  const kept = (lang: string, text: string, english: string, term: Term) =>
    found((one) => [...glossaryAvoided(one), ...glossaryUsed(one)], lang, text, english, [term]);

  it.each<[lang: string, text: string, english: string, term: Term]>([
    ['de', 'Im wartebereich', 'Waiting rooms', { en: 'waiting room', use: ['Wartebereich'] }],
    ['de', 'Etwas', 'awaiting roomy', { en: 'waiting room', use: ['Wartebereich'] }],
    ['de', 'Etwas', 'bookings', { en: 'book', use: ['buchen'] }],
    ['de', 'Etwas', '{{book}} [x](https://a.example/book)', { en: 'book', use: ['buchen'] }],
    ['it', 'Tutti [x](https://a.example/tu)', '', { en: 'you', use: ['Lei'], avoid: ['tu'] }],
    ['de', 'mit ihr', '', { en: 'you', use: ['Sie'], avoid: ['Ihr'] }],
    ['ja', '待合室', 'waiting room', { en: 'waiting room', use: ['待機', '待合'] }],
  ])('%s: %j for %j keeps it', async (lang, text, english, term) => {
    expect(await kept(lang, text, english, term)).toEqual([]);
  });

  it.each<[lang: string, text: string, english: string, term: Term]>([
    ['de', 'Im Raum', 'WAITING ROOMS', { en: 'waiting room', use: ['Wartebereich'] }],
    ['de', 'Im Raum', 'policies', { en: 'policy', use: ['Regeln'] }],
    ['it', 'Tu sei qui', '', { en: 'you', use: ['Lei'], avoid: ['tu'] }],
    ['de', 'des Wartezimmers', '', { en: 'waiting room', use: ['Wartebereich'], avoid: ['Wartezimmer'] }],
    ['de', 'im Online-Wartezimmer', '', { en: 'waiting room', use: ['x'], avoid: ['wartezimmer'] }],
    ['zh-Hans', '您的虚拟约会', '', { en: 'appointment', use: ['预约'], avoid: ['约会'] }],
    ['ar', 'والغرفة', '', { en: 'room', use: ['قاعة'], avoid: ['غرفة'] }],
    ['hi', 'मरीज़ों को', '', { en: 'patient', use: ['रोगी'], avoid: ['मरीज़'] }],
  ])('%s: %j for %j does not', async (lang, text, english, term) => {
    expect(await kept(lang, text, english, term)).toEqual([expect.stringContaining('glossary')]);
  });
});
