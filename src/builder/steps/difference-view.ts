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
  const { kind, name } = difference;
  const [before, after] = changedWords(...textsOf(difference));
  return html`
    <p class="b-kind">${t(`differs.kind.${kind}`)}</p>
    <h3 dir="auto">${kind === 'look' ? lookName(difference) : name || t(`differs.kind.${kind}`)}</h3>
    <dl class="b-sides">
      ${before.join('') || kind === 'fact' ? side(sides.before, before, 'was') : nothing}
      ${after.join('') || kind === 'fact' ? side(sides.after, after, 'is') : nothing}
    </dl>
  `;
}

function side(name: string, pieces: Pieces, is: 'was' | 'is') {
  const [start, changed, end] = pieces;
  const isWhole = !start.trim() && !end.trim();
  const marked = is === 'was' ? html`<del>${changed}</del>` : html`<ins>${changed}</ins>`;
  return html`<div>
    <dt>${name}</dt>
    <dd dir="auto">${
      pieces.join('') ? html`${start}${isWhole || !changed ? changed : marked}${end}` : t('differs.nothing')
    }</dd>
  </div>`;
}

function textsOf({ kind, id, before, after }: Difference): readonly [string, string] {
  if (kind === 'trade') return [t(`trade.${before}` as WordKey), t(`trade.${after}` as WordKey)];
  if (kind === 'look') return [lookValue(id, before), lookValue(id, after)];
  return [before, after];
}

const lookName = ({ id }: Difference): string => {
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
