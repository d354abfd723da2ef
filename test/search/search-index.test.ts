import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfTree } from '../../src/search/entry-text.ts';
import { fold } from '../../src/search/fold.ts';
import { SearchIndex, type Synonyms } from '../../src/search/search-index.ts';
import { partWords } from '../../tools/part-words.ts';
import { shippedTemplates } from '../../tools/shipped-templates.ts';

const indexOf = (
  texts: readonly (readonly [question: string, answer?: string])[],
  synonyms?: Synonyms,
  stopWords?: readonly string[],
) => {
  const index = new SearchIndex(synonyms, stopWords);
  for (const [question, answer = ''] of texts) index.add(question, answer);
  return (query: string) => index.find(query).found.map(({ at }) => at);
};

const find = indexOf(
  [
    ['How do I pay for my appointment?', 'By card, or send us the money.'],
    ['Can I reschedule?', 'Follow the link in your email, or call us to postpone.'],
    ['What do I need for a video visit?', 'A phone with a camera. Nobody else may see the appointment.'],
    ['Ist ein Videotermin sicher?', 'Das Gespräch ist verschlüsselt.'],
    ['怎么取消或更改预约？', '点击邮件里的链接。'],
    ['オンライン予約とは何ですか。', 'サービスの説明です。'],
    ['هل أستطيع إلغاء المَوعِد؟', ''],
    ['क्या अपॉइंटमेंट बदल सकते हैं?', ''],
    ['화상 상담을 예약하려면 어떻게 하나요?', ''],
  ],
  [['cancel', 'reschedule', 'call off'], ['取消', '改期'], ['']],
);

