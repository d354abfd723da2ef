import { expect, it } from 'vitest';
import { inBrackets } from '../../src/fill/in-brackets.ts';

it.each([
  ['opens in a new tab', ' (opens in a new tab)'],
  ['öffnet sich in einem neuen Tab', ' (öffnet sich in einem neuen Tab)'],
  ['नए टैब में खुलता है', ' (नए टैब में खुलता है)'],
  ['في علامة تبويب جديدة', ' (في علامة تبويب جديدة)'],
  ['新しいタブで開きます', '（新しいタブで開きます）'],
  ['在新标签页中打开', '（在新标签页中打开）'],
  ['새 탭에서 열림', '(새 탭에서 열림)'],
])('%s stands in the brackets of its script', (note, expected) => {
  expect(inBrackets(note)).toBe(expected);
});
