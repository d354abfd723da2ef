import type { FaqError } from './errors.ts';
import type { Faq } from './pipeline/faq.ts';

const LEAVES = { bubbles: true, composed: true };

/** The FAQ is on screen: for the first time, or anew after a change. */
export class FaqReadyEvent extends Event {
  static readonly type = 'faq-ready';
  constructor(readonly faq: Faq) {
    super(FaqReadyEvent.type, LEAVES);
  }
}

/** A visitor opened or closed an entry. */
export class FaqToggleEvent extends Event {
  static readonly type = 'faq-toggle';
  constructor(
    /** The entry's id. */
    readonly entry: string,
    readonly open: boolean,
  ) {
    super(FaqToggleEvent.type, LEAVES);
  }
}

/** A visitor follows an action or a booking link. Cancel it to handle the link yourself. */
export class FaqActionEvent extends Event {
  static readonly type = 'faq-action';
  constructor(
    /** The action's id; `book` for a booking link in an answer. */
    readonly action: string,
    readonly href: string,
  ) {
    super(FaqActionEvent.type, { ...LEAVES, cancelable: true });
  }
}

/** Something went wrong that visitors can feel. */
export class FaqErrorEvent extends Event {
  static readonly type = 'faq-error';
  /** What went wrong, in one word: `not-found`, `timeout`, `bad-json`, … */
  readonly code: FaqError['code'];
  /** The file or attribute at fault. */
  readonly source: string;
  /** Where in the source. */
  readonly path: string;
  constructor(
    readonly error: FaqError,
    /** What went wrong and what to do, for the developer. */
    readonly message: string,
  ) {
    super(FaqErrorEvent.type, LEAVES);
    ({ code: this.code, source: this.source, path: this.path } = error);
  }
}

declare global {
  interface HTMLElementEventMap {
    'faq-ready': FaqReadyEvent;
    'faq-toggle': FaqToggleEvent;
    'faq-action': FaqActionEvent;
    'faq-error': FaqErrorEvent;
  }
}
