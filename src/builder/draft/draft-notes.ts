import type { Overrides, Patches } from '../../model/content-model.ts';
import type { BuilderDraft, Original, Originals } from './draft.ts';
import type { Made } from './made.ts';
import { earlierOriginal, lookedAt, remembering } from './originals.ts';
import { languagesOf, pick, wordsIn } from './words-of.ts';

type Kept = Pick<BuilderDraft, 'origin' | 'kept' | 'originals' | 'aside'>;

/** What is known of a draft beside what it says: undo does not go back through it. */
export class DraftNotes {
  /** Differences that were looked at and kept, by their marks. */
  kept: readonly string[] = [];
  /** Words in languages that the FAQ is not in any more. */
  aside: Readonly<Record<string, Patches>> = {};
  /** Other drafts that come from the same one. */
  relatives: readonly BuilderDraft[] = [];
  #originals: Originals = {};
  readonly #origin: string | undefined;

  constructor(
    draft: Kept,
    /** Told what wants to be saved. */
    private readonly changed: () => void,
  ) {
    this.#origin = draft.origin;
    this.read(draft);
  }

  read({ kept = [], originals = {}, aside = {} }: Kept): void {
    this.kept = kept;
    this.aside = aside;
    this.#originals = originals;
  }

  /** As they are stored. */
  get record(): Kept {
    return {
      ...(this.#origin && { origin: this.#origin }),
      ...(this.kept.length && { kept: this.kept }),
      ...(Object.keys(this.aside).length && { aside: this.aside }),
      originals: this.#originals,
    };
  }

  /** Notes a difference as kept, or as one to be looked at again. */
  keep(mark: string, isKept: boolean): void {
    const others = this.kept.filter((one) => one !== mark);
    this.kept = isKept ? [...others, mark] : others;
    this.changed();
  }

  /** Words of one's own in languages that go come back with them. */
  setAside(overrides: Overrides, tags: readonly string[]): void {
    for (const tag of languagesOf(overrides)) {
      const { variables } = overrides.languages?.[tag] ?? {};
      const words = { ...pick(wordsIn(overrides, tag)), ...(variables && { variables }) };
      if (!tags.includes(tag) && Object.keys(words).length) this.aside = { ...this.aside, [tag]: words };
    }
  }

  /** Remembers the original texts, where they are not yet; says whether that was so. */
  remember(made: Made): boolean {
    const before = this.#originals;
    this.#originals = remembering(before, made);
    return this.#originals !== before;
  }

  /** The original texts as they were when somebody last looked at them, where they have changed since. */
  earlier(made: Made | undefined): Original | undefined {
    return made && earlierOriginal(this.#originals, made);
  }

  /** The texts as they are now are known. */
  lookAtOriginals(made: Made): void {
    this.#originals = lookedAt(this.#originals, made);
    this.changed();
  }
}
