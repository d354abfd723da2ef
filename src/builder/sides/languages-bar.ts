import { html, nothing } from 'lit';
import { type Behind, behindOf, countBehind } from '../draft/translations.ts';
import { nameOfLanguage } from '../language-names.ts';
import type { Session } from '../session.ts';
import { count, t } from '../words.ts';
import { languageToggle } from './language-toggle.ts';
import { sidesOf } from './sides.ts';

/** Which language is written in, which one stands beside it, and how much is not the same in all of them. */
export function languagesBar(session: Session, onShow: (behind: readonly Behind[]) => void) {
  const { languages, lang, overrides } = session;
  if (languages.length < 2) return nothing;
  const sides = sidesOf(session);
  const { beside } = sides;
  const behind = behindOf(overrides);
  return html`<div class="b-languages ${beside ? 'b-two' : ''}">
    <div class="b-row">
      ${languageToggle(session)}
      <label class="b-beside">
        <span>${t('sides.beside')}</span>
        <select class="b-input" @change=${(event: Event) => sides.put((event.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${!beside}>${t('sides.nothing')}</option>
          ${languages
            .filter((tag) => tag !== lang)
            .map(
              (tag) =>
                html`<option value=${tag} lang=${tag} ?selected=${tag === beside}>${nameOfLanguage(tag)}</option>`,
            )}
        </select>
      </label>
    </div>
    <div class="b-row">
      <p class="b-said ${behind.length ? 'b-note' : 'b-good'}" role="status">
        ${behind.length ? count('sides.open', countBehind(behind)) : t('sides.same')}
      </p>
      ${
        behind.length
          ? html`<button type="button" class="b-link" @click=${() => onShow(behind)}>${t('sides.next')}</button>`
          : nothing
      }
    </div>
  </div>`;
}
