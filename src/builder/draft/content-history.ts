import type { Overrides, Patches } from '../../model/content-model.ts';
import type { BuilderDraft } from './draft.ts';
import { type Edit, type History, leaveField, record, redo, startHistory, undo } from './history.ts';
import { NO_OPTIONS, type PageOptions } from './page-options.ts';
import { Translating } from './translating.ts';

/** What undo goes back through. */
export interface Content {
  readonly overrides: Overrides;
  readonly options: PageOptions;
}

const contentOf = ({ overrides, options = NO_OPTIONS }: BuilderDraft): Content => ({ overrides, options });

/** What a draft says, step by step. */
export class ContentHistory {
  #history: History<Content>;
  readonly #translating = new Translating();

  constructor(
    draft: BuilderDraft,
    /** Told what it said before, unless that is the same; `isTyped`: more of it is likely to follow. */
    private readonly onChange: (before: Content, isTyped: boolean) => void,
  ) {
    this.#history = startHistory(contentOf(draft));
  }

  get present(): Content {
    return this.#history.present;
  }
  get steps(): History<unknown> {
    return this.#history;
  }

  /** Changes the words and facts; what is behind another language then is noted with them. */
  edit(
    { label, key }: Omit<Edit<Content>, 'state'>,
    change: (overrides: Overrides) => Overrides,
    aside: Readonly<Record<string, Patches>>,
  ): void {
    const { overrides: before } = this.present;
    const overrides = this.#translating.follow(before, change(before), aside);
    if (overrides !== before) this.#record({ label, key, state: { ...this.present, overrides } });
  }

  setOptions({ label, key }: Omit<Edit<Content>, 'state'>, options: PageOptions): void {
    this.#record({ label, key, state: { ...this.present, options } });
  }

  leaveField(): void {
    this.#history = leaveField(this.#history);
  }

  undo(): void {
    this.#become(undo(this.#history), false);
  }

  redo(): void {
    this.#become(redo(this.#history), false);
  }

  /** Begins anew, with what a draft says: nobody is told. */
  start(draft: BuilderDraft): void {
    this.#history = startHistory(contentOf(draft));
  }

  #record(edit: Edit<Content>): void {
    this.#become(record(this.#history, edit), edit.key !== undefined);
  }

  #become(history: History<Content>, isTyped: boolean): void {
    const { present } = this.#history;
    this.#history = history;
    if (history.present !== present) this.onChange(present, isTyped);
  }
}
