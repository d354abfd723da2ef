import { html, nothing } from 'lit';
import { loadJson } from '../../load/load-json.ts';
import { chooseForms } from '../site/choose-form.ts';
import { filesOf, languagesOf, type SiteFile } from '../site/files.ts';
import { type Comparison, compare } from '../site/paste-back.ts';
import type { FormChoice, Said, SiteForm, SiteRight, SystemChoice } from '../site/site-form.ts';
import { copyText, download } from '../take-away.ts';
import { t, type WordKey } from '../words.ts';
import { filesView, findingsView } from './site-files.ts';
import { Step } from './step.ts';

/** What sites are built with, by the names that people know; WordPress asks for more than a name. */
const SITES = [
  'wordpress', 'wix', 'squarespace', 'webflow', 'joomla', 'drupal', 'sharepoint', 'google-sites', 'ghost', 'mediawiki', 'tag-manager',
  'html', 'react', 'vue', 'unknown',
] as const; // biome-ignore format: a list
type Site = (typeof SITES)[number];
const RIGHTS: readonly SiteRight[] = ['text', 'admin', 'scripts', 'frames', 'none'];

/** Of a form that a site does not keep the next one that it offers. */
const NEEDS_LESS: readonly SiteForm[] = ['div', 'static-styled', 'static', 'page'];

/** The way onto somebody's site, one at a time; everything else that can be made of the draft below. */
export class SiteStep extends Step {
  static override properties = {
    ...Step.properties,
    choices: { state: true },
    files: { state: true },
    copied: { state: true },
    comparison: { state: true },
    pasted: { state: true },
    at: { state: true },
    isPartial: { state: true },
  };

  private choices: readonly FormChoice[] = [];
  private files: readonly SiteFile[] = [];
  /** What was copied last, to say so beside its button. */
  private copied = '';
  private comparison: Comparison | undefined;
  private pasted = '';
  /** Which of the ways is shown. */
  private at = 0;
  /** Whether the last archive lacked an infographic. */
  private isPartial = false;
  #madeFor = '';

