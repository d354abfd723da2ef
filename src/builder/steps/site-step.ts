import { html, nothing } from 'lit';
import { loadJson } from '../../load/load-json.ts';
import type { Finding } from '../draft/findings.ts';
import type { Made } from '../draft/made.ts';
import { chooseForms } from '../site/choose-form.ts';
import { filesOf, languagesOf, type SiteFile } from '../site/files.ts';
import type { FormChoice } from '../site/site-form.ts';
import { copyText, download } from '../take-away.ts';
import { t, type WordKey } from '../words.ts';
import { PageOptionsPart } from './page-options-part.ts';
import { PasteBackPart } from './paste-back-part.ts';
import { developersView, filesView, findingsView } from './site-files.ts';
import { answersOf, siteQuestions, systemOf } from './site-questions.ts';
import { Step } from './step.ts';
import { type Copied, wayView } from './way-view.ts';

/** The way onto somebody's site, one at a time; everything else that can be made of the draft below. */
export class SiteStep extends Step {
  static override properties = {
    ...Step.properties,
    choices: { state: true },
    files: { state: true },
    findings: { state: true },
    copied: { state: true },
    at: { state: true },
    isPartial: { state: true },
  };

  private choices: readonly FormChoice[] = [];
  private files: readonly SiteFile[] = [];
  private findings: readonly Finding[] = [];
  private copied: Copied | undefined;
  /** Which of the ways is shown. */
  private at = 0;
  /** Whether the last archive lacked an infographic. */
  private isPartial = false;
  readonly #pageOptions = new PageOptionsPart(this);
  readonly #pasteBack = new PasteBackPart(this, (at) => {
    this.at = at;
  });
  #madeFor = '';

  protected override willUpdate(): void {
    const { made, site, options } = this.session;
    if (!made) return;
    const wanted = JSON.stringify([made.overrides, made.lang, site, options]);
    if (wanted === this.#madeFor) return;
    this.#madeFor = wanted;
    void this.#make(wanted);
  }

  async #make(wanted: string): Promise<void> {
    const { session } = this;
    const { made, options } = session;
    if (!made) return;
    const base = new URL('..', document.baseURI).href;
    const answers = answersOf(session.site);
    void this.#find(made);
    const [choices, files] = await Promise.all([
      chooseForms(made, { system: systemOf(answers), may: answers.may, base, options }),
      filesOf(made, { base, options, make: (lang) => session.makeIn(lang) }),
    ]);
    if (wanted !== this.#madeFor) return;
    if (choices.length !== this.choices.length) this.at = 0;
    this.choices = choices;
    this.files = files;
  }

  /** With what `check` is made of, which nothing else here needs. */
  async #find(made: Made): Promise<void> {
    const { findingsOf } = await import('../draft/findings.ts');
    if (made === this.session.made) this.findings = findingsOf(made);
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

  protected override render() {
    const { session, choices } = this;
    if (!session.made) return nothing;
    const gaps = session.made.faq.gaps.filter(({ question }) => question).length;
    const at = choices[this.at] ? this.at : 0;
    const choice = choices[at];
    return html`
      ${gaps ? html`<p class="b-lead b-note">${t('site.gaps')} <button type="button" class="b-link" @click=${() => session.go('missing')}>${t('site.fillGaps')}</button></p>` : nothing}
      ${siteQuestions(answersOf(session.site), (system, may) => {
        this.#pasteBack.forget();
        this.at = 0;
        session.setSite({ system, may });
      })}
      ${choice ? this.#pageOptions.render(choice.form) : nothing}
      ${choice ? wayView(choice, this.files, { copied: this.copied, onCopy: (...copy) => void this.#copy(...copy) }) : nothing}
      ${choice && choice.paste !== 'file' ? this.#pasteBack.render(choices, at) : nothing} ${this.#others()}
      ${findingsView(this.findings, session.made)}
      <section class="b-apart" aria-labelledby="everything">
        <h3 id="everything">${t('site.everything')}</h3>
        <p class="b-guidance">${t('site.everythingWhy')}</p>
        ${filesView(this.files, session.languages.length > 1)}
        <b-join .session=${session} .files=${this.files}></b-join>
        <b-infographic .session=${session}></b-infographic>
        ${developersView(this.files, session.languages.length > 1)}
        <button type="button" class="b-quiet-button b-after" @click=${() => void this.#takeAll()}>${t('site.archive')}</button>
      </section>
      ${this.isPartial ? html`<p class="b-said b-bad" role="status">${t('site.infographicFailed')}</p>` : nothing}
    `;
  }

  async #copy(what: Copied, text: string, isFormatted: boolean): Promise<void> {
    this.copied = undefined;
    if (await copyText(text, isFormatted)) this.copied = what;
    else
      this.querySelector<HTMLTextAreaElement>(
        what === 'snippet' ? '.b-code' : 'textarea[readonly]:not(.b-code)',
      )?.select();
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
                this.#pasteBack.forget();
                this.querySelector<HTMLElement>('#way')?.scrollIntoView({ block: 'nearest' });
              }}>${t(`site.form.${choice.form}` as WordKey)}</button></li>`,
        )}
      </ul>
    </details>`;
  }
}
