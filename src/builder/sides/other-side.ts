import type { Overrides } from '../../model/content-model.ts';
import { NOTHING, viewOf } from '../draft/draft-view.ts';
import { shownMarkdown } from '../draft/facts.ts';
import { answerIn, type ItemPlace, patchesIn } from '../draft/lists.ts';
import type { Made } from '../draft/made.ts';
import { Making } from '../draft/making.ts';
import { wordsIn } from '../draft/words-of.ts';
import type { Written } from '../editor-field.ts';
import type { Session } from '../session.ts';

/**
 * The draft that is being worked on in another of its languages, beside the one that the page shows.
 *
 * @fires change - Something that is shown of it has changed.
 */
export class OtherSide extends EventTarget implements Written {
  lost: Session['lost'];
  #view = NOTHING;
  #viewed: Made | undefined;
  #sources: readonly unknown[] = [];
  readonly #making: Making;

  constructor(
    private readonly session: Session,
    readonly lang: string,
  ) {
    super();
    this.#making = new Making(
      () => session.makeIn(lang),
      () => this.#say(),
    );
  }

  /** Follows the draft from now on. */
  follow(): void {
    for (const name of ['edit', 'change']) this.session.addEventListener(name, this.#refresh);
    this.#refresh();
  }

  leave(): void {
    for (const name of ['edit', 'change']) this.session.removeEventListener(name, this.#refresh);
  }

  get made(): Made | undefined {
    return this.#making.made;
  }
  get isReadOnly(): boolean {
    return this.session.isReadOnly;
  }
  get overrides(): Overrides {
    return this.session.overrides;
  }
  get view() {
    const { made } = this;
    if (made && made !== this.#viewed) this.#view = viewOf(made, this.#view);
    this.#viewed = made;
    return this.#view;
  }

  /** Items by the ids that they have now. */
  readonly items = {
    now: (place: ItemPlace): ItemPlace => {
      const isThere = Object.hasOwn(patchesIn(wordsIn(this.overrides, this.lang), place.list), place.id);
      return isThere ? place : this.session.items.now(place);
    },
  };

  ownAnswer(place: ItemPlace): string | undefined {
    return answerIn(wordsIn(this.overrides, this.lang), this.items.now(place));
  }

  markdownOf(place: ItemPlace): string {
    return this.ownAnswer(place) ?? (this.made ? shownMarkdown(this.made, place) : '');
  }

  /** The same field in two languages is two fields. */
  edit(label: string, change: (overrides: Overrides) => Overrides, key?: string): void {
    this.session.edit(label, change, key && `${key}@${this.lang}`);
  }

  leaveField(): void {
    this.session.leaveField();
    this.#making.flush();
  }

  /** When the FAQ of the last change is made. */
  settled(): Promise<void> {
    return this.#making.settled();
  }

  undo(): void {
    this.session.undo();
  }

  redo(): void {
    this.session.redo();
  }

  sayLost(id: string, kinds: NonNullable<Session['lost']>['kinds']): void {
    this.lost = { id, kinds };
    this.#say();
  }

  /** What is typed in the one language is not in the other: it is made anew only for what it is made of. */
  readonly #refresh = (): void => {
    const { languages, translatedFrom: _, ...shared } = this.overrides;
    const sources = [languages?.[this.lang], ...Object.values(shared)];
    const isSame =
      sources.length === this.#sources.length && sources.every((one, at) => one === this.#sources[at]);
    if (isSame) return;
    this.#sources = sources;
    this.#making.soon();
  };

  #say(): void {
    this.dispatchEvent(new Event('change'));
  }
}
