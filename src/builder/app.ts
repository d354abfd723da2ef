import { html, type LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { banner, type Kept } from './banner.ts';
import { redoLabel, undoLabel } from './draft/history.ts';
import { behindOf, countBehind } from './draft/translations.ts';
import type { Session, StepName } from './session.ts';
import { STEPS } from './session.ts';
import { SteadyElement } from './steady-element.ts';
import { UndoKeys } from './undo-keys.ts';
import { count, INTERFACE_LANGUAGES, interfaceLang, t } from './words.ts';

/**
 * The page: where somebody is, the open step, and beside it what visitors will see.
 *
 * @fires open-drafts, share, take-over, speak - What the header's buttons ask for.
 */
export class BuilderApp extends SteadyElement {
  static override properties = {
    session: { attribute: false },
    kept: {},
    note: {},
    noteStep: {},
    isFull: {},
    isSheetOpen: { state: true },
  };

  declare session: Session;
  declare kept: Kept;
  /** What has just happened, until it is read. */
  declare note: string;
  /** Where that can be seen. */
  declare noteStep: StepName | '';
  /** Nothing is saved for lack of room. */
  declare isFull: boolean;
  private isSheetOpen = false;
  /** What the header says of undo. */
  #undoSaid = '';

  constructor() {
    super();
    new UndoKeys(this);
    this.kept = 'saved';
    this.note = '';
    this.noteStep = '';
    this.isFull = false;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('session')) return;
    const before = changed.get('session') as Session | undefined;
    const { session } = this;
    for (const [name, listener] of this.#heard) {
      before?.removeEventListener(name, listener);
      session.addEventListener(name, listener);
    }
  }

  readonly #changed = (): void => this.requestUpdate();

  /** The header says at once what undo takes back; all else that is made of the draft comes later, not with every key. */
  readonly #edited = (): void => {
    if (this.#undoSaid !== this.#undoNow()) this.requestUpdate();
  };

  #undoNow(): string {
    const { history } = this.session;
    return JSON.stringify([undoLabel(history), redoLabel(history)]);
  }

  /** Who goes on to the next step starts at its heading. */
  readonly #stepped = (): void => {
    void this.updateComplete.then(() => {
      const heading = this.querySelector<HTMLElement>('#step-heading');
      heading?.focus({ preventScroll: true });
      heading?.closest('.b-work')?.scrollTo({ top: 0 });
      if (heading && heading.getBoundingClientRect().top < 0) heading.scrollIntoView();
    });
  };

  /** Goes to the card of a question, not to the first of them all. */
  #openGap = async ({ detail: id }: CustomEvent<string>): Promise<void> => {
    this.isSheetOpen = false;
    this.session.go('missing');
    this.session.lookAt(id);
    await this.updateComplete;
    const step = this.querySelector<LitElement>('b-missing');
    await step?.updateComplete;
    const card = step?.querySelector(`[aria-labelledby="gap-${id}"]`);
    card?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'start' });
  };

  protected override render() {
    const { session } = this;
    return html`
      <a class="b-skip" href="#step-heading">${t('app.skip')}</a>
      ${this.#header()} ${banner(this, () => this.#ask('take-over'))}
      <div class="b-main">
        <nav class="b-steps" aria-label=${t('app.steps')}>
          <ol>
            ${STEPS.map((name, at) => this.#stepLink(name, at))}
          </ol>
          <button type="button" class="b-step b-aside" aria-current=${session.step === 'differs' ? 'page' : 'false'}
            @click=${() => session.go('differs')}>${t('step.differs')}</button>
        </nav>
        <main class="b-work">
          <h2 id="step-heading" tabindex="-1">${t(`step.${session.step}`)}</h2>
          ${this.#fault()} ${keyed(session, this.#step())}
          <p class="b-help"><a href="../docs/builder.html" hreflang="en" target="_blank" rel="noopener">${t('app.help')}</a></p>
        </main>
        <aside class="b-preview ${this.isSheetOpen ? 'b-up' : ''}" aria-label=${t('preview.title')}>
          <button
            type="button"
            class="b-sheet-button"
            aria-expanded=${this.isSheetOpen}
            @click=${() => {
              this.isSheetOpen = !this.isSheetOpen;
            }}
          >${t(this.isSheetOpen ? 'preview.close' : 'preview.open')}</button>
          ${keyed(session, html`<b-preview .session=${session} @gap-open=${this.#openGap}></b-preview>`)}
        </aside>
      </div>
    `;
  }

  #header() {
    const { session } = this;
    this.#undoSaid = this.#undoNow();
    const undone = undoLabel(session.history);
    const redone = redoLabel(session.history);
    return html`<header class="b-header">
      <h1 class="b-title">${t('app.title')}</h1>
      <p class="b-kept b-${this.kept}">${t(`kept.${this.kept}`)}</p>
      <div class="b-history">
        <button type="button" class="b-icon-button" ?disabled=${!undone} @click=${() => session.undo()}
          aria-label=${undone ? t('app.undoWhat', { what: undone }) : t('app.undo')} title=${undone ? t('app.undoWhat', { what: undone }) : t('app.undo')}>↶</button>
        <button type="button" class="b-icon-button" ?disabled=${!redone} @click=${() => session.redo()}
          aria-label=${redone ? t('app.redoWhat', { what: redone }) : t('app.redo')} title=${redone ? t('app.redoWhat', { what: redone }) : t('app.redo')}>↷</button>
      </div>
      <div class="b-tools">
        <label class="b-speaks">
          <span class="b-hidden">${t('app.language')}</span>
          <select class="b-input" @change=${(event: Event) => this.#ask('speak', (event.target as HTMLSelectElement).value)}>
            ${Object.entries(INTERFACE_LANGUAGES).map(
              ([tag, name]) =>
                html`<option value=${tag} lang=${tag} ?selected=${tag === interfaceLang()}>${name}</option>`,
            )}
          </select>
        </label>
        <button type="button" class="b-quiet-button" @click=${() => this.#ask('share')}>${t('app.share')}</button>
        <button type="button" class="b-quiet-button" @click=${() => this.#ask('open-drafts')}>${t('app.open')}</button>
      </div>
    </header>`;
  }

  /** Says what has just happened, and where that can be seen. */
  say(note: string, step: StepName | '' = ''): void {
    this.note = note;
    this.noteStep = step;
  }

  #ask(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #stepLink(name: StepName, at: number) {
    const { session } = this;
    const isHere = session.step === name;
    return html`<li>
      <button type="button" class="b-step" aria-current=${isHere ? 'step' : 'false'} @click=${() => session.go(name)}>
        <span class="b-number" aria-hidden="true">${at + 1}</span>
        <span>${t(`step.${name}`)}</span>
        ${this.#mark(name)}
      </button>
    </li>`;
  }

  /** What is left to do in a step. */
  #mark(name: StepName) {
    const { session } = this;
    const { overrides, made } = session;
    if (name === 'missing') {
      const gaps = made?.faq.gaps.length ?? 0;
      return gaps
        ? html`<span class="b-count" aria-label=${count('missing.count', gaps)}>${gaps}</span>`
        : DONE(t('app.done'));
    }
    if (name === 'words') {
      const behind = countBehind(behindOf(overrides));
      return behind
        ? html`<span class="b-count" aria-label=${count('sides.open', behind)}>${behind}</span>`
        : nothing;
    }
    const isDone =
      name === 'about'
        ? Boolean(session.name && made?.faq.values.has('bookingUrl'))
        : name === 'look' && Boolean(overrides.brand);
    return isDone ? DONE(t('app.done')) : nothing;
  }

  /** What was there before stays: nobody loses sight of what they wrote. */
  #fault() {
    const { session } = this;
    if (!session.fault) return nothing;
    return html`<div class="b-banner" role="alert">
      <p>${t('app.noTemplate')}</p>
      <button type="button" class="b-quiet-button" @click=${() => session.showLanguage(session.lang)}>${t('app.retry')}</button>
    </div>`;
  }

  #step() {
    const { session } = this;
    if (session.isReadOnly)
      return html`<fieldset class="b-read-only" disabled>${this.#stepContent()}</fieldset>`;
    return this.#stepContent();
  }

  #stepContent() {
    const { session } = this;
    if (session.fault && !session.made) return nothing;
    switch (session.step) {
      case 'missing':
        return html`<b-missing .session=${session}></b-missing>`;
      case 'words':
        return html`<b-words .session=${session}></b-words>`;
      case 'look':
        return html`<b-look .session=${session}></b-look>`;
      case 'differs':
        return html`<b-differs .session=${session}></b-differs>`;
      case 'site':
        return html`<b-site .session=${session}></b-site>`;
      default:
        return html`<b-about .session=${session}></b-about>`;
    }
  }

  readonly #heard = [
    ['edit', this.#edited],
    ['change', this.#changed],
    ['step', this.#stepped],
  ] as const;
}

const DONE = (text: string) => html`<span class="b-tick" role="img" aria-label=${text}>✓</span>`;
