import type { FaqError } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';

/** Bubbles, also out of shadow roots that contain the element. */
class FaqEvent extends Event {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** The FAQ is on screen: for the first time, or again after a change. */
export class FaqReadyEvent extends FaqEvent {
  constructor(readonly faq: Faq) {
    super('faq-ready');
  }
}

/**
 * What opened or closed an entry: a click or key on its question (which, with one entry open at a time, closes another), a link
 * to it, the button for all entries, the FAQ's own search, or the browser's.
 */
export type ToggleCause = 'visitor' | 'link' | 'all' | 'search' | 'find';

/** A visitor opened or closed an entry. */
export class FaqToggleEvent extends FaqEvent {
  constructor(
    /** The entry's id. */
    readonly entry: string,
    readonly open: boolean,
    readonly cause: ToggleCause = 'visitor',
  ) {
    super('faq-toggle');
  }
}

/** A visitor opened or closed all entries at once. Comes once, after the `faq-toggle` of each entry that changed. */
export class FaqToggleAllEvent extends FaqEvent {
  constructor(readonly open: boolean) {
    super('faq-toggle-all');
  }
}

/** A visitor follows an action or a booking link. Cancel it to handle the link yourself. */
export class FaqActionEvent extends FaqEvent {
  constructor(
    /** The action's id; `book` for a booking link in an answer. */
    readonly action: string,
    readonly href: string,
  ) {
    super('faq-action', true);
  }
}

/** A visitor has paused after typing a search. What they typed is not included: people write about their health. */
export class FaqSearchEvent extends FaqEvent {
  constructor(
    /** How many questions were found. */
    readonly results: number,
  ) {
    super('faq-search');
  }
}

/** A visitor has voted on whether an answer was helpful: once for each entry per page load. */
export class FaqVoteEvent extends FaqEvent {
  constructor(
    /** The entry's id. */
    readonly entry: string,
    readonly helpful: boolean,
  ) {
    super('faq-vote');
  }
}

/** Something went wrong that affects visitors. */
export class FaqErrorEvent extends FaqEvent {
  /** What went wrong, in one word: `not-found`, `timeout`, `bad-json`, … */
  declare readonly code: FaqError['code'];
  /** The file or attribute at fault. */
  declare readonly source: string;
  /** Where in the source. */
  declare readonly path: string;
  constructor(
    error: FaqError,
    /** What went wrong and what to do, for the developer. */
    readonly message: string,
  ) {
    super('faq-error');
    const { code, source, path } = error;
    Object.assign(this, { code, source, path });
  }
}

declare global {
  interface HTMLElementEventMap {
    'faq-ready': FaqReadyEvent;
    'faq-toggle': FaqToggleEvent;
    'faq-toggle-all': FaqToggleAllEvent;
    'faq-action': FaqActionEvent;
    'faq-search': FaqSearchEvent;
    'faq-vote': FaqVoteEvent;
    'faq-error': FaqErrorEvent;
  }
}
