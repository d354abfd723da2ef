import { html, nothing } from 'lit';
import type { BuilderDraft } from '../draft/draft.ts';
import type { SiteRight, SystemChoice } from '../site/site-form.ts';
import { t, type WordKey } from '../words.ts';

/** What sites are built with, by the names that people know; WordPress asks for more than a name. */
const SITES = [
  'wordpress', 'wix', 'squarespace', 'webflow', 'joomla', 'drupal', 'sharepoint', 'google-sites', 'ghost', 'mediawiki', 'tag-manager',
  'html', 'react', 'vue', 'unknown',
] as const; // biome-ignore format: a list
const RIGHTS: readonly SiteRight[] = ['text', 'admin', 'scripts', 'frames', 'none'];

/** What somebody has answered: what the site is built with, and what they may do there. */
export interface SiteAnswers {
  readonly site: (typeof SITES)[number];
  readonly may: SiteRight;
}

export const answersOf = (given: BuilderDraft['site']): SiteAnswers => ({
  site: SITES.find((name) => name === given?.system) ?? 'unknown',
  may: RIGHTS.find((right) => right === given?.may) ?? 'text',
});

export function systemOf({ site, may }: SiteAnswers): SystemChoice {
  if (site !== 'wordpress') return site;
  return may === 'scripts' ? 'wordpress-admin' : 'wordpress-author';
}

/** The two questions that decide which way is the best. */
export function siteQuestions(
  { site, may }: SiteAnswers,
  onAnswer: (system: string, may: SiteRight) => void,
) {
  return html`
    <div class="b-field">
      <label class="b-label" for="site-system">${t('site.system')}</label>
      <select class="b-input" id="site-system" @change=${(event: Event) => onAnswer((event.target as HTMLSelectElement).value, may)}>
        ${SITES.map((name) => html`<option value=${name} ?selected=${name === site}>${t(`site.system.${name}` as WordKey)}</option>`)}
      </select>
      ${site === 'unknown' ? html`<p class="b-guidance b-after">${t('site.unknownHow')}</p>` : nothing}
    </div>
    <fieldset class="b-group">
      <legend class="b-label">${t('site.may')}</legend>
      ${RIGHTS.map(
        (right) => html`<label class="b-line">
          <input type="radio" name="may" .checked=${right === may} @change=${() => onAnswer(site, right)}>
          <span>${t(`site.may.${right}`)}</span>
        </label>`,
      )}
    </fieldset>
  `;
}
