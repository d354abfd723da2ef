import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { setMessage } from '../draft/edits.ts';
import type { SmallWord } from '../draft/small-words.ts';
import { asTyped } from '../fields/as-typed.ts';
import type { Session } from '../session.ts';
import { t } from '../words.ts';
import { wordsOf } from './typed-words.ts';

/** The words that are the widget's own, such as “Expand all”: each beside what may stand in its place. Few ever change them. */
export function smallWords(session: Session, leaveField: () => void) {
  return html`<details class="b-more b-small-words">
    <summary>${t('words.small')}</summary>
    <p class="b-guidance">${t('words.smallWhy')}</p>
    <ul class="b-rows">
      ${repeat(
        session.view.smallWords,
        ({ name }) => name,
        (word) => row(session, word, leaveField),
      )}
    </ul>
  </details>`;
}

function row(session: Session, word: SmallWord, leaveField: () => void) {
  const { name, original, own, isLacking, meant } = word;
  const { lang } = session;
  const id = `small-${name}`;
  const set = (text: string | undefined, field?: string) =>
    session.edit(t('undo.small'), (now) => setMessage(now, lang, name, text), field);
  const use = (text: string) =>
    html`<button type="button" class="b-link" @click=${() => set(text)}>${t('field.use', { text })}</button>`;
  const reset = `${t('words.reset')}: ${original}`;
  return html`<li class="b-small-word">
    <label for=${id}><bdi lang=${lang}>${original}</bdi></label>
    <input
      class="b-input"
      id=${id}
      dir="auto"
      lang=${lang}
      autocomplete="off"
      aria-describedby="${id}-said"
      aria-invalid=${isLacking}
      .value=${asTyped(own)}
      @input=${(event: InputEvent) => set(wordsOf(event), id)}
      @blur=${leaveField}
    >
    ${
      own
        ? html`<button type="button" class="b-icon-button" aria-label=${reset} title=${reset} @click=${() => set(undefined)}>↺</button>`
        : nothing
    }
    <p class="b-said b-bad" id="${id}-said" aria-live="polite">${isLacking ? html`${t('words.smallLacks')} ${meant ? use(meant) : nothing}` : nothing}</p>
  </li>`;
}
