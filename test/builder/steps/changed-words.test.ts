import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedWords } from '../../../src/builder/steps/changed-words.ts';

it.each([
  ['You meet us by video.', 'You meet us by telephone.', 'video.', 'telephone.'],
  ['Call us today.', 'Call us.', 'us today.', 'us.'],
  ['我们用视频见面。', '我们用电话见面。', '视频', '电话'],
  ['Same.', 'Same.', '', ''],
  ['Call us.', 'Call us. Or write.', '', ' Or write.'],
  ['', 'New.', '', 'New.'],
])('finds what is not the same in “%s” and “%s”', (before, after, was, is) => {
  const [[, old], [, now]] = changedWords(before, after);
  expect([old, now]).toEqual([was, is]);
});

it('leaves nothing out, and calls the same only what is', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b ', 'c\n', '  ', '電', 'é', '👩‍🦰 '), { maxLength: 12 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [old, now] = changedWords(before, after);
      expect([old.join(''), now.join('')]).toEqual([before, after]);
      expect([old[0], old[2]]).toEqual([now[0], now[2]]);
    }),
  );
});
