import { html } from 'lit';
import { absentRows } from '../sides/absent-rows.ts';
import { t } from '../words.ts';
import { itemList } from './item-list.ts';
import { nameOf } from './item-words.ts';
import type { Desk } from './section-group.ts';

/** What stands above the questions: notices and links, folded away. */
export function topParts({ session, lists, editors, add, write }: Desk) {
  const { notices, links } = session.view;
  return html`<details class="b-more b-top">
    <summary>${t('words.top')}</summary>
    <section class="b-group" aria-labelledby="b-notices">
      <h3 id="b-notices">${t('words.notices')}</h3>
      <p class="b-guidance">${t('words.noticesWhy')}</p>
      ${itemList(notices, lists, nameOf, (notice) => editors.answer(notice))}
      ${absentRows(session, 'notices', write)}
      <button type="button" class="b-quiet-button" @click=${() => add('notice')}>${t('words.addNotice')}</button>
    </section>
    <section class="b-group" aria-labelledby="b-links">
      <h3 id="b-links">${t('words.links')}</h3>
      <p class="b-guidance">${t('words.linksWhy')}</p>
      ${itemList(links, lists, nameOf, (link) => editors.link(link))}
      ${absentRows(session, 'actions', write)}
      <button type="button" class="b-quiet-button" @click=${() => add('link')}>${t('words.addLink')}</button>
    </section>
  </details>`;
}
