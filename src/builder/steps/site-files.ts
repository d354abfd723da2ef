import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Finding } from '../draft/findings.ts';
import { nameOfLanguage } from '../language-names.ts';
import type { SiteFile } from '../site/files.ts';
import { download } from '../take-away.ts';
import { count, t } from '../words.ts';
import { isOfTheDay } from './join-part.ts';

/** What is worth a look before anybody else sees it, in the sentences of the command line's check. */
export function findingsView(findings: readonly Finding[]) {
  if (!findings.length) return nothing;
  return html`<details class="b-more">
    <summary>${count('site.findings', findings.length)}</summary>
    <ul class="b-numbered" lang="en">
      ${findings.map(({ place, sentence }) => html`<li><b>${place}</b> ${sentence}</li>`)}
    </ul>
  </details>`;
}

/** Everything else that is made of the same draft, to be taken away. */
export function filesView(files: readonly SiteFile[], hasLanguages: boolean, onArchive: () => void) {
  if (!files.length) return nothing;
  return html`<section class="b-group b-after" aria-labelledby="everything">
    <h3 id="everything">${t('site.everything')}</h3>
    <p class="b-guidance">${t('site.everythingWhy')}</p>
    <ul class="b-rows">
      ${repeat(
        files.filter((file) => !isOfTheDay(file)),
        ({ name }) => name,
        (file) => html`<li class="b-row b-file-row">
          <span class="b-grow">${t(`file.${file.kind}`)}${file.lang && hasLanguages ? ` – ${nameOfLanguage(file.lang)}` : ''}</span>
          <button type="button" class="b-quiet-button" @click=${() => download(file.name, file.text, file.type)}>
            <span class="b-hidden">${t('site.downloadOnly')}: </span>${file.name}
          </button>
        </li>`,
      )}
    </ul>
    <button type="button" class="b-quiet-button" @click=${onArchive}>${t('site.archive')}</button>
  </section>`;
}
