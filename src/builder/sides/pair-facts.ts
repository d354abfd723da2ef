import { html, nothing } from 'lit';
import { namesIn } from '../../model/placeholders.ts';
import { isWorded, setWording, wordingOf } from '../draft/fact-wording.ts';
import type { Item } from '../draft/items.ts';
import { fact } from '../fields/fact.ts';
import type { Session } from '../session.ts';
import { t } from '../words.ts';
import type { OtherSide } from './other-side.ts';

/** The facts in an answer, entered once for both languages; those that are words, as the other language says them besides. */
export function pairFacts(session: Session, other: OtherSide, item: Item) {
  const { made, isReadOnly } = session;
  if (!made || isReadOnly) return nothing;
  const { id } = item;
  const names = new Set(
    [session, other]
      .flatMap((side) => namesIn(side.markdownOf(item)))
      .filter((name) => made.customized.variables[name] && !EVERYWHERE.includes(name)),
  );
  if (!names.size) return nothing;
  return html`<div class="b-facts" role="group" aria-labelledby="facts-${id}">
    <h4 id="facts-${id}">${t('sides.facts')}</h4>
    ${[...names].map((name) => {
      const { type } = made.customized.variables[name] ?? {};
      return html`<div class="b-pair">
        <div class="b-side">${fact(session, name)}</div>
        ${type && isWorded(type) ? html`<div class="b-side">${wordingField(other, name)}</div>` : nothing}
      </div>`;
    })}
  </div>`;
}

/** What is asked for at the beginning. */
const EVERYWHERE = ['organization', 'bookingUrl'];

/** A fact as the other language says it. */
function wordingField(other: OtherSide, name: string) {
  const { lang, made, overrides } = other;
  const { type = 'text', label = name } = made?.customized.variables[name] ?? {};
  const given = wordingOf(overrides, lang, name);
  const isValue = given !== null && (typeof given !== 'object' || Array.isArray(given));
  const shared = overrides.variables?.[name];
  const text = typeof shared === 'string' || Array.isArray(shared) ? [shared].flat().join(', ') : '–';
  return html`<b-fact
    .name=${`${name}-${lang}`}
    .type=${type}
    .label=${label}
    .guidance=${t('sides.factHere', { text })}
    .value=${isValue ? given : undefined}
    .lang=${lang}
    @fact-change=${(event: CustomEvent) =>
      other.edit(
        t('undo.fact', { label }),
        (now) => setWording(now, lang, name, event.detail.value),
        `fact:${name}`,
      )}
    @fact-left=${() => other.leaveField()}
  ></b-fact>`;
}
