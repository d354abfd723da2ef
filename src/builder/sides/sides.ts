import type { Session } from '../session.ts';
import { OtherSide } from './other-side.ts';

/** Which language stands beside the one that the page shows, if any. */
export class Sides {
  #wanted = '';
  #other: OtherSide | undefined;

  constructor(private readonly session: Session) {}

  /** The language beside; another one where the page shows that one itself. Empty for none. */
  get beside(): string {
    const others = this.session.languages.filter((tag) => tag !== this.session.lang);
    if (!this.#wanted) return '';
    return others.find((tag) => tag === this.#wanted) ?? others[0] ?? '';
  }

  /** The draft in that language. */
  get other(): OtherSide | undefined {
    const { beside } = this;
    if (beside !== (this.#other?.lang ?? '')) {
      this.#other?.leave();
      this.#other = beside ? new OtherSide(this.session, beside) : undefined;
      this.#other?.follow();
    }
    return this.#other;
  }

  put(lang: string): void {
    this.#wanted = lang;
    this.session.dispatchEvent(new Event('change'));
  }
}

const all = new WeakMap<Session, Sides>();

/** The sides of a draft, for as long as it is open. */
export function sidesOf(session: Session): Sides {
  const known = all.get(session) ?? new Sides(session);
  all.set(session, known);
  return known;
}
