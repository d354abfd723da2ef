import { html, nothing } from 'lit';
import type { SiteFile } from '../site/files.ts';
import { copyText, download } from '../take-away.ts';
import { t, type WordKey } from '../words.ts';
import { downloadButton } from './download-button.ts';
import { Step } from './step.ts';

/** What of the files stands in this part, and not among the others. */
export const isOfTheDay = ({ kind }: SiteFile): boolean => kind.startsWith('join');

/** What is for the day of the appointment: a page to link to, and what goes into a reminder itself. */
export class JoinPart extends Step {
  static override properties = {
    ...Step.properties,
    files: { attribute: false },
    copied: { state: true },
  };

  /** Of the draft, in every language. */
  files: readonly SiteFile[] = [];
  /** Which of the files was copied last, to say so beside its buttons. */
  private copied = '';

  protected override render() {
    const lang = this.session.made?.lang;
    const files = this.files.filter((file) => isOfTheDay(file) && file.lang === lang);
    if (!files.length) return nothing;
    const plain = files.find(({ kind }) => kind === 'join-text')?.text;
    return html`<details class="b-more">
      <summary>${t('site.join')}</summary>
      <p class="b-guidance">${t('site.joinWhy')}</p>
      <ul class="b-rows">
        ${files.map(
          (file) => html`<li class="b-row b-file-row ${file.kind === 'join-email' ? 'b-many' : ''}">
            <span class="b-grow">${t(`file.${file.kind}`)}</span>
            ${file.kind === 'join-email' ? this.#copyButton(file, 'site.joinCopy', plain) : nothing}
            ${file.kind === 'join-email' ? this.#copyButton(file, 'site.joinCopyCode') : nothing}
            ${file.kind === 'join-text' ? this.#copyButton(file, 'site.copy') : nothing}
            ${downloadButton(file.name, () => download(file.name, file.text, file.type))}
            <span role="status">${this.copied === file.kind ? t('site.copied') : ''}</span>
          </li>`,
        )}
      </ul>
    </details>`;
  }

  /** @param plain For places that take no formatted text; with it the copy is formatted. */
  #copyButton({ kind, text }: SiteFile, label: WordKey, plain?: string) {
    const copy = async () => {
      this.copied = '';
      if (await copyText(text, plain !== undefined, plain)) this.copied = kind;
    };
    return html`<button type="button" class="b-quiet-button" @click=${() => void copy()}>${t(label)}</button>`;
  }
}
