import { html, nothing } from 'lit';
import type { Difference } from '../draft/differences.ts';
import { CORNERS, FONTS } from '../look-choices.ts';
import { t, type WordKey } from '../words.ts';
import { changedWords, type Pieces } from './changed-words.ts';

/** What the two sides of a difference are called. */
export interface Sides {
  readonly before: string;
  readonly after: string;
}

/** A difference in words: what it is about, and what stands on each side. */
export function differenceView(difference: Difference, sides: Sides) {
  const { kind } = difference;
  const what = t(`differs.kind.${kind}`);
  const name = nameOfDifference(difference);
  const [before, after] = changedWords(...textsOf(difference));
  const isGone = kind === 'fact' && !after.join('');
  return html`
    ${name === what ? nothing : html`<p class="b-kind">${what}</p>`}
    <h3><bdi>${name}</bdi></h3>
    <dl class="b-sides">
      ${before.join('') ? side(sides.before, before, 'was') : nothing}
      ${after.join('') || isGone ? side(sides.after, after, 'is') : nothing}
    </dl>
  `;
}

/** What a difference is called: by what people know, else by its kind. */
export const nameOfDifference = (difference: Difference): string =>
  difference.kind === 'look'
    ? lookName(difference.id)
    : difference.name || t(`differs.kind.${difference.kind}`);

/** One of two versions of a text, with what is not the same in the other marked. */
export function side(name: string, pieces: Pieces, is: 'was' | 'is', lang = '') {
  const [start, changed, end] = pieces;
  const isWhole = !start.trim() && !end.trim();
  const marked = is === 'was' ? html`<del>${changed}</del>` : html`<ins>${changed}</ins>`;
  return html`<div>
    <dt>${name}</dt>
    <dd dir="auto" lang=${lang || nothing}>${
      pieces.join('') ? html`${start}${isWhole || !changed ? changed : marked}${end}` : t('differs.nothing')
    }</dd>
  </div>`;
}

function textsOf({ kind, id, before, after }: Difference): readonly [string, string] {
  if (kind === 'trade') return [t(`trade.${before}` as WordKey), t(`trade.${after}` as WordKey)];
  if (kind === 'look') return [lookValue(id, before), lookValue(id, after)];
  return [before, after];
}

const lookName = (id: string): string => {
  switch (id) {
    case 'radius':
      return t('look.corner');
    case 'font':
      return t('look.font');
    case 'logo':
      return t('look.logo');
    case 'light':
      return t('differs.light');
    case 'dark':
      return t('differs.dark');
    default:
      return t('look.accent');
  }
};

function lookValue(id: string, value: string): string {
  const choice = (choices: Readonly<Record<string, string>>) =>
    value ? Object.keys(choices).find((word) => choices[word] === value) : 'own';
  if (id === 'radius' || id === 'font') {
    const word = choice(id === 'radius' ? CORNERS : FONTS);
    return word ? t(`look.${id === 'radius' ? 'corner' : 'font'}.${word}` as WordKey) : value;
  }
  if (!value) return t('look.reset');
  return value.startsWith('data:') ? t('differs.picture') : value;
}
