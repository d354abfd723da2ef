import { html, nothing } from 'lit';
import type { Session, StepName } from './session.ts';
import { t } from './words.ts';

/** How a draft is kept, as the header says it. */
export type Kept = 'saved' | 'saving' | 'memory' | 'elsewhere';

/** What the banner speaks of. */
export interface Situation {
  readonly session: Session;
  readonly kept: Kept;
  /** Nothing is saved for lack of room. */
  readonly isFull: boolean;
  /** What has just happened, until it is read. */
  readonly note: string;
  /** Where that can be seen. */
  readonly noteStep: StepName | '';
  say(note: string): void;
}

/** What is to be known before anything else: what has just happened, what is not kept, what has changed elsewhere. */
export function banner(app: Situation, takeOver: () => void) {
  const { session, note, noteStep, kept, isFull } = app;
  if (note)
    return html`<p class="b-banner" role="status">
      ${note}
      ${
        noteStep
          ? html`<button type="button" class="b-quiet-button" @click=${() => {
              app.say('');
              session.go(noteStep);
            }}>${t('differs.see')}</button>`
          : nothing
      }
      <button type="button" class="b-quiet-button" @click=${() => app.say('')}>${t('app.understood')}</button>
    </p>`;
  if (kept === 'memory')
    return html`<p class="b-banner" role="alert">${t(isFull ? 'kept.fullWhy' : 'kept.memoryWhy')}</p>`;
  if (kept === 'elsewhere')
    return html`<p class="b-banner" role="alert">
      ${t('kept.elsewhereWhy')}
      <button type="button" class="b-quiet-button" @click=${takeOver}>${t('kept.takeOver')}</button>
    </p>`;
  if (session.step === 'differs' || !session.notes.earlier(session.made)) return nothing;
  return html`<p class="b-banner" role="status">
    ${t('originals.changed')}
    <button type="button" class="b-quiet-button" @click=${() => session.go('differs')}>${t('originals.see')}</button>
  </p>`;
}