  protected override willUpdate(): void {
    const { made, site } = this.session;
    if (!made) return;
    const wanted = JSON.stringify([made.overrides, made.lang, site]);
    if (wanted === this.#madeFor) return;
    this.#madeFor = wanted;
    void this.#make(wanted);
  }

  async #make(wanted: string): Promise<void> {
    const { session } = this;
    const { made } = session;
    if (!made) return;
    const base = new URL('..', document.baseURI).href;
    const [choices, files] = await Promise.all([
      chooseForms(made, { system: this.#system, may: this.#may, base }),
      filesOf(made, { base, make: (lang) => session.makeIn(lang) }),
    ]);
    if (wanted !== this.#madeFor) return;
    if (choices.length !== this.choices.length) this.at = 0;
    this.choices = choices;
    this.files = files;
  }

  async #takeAll(): Promise<void> {
    const { session, files } = this;
    const { made } = session;
    if (!made) return;
    const tags = languagesOf(made);
    const [{ everythingOf }, ...all] = await Promise.all([
      import('../site/archive.ts'),
      ...tags.map((tag) => (tag === made.lang ? made : session.makeIn(tag))),
    ]);
    const templates = new URL('templates/', document.baseURI).href;
    const { archive, isWhole } = await everythingOf(files, all, loadJson, templates);
    this.isPartial = !isWhole;
    download('faq.zip', archive, 'application/zip');
  }

  get #site(): Site {
    return SITES.find((name) => name === this.session.site?.system) ?? 'unknown';
  }
  get #may(): SiteRight {
    return RIGHTS.find((right) => right === this.session.site?.may) ?? 'text';
  }
  get #system(): SystemChoice {
    const site = this.#site;
    if (site !== 'wordpress') return site;
    return this.#may === 'scripts' ? 'wordpress-admin' : 'wordpress-author';
  }

  protected override render() {
    const { session } = this;
    if (!session.made) return nothing;
    const gaps = session.made.faq.gaps.filter(({ question }) => question).length;
    const choice = this.choices[this.at] ?? this.choices[0];
    return html`
      ${gaps ? html`<p class="b-lead b-note">${t('site.gaps')} <button type="button" class="b-link" @click=${() => session.go('missing')}>${t('step.missing')}</button></p>` : nothing}
      ${this.#questions()} ${choice ? this.#way(choice) : nothing} ${this.#others()} ${choice && choice.paste !== 'file' ? this.#pasteBack(choice) : nothing}
      ${findingsView(session.made)} <b-join .session=${session} .files=${this.files}></b-join> <b-infographic .session=${session}></b-infographic>
      ${filesView(this.files, session.languages.length > 1, () => void this.#takeAll())}
      ${this.isPartial ? html`<p class="b-said b-bad" role="status">${t('site.infographicFailed')}</p>` : nothing}
    `;
  }

  #questions() {
    const site = this.#site;
    const may = this.#may;
    return html`
      <div class="b-field">
        <label class="b-label" for="site-system">${t('site.system')}</label>
        <select class="b-input" id="site-system" @change=${(event: Event) => this.#set((event.target as HTMLSelectElement).value, may)}>
          ${SITES.map((name) => html`<option value=${name} ?selected=${name === site}>${t(`site.system.${name}` as WordKey)}</option>`)}
        </select>
        ${site === 'unknown' ? html`<p class="b-guidance b-after">${t('site.unknownHow')}</p>` : nothing}
      </div>
      <fieldset class="b-group">
        <legend class="b-label">${t('site.may')}</legend>
        ${RIGHTS.map(
          (right) => html`<label class="b-line">
            <input type="radio" name="may" .checked=${right === may} @change=${() => this.#set(site, right)}>
            <span>${t(`site.may.${right}`)}</span>
          </label>`,
        )}
      </fieldset>
    `;
  }

  #set(system: string, may: SiteRight): void {
    this.comparison = undefined;
    this.pasted = '';
    this.at = 0;
    this.session.setSite({ system, may });
  }

  #way(choice: FormChoice) {
    const { form, snippet, paste, files, message, steps, needsHost, tooLong } = choice;
    return html`<section class="b-card" aria-labelledby="way">
      <h3 id="way">${t(`site.form.${form}` as WordKey)}</h3>
      <p class="b-guidance">${t(`site.form.${form}.why` as WordKey)}</p>
      ${needsHost ? html`<p class="b-said b-note">${t('site.needsHost')}</p>` : nothing}
      ${tooLong ? html`<p class="b-said b-note">${t('site.tooLong', tooLong)}</p>` : nothing}
      ${paste === 'file' ? nothing : this.#snippet(snippet, paste === 'formatted')}
      ${files.map((name) => this.#fileButton(name))}
      ${message ? this.#message(message) : nothing}
      <h4>${t('site.steps')}</h4>
      <ol class="b-numbered">
        ${steps.map((step) => html`<li>${said(step)}</li>`)}
      </ol>
    </section>`;
  }

  #snippet(snippet: string, isFormatted: boolean) {
    return html`
      <textarea class="b-input b-code" readonly rows="5" dir="ltr" spellcheck="false" aria-label=${t('site.snippet')} .value=${snippet}></textarea>
      <p class="b-row b-after">
        <button type="button" class="b-button" @click=${() => this.#copy('snippet', snippet, isFormatted)}>${t('site.copy')}</button>
        <span role="status">${this.copied === 'snippet' ? t('site.copied') : ''}</span>
      </p>
    `;
  }

  #message(message: Said) {
    const text = said(message);
    return html`
      <h4>${t('site.message')}</h4>
      <textarea class="b-input" readonly rows="6" aria-label=${t('site.message')} .value=${text}></textarea>
      <p class="b-row b-after">
        <button type="button" class="b-quiet-button" @click=${() => this.#copy('message', text, false)}>${t('site.copyMessage')}</button>
        <span role="status">${this.copied === 'message' ? t('site.copied') : ''}</span>
      </p>
    `;
  }

  async #copy(what: string, text: string, isFormatted: boolean): Promise<void> {
    this.copied = '';
    const isCopied = await copyText(text, isFormatted);
    if (isCopied) this.copied = what;
    else
      this.querySelector<HTMLTextAreaElement>(
        what === 'snippet' ? '.b-code' : 'textarea[readonly]:not(.b-code)',
      )?.select();
  }

  #fileButton(name: string) {
    const file = this.files.find((one) => one.name === name);
    return file
      ? html`<p class="b-after"><button type="button" class="b-quiet-button" @click=${() => download(file.name, file.text, file.type)}>
          ${t('site.download', { name })}
        </button></p>`
      : nothing;
  }

  #others() {
    if (this.choices.length < 2) return nothing;
    return html`<details class="b-more">
      <summary>${t('site.others')}</summary>
      <ul class="b-rows">
        ${this.choices.map((choice, at) =>
          at === this.at
            ? nothing
            : html`<li><button type="button" class="b-link" @click=${() => {
                this.at = at;
                this.comparison = undefined;
                this.querySelector<HTMLElement>('#way')?.scrollIntoView({ block: 'nearest' });
              }}>${t(`site.form.${choice.form}` as WordKey)}</button></li>`,
        )}
      </ul>
    </details>`;
  }

  #pasteBack(choice: FormChoice) {
    return html`<details class="b-more">
      <summary>${t('site.pasteBack')}</summary>
      <div class="b-field">
        <label class="b-label" for="paste-back">${t('site.pasteHere')}</label>
        <p class="b-guidance">${t('site.pasteWhy')}</p>
        <textarea class="b-input" id="paste-back" rows="4" dir="ltr" spellcheck="false" .value=${this.pasted}
          @input=${(event: InputEvent) =>
            void this.#compare(choice.snippet, (event.target as HTMLTextAreaElement).value)}></textarea>
        <div aria-live="polite">${this.comparison ? this.#compared(this.comparison) : nothing}</div>
      </div>
    </details>`;
  }

  /** By a parser that brings no browser to load or to refuse anything. */
  async #compare(copied: string, pasted: string): Promise<void> {
    this.pasted = pasted;
    this.comparison = undefined;
    if (!pasted.trim()) return;
    const { parseHtml, TooComplicated } = await import('../import/parse-html.ts');
    if (pasted !== this.pasted) return;
    try {
      this.comparison = compare(copied, pasted, parseHtml);
    } catch (error) {
      if (!(error instanceof TooComplicated)) throw error;
      this.comparison = compare(copied, '', parseHtml);
    }
  }

  #compared({ kept, missing, isShownAsText, next }: Comparison) {
    if (kept) return html`<p class="b-said b-good">${t('site.kept')}</p>`;
    const less = next ? NEEDS_LESS.slice(NEEDS_LESS.indexOf(next)) : [];
    const form = less.find((one) => this.choices.some((choice) => choice.form === one));
    const at = this.choices.findIndex((choice) => choice.form === form);
    return html`
      <p class="b-said b-bad">${isShownAsText ? t('site.asText') : t('site.notKept')}</p>
      ${
        isShownAsText
          ? nothing
          : html`<ul class="b-numbered">
              ${missing.slice(0, 8).map(({ what, name }) => html`<li>${t(`site.missing.${what}`, { name })}</li>`)}
            </ul>`
      }
      ${
        at >= 0 && at !== this.at
          ? html`<button type="button" class="b-quiet-button" @click=${() => {
              this.at = at;
              this.comparison = undefined;
              this.pasted = '';
            }}>${t('site.tryNext', { form: t(`site.form.${form}` as WordKey) })}</button>`
          : nothing
      }
    `;
  }
}

const said = ({ key, values }: Said): string => t(key as WordKey, values);
