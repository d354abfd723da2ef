import { html } from 'lit';
import { nameOfLanguage } from '../language-names.ts';
import type { Session } from '../session.ts';
import { t } from '../words.ts';

/** The languages of the FAQ, of which one is shown. */
export const languageToggle = (session: Session) => html`<div
  class="b-toggle"
  role="group"
  aria-label=${t('about.language')}
>
  ${session.languages.map(
    (tag) => html`<button
      type="button"
      lang=${tag}
      aria-pressed=${tag === session.lang}
      @click=${() => session.showLanguage(tag)}
    >${nameOfLanguage(tag)}</button>`,
  )}
</div>`;
