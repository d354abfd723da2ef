import { describe, expect, it } from 'vitest';
import type { Variable } from '../../src/model/content-model.ts';
import { agreement } from '../../tools/content/agreement.ts';
import { brackets } from '../../tools/content/brackets.ts';
import { noVariableNames } from '../../tools/content/no-variable-names.ts';
import type { Text } from '../../tools/content/texts.ts';

const variables = new Map<string, Variable>([
  ['hours', { type: 'hours' }],
  ['minutes', { type: 'minutes' }],
  ['days', { type: 'days' }],
  ['price', { type: 'money' }],
  ['staff', { type: 'list' }],
  ['name', { type: 'text' }],
]);
const textAt = (text: string, path = 'title'): Text => ({ path, kind: 'answer', text });
const agreeing = (lang: string, text: string) =>
  agreement({ lang, variables, texts: [textAt(text)] }).map(({ message }) => message);
const bracketed = (lang: string, text: string, path?: string) =>
  brackets({ lang, texts: [textAt(text, path)] }).map(({ message }) => message);

describe('agreement after a number', () => {
  it.each([
    ['en', 'Book {{hours}} hours ahead.', 'hours'],
    ['en', 'The {{minutes}} are over.', 'The'],
    ['en', 'Then {{days}} have gone by.', 'have'],
    ['de', 'Bitte buchen Sie {{hours}} Stunden vorher.', 'Stunden'],
    ['de', 'Nach {{days}} geht das nicht mehr.', 'Nach'],
    ['de', 'innerhalb von {{days}}', 'von'],
    ['de-AT', 'Dann sind {{staff}} da.', 'sind'],
    ['fr', 'Les {{hours}} avant le rendez-vous', 'Les'],
    ['fr', '{{days}} ouvrés', 'ouvrés'],
    ['es', 'Pueden atenderle: {{staff}}.', 'Pueden'],
    ['es-419', 'durante los {{days}}', 'los'],
    ['it', 'entro le {{hours}}', 'le'],
    ['pt-BR', 'Atendem por vídeo: {{staff}}.', 'Atendem'],
    ['pt-PT', 'nos {{days}}', 'nos'],
    ['hi', 'कम से कम {{hours}} पहले बुक करें।', 'पहले'],
    ['ar', 'يُرجى الحجز قبل {{hours}}.', 'قبل'],
    ['ko', '{{name}}은 담당자입니다.', '은'],
    ['ja', '{{hours}}時間前まで', '時間'],
    ['zh-Hans', '提前{{hours}}小时', '小时'],
  ])('%s: %s', (lang, text, word) => {
    expect(agreeing(lang, text)).toEqual([expect.stringContaining(`has “${word}” beside {{`)]);
  });

  it.each([
    ['en', 'In 1 hours', '1 hour'],
    ['de', 'etwa 1 Stunden', '1 Stunde'],
    ['fr', '1 heures', '1'],
    ['ar', '5 ساعة', '5 ساعات'],
    ['hi', '24 घंटा', '24 घंटे'],
  ])('%s: a number that is written has its form: %s', (lang, text, right) => {
    expect(agreeing(lang, text)).toEqual([expect.stringMatching(new RegExp(`Write “${right}`))]);
  });

  it.each([
    [
      'en',
      'Book {{hours}} ahead, for {{price}}, with {{staff}}. The price is {{price}}. Wait 1 hour or 24 hours.',
    ],
    [
      'de',
      'Bitte buchen Sie mindestens {{hours}} im Voraus. Innerhalb von 14 Tagen. So können Sie bezahlen: {{staff}}.',
    ],
    ['fr', 'au moins {{hours}} à l’avance ; il coûte {{price}}. Nous acceptons : {{staff}}.'],
    ['es', 'con al menos {{hours}} de antelación'],
    ['it', 'entro {{days}} da quando li riceve'],
    ['pt-BR', 'em até {{days}} depois de recebê-los'],
    ['ar', 'بمدة كافية، أقلّها {{hours}}. تكلفة الموعد: {{price}}'],
    ['hi', 'कुल {{minutes}} तक, {{price}} है'],
    ['ko', '시작 {{hours}} 전까지, {{hours}}이 지나면 {{name}}에서'],
    ['ja', '開始の{{hours}}前までに'],
    ['pl', 'co najmniej {{hours}} wcześniej'],
  ])('%s: what is right whatever the number passes', (lang, text) => {
    expect(agreeing(lang, text)).toEqual([]);
  });
});

describe('guidance', () => {
  it('names no variable, in whatever script, for it is read beside the labels', () => {
    const at = (text: string, kind: Text['kind']) =>
      noVariableNames({ variables: camel, texts: [{ path: 'p', kind, text }] });
    const camel = new Map<string, Variable>([
      ['crisisPhone', { type: 'tel' }],
      ['staff', { type: 'list' }],
    ]);
    for (const text of ['Set crisisPhone.', '请填写crisisPhone。', 'crisisPhoneを設定'])
      expect(at(text, 'guidance')).toEqual([
        expect.objectContaining({ message: expect.stringContaining('crisisPhone') }),
      ]);
    expect(at('Name your staff.', 'guidance')).toEqual([]);
    expect(at('Call {{crisisPhone}}.', 'answer')).toEqual([]);
  });
});

describe('brackets', () => {
  it.each([
    ['en', 'Say it in hour(s).', 'joins a word'],
    ['de', 'Termin ( per Video )', 'inside brackets'],
    ['fr', 'le code（PIN）', 'full-width'],
    ['ja', 'コード(PIN)', 'half-width'],
    ['zh-Hans', '用 Teams (Web) 加入', 'half-width'],
    ['zh-Hant', '驗證碼 （OTP）', 'outside full-width'],
    ['zh-HK', '驗證碼（OTP） 或', 'outside full-width'],
    ['ko', '문자 메시지 (SMS)로', 'space before a bracket'],
    ['ko', '문자 메시지（SMS）로', 'full-width'],
    ['es', 'el código (PIN', 'other half'],
  ])('%s: %s', (lang, text, fault) => {
    expect(bracketed(lang, text)).toContainEqual(expect.stringContaining(fault));
  });

  it.each([
    ['en', 'A code (PIN) and [a link]({{url}}).\n\n- one (two)\n- three'],
    ['ja', 'コード（PIN）\n- [ページ]({{url}})'],
    ['ko', '문자 메시지(SMS)로, {{name}}(이름)'],
    ['ar', 'رسالة نصية (SMS)'],
  ])('%s: those of the script pass', (lang, text) => {
    expect(bracketed(lang, text)).toEqual([]);
  });

  it.each(['(opens in a new tab)', 'Opens in a new tab', 'opens in a new tab.', '（在新标签页中打开）'])(
    'a note for which the code has brackets is plain: %s',
    (text) => {
      const lang = text.startsWith('（') ? 'zh-Hans' : 'en';
      expect(bracketed(lang, text, 'messages.newTab')).toEqual([
        expect.stringContaining('behind a link’s text'),
      ]);
      expect(bracketed(lang, 'opens in a new tab', 'messages.newTab')).toEqual([]);
    },
  );
});
