import { html, nothing } from 'lit';
import type { SiteFile } from '../site/files.ts';
import type { FormChoice, Said } from '../site/site-form.ts';
import { download } from '../take-away.ts';
import { t, type WordKey } from '../words.ts';

/** What can be copied of a way. */
export type Copied = 'snippet' | 'message';

export interface WayActions {
  /** What was copied last, to say so beside its button. */
  readonly copied: Copied | undefined;
  onCopy(what: Copied, text: string, isFormatted: boolean): void;
}

/** One way onto the site: what is copied, or taken as a file, and what to do with it. */
export function wayView(choice: FormChoice, files: readonly SiteFile[], actions: WayActions) {
  const { form, snippet, paste, message, steps, needsHost, tooLong } = choice;
  return html`<section class="b-card" aria-labelledby="way">
    <h3 id="way">${t(`site.form.${form}` as WordKey)}</h3>
    <p class="b-guidance">${t(`site.form.${form}.why` as WordKey)}</p>
    ${needsHost ? html`<p class="b-said b-note">${t('site.needsHost')}</p>` : nothing}
    ${tooLong ? html`<p class="b-said b-note">${t('site.tooLong', tooLong)}</p>` : nothing}
    ${paste === 'file' ? nothing : snippetView(snippet, paste === 'formatted', actions)}
    ${choice.files.map((name) => fileButton(files.find((one) => one.name === name)))}
    ${message ? messageView(message, actions) : nothing}
    <h4>${t('site.steps')}</h4>
    <ol class="b-numbered">
      ${steps.map((step) => html`<li>${said(step)}</li>`)}
    </ol>
  </section>`;
}

const snippetView = (snippet: string, isFormatted: boolean, { copied, onCopy }: WayActions) => html`
  <textarea class="b-input b-code" readonly rows="5" dir="ltr" spellcheck="false" aria-label=${t('site.snippet')} .value=${snippet}></textarea>
  <p class="b-row b-after">
    <button type="button" class="b-button" @click=${() => onCopy('snippet', snippet, isFormatted)}>${t('site.copy')}</button>
    <span role="status">${copied === 'snippet' ? t('site.copied') : ''}</span>
  </p>
`;

function messageView(message: Said, { copied, onCopy }: WayActions) {
  const text = said(message);
  return html`
    <h4>${t('site.message')}</h4>
    <textarea class="b-input" readonly rows="6" aria-label=${t('site.message')} .value=${text}></textarea>
    <p class="b-row b-after">
      <button type="button" class="b-quiet-button" @click=${() => onCopy('message', text, false)}>${t('site.copyMessage')}</button>
      <span role="status">${copied === 'message' ? t('site.copied') : ''}</span>
    </p>
  `;
}

const fileButton = (file: SiteFile | undefined) =>
  file
    ? html`<p class="b-after"><button type="button" class="b-quiet-button" @click=${() => download(file.name, file.text, file.type)}>
        ${t('site.download', { name: file.name })}
      </button></p>`
    : nothing;

const said = ({ key, values }: Said): string => t(key as WordKey, values);