describe('a search finds', () => {
  it.each([
    ['the beginning of a word', 'sched', [1]],
    ['a word in small or capital letters', 'VIDEO', [2, 3]],
    ['a part of a compound', 'termin', [3]],
    ['letters with their accents left out', 'gesprach', [3]],
    ['letters with accents that are not there', 'càmera', [2]],
    ['a word with another ending', 'rescheduling', [1]],
    ['a word with letters swapped', 'appointmnet', [0, 2]],
    ['a short word with one mistake', 'crad', [0]],
    ['a word by its synonym', 'cancel', [1]],
    ['a word by a synonym of two words', 'call off', [1]],
    ['a word by a mistyped synonym', 'cancle', [1]],
    ['Han without the signs between', '取消预约', [4]],
    ['Han by a synonym', '改期', [4]],
    ['one sign', '预', [4]],
    ['katakana by hiragana', 'さーびす', [5]],
    ['katakana of half width', 'ｵﾝﾗｲﾝ', [5]],
    ['Latin letters of full width', 'ｖｉｄｅｏ', [2, 3]],
    ['Arabic without hamza and vowels', 'الموعد', [6]],
    ['Arabic with tatweel and another alef', 'الغـــاء', [6]],
    ['Devanagari', 'अपॉइंट', [7]],
    ['Hangul before its particle', '예약', [8]],
    ['a syllable of Hangul that is being typed', '예야', [8]],
  ])('%s', (_, query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  it.each([
    ['words that are nowhere', 'subscription'],
    ['three letters with a mistake', 'pya'],
    ['no words', ' …?'],
  ])('nothing for %s', (_, query) => {
    expect(find(query)).toEqual([]);
  });

  it('vowels of Devanagari as they are written', () => {
    expect(fold('की')).not.toBe(fold('कि'));
  });

  it('questions before answers, the better match first', () => {
    const search = indexOf([
      ['Where are you?', 'Payment is at the desk.'],
      ['What about prepayment?'],
      ['Is payment safe?'],
    ]);
    expect(search('payment')).toEqual([2, 1, 0]);
  });

  it('answers by a synonym only where no question is found', () => {
    const texts = [['Can I cancel?'], ['Is the sound bad?', 'Move closer to the router.']] as const;
    const search = indexOf(texts, [['cancel', 'postpone', 'move']]);
    expect(search('postpone')).toEqual([0]);
    expect(search('router')).toEqual([1]);
    expect(indexOf(texts.slice(1), [['postpone', 'move']])('postpone')).toEqual([0]);
  });

  it('the nearest question where nothing is found', () => {
    const index = new SearchIndex();
    index.add('How do I pay?', '');
    index.add('Can I cancel an appointment?', '');
    index.add('Who are you?', '');
    const { found, nearest } = index.find('cancel subscription');
    expect([found, nearest]).toEqual([[], 1]);
    expect(index.find('appyntemenz').nearest).toBe(1);
    expect(index.find('zzzz').nearest).toBeUndefined();
  });

  it('no mistake in a word that a language knows, though nothing here says it', () => {
    const search = indexOf(
      [['Can I cancel?']],
      [
        ['cancel', 'postpone'],
        ['pay', 'cost'],
      ],
    );
    expect(search('cost')).toEqual([]);
    expect(search('pospone')).toEqual([0]);
  });

  it('the words that are asked for, whatever stop words stand around them', () => {
    const texts = [['How do I pay?'], ['Can I cancel?'], ['怎么取消？']] as const;
    const index = new SearchIndex([['pay', 'cost']], ['how', 'does', 'it', 'can', 'do', 'I', '怎么', '没有']);
    for (const [question] of texts) index.add(question, '');
    const search = (query: string) => index.find(query).found.map(({ at }) => at);
    expect(search('how does it cost')).toEqual([0]);
    expect(search('没有取消')).toEqual([2]);
    // By themselves they count as any word does; without what is asked for they lead nowhere.
    expect(search('can')).toEqual([1]);
    expect(index.find('how do I xylophone')).toMatchObject({ found: [], nearest: undefined });
    expect(index.find('can I pay').isHit('can')).toBe(false);
  });

  it('says which words to show', () => {
    const index = new SearchIndex([['cancel', 'reschedule']]);
    index.add('Can I reschedule my visit?', '');
    index.add('Can I pay?', '');
    const { isHit } = index.find('cancel visit');
    expect(['reschedule', 'visit', 'can', 'pay'].filter(isHit)).toEqual(['reschedule', 'visit']);
  });
});

describe('whatever is typed', () => {
  it('nothing is thrown, and what is found is there', () => {
    const texts = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), {
      maxLength: 5,
    });
    const words = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }), { maxLength: 3 });
    fc.assert(
      fc.property(texts, words, fc.string({ unit: 'binary' }), (all, synonyms, query) => {
        const ats = indexOf(all, synonyms, synonyms[0])(query);
        expect(ats.every((at) => at >= 0 && at < all.length)).toBe(true);
        expect(new Set(ats).size).toBe(ats.length);
      }),
    );
  });
});

describe('in every shipped template', async () => {
  const templates = await shippedTemplates();
  it.each([...new Set(templates.map(({ lang }) => lang))])(
    '%s: every word of every question is found by its first four letters',
    (lang) => {
      const words = new Intl.Segmenter(lang, { granularity: 'word' });
      for (const { name, document } of templates.filter((one) => one.lang === lang)) {
        const entries = document.sections.flatMap((section) => section.entries);
        const search = indexOf(
          entries.map(({ question, answers }) => [
            question,
            answers.map(({ body }) => textOfTree(body)).join(' '),
          ]),
        );
        const missed = entries.flatMap(({ question }, at) =>
          [...words.segment(question.replace(/\{\{.*?\}\}/g, ' '))]
            .filter(
              ({ isWordLike, segment }) =>
                isWordLike && !search([...segment].slice(0, 4).join('')).includes(at),
            )
            .map(({ segment }) => `${name}: ${segment}`),
        );
        expect(missed).toEqual([]);
      }
    },
  );
});

