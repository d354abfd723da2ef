import { html, nothing } from 'lit';
import type { Item } from '../draft/items.ts';
import { nameOfLanguage } from '../language-names.ts';
import type { Session } from '../session.ts';
import { pairFacts } from './pair-facts.ts';
import { sidesOf } from './sides.ts';

/** What can be edited of an item; with the same in the other language beside it, where one is chosen. */
export function pair(session: Session, item: Item, here: unknown) {
  const { other } = sidesOf(session);
  if (!other) return here;
  const { lang } = session;
  return html`<div class="b-pair">
    <div class="b-side" role="group" aria-label=${nameOfLanguage(lang)} data-side=${lang}>
      <p class="b-side-name" lang=${lang}>${nameOfLanguage(lang)}</p>
      ${here}
    </div>
    <b-other-column .session=${session} .side=${other} .item=${item}></b-other-column>
  </div>
  ${pairFacts(session, other, item)}`;
}

/** Words of advice stand above both. */
export const guidance = ({ guidance: text }: { readonly guidance?: string }) =>
  text ? html`<p class="b-guidance"><bdi>${text}</bdi></p>` : nothing;
