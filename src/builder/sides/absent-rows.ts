import { html, nothing } from 'lit';
import { type Absent, absentItems } from '../draft/behind-items.ts';
import type { ListName } from '../draft/lists.ts';
import { markFitting } from '../draft/translations.ts';
import { nameOfLanguage } from '../language-names.ts';
import type { Session } from '../session.ts';
import { t } from '../words.ts';

/** What another language has in a list and this one lacks, to be written here too. */
export function absentRows(session: Session, list: ListName, onWrite: (item: Absent) => void) {
  const { lang, overrides, view, isReadOnly } = session;
  if (session.languages.length < 2) return nothing;
  const items = absentItems(overrides, lang, view, list);
  if (!items.length) return nothing;
  const language = nameOfLanguage(lang);
  const button = (text: string, name: string, onPress: () => void) =>
    html`<button type="button" class="b-quiet-button" aria-label="${text}: ${name}" ?disabled=${isReadOnly}
      @click=${onPress}>${text}</button>`;
  return html`<ul class="b-rows b-absent">
    ${items.map(
      (item) => html`<li class="b-item" data-absent="${item.list}/${item.id}">
        <p class="b-absent-name">
          <span dir="auto" lang=${item.from}>${item.name}</span>
          <small class="b-badge b-badge-gap">${t('sides.missing', { language })}</small>
        </p>
        <div class="b-row b-editor">
          ${button(t('sides.write', { language }), item.name, () => onWrite(item))}
          ${button(t('sides.notNeeded'), item.name, () =>
            session.edit(t('undo.fits'), (now) =>
              item.behind.reduce((all, { path }) => markFitting(all, lang, path, true), now),
            ),
          )}
        </div>
      </li>`,
    )}
  </ul>`;
}