describe('with the words that come with a language', async () => {
  const templates = await shippedTemplates();
  it.each([
    ['en', 'postpone', 'cancel'],
    ['en', 'insurance', 'payment'],
    ['en', 'no sound', 'trouble'],
    ['en', 'how do I move my appointment', 'cancel'],
    ['en', 'How much does it cost?', 'payment'],
    ['en', 'my camera doesn’t work', 'trouble'],
    ['en', 'What should I do when I am late?', 'late'],
    ['de', 'verschieben', 'cancel'],
    ['de', 'Krankenkasse', 'payment'],
    ['de', 'wann und wie bezahle ich das', 'payment'],
    ['de', 'die Kamera geht nicht', 'trouble'],
    ['de-AT', 'stornieren', 'cancel'],
    ['es', 'aplazar', 'cancel'],
    ['es', 'cuánto cuesta', 'payment'],
    ['es', 'no funciona la cámara', 'trouble'],
    ['fr', 'reporter', 'cancel'],
    ['fr', 'mutuelle', 'payment'],
    ['fr', 'combien ca coute', 'payment'],
    ['fr', 'annuler rdv', 'cancel'],
    ['fr', 'problème', 'trouble'],
    ['it', 'rimandare', 'cancel'],
    ['it', 'quanto costa', 'payment'],
    ['it', 'la telecamera non funziona', 'trouble'],
    ['pt-BR', 'adiar', 'cancel'],
    ['pt-BR', 'quanto custa', 'payment'],
    ['pt-BR', 'problema', 'trouble'],
    ['pt-PT', 'desmarcar', 'cancel'],
    ['pt-PT', 'MB WAY', 'payment'],
    ['ar', 'تاجيل', 'cancel'],
    ['ar', 'كم السعر', 'payment'],
    ['ar', 'الكاميرا لا تعمل', 'trouble'],
    ['hi', 'रद्द', 'cancel'],
    ['hi', 'पैसे', 'payment'],
    ['hi', 'cancel', 'cancel'],
    ['hi', 'paise', 'payment'],
    ['hi', 'कितना खर्च होगा', 'payment'],
    ['hi', 'कैमरा काम नहीं कर रहा', 'trouble'],
    ['ja', '延期', 'cancel'],
    ['ja', '料金', 'payment'],
    ['ja', '料金はいくらですか', 'payment'],
    ['ja', 'トラブル', 'trouble'],
    ['ko', '연기', 'cancel'],
    ['ko', '보험', 'payment'],
    ['ko', '취소하려면 어떻게 하나요', 'cancel'],
    ['ko', '카메라가 안 돼요', 'trouble'],
    ['zh-Hans', '改期', 'cancel'],
    ['zh-Hans', '认证', 'join-phone'],
    ['zh-Hans', '没有声音', 'trouble'],
    ['zh-Hans', '可以退款吗', 'payment'],
    ['zh-Hant', '健保', 'payment'],
    ['zh-Hant', '鏡頭不能用怎麼辦', 'trouble'],
    ['zh-HK', '延期', 'cancel'],
    ['zh-HK', '幾錢', 'payment'],
  ])('%s: %s leads to %s first', async (lang, query, id) => {
    expect((await found(lang, 'general', query))[0]).toBe(id);
  });

  // Whoever types these must not be led to the waiting room, which in Arabic is one letter away.
  it.each([
    ['en', 'suicide'],
    ['de', 'Suizid'],
    ['es', 'suicidio'],
    ['fr', 'me suicider'],
    ['it', 'suicidio'],
    ['pt-BR', 'suicídio'],
    ['ar', 'انتحار'],
    ['hi', 'आत्महत्या'],
    ['ja', '死にたい'],
    ['ko', '자살'],
    ['zh-Hans', '自杀'],
    ['zh-Hant', '自殺'],
  ])('%s: %s leads to help, and nowhere else', async (lang, query) => {
    expect(await found(lang, 'healthcare', query)).toEqual(['when-not']);
    expect(await found(lang, 'therapy', query)).toEqual(['when-not']);
  });

  async function found(lang: string, name: string, query: string): Promise<(string | undefined)[]> {
    const document = templates.find((one) => one.lang === lang && one.name === name)?.document;
    const entries = document?.sections.flatMap((section) => section.entries) ?? [];
    const { synonyms, stopWords } = await partWords(lang, 'search');
    const search = indexOf(
      entries.map(({ question, answers }) => [
        question,
        answers.map(({ body }) => textOfTree(body)).join(' '),
      ]),
      synonyms,
      stopWords,
    );
    return search(query).map((at) => entries[at]?.id);
  }
});
