import { html } from 'lit';
import { t } from '../words.ts';

/** Says what it does, and to those who cannot see what stands beside it also which file that is. */
export const downloadButton = (name: string, onClick: () => void) => html`<button
  type="button"
  class="b-quiet-button"
  aria-label="${t('site.downloadOnly')}: ${name}"
  title=${name}
  @click=${onClick}
>${t('site.downloadOnly')}</button>`;
